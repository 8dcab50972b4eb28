//! A restricted Boltzmann machine whose hidden units each learn in their own way.

use alloc::{vec, vec::Vec};

use super::patterns::Pattern;
use super::{Reading, VISIBLE};
use crate::math::{exp, sqrt};
use crate::random::Random;

/// Spread of new weights.
const NEW: f64 = 0.01;

/// What a hidden unit learns by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rates {
    pub learning: f64,
    /// Of the activity in a batch, beyond what costs nothing.
    pub cost: f64,
    /// In parts of the learning rate.
    pub decay: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Machine {
    /// Hidden unit after hidden unit, its weights to all visible ones.
    weights: Vec<[f64; VISIBLE]>,
    visible: [f64; VISIBLE],
    hidden: Vec<f64>,
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// How many units are on in both of two codes, in the mean.
pub(super) fn shared(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Cosine of the angle between two codes.
pub(super) fn cosine(a: &[f64], b: &[f64]) -> f64 {
    shared(a, b) / sqrt(shared(a, a) * shared(b, b))
}

impl Machine {
    pub(super) fn new(hidden: usize, random: &mut Random) -> Self {
        let mut machine = Self {
            weights: vec![[0.0; VISIBLE]; hidden],
            visible: [0.0; VISIBLE],
            hidden: vec![0.0; hidden],
        };
        (0..hidden).for_each(|unit| machine.renew(unit, random));
        machine
    }

    /// A unit as it is when it is born.
    pub(super) fn renew(&mut self, unit: usize, random: &mut Random) {
        self.weights[unit] = core::array::from_fn(|_| NEW * random.normal());
        self.hidden[unit] = 0.0;
    }

    /// With what chance each hidden unit is on.
    pub(super) fn chances(&self, pattern: &[u8]) -> Vec<f64> {
        let chance = |(weights, bias): (&[f64; VISIBLE], &f64)| {
            logistic(*bias + pattern.iter().map(|i| weights[usize::from(*i)]).sum::<f64>())
        };
        self.weights.iter().zip(&self.hidden).map(chance).collect()
    }

    /// Visible units that are on for these hidden ones. Either reading draws as often.
    fn reconstructed(&self, on: &[bool], reading: Reading, random: &mut Random) -> Pattern {
        let mut drive = self.visible;
        for (weights, _) in self.weights.iter().zip(on).filter(|(_, on)| **on) {
            for (drive, weight) in drive.iter_mut().zip(weights) {
                *drive += weight;
            }
        }
        let on = |(i, drive): (usize, &f64)| {
            let drawn = random.uniform();
            let bar = if reading == Reading::Sampled { drawn } else { 0.5 };
            (bar < logistic(*drive)).then_some(i as u8)
        };
        drive.iter().enumerate().filter_map(on).collect()
    }

    /// Elements of a pattern that come back right.
    pub(super) fn given_back(&self, pattern: &[u8], reading: Reading, random: &mut Random) -> usize {
        let on: Vec<_> = self.chances(pattern).into_iter().map(|chance| random.uniform() < chance).collect();
        let back = self.reconstructed(&on, reading, random);
        let both = back.iter().filter(|i| pattern.contains(i)).count();
        VISIBLE + 2 * both - back.len() - pattern.len()
    }

    /// Contrastive divergence of one step, on the mean of a batch.
    pub(super) fn learn(&mut self, batch: &[Pattern], rates: &[Rates], target: f64, random: &mut Random) {
        let share = 1.0 / batch.len() as f64;
        let units = self.hidden.len();
        let (mut up, mut biases, mut active) =
            (vec![[0.0; VISIBLE]; units], vec![0.0; units], vec![0.0; units]);
        let mut visible = [0.0; VISIBLE];
        for pattern in batch {
            let chances = self.chances(pattern);
            let on: Vec<_> = chances.iter().map(|chance| random.uniform() < *chance).collect();
            let back = self.reconstructed(&on, Reading::Sampled, random);
            let again = self.chances(&back);
            for unit in 0..units {
                active[unit] += share * chances[unit];
                let first = if on[unit] { share } else { 0.0 };
                let then = share * again[unit];
                pattern.iter().for_each(|i| up[unit][usize::from(*i)] += first);
                back.iter().for_each(|i| up[unit][usize::from(*i)] -= then);
                biases[unit] += first - then;
            }
            pattern.iter().for_each(|i| visible[usize::from(*i)] += share);
            back.iter().for_each(|i| visible[usize::from(*i)] -= share);
        }
        for (unit, rates) in rates.iter().enumerate() {
            let cost = rates.cost * (active[unit] - target);
            for (weight, up) in self.weights[unit].iter_mut().zip(&up[unit]) {
                *weight += rates.learning * (up - rates.decay * *weight) - cost;
            }
            self.hidden[unit] += rates.learning * biases[unit] - cost;
        }
        let mean = rates.iter().map(|rates| rates.learning).sum::<f64>() / units as f64;
        for (bias, up) in self.visible.iter_mut().zip(&visible) {
            *bias += mean * up;
        }
    }

    /// Hidden units by their use, the least useful first: strength, spread of weights, youth.
    pub(super) fn ranks(&self, ages: &[f64]) -> Vec<usize> {
        let mean = |weights: &[f64; VISIBLE], of: &dyn Fn(f64) -> f64| {
            weights.iter().map(|weight| of(*weight)).sum::<f64>() / VISIBLE as f64
        };
        let strength = scaled(self.weights.iter().map(|weights| mean(weights, &f64::abs)).collect());
        let spread = scaled(
            self.weights
                .iter()
                .map(|weights| {
                    let middle = mean(weights, &|weight| weight);
                    sqrt(mean(weights, &|weight| (weight - middle) * (weight - middle)))
                })
                .collect(),
        );
        let score = |unit: usize| 0.2 * strength[unit] + 0.65 * spread[unit] + 0.15 * (1.0 - ages[unit]);
        let mut ranks: Vec<_> = (0..ages.len()).collect();
        ranks.sort_by(|a, b| score(*a).total_cmp(&score(*b)));
        ranks
    }
}

/// From 0 for the least to 1 for the largest.
fn scaled(mut values: Vec<f64>) -> Vec<f64> {
    let low = values.iter().copied().fold(f64::INFINITY, crate::math::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, crate::math::max);
    let range = crate::math::max(high - low, f64::MIN_POSITIVE);
    values.iter_mut().for_each(|value| *value = (*value - low) / range);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Strengths 0, 1, ½ and spreads 0, 1, 0: ranks 0.15, 1, 0.25 while all are young. Old, the third has 0.1 and goes first.
    #[test]
    fn ranks_by_hand() {
        let mut machine = Machine::new(3, &mut Random::new(1));
        let alternating = core::array::from_fn(|i| if i % 2 == 0 { 1.0 } else { -1.0 });
        machine.weights = vec![[0.0; VISIBLE], alternating, [0.5; VISIBLE]];
        assert_eq!(machine.ranks(&[0.0; 3]), [0, 2, 1]);
        assert_eq!(machine.ranks(&[0.0, 0.0, 1.0]), [2, 0, 1]);
    }

    /// A unit that is always on and has all to learn: with one pattern of one element and nothing given back, its weight grows
    /// by the rate, less decay and the cost of its activity.
    #[test]
    fn learning_by_hand() {
        let mut machine = Machine::new(1, &mut Random::new(1));
        machine.weights = vec![[0.0; VISIBLE]];
        machine.hidden = vec![60.0];
        machine.visible = [-60.0; VISIBLE];
        machine.weights[0][3] = 0.5;
        let rates = Rates { learning: 0.1, cost: 0.2, decay: 0.1 };
        machine.learn(&[vec![7]], &[rates], 0.25, &mut Random::new(1));
        let cost = 0.2 * 0.75;
        let expected = [(7, 0.1 - cost), (3, 0.5 - 0.1 * 0.05 - cost), (0, -cost)];
        for (element, weight) in expected {
            assert!((machine.weights[0][element] - weight).abs() < 1e-12, "{element}");
        }
        // Nothing is given back, and the unit stays on: its own bias pays the cost alone.
        assert!((machine.hidden[0] - 60.0 + cost).abs() < 1e-12);
        assert!((machine.visible[7] + 60.0 - 0.1).abs() < 1e-12);
    }
}
