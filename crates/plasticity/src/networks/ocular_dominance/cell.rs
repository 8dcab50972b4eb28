//! One cell, presentation by presentation.

use alloc::{vec, vec::Vec};

use super::{Eye, OcularDominance, Rule};
use crate::random::Random;

/// The cell.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Of the open eye and of the one that is closed.
    weights: [Vec<f64>; 2],
    /// Running mean of the squared output.
    threshold: f64,
    inputs: [Vec<f64>; 2],
    random: Random,
}

impl Cell {
    /// At rest: it prefers the first pattern, through both eyes alike.
    pub fn new(constants: &OcularDominance) -> Self {
        let patterns = constants.patterns as usize;
        let mut weights = vec![0.0; patterns];
        weights[0] = constants.first_weight();
        Self {
            weights: [weights.clone(), weights],
            threshold: constants.patterns as f64,
            inputs: [vec![0.0; patterns], vec![0.0; patterns]],
            random: Random::new(constants.seed),
        }
    }

    /// The open eye has taken over, and of the closed one a part is left.
    pub fn taken_over(constants: &OcularDominance, left: f64) -> Self {
        let mut cell = Self::new(constants);
        cell.weights[0][0] = constants.taken_over();
        cell.weights[1][0] = left * constants.taken_over();
        cell
    }

    /// One presentation, at a part of the learning rate.
    pub fn present(&mut self, constants: &OcularDominance, eyes: [Eye; 2], part: f64) {
        let pattern = self.random.below(constants.patterns as u32) as usize;
        let mut y = 0.0;
        for (eye, (inputs, weights)) in eyes.iter().zip(self.inputs.iter_mut().zip(&self.weights)) {
            for (fibre, (x, w)) in inputs.iter_mut().zip(weights).enumerate() {
                let noise = if eye.noise > 0.0 { eye.noise * self.random.normal() } else { 0.0 };
                *x = noise + if eye.sees && fibre == pattern { 1.0 } else { 0.0 };
                y += *w * *x;
            }
        }
        self.learn(constants, y, part);
    }

    /// What follows the output of the present inputs.
    fn learn(&mut self, constants: &OcularDominance, y: f64, part: f64) {
        let synapses = self.weights.iter_mut().flatten().zip(self.inputs.iter().flatten());
        match constants.rule {
            Rule::Bcm => {
                let rule = constants.bcm(part);
                self.threshold += (rule.averaged(y) - self.threshold) / rule.tau;
                let phi = rule.phi(y, rule.threshold(self.threshold));
                synapses.for_each(|(w, x)| *w += rule.change(*w, phi * x));
            }
            Rule::Oja => {
                let rule = constants.oja(part);
                synapses.for_each(|(w, x)| *w += rule.change(*w, x * y, y * y));
            }
        }
    }

    /// To the first pattern, through either eye alone.
    pub fn responses(&self) -> [f64; 2] {
        [self.weights[0][0], self.weights[1][0]]
    }

    /// With other inputs than drawn ones: for cases by hand.
    #[cfg(test)]
    pub fn with(weights: [Vec<f64>; 2], threshold: f64, inputs: [Vec<f64>; 2]) -> Self {
        Self { weights, threshold, inputs, random: Random::new(0) }
    }

    /// One step with the inputs that it was made with.
    #[cfg(test)]
    pub fn step(&mut self, constants: &OcularDominance) {
        let y = self.weights.iter().flatten().zip(self.inputs.iter().flatten()).map(|(w, x)| w * x).sum();
        self.learn(constants, y, 1.0);
    }

    /// Weights of both eyes.
    #[cfg(test)]
    pub fn weights(&self) -> &[Vec<f64>; 2] {
        &self.weights
    }
}
