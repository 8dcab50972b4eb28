//! Points.

use super::{Ink, Role, Shape};

/// One point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dot {
    /// Place along x.
    pub x: f64,
    /// Place along y.
    pub y: f64,
    /// Half length of the error bar; 0 for none.
    pub error: f64,
    /// Number of measurements; 0 where unknown.
    pub n: u32,
}

impl From<(f64, f64)> for Dot {
    /// A point without error.
    fn from((x, y): (f64, f64)) -> Self {
        Self { x, y, ..Self::default() }
    }
}

/// Points of one series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why they are there.
    pub role: Role,
    /// The points.
    pub dots: Vec<Dot>,
    /// What the error bars are: `"SD"`, `"SEM"`; empty where there are none.
    pub error: &'static str,
    /// Sign.
    pub shape: Shape,
    /// Radius in css px; 0 takes the default of 4.
    pub radius: f64,
    /// Write the name beside the last point.
    pub label: bool,
}

impl Dots {
    /// Discs at points in data units, given as `(x, y)` or as [`Dot`]s.
    pub fn new(name: impl Into<String>, dots: impl IntoIterator<Item: Into<Dot>>) -> Self {
        Self { name: name.into(), dots: dots.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// The same with another sign.
    pub fn shape(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    /// The same with a radius in css px.
    pub fn radius(self, radius: f64) -> Self {
        Self { radius, ..self }
    }

    /// The same with a word for what its error bars are.
    pub fn error(self, error: &'static str) -> Self {
        Self { error, ..self }
    }
}
