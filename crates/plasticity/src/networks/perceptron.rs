//! A net of two layers of weights, tanh and softmax, that learns by the exact gradient, and the linear read-out beside it.

use alloc::{vec, vec::Vec};

use crate::math::{exp, max, tanh};
use crate::random::Random;

/// Sizes and weights; without hidden units it is a linear read-out.
#[derive(Clone, Debug)]
pub struct Perceptron {
    inputs: usize,
    hidden: usize,
    outputs: usize,
    /// Layer by layer; of each, every sender's weights to all receivers, then the receivers' biases. So a silent sender costs nothing.
    weights: Vec<f64>,
}

/// What the units do for one input, and the errors that run back.
#[derive(Clone, Debug)]
pub struct Activity {
    hidden: Vec<f64>,
    output: Vec<f64>,
    hidden_errors: Vec<f64>,
    output_errors: Vec<f64>,
}

impl Activity {
    /// Probability of each class; they sum to 1.
    pub fn output(&self) -> &[f64] {
        &self.output
    }
}

/// Adds every active sender's row.
fn drive(sums: &mut [f64], rows: &[f64], senders: &[f64]) {
    for (row, sender) in rows.chunks_exact(sums.len()).zip(senders) {
        if *sender != 0.0 {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += sender * weight;
            }
        }
    }
}

/// Adds sender times error to every row, and the error to the biases, which are the last row.
fn spread(rows: &mut [f64], factor: f64, senders: &[f64], errors: &[f64]) {
    for (row, sender) in rows.chunks_exact_mut(errors.len()).zip(senders.iter().chain(&[1.0])) {
        if *sender != 0.0 {
            for (weight, error) in row.iter_mut().zip(errors) {
                *weight += factor * sender * error;
            }
        }
    }
}

/// `e^x` over its sum.
fn softmax(values: &mut [f64]) {
    let top = values.iter().copied().fold(f64::NEG_INFINITY, max);
    let mut sum = 0.0;
    for value in values.iter_mut() {
        *value = exp(*value - top);
        sum += *value;
    }
    for value in values {
        *value /= sum;
    }
}

impl Perceptron {
    /// Normal weights of these spreads, first and second layer; biases are 0.
    pub fn random(sizes: [usize; 3], spreads: [f64; 2], random: &mut Random) -> Self {
        let [inputs, hidden, outputs] = sizes;
        let mut weights = vec![];
        for (senders, receivers, spread) in [(inputs, hidden, spreads[0]), (hidden, outputs, spreads[1])] {
            weights.extend((0..senders * receivers).map(|_| spread * random.normal()));
            weights.resize(weights.len() + receivers, 0.0);
        }
        Self { inputs, hidden, outputs, weights }
    }

    /// A linear read-out with softmax, all weights 0.
    pub fn linear(inputs: usize, outputs: usize) -> Self {
        Self { inputs, hidden: 0, outputs, weights: vec![0.0; (inputs + 1) * outputs] }
    }

    /// Units at rest.
    pub fn rest(&self) -> Activity {
        let [hidden, output] = [self.hidden, self.outputs].map(|units| vec![0.0; units]);
        Activity { hidden_errors: hidden.clone(), output_errors: output.clone(), hidden, output }
    }

    /// All weights and biases.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The same, to be changed from outside.
    pub fn weights_mut(&mut self) -> &mut [f64] {
        &mut self.weights
    }

    /// Weights and biases before the last layer.
    fn split(&self) -> usize {
        if self.hidden == 0 { 0 } else { (self.inputs + 1) * self.hidden }
    }

    /// What the net makes of an input.
    pub fn answer(&self, input: &[f64], activity: &mut Activity) {
        let (first, last) = self.weights.split_at(self.split());
        let Activity { hidden, output, .. } = activity;
        let senders = if self.hidden == 0 {
            input
        } else {
            hidden.copy_from_slice(&first[self.inputs * self.hidden..]);
            drive(hidden, first, input);
            for unit in hidden.iter_mut() {
                *unit = tanh(*unit);
            }
            hidden
        };
        output.copy_from_slice(&last[senders.len() * self.outputs..]);
        drive(output, last, senders);
        softmax(output);
    }

