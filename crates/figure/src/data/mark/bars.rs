//! Bars.

use super::{Ink, Role};

/// One bar over `from..to`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub from: f64,
    /// Right edge.
    pub to: f64,
    /// Height in data units.
    pub y: f64,
}

impl Bar {
    /// A bar from its left to its right edge, up or down to `y`.
    pub fn new(from: f64, to: f64, y: f64) -> Self {
        Self { from, to, y }
    }
}

/// Bars of one series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why they are there.
    pub role: Role,
    /// The bars.
    pub bars: Vec<Bar>,
    /// Where they stand.
    pub base: f64,
    /// Outline only.
    pub hollow: bool,
}

impl Bars {
    /// Filled bars that stand on zero.
    pub fn new(name: impl Into<String>, bars: impl IntoIterator<Item = Bar>) -> Self {
        Self { name: name.into(), bars: bars.into_iter().collect(), ..Self::default() }
    }

    /// The same, standing at another height.
    pub fn base(self, base: f64) -> Self {
        Self { base, ..self }
    }

    /// The same as outlines.
    pub fn hollow(self) -> Self {
        Self { hollow: true, ..self }
    }
}
