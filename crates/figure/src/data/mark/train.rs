//! Trains of events.

use super::{Ink, Role};

/// Events as short vertical strokes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Train {
    /// Name in table, CSV and words.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// When.
    pub at: Vec<f64>,
    /// Centre of the strokes, data units.
    pub y: f64,
    /// Length of the strokes, data units.
    pub height: f64,
    /// Write the name at the left.
    pub label: bool,
}

impl Train {
    /// Strokes at these places, in a row around `y` that is `height` high; all in data units.
    pub fn new(name: impl Into<String>, at: impl IntoIterator<Item = f64>, y: f64, height: f64) -> Self {
        Self { name: name.into(), at: at.into_iter().collect(), y, height, ..Self::default() }
    }
}
