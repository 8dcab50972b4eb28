//! Numbers as people type them.

use std::iter::Peekable;
use std::str::Chars;

use language::Language;
use plasticity::quantity::decimal;

/// A number longer than this is nonsense, not precision, bytes.
const LONGEST: usize = 64;

/// A finite number from text as people write it: `11,5`, `−3`, `12 ms`, `1e-3`, `3 × 10⁻⁷`, `12 000`. What is no
/// number gives nothing, and so does what could be two: in English `1,234` may be 1.234 or 1234, in German `1.234`.
pub fn number(text: &str, language: Language) -> Option<f64> {
    measured(text, language).map(|(number, _)| number)
}

/// Why text is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is none, or may be two.
    NoNumber,
    /// It is one in another unit than this.
    OtherUnit(String),
}

impl Unreadable {
    /// The sentence that says what is wrong.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::NoNumber => language.no_number().into(),
            Self::OtherUnit(unit) => language.other_unit(unit),
        }
    }
}

/// The same in a unit, which may be typed after it or not; empty where any unit will do.
///
/// # Errors
/// What is wrong.
pub fn number_in(text: &str, unit: &str, language: Language) -> Result<f64, Unreadable> {
    // Two letters look the same: the sign micro and the Greek mu.
    let plain = |unit: &str| unit.replace('μ', "µ");
    match measured(text, language) {
        None => Err(Unreadable::NoNumber),
        Some((_, own)) if !own.is_empty() && !unit.is_empty() && plain(own) != plain(unit) => {
            Err(Unreadable::OtherUnit(unit.into()))
        }
        Some((number, _)) => Ok(number),
    }
}

/// A number, and the unit that was typed after it; empty where there was none.
pub fn measured(text: &str, language: Language) -> Option<(f64, &str)> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let mut rest = text.chars().peekable();
    let mut plain = String::new();
    sign(&mut rest, &mut plain);
    skip_spaces(&mut rest);
    mantissa(&mut rest, &mut plain, language.decimal())?;
    exponent(&mut rest, &mut plain)?;
    let unit: String = rest.collect();
    let unit = text.get(text.len() - unit.len()..).unwrap_or_default().trim_start();
    // A unit begins with a letter or a sign of its own: more figures would be a second number.
    let is_unit = unit.chars().next().is_none_or(|first| first.is_alphabetic() || "%‰°′″".contains(first));
    let number = decimal::parse(&plain)?;
    is_unit.then_some((number, unit))
}

type Rest<'a> = Peekable<Chars<'a>>;

fn skip_spaces(rest: &mut Rest<'_>) {
    while rest.next_if(|letter| letter.is_whitespace()).is_some() {}
}

/// Takes a plus or any of the signs that stand for minus.
fn sign(rest: &mut Rest<'_>, plain: &mut String) {
    if rest.next_if(|letter| "-−–".contains(*letter)).is_some() {
        plain.push('-');
    } else {
        rest.next_if_eq(&'+');
    }
}

/// Takes figures as they follow each other; how many.
fn figures(rest: &mut Rest<'_>, plain: &mut String) -> usize {
    let before = plain.len();
    while let Some(figure) = rest.next_if(char::is_ascii_digit) {
        plain.push(figure);
    }
    plain.len() - before
}

/// Figures, in groups of three where there are spaces between, then a point or a comma and more figures.
fn mantissa(rest: &mut Rest<'_>, plain: &mut String, decimal: char) -> Option<()> {
    let begin = plain.len();
    let mut whole = figures(rest, plain);
    let mut grouped = false;
    while let Some(after) = group(rest, plain, whole, grouped) {
        *rest = after;
        whole += 3;
        grouped = true;
    }
    let zero = &plain[begin..] == "0";
    let Some(point) = rest.next_if(|letter| matches!(letter, '.' | ',')) else {
        return (whole > 0).then_some(());
    };
    plain.push('.');
    let decimals = figures(rest, plain);
    // Three figures after the other sign could be thousands.
    let thousands = point != decimal && decimals == 3 && (1..=3).contains(&whole) && !zero;
    (whole + decimals > 0 && !thousands && !rest.peek().is_some_and(|next| matches!(next, '.' | ',')))
        .then_some(())
}

/// A space and three more figures: what follows them. The first group has at most three.
fn group<'a>(rest: &Rest<'a>, plain: &mut String, whole: usize, grouped: bool) -> Option<Rest<'a>> {
    let mut after = rest.clone();
    after.next_if(|letter| letter.is_whitespace())?;
    let mut three = String::new();
    let fits = figures(&mut after, &mut three) == 3 && (grouped || (1..=3).contains(&whole));
    fits.then(|| {
        plain.push_str(&three);
        after
    })
}