    /// The most probable class.
    pub fn class(&self, input: &[f64], activity: &mut Activity) -> usize {
        self.answer(input, activity);
        let better =
            |best: usize, k: usize| if activity.output[k] > activity.output[best] { k } else { best };
        (1..self.outputs).fold(0, better)
    }

    /// Slopes of `−ln p(label)` with respect to what drives each unit, for the input that was answered last.
    fn errors(&self, label: usize, activity: &mut Activity) {
        let Activity { hidden, output, hidden_errors, output_errors } = activity;
        output_errors.copy_from_slice(output);
        output_errors[label] -= 1.0;
        let rows = self.weights[self.split()..].chunks_exact(self.outputs);
        for ((error, h), row) in hidden_errors.iter_mut().zip(hidden).zip(rows) {
            let mut sum = 0.0;
            for (weight, above) in row.iter().zip(&*output_errors) {
                sum += weight * above;
            }
            *error = sum * (1.0 - *h * *h);
        }
    }

    fn shift(split: usize, weights: &mut [f64], factor: f64, input: &[f64], activity: &Activity) {
        let (first, last) = weights.split_at_mut(split);
        let Activity { hidden, hidden_errors, output_errors, .. } = activity;
        if split == 0 {
            spread(last, factor, input, output_errors);
        } else {
            spread(first, factor, input, hidden_errors);
            spread(last, factor, hidden, output_errors);
        }
    }

    /// Adds the gradient of `−ln p(label)` to `into`, times a factor. The input must be the one that was answered last.
    pub fn gradient(
        &self,
        input: &[f64],
        label: usize,
        activity: &mut Activity,
        factor: f64,
        into: &mut [f64],
    ) {
        self.errors(label, activity);
        Self::shift(self.split(), into, factor, input, activity);
    }

    /// One example, and one step down its gradient.
    pub fn learn(&mut self, input: &[f64], label: usize, activity: &mut Activity, rate: f64) {
        self.answer(input, activity);
        self.errors(label, activity);
        Self::shift(self.split(), &mut self.weights, -rate, input, activity);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::ln;

    fn loss(net: &Perceptron, input: &[f64], label: usize) -> f64 {
        let mut activity = net.rest();
        net.answer(input, &mut activity);
        -ln(activity.output[label])
    }

    /// Against finite differences, weight by weight; a linear read-out too.
    #[test]
    fn gradients_are_slopes() {
        let mut random = Random::new(1);
        let net = Perceptron::random([3, 4, 2], [0.8, 0.6], &mut random);
        let mut linear = Perceptron::linear(3, 2);
        linear.weights.iter_mut().for_each(|weight| *weight = random.normal());
        for net in [net, linear] {
            let input = [0.5, 0.0, -1.2];
            let mut activity = net.rest();
            net.answer(&input, &mut activity);
            let mut slopes = vec![0.0; net.weights.len()];
            net.gradient(&input, 1, &mut activity, 1.0, &mut slopes);
            for (k, slope) in slopes.iter().enumerate() {
                let moved = |by: f64| {
                    let mut net = net.clone();
                    net.weights[k] += by;
                    loss(&net, &input, 1)
                };
                let found = (moved(1e-5) - moved(-1e-5)) / 2e-5;
                assert!((slope - found).abs() < 1e-9, "{k}: {slope}, {found}");
            }
        }
    }

    /// From 0, two classes: p = ½ each. One step of 1 gives the weights ±½ of every active input and of the bias.
    #[test]
    fn one_step_by_hand() {
        let mut net = Perceptron::linear(2, 2);
        let mut activity = net.rest();
        net.learn(&[1.0, 0.0], 0, &mut activity, 1.0);
        assert_eq!(net.weights, [0.5, -0.5, 0.0, 0.0, 0.5, -0.5]);
        // It is Hebb's product of input and outcome, less what was expected: the class is named at once.
        assert_eq!(net.class(&[1.0, 0.0], &mut activity), 0);
    }

    #[test]
    fn probabilities_sum_to_one_and_stay_finite() {
        let mut net = Perceptron::random([2, 3, 4], [500.0, 500.0], &mut Random::new(2));
        let mut activity = net.rest();
        for _ in 0..20 {
            net.learn(&[3.0, -4.0], 2, &mut activity, 0.5);
            assert!((activity.output.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
        assert!(net.weights.iter().all(|weight| weight.is_finite()));
    }
}
