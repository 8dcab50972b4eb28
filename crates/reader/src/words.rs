//! Numbers as a reader sees them.

use plasticity::quantity::decimal::fixed;
use plasticity::{Quantity, Unit, Value};

/// A number with so many digits after the point and a real minus sign; `signed` writes a plus too.
pub fn number(x: f64, digits: u8, signed: bool) -> String {
    if x.is_nan() {
        return "—".into();
    }
    let text = fixed(x.abs(), usize::from(digits));
    // What rounds to nothing has no sign.
    let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    match (zero, x < 0.0, signed) {
        (false, true, _) => format!("−{text}"),
        (false, false, true) => format!("+{text}"),
        _ => text,
    }
}

/// The same with its unit.
pub fn measured(x: f64, unit: Unit, digits: u8, signed: bool) -> String {
    joined(number(x, digits, signed), unit.symbol())
}

/// The value of a quantity with its unit, all digits that it has.
pub fn value(quantity: &Quantity, value: Value) -> String {
    joined(typed(quantity, value), quantity.unit.symbol())
}

/// The same without the unit, as it stands in a field.
pub fn typed(quantity: &Quantity, value: Value) -> String {
    let text = quantity.write(value);
    if matches!(value, Value::Choice(_)) { text } else { narrow(text).replace('-', "−") }
}

/// A small number in a form that a field has room for: `0.0000003775` as `3.775e-7`.
fn narrow(text: String) -> String {
    let (sign, size) = text.split_at(usize::from(text.starts_with('-')));
    let zeros = |figures: &&str| figures.bytes().take_while(|figure| *figure == b'0').count();
    let fraction = size.strip_prefix("0.").filter(|figures| figures.len() > 6 && zeros(figures) > 2);
    let Some(figures) = fraction else { return text };
    let power = zeros(&figures) + 1;
    let (first, rest) = figures[power - 1..].split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{first}{point}{rest}e-{power}")
}

/// A symbol, or nothing where it is a word in place of one (`laps`).
pub fn sign(symbol: &'static str) -> &'static str {
    let word = symbol.len() > 2 && symbol.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ');
    if word { "" } else { symbol }
}

/// A number and the unit of an axis.
pub fn joined(mut number: String, unit: &str) -> String {
    if !unit.is_empty() {
        // They stay on one line.
        number.push('\u{a0}');
        number.push_str(unit);
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_no_sign() {
        assert_eq!(["τ₊", "n", "t_delay", "more laps", "seed"].map(sign), ["τ₊", "n", "t_delay", "", ""]);
    }

    #[test]
    fn a_field_has_room_for_a_small_number() {
        let told = ["0.0000003775", "-0.0000003", "0.000402", "0.0123456789", "0", "1e-300"];
        let narrow = told.map(|text| narrow(text.into()));
        assert_eq!(narrow, ["3.775e-7", "-3e-7", "0.000402", "0.0123456789", "0", "1e-300"]);
        for (told, narrow) in told.iter().zip(&narrow) {
            assert_eq!(crate::typed::number(told), crate::typed::number(narrow));
        }
    }

    #[test]
    fn signs_are_printed_as_such() {
        assert_eq!(number(-20.04, 1, false), "−20.0");
        assert_eq!(number(43.0, 0, true), "+43");
        assert_eq!(number(-0.04, 1, true), "0.0");
        assert_eq!(number(f64::NAN, 1, true), "—");
        assert_eq!(measured(3.0, Unit::Percent, 0, false), "3\u{a0}%");
    }
}
