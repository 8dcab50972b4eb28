//! What cannot be used of what an author, an address, a script or a reader gives, and the sentence for it.

use language::Language;
use plasticity::Refused;
use widgets::{Refusal, refusal};

use crate::typed::Unreadable;

/// One thing that cannot be used.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // what a field holds, its name says
pub enum Problem {
    /// Values, a preset or names of parameters.
    Given(Vec<widgets::Problem>),
    /// A value where nothing stands in.
    Refused(Box<Refused>),
    /// What a reader has typed, where another value stands in.
    Typed(Box<Refused>),
    /// What a reader has typed, where nothing does.
    Unreadable(Unreadable),
    /// The attribute `mode`.
    Mode(String),
    /// The attribute `theme`.
    Theme(String),
    /// A name in the attribute `controls`.
    Controls { name: String, known: String },
    /// A prediction is wanted of a widget that asks for none.
    NothingToPredict(&'static str),
    /// What an address says was predicted.
    Guess(String),
    /// A place in the run.
    Position(String),
    /// The figure that an address asks a screen for.
    Present { text: String, used: String },
}

impl Problem {
    /// What was wrong, what is allowed, what was used instead.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Given(all) => all.iter().map(|own| own.words(language)).collect::<Vec<_>>().join(" "),
            Self::Refused(refused) => refusal(refused, language, Refusal::Alone),
            Self::Typed(refused) => refusal(refused, language, Refusal::Typed),
            Self::Unreadable(unreadable) => unreadable.words(language),
            Self::Mode(text) => language.wrong_mode(text),
            Self::Theme(text) => language.wrong_theme(text),
            Self::Controls { name, known } => language.wrong_controls(name, known),
            Self::NothingToPredict(widget) => language.nothing_to_predict(widget),
            Self::Guess(text) => language.wrong_guess(text),
            Self::Position(text) => language.wrong_position(text),
            Self::Present { text, used } => language.wrong_present(text, used),
        }
    }
}

impl From<widgets::Problem> for Problem {
    fn from(problem: widgets::Problem) -> Self {
        Self::Given(vec![problem])
    }
}
