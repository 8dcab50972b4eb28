//! What a reader can change.

use plasticity::networks::td_lambda::TdLambda;
use plasticity::quantities;

quantities! {
    /// A learner on its walks, and how many runs are averaged.
    pub struct Params {
        /// The learner.
        rule: part(TdLambda),
        /// Runs that are averaged, each with walks of its own.
        runs: count("N", "runs in the mean", 50, 10..=500),
    }
}