/// `e-3`, `× 10⁻³`, `·10^-3`. Nothing where one begins and does not end; an `e` without figures belongs to a unit.
fn exponent(rest: &mut Rest<'_>, plain: &mut String) -> Option<()> {
    let mut after = rest.clone();
    if after.next_if(|letter| matches!(letter, 'e' | 'E')).is_some() {
        let mut power = "e".into();
        sign(&mut after, &mut power);
        if figures(&mut after, &mut power) > 0 {
            *rest = after;
            plain.push_str(&power);
        }
        return Some(());
    }
    skip_spaces(&mut after);
    if after.next_if(|letter| "×·*".contains(*letter)).is_none() {
        return Some(());
    }
    skip_spaces(&mut after);
    let mut ten = String::new();
    if figures(&mut after, &mut ten) == 0 || ten != "10" {
        return None;
    }
    plain.push('e');
    let raised = after.next_if_eq(&'^').is_some();
    if raised {
        sign(&mut after, plain);
    }
    let count = if raised { figures(&mut after, plain) } else { superscripts(&mut after, plain) };
    *rest = after;
    (count > 0).then_some(())
}

/// Takes a raised whole number; how many figures.
fn superscripts(rest: &mut Rest<'_>, plain: &mut String) -> usize {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if rest.next_if_eq(&'⁻').is_some() {
        plain.push('-');
    } else {
        rest.next_if_eq(&'⁺');
    }
    let before = plain.len();
    while let Some(figure) = rest.peek().and_then(|next| RAISED.iter().position(|raised| raised == next)) {
        plain.push_str(&figure.to_string());
        rest.next();
    }
    plain.len() - before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, number) in [
            ("0", 0.0),
            ("11.5", 11.5),
            ("11,5", 11.5),
            (" 11,5\u{a0}", 11.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("0,125", 0.125),
            ("1.234", 1.234),
            ("1234,567", 1234.567),
            ("12,3456", 12.3456),
            ("+3", 3.0),
            ("-3", -3.0),
            ("−3", -3.0),
            ("–3", -3.0),
            ("− 3", -3.0),
            ("1e-3", 1e-3),
            ("1E−3", 1e-3),
            ("2,5e+2", 250.0),
            ("3 × 10⁻⁷", 3e-7),
            ("−3,5\u{a0}×\u{a0}10¹²", -3.5e12),
            ("3·10^-7", 3e-7),
            ("3*10^4", 3e4),
            ("12 000", 12_000.0),
            ("1\u{202f}234\u{2009}567,5", 1_234_567.5),
            ("0.1", 0.1),
        ] {
            assert_eq!(super::number(text, Language::English), Some(number), "{text}");
        }
    }

    /// With a comma for the decimals it is the point that may stand between thousands.
    #[test]
    fn numbers_as_germans_write_them() {
        let read = |text| number(text, Language::German);
        for (text, value) in [
            ("12,5", 12.5),
            ("1,234", 1.234),
            ("−0,25", -0.25),
            ("1 234,5", 1234.5),
            ("1\u{a0}234,5", 1234.5),
            ("12.5", 12.5),
            ("0.125", 0.125),
            ("3,775e-7", 3.775e-7),
        ] {
            assert_eq!(read(text), Some(value), "{text}");
        }
        assert_eq!(["1.234", "12.345", "1.234,5"].map(read), [None; 3]);
    }

    #[test]
    fn a_unit_may_follow() {
        for (text, number, unit) in [
            ("12 ms", 12.0, "ms"),
            ("12ms", 12.0, "ms"),
            ("−20\u{a0}%", -20.0, "%"),
            ("0,5\u{202f}µM", 0.5, "µM"),
            ("3 eV", 3.0, "eV"),
            ("3e", 3.0, "e"),
            ("1 000 s", 1000.0, "s"),
            ("3 × 10⁻⁷ s⁻¹", 3e-7, "s⁻¹"),
            ("12", 12.0, ""),
        ] {
            assert_eq!(measured(text, Language::English), Some((number, unit)), "{text}");
        }
    }

    #[test]
    fn another_unit_is_not_the_same_number() {
        let number_in = |text, unit| number_in(text, unit, Language::English);
        assert_eq!(number_in("11,5", "ms"), Ok(11.5));
        assert_eq!(number_in("11,5 ms", "ms"), Ok(11.5));
        assert_eq!(number_in("2 μM", "µM"), Ok(2.0));
        assert_eq!(number_in("2 spikes", ""), Ok(2.0));
        let sentence = |text| number_in(text, "ms").unwrap_err().words(Language::English);
        assert_eq!(sentence("11.5 s"), "Write the number in ms.");
        assert!(sentence("soon").starts_with("This is not one number."));
    }

    #[test]
    fn what_is_no_number_or_may_be_two_is_not_guessed() {
        let long = "1".repeat(65);
        for text in [
            "",
            " ",
            "-",
            "−",
            ".",
            ",",
            "e5",
            "ms",
            "ten",
            "NaN",
            "inf",
            "−−3",
            "+-3",
            "1,234",
            "12,345 ms",
            "1,234.5",
            "1.234,5",
            "1.2.3",
            "1,2,3",
            "1'234",
            "12 34",
            "1234 567",
            "1 2",
            "1 – 2",
            "1-2",
            "3/4",
            "1e999",
            "3 × 4",
            "3 ×",
            "3 × 10",
            "3 × 10^",
            "3 × 10⁻",
            "<b>",
            &long,
        ] {
            assert_eq!(measured(text, Language::English), None, "{text}");
        }
    }
}
