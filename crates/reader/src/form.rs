//! What a widget consists of, as a page builds it: asked for once, and again when the author changes mode or controls.

use language::Language;
use plasticity::quantity::labels;
use plasticity::{Domain, Quantity, Value};
use widgets::{Predict, Preset};

use crate::attributes::Mode;
use crate::clock::SPEEDS;
use crate::dial::Dial;
use crate::predict::Prediction;
use crate::scale::Scale;
use crate::session::Session;
use crate::words;

/// The language of what the book says itself, as `lang` names it.
pub const CONTENT: &str = "en";

/// All that does not change while the reader reads.
#[derive(Clone, Debug)]
pub struct Form {
    /// Of everything that the book does not say itself: titles, captions and labels are in [`CONTENT`].
    pub language: Language,
    /// Name of the widget.
    pub widget: &'static str,
    /// What it shows, as a sentence.
    pub title: &'static str,
    /// The author's own title; empty where there is none.
    pub heading: String,
    /// Whether there is anything but the figure.
    pub chrome: bool,
    /// Whether it runs models that something is written about.
    pub has_models: bool,
    /// Named sets of parameters.
    pub presets: &'static [Preset],
    /// In declared order.
    pub fields: Vec<Field>,
    /// Places of the free quantities in front, in the order that the widget gives.
    pub front: Vec<usize>,
    /// Places of the other free quantities, as declared.
    pub rest: Vec<usize>,
    /// Speeds to choose from; none where nothing runs in time.
    pub speeds: &'static [f64],
    /// What is asked before the result is shown.
    pub ask: Option<Ask>,
}

/// What the controls of one quantity need.
#[derive(Clone, Debug)]
pub struct Field {
    /// As attributes spell it: `tau-plus`.
    pub key: String,
    /// The short name for people.
    pub label: String,
    /// As equations print it; empty where that is a word, which says no more than the label.
    pub symbol: &'static str,
    /// Empty for a pure number.
    pub unit: &'static str,
    /// One sentence of meaning.
    pub doc: &'static str,
    /// Lowest and highest number of a slider; a choice counts its options from 0.
    pub ends: (f64, f64),
    /// What it can be, in words.
    pub range: String,
    /// How it is set.
    pub control: Control,
}

/// How a quantity is set.
#[derive(Clone, Debug)]
pub enum Control {
    /// By a slider with positions from 0 to `last`, and by typing.
    Slider {
        /// Last position.
        last: f64,
    },
    /// By typing alone.
    Number,
    /// By typing, or by chance.
    Seed,
    /// One of these.
    Options(Vec<Named>),
}

/// One of several to choose from.
#[derive(Clone, Debug)]
pub struct Named {
    /// As attributes spell it.
    pub value: &'static str,
    /// In words.
    pub label: String,
    /// What it means.
    pub doc: &'static str,
}

/// A question before the result is shown.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What is asked.
    pub text: &'static str,
    /// How it is answered.
    pub kind: AskKind,
}

/// How a prediction is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AskKind {
    /// By drawing a curve.
    Curve,
    /// By choosing a direction: names and words are those of [`ways`].
    Sign,
    /// By typing a number in this unit.
    Value {
        /// Empty for a pure number.
        unit: &'static str,
    },
}

/// Directions to choose from: name and words.
pub fn ways(language: Language) -> [(&'static str, &'static str); 3] {
    [("up", language.option_up()), ("down", language.option_down()), ("same", language.option_same())]
}

impl Form {
    /// The language of what the book says, where it is another than that of the rest: what such a node has as `lang`.
    pub fn content(&self) -> Option<&'static str> {
        (self.language.tag() != CONTENT).then_some(CONTENT)
    }

    /// The author’s own title, else its title as it is now.
    pub fn shown_title(&self) -> &str {
        if self.heading.is_empty() { self.title } else { &self.heading }
    }

    pub(crate) fn of(session: &Session, mode: Mode, heading: &str) -> Self {
        let entry = session.entry;
        let (front, rest) = rows(session);
        let language = session.language;
        Self {
            language,
            widget: entry.name,
            title: session.title(),
            heading: heading.into(),
            chrome: mode != Mode::Figure,
            has_models: !entry.models.is_empty(),
            presets: entry.presets,
            fields: session
                .quantities
                .iter()
                .zip(labels(&session.quantities))
                .map(|own| Field::of(own, language))
                .collect(),
            front,
            rest,
            speeds: if session.clock.span().is_some() { SPEEDS } else { &[] },
            ask: session.prediction.as_ref().map(|prediction| ask(session, prediction)),
        }
    }
}

