//! What a hand can move.

use super::Ink;

/// How a pointer's place becomes a quantity: `value = origin + gain · place`.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// Key of the quantity.
    pub quantity: String,
    /// Value at data place 0.
    pub origin: f64,
    /// Value per data unit.
    pub gain: f64,
}

impl Drag {
    /// The pointer's place is the value.
    pub fn direct(quantity: impl Into<String>) -> Self {
        Self { quantity: quantity.into(), origin: 0.0, gain: 1.0 }
    }

    /// The value under the pointer at a place.
    pub fn value(&self, place: f64) -> f64 {
        self.origin + self.gain * place
    }
}

impl From<&str> for Drag {
    /// The pointer's place is the value of this quantity.
    fn from(quantity: &str) -> Self {
        Self::direct(quantity)
    }
}

/// Something to drag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handle {
    /// What it moves, in words: `"postsynaptic spike"`.
    pub name: String,
    /// Meaning.
    pub ink: Ink,
    /// Place in data units.
    pub at: (f64, f64),
    /// What moving it sideways changes.
    pub x: Option<Drag>,
    /// What moving it up and down changes.
    pub y: Option<Drag>,
}

impl Handle {
    /// A handle at a place in data units that moves nothing yet.
    pub fn new(name: impl Into<String>, at: (f64, f64)) -> Self {
        Self { name: name.into(), ink: Ink::Accent, at, ..Self::default() }
    }

    /// The same, changing a quantity when moved sideways: its key, where the place is its value, or a [`Drag`].
    pub fn x(self, drag: impl Into<Drag>) -> Self {
        Self { x: Some(drag.into()), ..self }
    }

    /// The same, changing a quantity when moved up and down.
    pub fn y(self, drag: impl Into<Drag>) -> Self {
        Self { y: Some(drag.into()), ..self }
    }
}
