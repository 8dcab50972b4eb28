//! What a reader can change.

use plasticity::{choices, quantities};

choices! {
    /// What the neuron is given.
    pub enum Inputs {
        /// The points as they are.
        AsTheyCome,
        /// The points less their mean.
        Centred,
    }
}

quantities! {
    /// A cloud of inputs, and a weight vector among them.
    pub struct Params {
        /// Centre of the cloud, first input.
        centre_x: real("x̄₁", "centre (first input)", One, 0.0, -3.0..=3.0),
        /// Centre of the cloud, second input.
        centre_y: real("x̄₂", "centre (second input)", One, 0.0, -3.0..=3.0),
        /// Long axis of the cloud, first input; one SD.
        axis_x: real("a₁", "long axis (first input)", One, 1.2, -3.0..=3.0),
        /// Long axis of the cloud, second input; one SD.
        axis_y: real("a₂", "long axis (second input)", One, 0.8, -3.0..=3.0),
        /// SD of the cloud across its long axis.
        spread: real("σ", "spread across the axis", One, 0.5, 0.05..=3.0),
        /// What the neuron is given.
        inputs: choice("inputs", "inputs are given", Inputs, AsTheyCome),
        /// Learning rate.
        eta: log("η", "learning rate", One, 0.02, 0.001..=0.2),
        /// Trials; the points come in turn.
        trials: count("n", "number of trials", 400, 20..=1000),
        /// First weight at the start.
        start_x: real("w₁", "first weight at the start", One, -1.0, -2.0..=2.0),
        /// Second weight at the start.
        start_y: real("w₂", "second weight at the start", One, 1.2, -2.0..=2.0),
        /// Draws the points.
        seed: seed("seed", "random seed", 1),
    }
}
