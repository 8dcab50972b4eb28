//! Curves, and areas between two of them.

use super::{Ink, Role, Stroke};

/// A curve through points, in order of drawing. A NaN breaks the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Points in data units.
    pub points: Vec<(f64, f64)>,
    /// Style.
    pub stroke: Stroke,
    /// Width in css px; 0 takes the default of 1.75.
    pub width: f64,
    /// Write the name at the curve's right end.
    pub label: bool,
}

impl Line {
    /// A solid curve through points in data units.
    pub fn new(name: impl Into<String>, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        Self { name: name.into(), points: points.into_iter().collect(), ..Self::default() }
    }

    /// The same with a width in css px.
    pub fn width(self, width: f64) -> Self {
        Self { width, ..self }
    }
}

/// An area between two curves, as (x, low, high).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Places with their lower and upper edge.
    pub points: Vec<(f64, f64, f64)>,
}

impl Spread {
    /// The area between a lower and an upper edge, given as (x, low, high).
    pub fn new(name: impl Into<String>, points: impl IntoIterator<Item = (f64, f64, f64)>) -> Self {
        Self { name: name.into(), points: points.into_iter().collect(), ..Self::default() }
    }

    /// A rectangle: from and to on either axis.
    pub fn rectangle(name: impl Into<String>, x: (f64, f64), y: (f64, f64)) -> Self {
        Self::new(name, [x.0, x.1].map(|x| (x, y.0, y.1)))
    }
}
