//! Numbers as a reader sees them.

use language::Language;
use plasticity::quantity::decimal::fixed;
use plasticity::{Quantity, Unit, Value};
use widgets::Span;

/// A number with so many digits after the point and a real minus sign; `signed` writes a plus too.
pub fn number(x: f64, digits: u8, signed: bool, language: Language) -> String {
    if x.is_nan() {
        return "—".into();
    }
    let text = fixed(x.abs(), usize::from(digits));
    // What rounds to nothing has no sign.
    let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let text = language.number(text);
    match (zero, x < 0.0, signed) {
        (false, true, _) => format!("−{text}"),
        (false, false, true) => format!("+{text}"),
        _ => text,
    }
}

/// The same with its unit.
pub fn measured(x: f64, unit: Unit, digits: u8, signed: bool, language: Language) -> String {
    joined(number(x, digits, signed, language), unit.symbol())
}

/// Whether a span counts: its unit is a word in the plural (`trials`), and nothing happens between two of them.
pub fn counts(span: &Span) -> bool {
    let symbol = span.unit.symbol();
    let word = sign(symbol).is_empty() && symbol.ends_with('s');
    let places = [span.start, span.end];
    word && places.iter().chain(&span.events).all(|at| at.fract() == 0.0)
}

/// How many have come: `1 group`, `11 groups`, `60,000 trials`.
pub fn counted(at: f64, unit: Unit, language: Language) -> String {
    // The last bit of a place that is reached does not make it one less.
    let come = (at + 1e-9).floor();
    let size = language.whole(come.abs() as u64);
    let word = unit.symbol();
    let word = if come == 1.0 { word.strip_suffix('s').unwrap_or(word) } else { word };
    joined(if come < 0.0 { format!("−{size}") } else { size }, word)
}

/// The value of a quantity with its unit, all digits that it has.
pub fn value(quantity: &Quantity, value: Value, language: Language) -> String {
    joined(typed(quantity, value, language), quantity.unit.symbol())
}

/// The same without the unit, as it stands in a field.
pub fn typed(quantity: &Quantity, value: Value, language: Language) -> String {
    let text = quantity.write(value);
    if matches!(value, Value::Choice(_)) { text } else { language.number(narrow(text).replace('-', "−")) }
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

/// A place on an axis: with its unit, or, where it has none, with what is counted there: `4125 (items stored)`.
pub fn place(at: f64, axis: &figure::Axis) -> String {
    let number = axis.language.number(widgets::number_text(at));
    if !axis.unit.is_empty() || axis.label.is_empty() {
        return joined(number, axis.unit);
    }
    let mut letters = axis.label.chars();
    // A word begins small within a sentence; a symbol stays as it is.
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    let rest = letters.as_str();
    let word = rest.starts_with(char::is_lowercase);
    let label = if word { first + rest } else { axis.label.to_string() };
    format!("{number} ({label})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_a_unit_says_what_is_counted() {
        let axis = |label, unit| figure::Axis::new(label, unit, 0.0, 9000.0);
        assert_eq!(place(4125.0, &axis("Items stored", "")), "4125 (items stored)");
        assert_eq!(place(4125.0, &axis("N of items", "")), "4125 (N of items)");
        assert_eq!(place(-10.0, &axis("Lag", "ms")), "−10\u{a0}ms");
    }

    /// Trials come one by one; of laps there may be parts, and of hours there are.
    #[test]
    fn what_is_counted_is_whole() {
        let trials = Span::trials(40);
        assert!(counts(&trials));
        assert!(!counts(&Span { events: vec![0.0, 0.5, 40.0], ..trials.clone() }));
        assert!(
            !counts(&Span { unit: Unit::Ms, ..trials.clone() })
                && !counts(&Span { unit: Unit::Min, ..trials })
        );
        let texts =
            [-49.5, 0.0, 11.0 - 1e-12, 39.9, 60_000.0].map(|at| counted(at, Unit::Trial, Language::English));
        let shown = ["−50", "0", "11", "39", "60,000"].map(|number| format!("{number}\u{a0}trials"));
        assert_eq!(texts, shown);
        assert_eq!(counted(1.9, Unit::Trial, Language::English), "1\u{a0}trial");
    }

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
            let read = |text| crate::typed::number(text, Language::English);
            assert_eq!(read(told), read(narrow));
        }
    }

    #[test]
    fn signs_are_printed_as_such() {
        assert_eq!(number(-20.04, 1, false, Language::English), "−20.0");
        assert_eq!(number(43.0, 0, true, Language::English), "+43");
        assert_eq!(number(-0.04, 1, true, Language::English), "0.0");
        assert_eq!(number(f64::NAN, 1, true, Language::English), "—");
        assert_eq!(measured(3.0, Unit::Percent, 0, false, Language::English), "3\u{a0}%");
    }

    #[test]
    fn a_language_has_its_decimals() {
        assert_eq!(number(-0.25, 2, false, Language::German), "−0,25");
        assert_eq!(measured(1234.5, Unit::Ms, 1, true, Language::German), "+1234,5\u{a0}ms");
        assert_eq!(counted(60_000.0, Unit::Trial, Language::German), "60\u{a0}000\u{a0}trials");
        let axis = figure::Axis { language: Language::German, ..figure::Axis::new("Lag", "ms", 0.0, 9.0) };
        assert_eq!(place(-0.5, &axis), "−0,5\u{a0}ms");
    }

    /// What a field shows is read again as the same number, in every language.
    #[test]
    fn what_is_shown_can_be_typed() {
        let quantities = widgets::ENTRIES.iter().flat_map(|entry| (entry.quantities)());
        for quantity in quantities.filter(|own| matches!(own.domain, plasticity::Domain::Real { .. })) {
            for x in [quantity.default.number(), 1.234, 0.125, 12.345, -1234.5, 3.775e-7] {
                for language in Language::ALL {
                    let text = typed(&quantity, Value::Real(x), language);
                    let read = crate::typed::number_in(&text, "", language);
                    assert_eq!(read, Ok(x), "{text}");
                }
            }
        }
    }
}
