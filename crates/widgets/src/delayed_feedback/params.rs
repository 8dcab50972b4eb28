//! What a reader can change.

use plasticity::networks::delayed_outcomes::DelayedOutcomes;
use plasticity::quantities;

quantities! {
    /// Task and learner, and how many runs are averaged.
    pub struct Params {
        /// Task and learner.
        rule: part(DelayedOutcomes),
        /// Runs of each kind of credit at each delay.
        runs: count("N", "runs in the mean", 60, 10..=400),
    }
}
