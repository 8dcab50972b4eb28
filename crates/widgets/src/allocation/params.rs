//! What a reader can change.

use plasticity::networks::allocation::Allocation;
use plasticity::networks::excitability_drift::ExcitabilityDrift;
use plasticity::{choices, quantities};

choices! {
    /// What is done.
    pub enum Experiment {
        /// Two events, hours or days apart.
        TwoEvents,
        /// One memory, called up on four days.
        FourDays,
    }
}

quantities! {
    /// Two events, and a network over days.
    pub struct Params {
        /// What is done.
        experiment: choice("experiment", "what is done", Experiment, TwoEvents),
        /// From the first event to the second.
        interval: log("Δ", "time between the events", H, 3.0, 0.5..=168.0),
        /// The cells.
        cells: part(Allocation),
        /// Networks that are run over four days.
        networks: count("n", "networks over days", 10, 1..=40),
        /// One such network.
        drift: part(ExcitabilityDrift, "drift"),
    }
}

impl Params {
    /// Whether there are two events, and no days.
    pub fn events(&self) -> bool {
        self.experiment == Experiment::TwoEvents
    }
}
