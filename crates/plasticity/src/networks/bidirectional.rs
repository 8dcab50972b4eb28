//! Three layers of sigmoid units, the upper two connected in both directions with equal weights.

use alloc::{vec, vec::Vec};

use crate::math::exp;
use crate::random::Random;

/// Steps in which the units settle after input or outcome have changed.
pub const STEPS: usize = 60;
/// Part of the way to its new value that a unit goes in one step.
const RATE: f64 = 0.3;

/// Sizes and weights.
#[derive(Clone, Debug)]
pub struct Net {
    /// Units of input, hidden and prediction layer.
    pub sizes: [usize; 3],
    /// Row by row: for every hidden unit its weights from the input and its bias, then for every
    /// prediction unit its weights from the hidden units, which serve both ways, and its bias.
    pub weights: Vec<f64>,
}

/// What the units do; between 0 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Hidden layer.
    pub hidden: Vec<f64>,
    /// Prediction layer.
    pub output: Vec<f64>,
}

/// The ends of the two phases.
#[derive(Clone, Debug)]
pub struct Phases {
    /// Prediction.
    pub minus: Activity,
    /// Outcome.
    pub plus: Activity,
}

/// What drives the prediction layer besides the hidden units.
#[derive(Clone, Copy, Debug)]
pub struct Drive<'a> {
    /// How much of the hidden units' drive arrives: 1 normally, 0 where the path is cut.
    pub prediction: f64,
    /// What really happens, one number per prediction unit.
    pub outcome: &'a [f64],
    /// How much of it arrives: 0 in the minus phase, 1 where it alone decides.
    pub strength: f64,
}

impl Drive<'_> {
    /// The prediction alone.
    pub const PREDICTION: Drive<'static> = Drive { prediction: 1.0, outcome: &[], strength: 0.0 };
}

/// The logistic function.
pub(crate) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// The logistic function of every number.
pub(crate) fn active(mut nets: Vec<f64>) -> Vec<f64> {
    for x in &mut nets {
        *x = logistic(*x);
    }
    nets
}

/// Adds to a change of weights: every receiver's signal times every sender's activity, then times 1 for the bias.
pub(crate) fn spread(change: &mut Vec<f64>, signals: &[f64], senders: &[f64]) {
    for signal in signals {
        for sender in senders {
            change.push(signal * sender);
        }
        change.push(*signal);
    }
}

/// So many zeros.
pub(crate) fn zeros(n: usize) -> Vec<f64> {
    vec![0.0; n]
}

/// `Σ aᵢbᵢ`, as far as both reach.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (a, b) in a.iter().zip(b) {
        sum += a * b;
    }
    sum
}

/// Adds a multiple, number by number.
pub(crate) fn add(sums: &mut [f64], factor: f64, by: &[f64]) {
    for (sum, by) in sums.iter_mut().zip(by) {
        *sum += factor * by;
    }
}

/// `a − b`, number by number.
pub(crate) fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut all = a.to_vec();
    for (a, b) in all.iter_mut().zip(b) {
        *a -= b;
    }
    all
}

/// `Σ (aᵢ − bᵢ)²`.
pub(crate) fn squares(a: &[f64], b: &[f64]) -> f64 {
    let all = difference(a, b);
    dot(&all, &all)
}

impl Net {
    /// Weights uniform within `±range`, biases 0.
    pub fn random(sizes: [usize; 3], range: f64, random: &mut Random) -> Self {
        let mut weights = vec![];
        for layer in 0..2 {
            for _ in 0..sizes[layer + 1] {
                for column in 0..=sizes[layer] {
                    let bias = column == sizes[layer];
                    weights.push(if bias { 0.0 } else { range * (2.0 * random.uniform() - 1.0) });
                }
            }
        }
        Self { sizes, weights }
    }

    /// All units half active.
    pub fn rest(&self) -> Activity {
        Activity { hidden: vec![0.5; self.sizes[1]], output: vec![0.5; self.sizes[2]] }
    }

