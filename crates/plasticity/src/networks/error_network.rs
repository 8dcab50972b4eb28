//! Prediction, then outcome: a net with connections both ways learns from what changes in between.
//!
//! # Equations
//! Input $x$, hidden units $h$ and prediction units $o$ with $\sigma(u) = 1/(1 + e^{-u})$ settle in 60 steps,
//! each 0.3 of the way to
//! $$h_j = \sigma\left(\sum_i W_{ji}x_i + \sum_k U_{kj}o_k + b_j\right),\qquad o_k = \sigma\left(\sum_j U_{kj}h_j + c_k\right)$$
//! The minus phase ($-$) ends where the prediction has settled. In the plus phase ($+$) the prediction units are held
//! at the outcome $t$ and the hidden units settle again. Contrastive Hebb, and GeneRec:
//! $$\Delta U_{kj} \propto o_k^+h_j^+ - o_k^-h_j^-,\qquad \Delta U_{kj} \propto (o_k^+ - o_k^-)\,h_j^-$$
//! and for both $\Delta W_{ji} \propto (h_j^+ - h_j^-)\,x_i$. The exact gradient of $E = \sum_k(o_k^- - t_k)^2$
//! follows from errors $\delta$ that run through the same connections:
//! $$\delta_k = o_k(1-o_k)\left(2(o_k - t_k) + \sum_j U_{kj}\delta_j\right),\qquad \delta_j = h_j(1-h_j)\sum_k U_{kj}\delta_k$$
//! with $\Delta U_{kj} \propto -(\delta_k h_j + \delta_j o_k)$. Backpropagation is the same without the way back of $o$.
//!
//! # Reads
//! Patterns: inputs and outcomes.
//!
//! # Source
//! Contrastive Hebb: [@ackley1985; @oreilly1996]; GeneRec: [@oreilly1996]. Sizes, rates, outcomes of 0.05
//! and 0.95 and the settling are those of an independent run of the same equations.
//!
//! # Reproduces
//! Mean cosine with the exact gradient over 20 nets, learning of XOR and of an associator
//! (`tests/error_network.rs`). The gradient agrees with finite differences to 10⁻⁶.
//!
//! # Departs
//! Outcomes are held, not gradual. Weights between the upper layers are equal both ways; in [@oreilly1996] they need
//! not be. All patterns of an epoch count before weights change.
//!
//! # Example
//! ```
//! use plasticity::networks::error_network::{ErrorNetwork, Run};
//! let mut run = Run::new(&ErrorNetwork::default());
//! let before = run.error();
//! for _ in 0..300 {
//!     run.epoch();
//! }
//! assert!(run.error() < 0.1 * before);
//! ```

mod change;
#[cfg(feature = "results")]
mod ours;
mod task;

use alloc::{vec, vec::Vec};

pub use super::bidirectional::Phases;
pub use change::{change, cosine, feed_forward, phases};
pub(crate) use task::MARGIN;
pub use task::{Pattern, Task};

use super::bidirectional::{Drive, Net, add, zeros};
use crate::{
    Source, choices,
    models::{ModelEntry, Observed, Published, results},
    quantities,
    random::Random,
};

choices! {
    /// How weights change.
    pub enum Rule {
        /// Contrastive Hebb: product after minus product before.
        ContrastiveHebb,
        /// GeneRec: receiver's change times sender before.
        GeneRec,
        /// The exact gradient of the same net.
        Gradient,
        /// Backpropagation without the way back.
        Backpropagation,
    }
}

quantities! {
    /// Task, net and rule.
    pub struct ErrorNetwork {
        /// What is learned.
        task: choice("task", "task to learn", Task, Associator),
        /// How weights change.
        rule: choice("rule", "learning rule", Rule, ContrastiveHebb),
        /// Learning rate.
        rate: log("η", "learning rate", One, 0.1, 0.02..=2.0),
        /// First weights lie within ± this.
        range: real("w₀", "spread of first weights", One, 0.5, 0.1..=2.0),
        /// Seed of weights and patterns.
        seed: seed("seed", "random seed", 1),
    }
}

/// Errors below this are too small for the direction of a gradient to mean anything.
pub const LEARNED: f64 = 1e-3;

/// A net that learns.
#[derive(Clone, Debug)]
pub struct Run {
    rule: Rule,
    rate: f64,
    net: Net,
    patterns: Vec<Pattern>,
    /// Change by the rule, all patterns together.
    change: Vec<f64>,
    error: f64,
    solved: bool,
}

