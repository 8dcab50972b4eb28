//! Words in the panel.

use super::{Ink, Role};

/// Words in the panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// The words.
    pub text: String,
    /// Meaning.
    pub ink: Ink,
    /// Why it is there.
    pub role: Role,
    /// Place in data units.
    pub at: (f64, f64),
    /// −1 the words end there, 0 they are centred, 1 they begin there.
    pub side: i8,
}

impl Note {
    /// Words that explain, centred at a place in data units.
    pub fn new(text: impl Into<String>, at: (f64, f64)) -> Self {
        Self { text: text.into(), role: Role::Guide, at, ..Self::default() }
    }

    /// The same with its words on a side of the place: −1 they end there, 0 they are centred, 1 they begin there.
    pub fn side(self, side: i8) -> Self {
        Self { side, ..self }
    }
}
