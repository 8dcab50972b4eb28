//! Straight lines across the panel.

use super::{Ink, Role, Stroke};

/// A straight line across the panel, at an x or a y.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rule {
    /// Words at its end; may be empty.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Upright at this x; `None` lies at `y`.
    pub x: Option<f64>,
    /// Level at this y, used where `x` is `None`.
    pub y: f64,
    /// Style.
    pub stroke: Stroke,
}

impl Rule {
    /// An upright line that explains, at an x in data units.
    pub fn upright(name: impl Into<String>, x: f64) -> Self {
        Self { name: name.into(), role: Role::Guide, x: Some(x), ..Self::default() }
    }

    /// A level line that explains, at a y in data units.
    pub fn level(name: impl Into<String>, y: f64) -> Self {
        Self { name: name.into(), role: Role::Guide, y, ..Self::default() }
    }
}