    /// Every hidden unit's (`layer` 0) or every prediction unit's (1) weights with the bias at their end.
    fn rows(&self, layer: usize) -> core::slice::ChunksExact<'_, f64> {
        let columns = self.sizes[0] + 1;
        let (hidden, output) = self.weights.split_at(self.sizes[1] * columns);
        if layer == 0 { hidden.chunks_exact(columns) } else { output.chunks_exact(self.sizes[1] + 1) }
    }

    /// Weights and bias of a prediction unit.
    pub fn to_output(&self, unit: usize) -> (&[f64], f64) {
        let columns = self.sizes[1];
        let row = &self.weights[columns * (self.sizes[0] + 1) + unit * (columns + 1)..];
        (&row[..columns], row[columns])
    }

    /// Weighted sums and biases of the hidden units (`layer` 0) or of the prediction units (1).
    pub fn forward(&self, layer: usize, below: &[f64]) -> Vec<f64> {
        let mut sums = vec![];
        for row in self.rows(layer) {
            sums.push(row[below.len()] + dot(row, below));
        }
        sums
    }

    /// What signals of the prediction units sum up to at the hidden units, through the same weights.
    pub fn backward(&self, signals: &[f64]) -> Vec<f64> {
        let mut sums = zeros(self.sizes[1]);
        for (row, signal) in self.rows(1).zip(signals) {
            add(&mut sums, *signal, row);
        }
        sums
    }

    /// One phase: the units go on from where they are, with the input held. `each` sees every step.
    pub fn settle(
        &self,
        input: &[f64],
        drive: Drive<'_>,
        activity: &mut Activity,
        each: &mut dyn FnMut(&Activity),
    ) {
        let below = self.forward(0, input);
        let mut above = zeros(below.len());
        for _ in 0..STEPS {
            let Activity { hidden, output } = activity;
            above.fill(0.0);
            for (k, (row, o)) in self.rows(1).zip(&mut *output).enumerate() {
                let bias = row[hidden.len()];
                let forth = bias + dot(row, hidden);
                add(&mut above, *o, row);
                let own = logistic(bias + drive.prediction * (forth - bias));
                let outcome = drive.outcome.get(k).copied().unwrap_or(own);
                *o += RATE * (own + drive.strength * (outcome - own) - *o);
            }
            for (j, h) in hidden.iter_mut().enumerate() {
                *h += RATE * (logistic(below[j] + above[j]) - *h);
            }
            each(activity);
        }
    }

    /// Minus and plus phase from a start; `each` sees every step of both.
    pub fn phases(
        &self,
        input: &[f64],
        drive: Drive<'_>,
        start: &Activity,
        each: &mut dyn FnMut(&Activity),
    ) -> Phases {
        let mut minus = start.clone();
        self.settle(input, Drive { strength: 0.0, ..drive }, &mut minus, each);
        let mut plus = minus.clone();
        self.settle(input, drive, &mut plus, each);
        Phases { minus, plus }
    }

    /// Adds `rate` times a change to the weights.
    pub fn add(&mut self, rate: f64, change: &[f64]) {
        add(&mut self.weights, rate, change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Net {
        // One input, one hidden, one prediction unit.
        Net { sizes: [1, 1, 1], weights: vec![2.0, -1.0, 1.5, 0.25] }
    }

    #[test]
    fn one_step_by_hand() {
        let mut activity = small().rest();
        let mut seen = vec![];
        small().settle(&[1.0], Drive::PREDICTION, &mut activity, &mut |now| seen.push(now.clone()));
        // Hidden: 2 − 1 + 1.5/2 = 1.75; prediction: 0.25 + 1.5/2 = 1, both from 0.5.
        assert!((seen[0].hidden[0] - (0.5 + 0.3 * (logistic(1.75) - 0.5))).abs() < 1e-15);
        assert!((seen[0].output[0] - (0.5 + 0.3 * (logistic(1.0) - 0.5))).abs() < 1e-15);
        assert_eq!(seen.len(), STEPS);
    }

    #[test]
    fn settled_units_are_what_their_input_makes_them() {
        let mut activity = small().rest();
        small().settle(&[1.0], Drive::PREDICTION, &mut activity, &mut |_| {});
        let (h, o) = (activity.hidden[0], activity.output[0]);
        // Each step leaves at most 0.7 + 0.3·1.5/4 of the distance: a factor of 10⁻⁵ in 60 steps.
        assert!((h - logistic(1.0 + 1.5 * o)).abs() < 1e-6);
        assert!((o - logistic(0.25 + 1.5 * h)).abs() < 1e-6);
    }

    #[test]
    fn an_outcome_of_full_strength_is_held_and_of_none_does_nothing() {
        let mut held = small().rest();
        let drive = Drive { prediction: 1.0, outcome: &[0.05], strength: 1.0 };
        small().settle(&[1.0], drive, &mut held, &mut |_| {});
        assert!((held.output[0] - 0.05).abs() < 1e-9);
        let (mut free, mut none) = (small().rest(), small().rest());
        small().settle(&[1.0], Drive::PREDICTION, &mut free, &mut |_| {});
        small().settle(&[1.0], Drive { strength: 0.0, ..drive }, &mut none, &mut |_| {});
        assert_eq!(free, none);
    }

    #[test]
    fn a_cut_path_leaves_the_bias() {
        let mut cut = small().rest();
        small().settle(&[1.0], Drive { prediction: 0.0, ..Drive::PREDICTION }, &mut cut, &mut |_| {});
        assert!((cut.output[0] - logistic(0.25)).abs() < 1e-9);
    }
}
