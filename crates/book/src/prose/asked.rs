//! What a page asks, kept apart from its answer: the sheets print the one and the other.

use language::Language;
use widgets::{Predict, number_text};

use super::tag::Tag;
use crate::runs::Finished;

/// A question, or what a figure lets a reader predict. All texts are HTML.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Where it stands on its page.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// The figure that it is about: its place, and a title that tells nothing.
    pub figure: Option<(String, &'static str)>,
    /// How it is answered, and the answer.
    pub reply: Reply,
}

/// How a question is answered, with the answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// One of these is right.
    Choice(Vec<Choice>),
    /// A number.
    Number(Number),
    /// A setting of the figure; the number is what is read from it.
    State(Number),
    /// A prediction.
    Prediction(Prediction),
}

/// One answer of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// It is the right one.
    pub right: bool,
    /// Why it is or is not.
    pub why: String,
}

/// A number and its explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// What the number is of, where a figure gives it.
    pub of: String,
    /// Its unit, empty for a pure number.
    pub unit: String,
    /// The smallest and the largest that is right.
    pub accept: [f64; 2],
    /// Why.
    pub why: String,
    /// Which numbers are wrong, and why.
    pub wrong: Vec<Wrong>,
}

/// Numbers on one side of a limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// Below this.
    pub below: Option<f64>,
    /// Above this.
    pub above: Option<f64>,
    /// Why they are wrong.
    pub why: String,
}

impl Number {
    /// What is right, as a sentence.
    pub fn answer(&self, language: Language) -> String {
        let [low, high] = self.accept.map(|x| language.number(number_text(x)));
        let number =
            if low == high { language.answer_is(&low) } else { language.answer_from_to(&low, &high) };
        format!("{number}{}.", behind(&self.unit))
    }
}

/// A message that is given a number.
type Sentence = fn(Language, &str) -> String;

impl Wrong {
    /// Which numbers these are, to somebody who has found one.
    pub fn found(&self, unit: &str, language: Language) -> String {
        self.said(unit, language, Language::found_less, Language::found_more)
    }

    /// Which numbers these are, on a sheet.
    pub fn range(&self, unit: &str, language: Language) -> String {
        self.said(unit, language, Language::sheet_less, Language::sheet_more)
    }

    fn said(&self, unit: &str, language: Language, less: Sentence, more: Sentence) -> String {
        let limit = |say: Sentence, limit: Option<f64>| {
            limit.map_or(String::new(), |limit| say(language, &language.number(number_text(limit))))
        };
        [limit(less, self.below), limit(more, self.above), behind(unit)].concat()
    }
}

/// A unit behind its number.
fn behind(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!("\u{a0}{unit}") }
}

/// What a figure lets a reader predict.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// How.
    pub task: Predict,
    /// The figure without its result.
    pub veiled: String,
    /// The same with its result, where a curve is asked.
    pub whole: Option<String>,
    /// Unit of the number, where one is asked.
    pub unit: &'static str,
    /// The result in words.
    pub result: String,
    /// What was measured.
    pub measured: String,
    /// Why the model answers so.
    pub why: String,
}

/// The question that a live element asks first.
pub(super) fn task(tag: &Tag, shown: &Finished) -> Option<Predict> {
    shown.entry.predict.filter(|_| tag.attribute("mode") == Some("predict"))
}

/// What it asks.
pub(super) fn ask(task: Predict) -> &'static str {
    match task {
        Predict::Curve { ask, .. } | Predict::Sign { ask, .. } | Predict::Value { ask, .. } => ask,
    }
}
