//! Keys that a browser's own controls use. What has been used goes no further: a host may turn its page by an arrow.

const MOVES: &str = "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown";
const WRITES: &str = "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Backspace Delete Enter";

/// Controls by their type, as inputs and buttons have one, or else their tag; whether they take what is written, and
/// which other keys.
const CONTROLS: &[(&str, bool, &str)] = &[
    ("range", false, MOVES),
    ("text", true, WRITES),
    ("textarea", true, WRITES),
    ("select-one", true, WRITES),
    ("radio", false, MOVES),
    ("button", false, "Enter"),
    ("summary", false, "Enter"),
];

/// Whether a control does something with a key pressed without modifiers.
pub fn are_used(control: &str, key: &str) -> bool {
    let Some((_, writes, keys)) = CONTROLS.iter().find(|(own, ..)| *own == control) else { return false };
    // The name of a key that writes is what it writes; all but sliders take the space bar.
    match key {
        " " => control != "range",
        key if key.chars().count() == 1 => *writes,
        key => keys.split(' ').any(|own| own == key),
    }
}

#[cfg(test)]
mod tests {
    use super::are_used;

    #[test]
    fn each_control_uses_its_own_keys() {
        let used = |control: &str| {
            ["ArrowLeft", ".", " ", "Enter", "Escape", "Tab"].map(|key| u8::from(are_used(control, key)))
        };
        assert_eq!(used("range"), [1, 0, 0, 0, 0, 0]);
        assert_eq!(used("text"), [1, 1, 1, 1, 0, 0]);
        assert_eq!(used("select-one"), [1, 1, 1, 1, 0, 0]);
        assert_eq!(used("radio"), [1, 0, 1, 0, 0, 0]);
        assert_eq!(used("button"), [0, 0, 1, 1, 0, 0]);
        assert_eq!(used("a"), [0; 6]);
    }
}
