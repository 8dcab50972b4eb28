//! Numbers as a language writes them.

use crate::Language;

impl Language {
    /// A number that is written with a decimal point, and perhaps with commas or spaces between thousands, as this
    /// language writes it; what else stands around it stays.
    pub fn number(self, text: impl Into<String>) -> String {
        let text = text.into();
        if self == Self::English {
            return text;
        }
        let mut out = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        let mut before = ' ';
        while let Some(letter) = letters.next() {
            let inside = before.is_ascii_digit() && letters.peek().is_some_and(char::is_ascii_digit);
            out.push(match letter {
                '.' if inside => ',',
                // A point would be read as the decimal one in a text about science; DIN 1333 has a space.
                ',' if inside => '\u{a0}',
                other => other,
            });
            before = letter;
        }
        out
    }

    /// A whole number as a sentence has it: `60,000`.
    pub fn whole(self, n: u64) -> String {
        fn grouped(n: u64) -> String {
            if n < 1000 { n.to_string() } else { format!("{},{:03}", grouped(n / 1000), n % 1000) }
        }
        self.number(grouped(n))
    }

    /// Between whole and decimals.
    pub fn decimal(self) -> char {
        ['.', ','][self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_stands_where_the_point_was() {
        let cases = [
            ("−0.25", "−0,25"),
            ("1,234.5", "1\u{a0}234,5"),
            ("1\u{a0}234.5\u{a0}ms", "1\u{a0}234,5\u{a0}ms"),
            ("3.8\u{a0}×\u{a0}10⁻⁷", "3,8\u{a0}×\u{a0}10⁻⁷"),
            ("3.775e-7", "3,775e-7"),
            ("all to all, nearest.", "all to all, nearest."),
            ("…", "…"),
            ("43\u{a0}%", "43\u{a0}%"),
        ];
        for (english, german) in cases {
            assert_eq!(Language::English.number(english), english);
            assert_eq!(Language::German.number(english), german);
        }
        assert_eq!(
            [Language::English, Language::German].map(|own| own.whole(60_000)),
            ["60,000", "60\u{a0}000"]
        );
    }

    #[test]
    fn a_region_is_of_its_language() {
        let tags = ["de", "de-AT", "DE_ch", "", "den", "fr", "en-GB"].map(Language::of);
        let german = tags.map(|own| own == Language::German);
        assert_eq!(german, [true, true, true, false, false, false, false]);
    }
}
