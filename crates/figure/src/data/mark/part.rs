//! Parts of a drawing.

use super::{Ink, Role};

/// A part of a drawing: outlines that show one number, or that only explain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Name in table and CSV.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Corners of each outline in the panel's units. One with a corner that is no number is left out.
    pub outlines: Vec<Vec<(f64, f64)>>,
    /// How much of the ink fills them, 0 to 1.
    pub fill: f64,
    /// Width of their edge in css px; 0 for none.
    pub edge: f64,
    /// They are lines: the last corner is not joined to the first.
    pub open: bool,
    /// What it shows. A part without a number is not in the table.
    pub value: Option<f64>,
    /// Unit of the number; empty for a pure one.
    pub unit: &'static str,
}

impl Part {
    /// Filled outlines in the panel's units.
    pub fn new(name: impl Into<String>, outlines: impl IntoIterator<Item = Vec<(f64, f64)>>) -> Self {
        Self { name: name.into(), outlines: outlines.into_iter().collect(), fill: 1.0, ..Self::default() }
    }

    /// The same with so much of its ink inside, 0 to 1.
    pub fn fill(self, fill: f64) -> Self {
        Self { fill, ..self }
    }

    /// The same with an edge of this width in css px.
    pub fn edge(self, edge: f64) -> Self {
        Self { edge, ..self }
    }

    /// The same as lines of this width in css px.
    pub fn lines(self, width: f64) -> Self {
        Self { open: true, fill: 0.0, edge: width, ..self }
    }

    /// The same as what shows this number.
    pub fn shows(self, value: f64, unit: &'static str) -> Self {
        Self { value: Some(value), unit, ..self }
    }
}