impl Run {
    /// Before the first epoch.
    pub fn new(constants: &ErrorNetwork) -> Self {
        let mut random = Random::new(constants.seed);
        let net = Net::random(constants.task.sizes(), constants.range, &mut random);
        let mut run = Self {
            rule: constants.rule,
            rate: constants.rate,
            patterns: constants.task.patterns(&mut random),
            net,
            change: vec![],
            error: 0.0,
            solved: false,
        };
        run.look();
        run
    }

    /// All patterns once, then the weights change.
    pub fn epoch(&mut self) {
        self.net.add(self.rate, &self.change);
        self.look();
    }

    fn look(&mut self) {
        (self.change, self.error, self.solved) = self.swept(self.rule);
    }

    /// Change by a rule, error and success, all patterns together.
    fn swept(&self, rule: Rule) -> (Vec<f64>, f64, bool) {
        let (mut sum, mut error, mut solved) = (zeros(self.net.weights.len()), 0.0, true);
        for pattern in &self.patterns {
            let phases = phases(&self.net, pattern, 1.0);
            let forward = feed_forward(&self.net, &pattern.input);
            let answer = if rule == Rule::Backpropagation { &forward } else { &phases.minus };
            for (o, t) in answer.output.iter().zip(&pattern.outcome) {
                error += (o - t) * (o - t) / self.patterns.len() as f64;
                solved &= (*o > 0.5) == (*t > 0.5);
            }
            add(&mut sum, 1.0, &change(&self.net, pattern, &phases, rule));
        }
        (sum, error, solved)
    }

    /// Sum of squared errors per pattern.
    pub fn error(&self) -> f64 {
        self.error
    }

    /// Whether every prediction unit is on the right side of a half.
    pub fn solved(&self) -> bool {
        self.solved
    }

    /// Cosine of the rule's change with the exact gradient and with backpropagation; NaN once there
    /// is nothing left to learn.
    pub fn cosines(&self) -> [f64; 2] {
        let mut cosines = [f64::NAN; 2];
        if self.error >= LEARNED {
            for (cosine, rule) in cosines.iter_mut().zip([Rule::Gradient, Rule::Backpropagation]) {
                *cosine = change::cosine(&self.change, &self.swept(rule).0);
            }
        }
        cosines
    }

    /// The net as it is.
    pub fn net(&self) -> &Net {
        &self.net
    }

    /// What is learned.
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }
}

/// The net among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "error-network",
    title: "Bidirectional net: contrastive Hebb and GeneRec",
    text: include_str!("error_network.rs"),
    source: Source { cite: "oreilly1996", place: "the rules; sizes and rates are of an independent run" },
    step: crate::Step::Counted,
    quantities: <ErrorNetwork as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "error", low: 0.0, high: 5.0 }],
    probe,
    answers: |_, _| Vec::new(),
};

const PUBLISHED: &[Published] = results!(&[
    Published {
        what: "cosine of contrastive Hebb with the exact gradient, 20 nets",
        source: Source { cite: "oreilly1996", place: "an independent run of the equations" },
        published: "0.9865",
        ours: || ours::cosine_with_gradient(Rule::ContrastiveHebb),
        shown: "0.9865",
        tolerance: 0.01,
        because: "twenty nets of an independent run against twenty of ours",
    },
    Published {
        what: "the same for GeneRec",
        source: Source { cite: "oreilly1996", place: "an independent run of the equations" },
        published: "0.9884",
        ours: || ours::cosine_with_gradient(Rule::GeneRec),
        shown: "0.9864",
        tolerance: 0.01,
        because: "twenty nets of an independent run against twenty of ours",
    },
]);

/// Error over 20 epochs of the task that the seed draws.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = <ErrorNetwork as crate::Quantities>::with_values(values);
    let mut run = Run::new(&ErrorNetwork { seed, ..constants });
    let epoch = |_| {
        run.epoch();
        run.error()
    };
    (0..20).map(epoch).collect()
}

impl Net {
    /// The prediction for an input.
    pub fn predict(&self, input: &[f64]) -> super::bidirectional::Activity {
        let mut activity = self.rest();
        self.settle(input, Drive::PREDICTION, &mut activity, &mut |_| {});
        activity
    }
}
