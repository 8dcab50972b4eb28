//! Numbers as people read them. Book and browser print through these, so a page and the live
//! widget on it never disagree.

use plasticity::quantity::decimal;
use plasticity::{Domain, Quantity, Unit, Value, math};

use crate::Readout;

/// Between a number and its unit: they stay on one line.
const SPACE: char = '\u{a0}';

impl Readout {
    /// The result with its unit: `43 %`; an ellipsis while it is not known yet.
    pub fn text(&self) -> String {
        if self.value.is_nan() {
            return "…".into();
        }
        with_unit(minus(&decimal::fixed(self.value, usize::from(self.digits))), self.unit)
    }
}

/// A parameter's value with its unit: `16.8 ms`; a choice in words: `all to all`.
pub fn value_text(quantity: &Quantity, value: Value) -> String {
    match (quantity.domain, value) {
        (Domain::Choice { .. }, _) => quantity.write(value).replace('-', " "),
        (_, Value::Real(x)) => with_unit(number_text(x), quantity.unit),
        (_, Value::Choice(n)) => n.to_string(),
        (_, Value::Count(n) | Value::Seed(n)) => with_unit(n.to_string(), quantity.unit),
    }
}

/// A number in at most four significant digits, with a typographic minus.
pub fn number_text(x: f64) -> String {
    if x == 0.0 || !x.is_finite() {
        return if x == 0.0 { "0".into() } else { minus(&decimal::shortest(x)) };
    }
    let exponent = math::log10(x.abs()).floor() as i32;
    if !(-4..=6).contains(&exponent) {
        // Through text: dividing by a power of ten would add digits of its own.
        let (mantissa, power) = decimal::scientific(x, 3);
        return format!("{}{SPACE}×{SPACE}10{}", minus(trim(&mantissa)), superscript(&power.to_string()));
    }
    let digits = usize::try_from(3 - exponent).unwrap_or(0);
    minus(trim(&decimal::fixed(x, digits)))
}

/// A number with so many digits after the point: `0.79`.
pub(crate) fn fixed(x: f64, places: usize) -> String {
    minus(&decimal::fixed(x, places))
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
        Some(rest) if rest.bytes().all(|b| matches!(b, b'0' | b'.')) => rest.into(),
        Some(rest) => format!("−{rest}"),
        None => number.into(),
    }
}

fn superscript(power: &str) -> String {
    let sign = |c| if c == '-' { Some('⁻') } else { None };
    let digit = |c: char| c.to_digit(10).and_then(|d| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(d as usize));
    power.chars().filter_map(|c| sign(c).or_else(|| digit(c))).collect()
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
    fn readouts_have_their_unit_and_no_negative_zero() {
        let readout = |value, digits| Readout { name: "x", label: "X", value, unit: Unit::Percent, digits };
        assert_eq!(readout(-19.96, 0).text(), "−20\u{a0}%");
        assert_eq!(readout(-0.04, 1).text(), "0.0\u{a0}%");
        assert_eq!(readout(f64::NAN, 1).text(), "…");
    }
}
