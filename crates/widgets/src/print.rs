//! Numbers as people read them. Book and browser print through these, so a page and the live
//! widget on it never disagree.

use language::Language;
use plasticity::quantity::decimal;
use plasticity::{Domain, Quantity, Unit, Value, math};

use crate::{Readout, option_text};

/// Between a number and its unit: they stay on one line.
const SPACE: char = '\u{a0}';

impl Readout {
    /// The result with its unit: `43 %`; an ellipsis while it is not known yet.
    pub fn text(&self) -> String {
        match self.value.is_nan() {
            true => "…".into(),
            false => with_unit(fixed(self.value, usize::from(self.digits)), self.unit),
        }
    }
}

/// A parameter's value with its unit: `16.8 ms`; a choice in words: `all to all`.
pub fn value_text(quantity: &Quantity, value: Value) -> String {
    match (quantity.domain, value) {
        (Domain::Choice { .. }, _) => option_text(&quantity.write(value)),
        (_, Value::Real(x)) => with_unit(number_text(x), quantity.unit),
        (_, Value::Choice(n)) => n.to_string(),
        (_, Value::Count(n) | Value::Seed(n)) => with_unit(n.to_string(), quantity.unit),
    }
}

/// A number in at most four significant digits, with a typographic minus: `16.8`, `3.775 × 10⁻⁷`.
pub fn number_text(x: f64) -> String {
    significant(x, 4)
}

/// A number in at most so many significant digits.
fn significant(x: f64, digits: i32) -> String {
    if x == 0.0 || !x.is_finite() {
        return if x == 0.0 { "0".into() } else { minus(&decimal::shortest(x)) };
    }
    let exponent = exponent(x);
    if !(-4..=6).contains(&exponent) {
        return figure::scientific(x, digits as usize);
    }
    minus(trim(&decimal::fixed(x, places(digits - 1 - exponent))))
}

/// The power of ten of a number's first digit.
fn exponent(x: f64) -> i32 {
    math::log10(x.abs()).floor() as i32
}

/// Digits after the point; never before it.
fn places(digits: i32) -> usize {
    usize::try_from(digits).unwrap_or(0)
}

/// A number in at most six significant digits, as other programs read it: `-16.8`, `0.0000003775`. Neighbours on a curve
/// stay apart, and what computing has left behind the last of them is gone.
pub fn number_file(x: f64) -> String {
    let text = match x == 0.0 || !x.is_finite() {
        true => decimal::shortest(x),
        false => decimal::fixed(x, places(5 - exponent(x))),
    };
    match text.strip_prefix('-') {
        Some(rest) if is_zero(rest) => "0".into(),
        _ => trim(&text).into(),
    }
}

/// A number with so many digits after the point: `0.79`. Where they would show nothing of it, down to a thousandth of the
/// last digit, it has two significant ones, `3.8 × 10⁻⁷`; what is less still counts as what rounding leaves of zero.
pub(crate) fn fixed(x: f64, places: usize) -> String {
    let text = minus(&decimal::fixed(x, places));
    let least = math::powi(0.1, places as u32 + 3);
    if is_zero(&text) && x.abs() >= least { significant(x, 2) } else { text }
}

/// A whole number as the book's own prose has it: `60,000`.
pub(crate) fn whole(n: u64) -> String {
    Language::English.whole(n)
}

/// A number with its sign, in at most four significant digits: `+10`, `−5`, `0`.
pub(crate) fn signed(x: f64) -> String {
    let text = number_text(x);
    if x > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// A fraction as signed per cent: `+43 %`; two digits where it is small.
pub(crate) fn signed_percent(fraction: f64) -> String {
    let percent = 100.0 * fraction;
    let text = decimal::fixed(percent, if percent.abs() < 1.0 { 2 } else { 0 });
    let text = minus(trim(&text));
    with_unit(if percent > 0.0 && text != "0" { format!("+{text}") } else { text }, Unit::Percent)
}

fn with_unit(mut number: String, unit: Unit) -> String {
    if !unit.symbol().is_empty() {
        number.push(SPACE);
        number.push_str(unit.symbol());
    }
    number
}

fn trim(number: &str) -> &str {
    match number.contains('.') {
        true => number.trim_end_matches('0').trim_end_matches('.'),
        false => number,
    }
}

fn minus(number: &str) -> String {
    // A result that rounds to zero has no sign.
    match number.strip_prefix('-') {
        Some(rest) if is_zero(rest) => rest.into(),
        Some(rest) => format!("−{rest}"),
        None => number.into(),
    }
}

fn is_zero(number: &str) -> bool {
    number.bytes().all(|b| matches!(b, b'0' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_written() {
        assert_eq!([signed(10.0), signed(-10.0), signed(0.0)], ["+10", "−10", "0"]);
        let texts = [0.43, -0.201, 0.0, 0.0012, -1e-9].map(signed_percent);
        assert_eq!(texts, ["+43\u{a0}%", "−20\u{a0}%", "0\u{a0}%", "+0.12\u{a0}%", "0\u{a0}%"]);
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(
            [0, 999, 1000, 60_005, 1_234_567].map(whole),
            ["0", "999", "1,000", "60,005", "1,234,567"]
        );
    }

    #[test]
    fn four_significant_digits_and_no_noise() {
        let shown = [16.8, -10.0, 0.0065, 1000.0, 0.1 + 0.2, 1234.56, 7.1e-7, -2.5e9, 0.0];
        let texts: Vec<_> = shown.into_iter().map(number_text).collect();
        assert_eq!(
            texts,
            [
                "16.8",
                "−10",
                "0.0065",
                "1000",
                "0.3",
                "1235",
                "7.1\u{a0}×\u{a0}10⁻⁷",
                "−2.5\u{a0}×\u{a0}10⁹",
                "0"
            ]
        );
    }

    #[test]
    fn files_have_no_noise_and_no_typography() {
        let texts =
            [100.000_000_000_000_07, -10.0, -3.775_4e-7, 1_234.567_8, -2.5e9, -0.0, -1e-60].map(number_file);
        assert_eq!(texts, ["100", "-10", "-0.00000037754", "1234.57", "-2500000000", "0", "0"]);
    }

    #[test]
    fn readouts_have_their_unit_and_no_negative_zero() {
        let readout = |value, digits| Readout::new("x", "X", value, Unit::Percent).digits(digits);
        assert_eq!(readout(-19.96, 0).text(), "−20\u{a0}%");
        assert_eq!(readout(-0.0, 1).text(), "0.0\u{a0}%");
        assert_eq!(readout(f64::NAN, 1).text(), "…");
    }

    #[test]
    fn small_results_do_not_read_as_zero() {
        let text = |value, digits| Readout::new("x", "X", value, Unit::One).digits(digits).text();
        assert_eq!(text(3.775e-7, 6), "3.8\u{a0}×\u{a0}10⁻⁷");
        assert_eq!(text(-0.04, 1), "−0.04");
        assert_eq!(text(0.000_377_5, 2), "0.00038");
        assert_eq!(text(0.49, 0), "0.49");
        // As many digits as were asked for, where they show something.
        assert_eq!(text(0.06, 1), "0.1");
        // Two equal numbers, one of them rounded, and the root of such a difference.
        assert_eq!(text(100.0 * (0.1 + 0.2 - 0.3), 2), "0.00");
        assert_eq!(text(math::sqrt(0.1 + 0.2 - 0.3), 1), "0.0");
    }
}
