//! What a reader can change.

use plasticity::networks::one_shot_classifier::OneShotClassifier;
use plasticity::quantities;

quantities! {
    /// The classes, and how often they are looked at.
    pub struct Params {
        /// How often linear read-out and net look at every example.
        looks: count("n", "looks at every example", 20, 1..=100),
        /// The learners.
        learners: part(OneShotClassifier),
    }
}
