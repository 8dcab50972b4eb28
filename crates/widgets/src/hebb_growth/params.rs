//! What a reader can change.

use plasticity::models::bcm::Form;
use plasticity::{choices, quantities};

choices! {
    /// A rule for two weights.
    pub enum Rule {
        /// The product of both activities.
        Hebb,
        /// The product of their distances from their means.
        Covariance,
        /// Hebb's product with a decay by the squared output.
        Oja,
        /// Hebb's product with a sliding threshold.
        Bcm,
    }
}

choices! {
    /// How trials are run.
    pub enum Course {
        /// On average over all trials: what the rule does exactly.
        Average,
        /// One after the other, drawn at random.
        Drawn,
    }
}

quantities! {
    /// Two inputs, on or off in half of the trials, onto one linear neuron.
    pub struct Params {
        /// The rule whose two weights are drawn.
        rule: choice("rule", "learning rule", Rule, Hebb),
        /// Correlation of the two inputs.
        correlation: real("ρ", "correlation of the inputs", One, 0.5, -1.0..=1.0),
        /// Learning rate of every rule.
        eta: log("η", "learning rate", One, 0.05, 0.001..=0.2),
        /// Hebb: linear decay, in units of the learning rate.
        decay: real("γ", "decay of the weight", One, 0.0, 0.0..=2.0),
        /// Added to both inputs in every trial; −0.5 centres them.
        background: real("b", "background of both inputs", One, 0.0, -0.5..=1.0),
        /// Trials.
        trials: count("n", "number of trials", 200, 10..=400),
        /// First weight at the start.
        first: real("w₁", "first weight at the start", One, 0.1, -1.0..=1.0),
        /// Second weight at the start.
        second: real("w₂", "second weight at the start", One, 0.05, -1.0..=1.0),
        /// BCM: which of the published forms.
        form: choice("form", "form of BCM", Form, LawCooper),
        /// Trials over which the means are taken that a rule needs.
        tau: log("τ", "memory of the means", Trial, 5.0, 1.0..=1000.0),
        /// How trials are run.
        course: choice("trials", "trials are", Course, Average),
        /// Draws the trials.
        seed: seed("seed", "random seed", 1),
    }
}
