//! Axes.

use language::Language;

/// Where tick marks stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Ticks {
    /// A few round numbers, chosen by the figure.
    #[default]
    Auto,
    /// These places with these words.
    At(Vec<(f64, String)>),
    /// None, and no axis line.
    None,
}

/// One axis: a range of data in one unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// What is measured: `"Spike lag Δt"`.
    pub label: String,
    /// Unit as printed: `"ms"`; empty for a pure number.
    pub unit: &'static str,
    /// Data at the left or bottom end.
    pub low: f64,
    /// Data at the right or top end.
    pub high: f64,
    /// Equal ratios look equally far apart.
    pub log: bool,
    /// A line at zero, where zero means something.
    pub zero: bool,
    /// Tick marks.
    pub ticks: Ticks,
    /// Of the numbers at the ticks, and of what is said of it.
    pub language: Language,
}

impl Axis {
    /// A linear axis with automatic ticks.
    pub fn new(label: impl Into<String>, unit: &'static str, low: f64, high: f64) -> Self {
        Self { label: label.into(), unit, low, high, ..Self::default() }
    }

    /// A linear axis without words and ticks.
    pub fn bare(low: f64, high: f64) -> Self {
        Self::new("", "", low, high).with_ticks(Ticks::None)
    }

    /// Whether the same place stands for the same value on another axis.
    pub(crate) fn covers_the_same(&self, other: &Self) -> bool {
        self.low == other.low && self.high == other.high && self.log == other.log
    }

    /// The same with a line at zero.
    pub fn with_zero(self) -> Self {
        Self { zero: true, ..self }
    }

    /// The same on a logarithmic scale.
    pub fn with_log(self) -> Self {
        Self { log: true, ..self }
    }

    /// The same with ticks of its own.
    pub fn with_ticks(self, ticks: Ticks) -> Self {
        Self { ticks, ..self }
    }

    /// The same with these words at these places instead of numbers.
    pub fn with_words(self, words: impl IntoIterator<Item = (f64, impl Into<String>)>) -> Self {
        self.with_ticks(Ticks::At(words.into_iter().map(|(at, words)| (at, words.into())).collect()))
    }
}
