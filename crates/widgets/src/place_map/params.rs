//! What a reader can change.

use plasticity::networks::place_map::{MapRule, PlaceMap};
use plasticity::quantities;

quantities! {
    /// A population, and how long it runs.
    pub struct Params {
        /// Laps that are run.
        laps: count("laps", "laps that are run", 20, 2..=60),
        /// The population.
        map: part(PlaceMap),
    }
}

impl Params {
    /// Whether a reward comes.
    pub fn rewards(&self) -> bool {
        self.map.rule == MapRule::Plateaus && self.map.rewarded > 0 && self.map.laps_before < self.laps
    }

    /// Laps before the first and after the last with a reward.
    pub fn rewarded(&self) -> (u64, u64) {
        (self.map.laps_before, (self.map.laps_before + self.map.rewarded).min(self.laps))
    }
}
