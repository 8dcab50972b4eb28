//! Numbers and text as SVG writes them.

/// Whole tenths of a length in css px.
pub(super) fn tenths(px: f64) -> i64 {
    (px * 10.0).round() as i64
}

/// `units · 10^−places` in the fewest letters: `12`, `-.5`.
pub(super) fn decimal(out: &mut String, units: i64, places: u32) {
    let scale = 10_u64.pow(places);
    let (whole, mut part) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    if units < 0 {
        out.push('-');
    }
    if whole > 0 || part == 0 {
        digits(out, whole);
    }
    if part > 0 {
        out.push('.');
        let mut place = scale / 10;
        while part > 0 {
            digits(out, part / place);
            part %= place;
            place /= 10;
        }
    }
}

fn digits(out: &mut String, number: u64) {
    if number > 9 {
        digits(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Text that cannot be markup.
pub(super) fn escape(out: &mut String, text: &str) {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (units, places, expected) in [
            (0, 1, "0"),
            (5, 1, ".5"),
            (-5, 1, "-.5"),
            (120, 1, "12"),
            (-1234, 1, "-123.4"),
            (175, 2, "1.75"),
            (105, 2, "1.05"),
            (625, 4, ".0625"),
            (5000, 4, ".5"),
        ] {
            let mut out = String::new();
            decimal(&mut out, units, places);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn words_stay_words() {
        let mut out = String::new();
        escape(&mut out, "<script>\"a\" & b\u{7}</script>");
        assert_eq!(out, "&lt;script&gt;&quot;a&quot; &amp; b &lt;/script&gt;");
    }
}
