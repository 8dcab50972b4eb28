//! Numbers and text as SVG writes them.

/// A number in the fewest letters: `12`, `-.5`.
pub(crate) fn shortest(number: f64) -> String {
    let text = number.to_string();
    match text.strip_prefix("-0.") {
        Some(part) => format!("-.{part}"),
        None => text.strip_prefix("0.").map_or(text.clone(), |part| format!(".{part}")),
    }
}

/// Text that cannot be markup.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no place for them.
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (number, expected) in [
            (0.0, "0"),
            (0.5, ".5"),
            (-0.5, "-.5"),
            (12.0, "12"),
            (-123.4, "-123.4"),
            (10.5, "10.5"),
            (0.0625, ".0625"),
        ] {
            assert_eq!(shortest(number), expected);
        }
        for tenths in -20_000_i32..=20_000 {
            assert!(shortest(f64::from(tenths) / 10.0).len() <= 7, "{tenths}");
        }
    }

    #[test]
    fn words_stay_words() {
        assert_eq!(
            escape("<script>\"a\" & b\u{7}</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; b &lt;/script&gt;"
        );
    }
}
