//! What cannot be used of the text that gives a widget its values, and the sentence for it.

use std::fmt;

use language::Language;
use plasticity::quantity::decimal::shortest;
use plasticity::{Domain, Refused};

/// One thing that cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// A value that its quantity does not admit.
    Refused(Refused),
    /// Names that the widget does not have.
    Unknown(Unknown),
}

/// Names that a widget does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    widget: &'static str,
    /// They should be a preset's, not parameters'.
    preset: bool,
    names: Vec<String>,
    known: Vec<String>,
}

impl Unknown {
    pub(crate) fn new(widget: &'static str, preset: bool, names: &[&str], known: Vec<String>) -> Self {
        // Long text is shown by its start: a sentence must stay a sentence.
        let names = names.iter().map(|name| name.chars().take(40).collect()).collect();
        Self { widget, preset, names, known }
    }

    /// One sentence for all, with the names that it has.
    fn words(&self, language: Language) -> String {
        let quoted: Vec<_> = self.names.iter().map(|name| language.quoted(name)).collect();
        let (names, known) = (quoted.join(", "), self.known.join(", "));
        match self.preset {
            true => language.unknown_preset(self.widget, &names, &known),
            false => language.unknown_parameters(self.names.len(), self.widget, &names, &known),
        }
    }
}

impl Problem {
    /// What was wrong, what is allowed, what was used instead. Its numbers are written as attributes and addresses take
    /// them.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Refused(refused) => refusal(refused, language, Refusal::Instead),
            Self::Unknown(unknown) => unknown.words(language),
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<Unknown> for Problem {
    fn from(unknown: Unknown) -> Self {
        Self::Unknown(unknown)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words(Language::English))
    }
}

/// What a refusal goes on to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing: no value stands in.
    Alone,
    /// The value that is used instead.
    Instead,
    /// The same to somebody who has typed: numbers are written as the language writes them.
    Typed,
}

/// The sentence for a value that its quantity does not admit; [`Refused`] says the same in English.
pub fn refusal(refused: &Refused, language: Language, kind: Refusal) -> String {
    let quantity = &refused.quantity;
    let unit = quantity.unit.symbol();
    let written = |number: String| if kind == Refusal::Typed { language.number(number) } else { number };
    let measured = |number: String| {
        let number = written(number);
        if unit.is_empty() { number } else { format!("{number} {unit}") }
    };
    let (name, text) = (&quantity.key(), &refused.text);
    let used = match quantity.domain {
        Domain::Choice { .. } => quantity.write(refused.used),
        _ => measured(quantity.write(refused.used)),
    };
    let alone = kind == Refusal::Alone;
    let whole = |low: String, high: String| match alone {
        true => language.refused_count(name, text, &low, &high),
        false => language.refused_count_used(name, text, &low, &high, &used),
    };
    match quantity.domain {
        Domain::Real { low, high, .. } => {
            let (low, high) = (written(shortest(low)), measured(shortest(high)));
            match alone {
                true => language.refused_number(name, text, &low, &high),
                false => language.refused_number_used(name, text, &low, &high, &used),
            }
        }
        Domain::Count { low, high } => whole(low.to_string(), high.to_string()),
        Domain::Seed => whole("0".into(), plasticity::quantity::LARGEST_SEED.to_string()),
        Domain::Choice { names, .. } => match alone {
            true => language.refused_choice(name, text, &names.join(", ")),
            false => language.refused_choice_used(name, text, &names.join(", "), &used),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The library says in English what the book's message file has: here is every kind of quantity.
    #[test]
    fn the_library_and_the_messages_say_the_same() {
        let quantities = crate::ENTRIES.iter().flat_map(|entry| (entry.quantities)());
        let mut seen = 0;
        for quantity in quantities {
            let Err(refused) = quantity.read("no <such> value", quantity.default) else { continue };
            let said = |kind| refusal(&refused, Language::English, kind);
            assert_eq!(said(Refusal::Instead), refused.to_string());
            assert_eq!(said(Refusal::Typed), refused.to_string());
            assert_eq!(said(Refusal::Alone), refused.reason());
            assert!(refusal(&refused, Language::German, Refusal::Typed).contains("„no <such> value“"));
            seen += 1;
        }
        assert!(seen > 100, "{seen}");
    }
}
