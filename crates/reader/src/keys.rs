//! Keys that a browser's own controls use. What has been used goes no further: a host may turn its page by an arrow.

/// Whether a control does something with a key pressed without modifiers. `control` is its type, as inputs and buttons
/// have one, or else its tag.
pub fn are_used(control: &str, key: &str) -> bool {
    let moves = matches!(
        key,
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" | "PageUp" | "PageDown"
    );
    // The name of a key that writes is what it writes.
    let writes = key.chars().count() == 1;
    match control {
        "range" => moves,
        "text" | "textarea" => writes || moves || matches!(key, "Backspace" | "Delete" | "Enter"),
        "select-one" => writes || moves || key == "Enter",
        "radio" => moves || key == " ",
        "button" | "summary" => matches!(key, " " | "Enter"),
        _ => false,
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
