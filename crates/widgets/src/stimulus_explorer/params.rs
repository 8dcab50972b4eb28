//! What can be changed.

use plasticity::{choices, quantities};

choices! {
    /// How the cell is driven.
    pub enum Stimulus {
        /// One current for the whole window.
        Sustained,
        /// Pulses of 3 ms.
        Pulses,
    }
}

quantities! {
    /// A current, and ten windows of it.
    pub struct Params {
        /// How the cell is driven.
        stimulus: choice("stimulus", "kind of stimulus", Stimulus, Sustained),
        /// Injected current.
        current: real("I", "injected current", Na, 0.65, 0.0..=3.0),
        /// Pulses per second.
        rate: real("ρ", "pulses per second", Hz, 100.0, 10.0..=200.0),
        /// Silence between two windows.
        gap: real("gap", "silence between windows", Ms, 400.0, 50.0..=1000.0),
    }
}
