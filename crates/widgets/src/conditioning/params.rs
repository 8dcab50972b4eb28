//! What a reader can change.

use plasticity::protocol::Design;
use plasticity::quantities;

quantities! {
    /// Two phases of conditioning, and two learners.
    pub struct Params {
        /// Which cues come, and whether food follows.
        design: choice("design", Design, Extinction),
        /// Rescorla-Wagner: learning rate of the bell.
        rate: real("αβ", One, 0.3, 0.01..=1.0),
        /// Rescorla-Wagner: salience of the light over that of the bell.
        salience: real("α_B/α_A", One, 1.0, 0.0..=1.0),
        /// Hebb: learning rate.
        eta: real("η", One, 0.05, 0.001..=0.2),
        /// Trials in the first phase.
        first: count("n₁", 20, 1..=40),
        /// Trials in the second phase.
        second: count("n₂", 20, 1..=40),
    }
}
