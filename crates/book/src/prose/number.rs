//! A number and its unit stay on one line.

use std::borrow::Cow;

const UNITS: &[&str] = &[
    "%", "ms", "s", "min", "h", "Hz", "kHz", "mV", "pS", "nS", "pA", "nA", "pF", "µM", "mM", "cm", "µm",
    "cm/s", "µA/cm²", "minutes",
];

/// Text with no-break spaces between numbers and units, and around ±.
pub fn glue(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        let Some(next) = words.peek() else { break };
        let number = word.ends_with(|c: char| c.is_ascii_digit());
        let unit = next.trim_end_matches(['.', ',', ';', ':', ')', '?', '!', '”']);
        let together = (number && (UNITS.contains(&unit) || *next == "±")) || word == "±";
        out.push(if together { '\u{a0}' } else { ' ' });
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_errors_stay_with_their_number() {
        let text = "by −5 ± 9 %, within 20 ms. In 1983 he said 3 times: 40 Hz; 2 µA/cm²";
        assert_eq!(
            glue(text),
            "by −5\u{a0}±\u{a0}9\u{a0}%, within 20\u{a0}ms. In 1983 he said 3 times: 40\u{a0}Hz; 2\u{a0}µA/cm²"
        );
        assert!(matches!(glue("no number"), Cow::Borrowed(_)));
    }
}
