//! Grids of shades.

use super::{Ink, Role};

/// How values become shades.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Map {
    /// Paper to this ink.
    Sequential(Ink),
    /// Depression, paper at zero, potentiation.
    Diverging,
}

/// A grid of values, row by row from the bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// Name in table, CSV and words.
    pub name: String,
    /// Why it is there.
    pub role: Role,
    /// Left and right edge of the grid.
    pub x: (f64, f64),
    /// Bottom and top edge of the grid.
    pub y: (f64, f64),
    /// Number of columns.
    pub columns: usize,
    /// `rows × columns` values; NaN is left empty.
    pub values: Vec<f64>,
    /// Values at the two ends of the map.
    pub range: (f64, f64),
    /// Shades.
    pub map: Map,
}

impl Heat {
    /// A grid of values, row by row from the bottom, in so many columns. Each cell is one data unit wide and high,
    /// from the origin; shades go from paper at 0 to text at 1.
    pub fn new(name: impl Into<String>, columns: usize, values: impl IntoIterator<Item = f64>) -> Self {
        let values: Vec<_> = values.into_iter().collect();
        Self {
            name: name.into(),
            role: Role::default(),
            x: (0.0, columns as f64),
            y: (0.0, values.len().checked_div(columns).unwrap_or(0) as f64),
            columns,
            values,
            range: (0.0, 1.0),
            map: Map::Sequential(Ink::Text),
        }
    }

    /// The same with a left and a right edge.
    pub fn x(self, left: f64, right: f64) -> Self {
        Self { x: (left, right), ..self }
    }

    /// The same with a bottom and a top edge.
    pub fn y(self, bottom: f64, top: f64) -> Self {
        Self { y: (bottom, top), ..self }
    }

    /// The same in shades from paper at one value to this ink at another.
    pub fn sequential(self, ink: Ink, low: f64, high: f64) -> Self {
        Self { map: Map::Sequential(ink), range: (low, high), ..self }
    }

    /// The same in shades of loss and gain, deepest at ± `reach`.
    pub fn diverging(self, reach: f64) -> Self {
        Self { map: Map::Diverging, range: (-reach, reach), ..self }
    }
}
