//! Decimal text to the nearest `f64`, and back, with the same digits on every target: written by std, read by
//! `lexical`, which needs no table of powers of five (std's is 10 KB that no compression makes smaller).

use alloc::format;
use alloc::string::{String, ToString};

use lexical_parse_float::FromLexical;

/// The number that `text` spells: sign, digits, point, digits, exponent. `None` for anything else, infinities and NaN
/// among them, and for what is too large for an `f64`.
pub fn parse(text: &str) -> Option<f64> {
    let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
    if !text.bytes().all(is_part) {
        return None;
    }
    f64::from_lexical(text.as_bytes()).ok().filter(|number| number.is_finite())
}

/// The fewest digits that read back to the same number, without exponent: `0.1`, `-273.15`, `1000`.
pub fn shortest(x: f64) -> String {
    x.to_string()
}

/// So many digits after the point, ties to even: `16.80` for 2.
pub fn fixed(x: f64, places: usize) -> String {
    format!("{x:.*}", places.min(40))
}

/// So many digits after the first, ties to even, and the power of ten: `("7.1", -7)`.
pub fn scientific(x: f64, places: usize) -> (String, i32) {
    let text = format!("{x:.*e}", places.min(40));
    match text.split_once('e') {
        Some((digits, power)) => (digits.into(), power.parse().unwrap_or(0)),
        // No number, or none that has an end.
        None => (text, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn every_double_comes_back_to_the_bit() {
        let mut random = Random::new(3);
        for _ in 0..20_000 {
            let x = f64::from_bits(random.bits());
            if x.is_finite() {
                assert_eq!(parse(&shortest(x)).map(f64::to_bits), Some(x.to_bits()), "{x:e}");
            }
        }
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let read =
            [("16.8", 16.8), ("-273.15", -273.15), (".5", 0.5), ("5.", 5.0), ("1E5", 1e5), ("+2e-3", 0.002)];
        for (text, number) in read {
            assert_eq!(parse(text), Some(number), "{text}");
        }
        // Halfway between two doubles: to even.
        assert_eq!(parse("9007199254740993"), Some(9_007_199_254_740_992.0));
        assert_eq!(parse("1e-999"), Some(0.0));
    }

    #[test]
    fn nonsense_is_no_number() {
        for text in [
            "", "-", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1 2", "NaN", "inf", "infinity", "1e999",
            "--1", "1e5.5", "½", "1,5",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn digits_are_the_fewest_or_so_many() {
        let fewest = [0.1, -273.15, 1000.0, 1e21, 5e-7, 0.1 + 0.2].map(shortest);
        assert_eq!(
            fewest,
            ["0.1", "-273.15", "1000", "1000000000000000000000", "0.0000005", "0.30000000000000004"]
        );
        assert_eq!(
            [fixed(16.8, 2), fixed(0.125, 2), fixed(0.375, 2), fixed(-0.04, 1)],
            ["16.80", "0.12", "0.38", "-0.0"]
        );
        assert_eq!(scientific(7.1e-7, 1), ("7.1".into(), -7));
        assert_eq!(scientific(9.996e9, 2), ("1.00".into(), 10));
        assert_eq!(scientific(0.0, 1), ("0.0".into(), 0));
        assert_eq!([shortest(f64::NAN), shortest(f64::NEG_INFINITY)], ["NaN", "-inf"]);
    }
}