/// The places of the free quantities: those in front, and the rest.
fn rows(session: &Session) -> (Vec<usize>, Vec<usize>) {
    let free = |place: &usize| session.free[*place];
    let front: Vec<usize> = session.entry.front.iter().filter_map(|key| session.place(key)).collect();
    let rest = (0..session.quantities.len()).filter(|place| !front.contains(place)).filter(free).collect();
    (front.into_iter().filter(free).collect(), rest)
}

impl Field {
    pub(crate) fn of((quantity, label): (&Quantity, String), language: Language) -> Self {
        Self {
            key: quantity.key(),
            label,
            symbol: words::sign(quantity.symbol),
            unit: quantity.unit.symbol(),
            doc: quantity.doc,
            ends: Dial::new(quantity).ends(),
            range: range(quantity, language),
            control: Control::of(quantity),
        }
    }

    /// Its name with the unit, for where a number alone is typed.
    pub fn label_with_unit(&self) -> String {
        if self.unit.is_empty() { self.label.clone() } else { format!("{}, {}", self.label, self.unit) }
    }
}

impl Control {
    fn of(quantity: &Quantity) -> Self {
        match (quantity.domain, Scale::of(quantity)) {
            (Domain::Choice { names, docs }, _) => Self::Options(
                names
                    .iter()
                    .zip(docs)
                    .map(|(value, doc)| Named { value, label: widgets::option_text(value), doc })
                    .collect(),
            ),
            (Domain::Seed, _) => Self::Seed,
            (_, Some(scale)) => Self::Slider { last: f64::from(scale.last) },
            (_, None) => Self::Number,
        }
    }
}

fn range(quantity: &Quantity, language: Language) -> String {
    let text = |value| language.number(widgets::value_text(quantity, value));
    match quantity.domain {
        Domain::Real { low, high, .. } => {
            language.range(&language.number(widgets::number_text(low)), &text(Value::Real(high)))
        }
        Domain::Count { low, high } => language.range(&low.to_string(), &high.to_string()),
        Domain::Choice { names, .. } => {
            names.iter().map(|name| widgets::option_text(name)).collect::<Vec<_>>().join(", ")
        }
        Domain::Seed => language.any_whole_number().into(),
    }
}

fn ask(session: &Session, prediction: &Prediction) -> Ask {
    let kind = match prediction.task {
        Predict::Curve { .. } => AskKind::Curve,
        Predict::Sign { .. } => AskKind::Sign,
        Predict::Value { readout, .. } => {
            let readouts = session.readouts();
            let own = readouts.iter().find(|own| own.name == readout);
            AskKind::Value { unit: own.map_or("", |own| own.unit.symbol()) }
        }
    };
    Ask { text: prediction.ask(), kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_the_free_ones_in_front_first() {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        let (lag, rate) = (session.place("lag").unwrap(), session.place("rate").unwrap());
        let (front, rest) = rows(&session);
        assert_eq!((front[0], front.len()), (lag, session.entry.front.len()));
        assert!(rest.contains(&rate) && front.len() + rest.len() == session.quantities.len());
        session.free = vec![false; session.quantities.len()];
        session.free[lag] = true;
        assert_eq!(rows(&session), (vec![lag], vec![]));
    }

    #[test]
    fn ranges_are_said_in_words() {
        let quantities = (widgets::find("stdp-window").unwrap().quantities)();
        let own = |key: &str| quantities.iter().find(|quantity| quantity.is(key)).unwrap();
        let range = |key| range(own(key), Language::English);
        assert_eq!(range("lag"), "−100 to 100\u{a0}ms");
        assert_eq!(range("pair-scheme"), "all to all, nearest");
        assert_eq!(super::range(own("lag"), Language::German), "−100 bis 100\u{a0}ms");
    }
}
