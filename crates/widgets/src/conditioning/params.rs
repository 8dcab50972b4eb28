//! What a reader can change.

use plasticity::protocol::Design;
use plasticity::quantities;

quantities! {
    /// Two phases of conditioning, and two learners.
    pub struct Params {
        /// Which cues come, and whether food follows.
        design: choice("design", "design of the trials", Design, Extinction),
        /// Rescorla-Wagner: learning rate of the bell.
        rate: real("αβ", "learning rate of the bell", One, 0.3, 0.01..=1.0),
        /// Rescorla-Wagner: salience of the light over that of the bell.
        salience: real("α_B/α_A", "light against bell", One, 1.0, 0.0..=1.0),
        /// Hebb: learning rate.
        eta: real("η", "learning rate (Hebb)", One, 0.05, 0.001..=0.2),
        /// Trials in the first phase.
        first: count("n₁", "trials in phase one", 20, 1..=40),
        /// Trials in the second phase.
        second: count("n₂", "trials in phase two", 20, 1..=40),
    }
}
