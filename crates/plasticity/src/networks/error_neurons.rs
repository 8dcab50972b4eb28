//! The same ring, learned by neurons of their own that stand for the error.
//!
//! # Equations
//! Value neurons $x$ and error neurons $\varepsilon$ in each layer, with $f(u) = 1/(1+e^{-u})$:
//! $$\varepsilon_j = x_j - \sum_i W_{ji}s_i - b_j,\qquad \varepsilon_k = \frac{1}{v}\left(t_k - \sum_j U_{kj}f(x_j) - c_k\right)$$
//! for an input $s$ and an outcome $t$. Until the outcome comes, values are what is predicted and errors are 0. Then
//! hidden values move, in 60 steps of 0.3, along
//! $$\dot x_j = -\varepsilon_j + f'(x_j)\sum_k U_{kj}\varepsilon_k$$
//! and every weight changes by the error at its end times the activity at its start, $\Delta U_{kj} = \eta\,\varepsilon_k f(x_j)$,
//! $\Delta W_{ji} = \eta\,\varepsilon_j s_i$. The variance $v$ says how little the outcome is trusted.
//!
//! # Reads
//! The number of cycles on the ring.
//!
//! # Source
//! [@whittington2017], after [@rao1999]. The ring and its units are those of the pulvinar ring; the rate is ours.
//!
//! # Reproduces
//! That with a large variance the change is that of backpropagation (`tests/error_neurons.rs`).
//!
//! # Departs
//! Two layers of errors, one variance for all outcomes, none for hidden values. Errors have a sign; neurons, which have
//! none, would need a pair for each.
//!
//! # Example
//! ```
//! use plasticity::networks::error_neurons::{ErrorNeurons, Run};
//! let mut run = Run::new(&ErrorNeurons::default(), 1);
//! let first = run.cycle();
//! for _ in 0..1500 {
//!     run.cycle();
//! }
//! assert!(run.cycle() < 0.2 * first);
//! ```

#[cfg(feature = "results")]
mod ours;

use alloc::{vec, vec::Vec};

use super::bidirectional::{Net, STEPS, active, spread, squares, zeros};
use super::error_network::Pattern;
use super::pulvinar_ring::{Walk, start};
use crate::{
    Source,
    models::{ModelEntry, Observed, Published, results},
    quantities,
};

/// Part of a unit of time that passes in one step.
const RATE: f64 = 0.3;

quantities! {
    /// Constants of the net with error neurons.
    pub struct ErrorNeurons {
        /// Learning rate.
        rate: log("η", "learning rate", One, 0.5, 0.02..=1.0),
        /// Variance of the outcome.
        variance: log("v", "variance of the outcome", One, 1.0, 1.0..=100.0),
    }
}

/// Values and errors.
#[derive(Clone, Debug)]
pub struct Values {
    /// Hidden values.
    pub hidden: Vec<f64>,
    /// Errors of the hidden layer.
    pub hidden_errors: Vec<f64>,
    /// Errors of the outcome layer.
    pub errors: Vec<f64>,
}

/// Before the outcome: what is predicted, and no error. Also gives the prediction.
pub fn predict(net: &Net, input: &[f64]) -> (Values, Vec<f64>) {
    let hidden = net.forward(0, input);
    let prediction = net.forward(1, &active(hidden.clone()));
    let errors = zeros(prediction.len());
    (Values { hidden_errors: zeros(hidden.len()), hidden, errors }, prediction)
}

/// With the outcome held; `each` sees every step.
pub fn compare(
    net: &Net,
    pattern: &Pattern,
    variance: f64,
    values: &mut Values,
    each: &mut dyn FnMut(&Values),
) {
    let below = net.forward(0, &pattern.input);
    for _ in 0..STEPS {
        let now = active(values.hidden.clone());
        let predicted = net.forward(1, &now);
        for (k, error) in values.errors.iter_mut().enumerate() {
            *error = (pattern.outcome[k] - predicted[k]) / variance;
        }
        let back = net.backward(&values.errors);
        for (j, x) in values.hidden.iter_mut().enumerate() {
            *x += RATE * (now[j] * (1.0 - now[j]) * back[j] - values.hidden_errors[j]);
            values.hidden_errors[j] = *x - below[j];
        }
        each(values);
    }
}

/// What every weight changes by, before the learning rate.
pub fn change(pattern: &Pattern, values: &Values) -> Vec<f64> {
    let mut change = vec![];
    spread(&mut change, &values.hidden_errors, &pattern.input);
    spread(&mut change, &values.errors, &active(values.hidden.clone()));
    change
}

/// A net with error neurons on the ring.
#[derive(Clone, Debug)]
pub struct Run {
    constants: ErrorNeurons,
    net: Net,
    walk: Walk,
}

impl Run {
    /// Before the first cycle; the seed draws the weights.
    pub fn new(constants: &ErrorNeurons, seed: u64) -> Self {
        let (net, walk) = start(seed);
        Self { constants: constants.clone(), net, walk }
    }

    /// One cycle; gives the sum of squared differences of prediction and outcome.
    pub fn cycle(&mut self) -> f64 {
        let (pattern, _) = self.walk.step();
        let (mut values, prediction) = predict(&self.net, &pattern.input);
        compare(&self.net, &pattern, self.constants.variance, &mut values, &mut |_| {});
        self.net.add(self.constants.rate, &change(&pattern, &values));
        squares(&prediction, &pattern.outcome)
    }

    /// The net as it is.
    pub fn net(&self) -> &Net {
        &self.net
    }

    /// The walk as it is.
    pub fn walk(&self) -> &Walk {
        &self.walk
    }
}

/// The net among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "error-neurons",
    title: "Explicit error neurons",
    text: include_str!("error_neurons.rs"),
    source: Source { cite: "whittington2017", place: "the equations; ring and rate are ours" },
    step: crate::Step::Counted,
    quantities: <ErrorNeurons as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "error", low: 0.0, high: f64::INFINITY }],
    probe,
    answers: |_, _| Vec::new(),
};

const PUBLISHED: &[Published] = results!(&[Published {
    what: "cosine with backpropagation where the outcome's variance is large (100)",
    source: Source { cite: "whittington2017", place: "the limit of a large variance" },
    published: "1",
    ours: ours::cosine_with_backpropagation,
    shown: "1.0000",
    tolerance: 1e-4,
    because: "the limit of a large variance; ours is 100",
},]);

/// Error over 100 cycles with the net that the seed draws.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = <ErrorNeurons as crate::Quantities>::with_values(values);
    let mut run = Run::new(&constants, seed);
    (0..100).map(|_| run.cycle()).collect()
}
