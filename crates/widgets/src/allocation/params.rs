//! What a reader can change.

use plasticity::networks::allocation::Allocation;
use plasticity::networks::excitability_drift::ExcitabilityDrift;
use plasticity::quantities;

quantities! {
    /// Two events, and a network over days.
    pub struct Params {
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
