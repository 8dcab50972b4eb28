//! What a widget is.

use figure::Figure;
use plasticity::{Quantities, Unit};

use crate::Readout;

/// A named set of parameters, after a paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// Name in kebab-case, as in addresses: `bi-poo-1998`.
    pub name: &'static str,
    /// As shown in the menu: `Bi & Poo 1998`.
    pub label: &'static str,
    /// Key in `references.bib`; empty where the preset follows no paper.
    pub cite: &'static str,
    /// Keys and values that differ from the defaults, as an address spells them.
    pub values: &'static [(&'static str, &'static str)],
}

/// What a reader commits to before the result is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Predict {
    /// Draw a curve in the panel at this place.
    Curve {
        /// What is asked.
        ask: &'static str,
        /// Place of the panel in the figure.
        panel: usize,
        /// Name of the line (role `Result`) that the drawing is compared with.
        line: &'static str,
    },
    /// Say whether this readout will be up, down or unchanged.
    Sign {
        /// What is asked.
        ask: &'static str,
        /// Name of the readout.
        readout: &'static str,
        /// Readings within this of zero count as unchanged.
        within: f64,
    },
    /// Give the readout's value. The nearer, the higher is the score: 1 less the distance in parts of the value, so that where the
    /// value is 0 only 0 scores.
    Value {
        /// What is asked.
        ask: &'static str,
        /// Name of the readout.
        readout: &'static str,
    },
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Progress {
    /// Part of the work is done: 0 to 1.
    More(f64),
    /// All of it.
    Done,
}

impl Progress {
    /// A part of the work, from 0; at 1 all of it.
    pub fn of(part: f64) -> Self {
        if part < 1.0 { Self::More(part) } else { Self::Done }
    }
}

/// What play and scrub move along.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Unit of the places.
    pub unit: Unit,
    /// First place.
    pub start: f64,
    /// Last place.
    pub end: f64,
    /// Places that a step goes to.
    pub events: Vec<f64>,
    /// Units per second of watching at ×1.
    pub pace: f64,
}

impl Span {
    /// So many trials, one after the other, in eight seconds of watching.
    pub fn trials(number: u64) -> Self {
        let end = number as f64;
        let events = (0..=number).map(|n| n as f64).collect();
        Self { unit: Unit::Trial, start: 0.0, end, events, pace: end / 8.0 }
    }
}

/// An interactive figure.
///
/// A changed parameter makes a new widget; there are no setters, so nothing is ever stale.
pub trait Widget: Sized + 'static {
    /// Its protocol's and its models' quantities together.
    type Params: Quantities;
    /// What it shows, as a sentence.
    const TITLE: &'static str;
    /// One or two sentences under the figure; Markdown with `[@key]` citations.
    const CAPTION: &'static str;
    /// Keys of at most six controls in front; the rest stands under "All parameters".
    const FRONT: &'static [&'static str];
    /// Named sets of parameters. The first is what the defaults follow.
    const PRESETS: &'static [Preset];
    /// What predict mode asks.
    const PREDICT: Option<Predict> = None;
    /// Its title while predict mode asks: a question that tells nothing of the answer.
    const NEUTRAL: &'static str = Self::TITLE;
    /// Keys of the quantities that tell what predict mode asks: nobody sees or moves them before it is answered.
    const TELLS: &'static [&'static str] = &[];
    /// What was measured of what predict mode asks, and by whom; Markdown as the caption, empty where nothing was.
    const MEASURED: &'static str = "";
    /// Why the model answers so, in one or two sentences; Markdown as the caption.
    const WHY: &'static str = "";
    /// Names of the models it runs.
    const MODELS: &'static [&'static str];

    /// Keys of the quantities that have no effect with these parameters, because they belong to
    /// another case. Hosts show their controls disabled.
    fn without_effect(_params: &Self::Params) -> Vec<&'static str> {
        vec![]
    }
    /// A fresh run. Cheap: work belongs into `advance`.
    fn new(params: Self::Params) -> Self;
    /// One bounded turn of work, a few milliseconds at most. Nothing to do where all is known from the start.
    fn advance(&mut self) -> Progress {
        Progress::Done
    }
    /// What play and scrub move along; `None` where nothing runs in time.
    fn span(&self) -> Option<Span> {
        None
    }
    /// The figure at a place of the span. Pure; a run not yet done draws what it has.
    fn figure(&self, at: f64) -> Figure;
    /// Named results: prose, live region, questions and tests read these.
    fn readouts(&self) -> Vec<Readout>;
    /// The results in one or two sentences, with the fit to data where data are shown.
    fn summary(&self) -> String;
    /// Measurements of what predict mode asks, with these parameters: place and value, in the units of its panel. Where it
    /// asks for one number there is at most one, in the unit of the readout.
    fn measured(&self) -> Vec<(f64, f64)> {
        vec![]
    }
}
