//! What JavaScript sees, one type each. `www/plasticity.d.ts` declares the same, and a test compares the two.

use plasticity::{Domain, Quantity, Value, quantity};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::attributes::Mode;
use crate::session::Session;

/// A value: a choice is a text, everything else a number.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Plain {
    /// A real number, a count or a seed.
    Number(f64),
    /// The name of a choice.
    Choice(String),
}

impl Plain {
    fn of(quantity: &Quantity, value: Value) -> Self {
        match value {
            Value::Choice(_) => Self::Choice(quantity.write(value)),
            _ => Self::Number(value.number()),
        }
    }
}

/// Things by name, in declared order.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<K, V>(pub Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Named<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// `PlasticityValues`
pub type Values = Named<String, Plain>;
/// Readouts by name.
pub type Readouts = Named<&'static str, Readout>;

/// `PlasticityReadout`
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Readout {
    /// NaN while it is not known yet, or hidden.
    pub value: f64,
    /// Empty for a pure number.
    pub unit: &'static str,
    /// In words.
    pub label: &'static str,
}

/// `PlasticityState`: what events carry.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Told {
    /// By key.
    pub values: Values,
    /// By name.
    pub readouts: Readouts,
    /// False while a long run goes on.
    pub done: bool,
}

impl Told {
    pub(crate) fn of(session: &Session) -> Self {
        let readout = |own: widgets::Readout| {
            let value = if session.veiled { f64::NAN } else { own.value };
            (own.name, Readout { value, unit: own.unit.symbol(), label: own.label })
        };
        Self {
            values: values(session),
            readouts: Named(session.readouts().into_iter().map(readout).collect()),
            done: session.progress().is_none(),
        }
    }
}

fn values(session: &Session) -> Values {
    let pairs = session.quantities.iter().zip(session.values()).enumerate();
    // What would tell an answer is not told before it.
    let told = pairs.filter(|(place, _)| !session.hides(*place));
    Named(told.map(|(_, (own, value))| (own.key(), Plain::of(own, *value))).collect())
}

/// `PlasticitySeen`: everything that is seen.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Seen {
    /// Name of the widget.
    pub widget: &'static str,
    /// Name of the preset that the values started from; empty for the defaults.
    pub preset: String,
    /// By key.
    pub values: Values,
    /// The place in the run, in the unit of its span; nothing where it has none.
    pub position: Option<f64>,
    /// Kept runs, oldest first, as text that brings them back.
    pub pins: Vec<String>,
    /// What was predicted, as text that brings it back; nothing where nothing was asked, or as long as it is.
    pub prediction: Option<String>,
    /// `explore`, `figure` or `predict`.
    pub mode: &'static str,
}

impl Seen {
    pub(crate) fn of(session: &Session, mode: Mode) -> Self {
        let clock = &session.clock;
        Self {
            widget: session.entry.name,
            preset: session.preset().into(),
            values: values(session),
            position: clock.span().map(|_| clock.at()),
            pins: session.kept(),
            prediction: session.said(),
            mode: mode.name(),
        }
    }
}

/// `PlasticityParameter`
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Parameter {
    /// As attributes and addresses spell it: `tau-plus`.
    pub name: String,
    /// The short name for people.
    pub label: String,
    /// As equations print it: `τ₊`.
    pub symbol: &'static str,
    /// Empty for a pure number.
    pub unit: &'static str,
    /// What it can be.
    pub domain: Range,
    /// What it is at first.
    pub default: Plain,
    /// One sentence of meaning.
    pub doc: &'static str,
}

impl Parameter {
    pub(crate) fn of((quantity, label): (&Quantity, String)) -> Self {
        Self {
            name: quantity.key(),
            label,
            symbol: quantity.symbol,
            unit: quantity.unit.symbol(),
            domain: Range::of(quantity.domain),
            default: Plain::of(quantity, quantity.default),
            doc: quantity.doc,
        }
    }
}

/// `PlasticityDomain…`
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Range {
    /// An interval.
    Real {
        /// Lowest value.
        low: f64,
        /// Highest value.
        high: f64,
        /// Equal ratios, not equal differences, look equally far apart.
        log: bool,
    },
    /// Whole numbers.
    Count {
        /// Lowest value.
        low: f64,
        /// Highest value.
        high: f64,
    },
    /// One of several.
    Choice {
        /// Their names.
        names: Vec<&'static str>,
    },
    /// Where random numbers begin.
    Seed {
        /// Lowest value.
        low: f64,
        /// Highest value.
        high: f64,
    },
}

impl Range {
    fn of(domain: Domain) -> Self {
        match domain {
            Domain::Real { low, high, log } => Self::Real { low, high, log },
            Domain::Count { low, high } => Self::Count { low: low as f64, high: high as f64 },
            Domain::Choice { names, .. } => Self::Choice { names: names.to_vec() },
            Domain::Seed => Self::Seed { low: 0.0, high: quantity::LARGEST_SEED as f64 },
        }
    }
}

/// `PlasticityTable`: the numbers behind a panel. `V` is how a host carries a column: a page as `Float64Array`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Table<V> {
    /// The panel's title.
    pub title: String,
    /// Side by side.
    pub columns: Vec<Column<V>>,
}

/// `PlasticityColumn`
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Column<V> {
    /// Its head.
    pub name: String,
    /// Empty for pure numbers.
    pub unit: &'static str,
    /// From above.
    pub values: V,
}

impl<V> Table<V> {
    /// A table, its numbers as the host carries them.
    pub fn of(table: figure::Table, carry: impl Fn(Vec<f64>) -> V) -> Self {
        let column =
            |own: figure::Column| Column { name: own.name, unit: own.unit, values: carry(own.values) };
        Self { title: table.title, columns: table.columns.into_iter().map(column).collect() }
    }
}

/// `PlasticityPrediction`: what `plasticity-answer` carries.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Prediction {
    /// Always `prediction`.
    pub kind: &'static str,
    /// Name of the widget.
    pub widget: &'static str,
    /// What was asked for; nothing where a curve was.
    pub readout: Option<&'static str>,
    /// What was said; nothing where the reader went on without.
    pub answer: Option<Said>,
    /// The reader went on without.
    pub skipped: bool,
    /// The comparison that the reader sees.
    pub words: String,
    /// How near it came to what the model gives, from 0 to 1: a direction is right or not, a number counts by its distance in parts
    /// of the model's, a curve by its mean distance in parts of half its axis. Nothing where nothing was compared.
    pub score: Option<f64>,
}

/// What a reader predicts.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Said {
    /// Points of a curve.
    Curve(Vec<(f64, f64)>),
    /// `up`, `down` or `same`.
    Way(&'static str),
    /// A number.
    Value(f64),
}

/// `PlasticityAnswer`: what `plasticity-answer` of a question carries.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Answer {
    /// `choice`, `value` or `state`.
    pub kind: String,
    /// The question's id.
    pub id: String,
    /// The place of a choice from 1, or a number.
    pub answer: Given,
    /// Whether it is right.
    pub right: bool,
}

/// What a reader answers.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Given {
    /// The place of a choice.
    Choice(String),
    /// A number.
    Number(f64),
}

/// What `plasticity-error` carries.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Trouble {
    /// The sentence that the reader sees.
    pub message: String,
}
