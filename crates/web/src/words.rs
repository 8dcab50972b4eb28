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
    quantity.write(value).replacen('-', "−", usize::from(!matches!(value, Value::Choice(_))))
}

/// A name in kebab-case as words: `all-to-all` becomes `all to all`.
pub fn spaced(name: &str) -> String {
    name.replace('-', " ")
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
    fn signs_are_printed_as_such() {
        assert_eq!(number(-20.04, 1, false), "−20.0");
        assert_eq!(number(43.0, 0, true), "+43");
        assert_eq!(number(-0.04, 1, true), "0.0");
        assert_eq!(number(f64::NAN, 1, true), "—");
        assert_eq!(measured(3.0, Unit::Percent, 0, false), "3\u{a0}%");
    }
}
