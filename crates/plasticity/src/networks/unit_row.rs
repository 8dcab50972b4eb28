//! A row of units that learn by Kohonen's rule, each the place on the skin that it answers to best.

#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use crate::math::{exp, pow};
use crate::random::Random;

/// Digits, each of length 1, side by side on the skin.
pub const DIGITS: usize = 5;
/// Presentations while a map forms.
pub const FORMING: u64 = 60_000;
/// Neighbourhood and learning rate at the start of forming.
const FIRST: Learning = Learning { width: 10.0, rate: 0.5 };
/// A pull below this part of the winner's own is none.
const NO_PULL: f64 = 1e-12;

crate::quantities! {
    /// How a formed map goes on learning. A choice, but for the last rate and neighbourhood, which the magnification law asks for.
    pub struct Relearning {
        /// Number of units.
        units: count("N", "units of the map", 100, 50..=200),
        /// Neighbourhood at the start of relearning, units.
        neighbourhood: log("σ₀", "neighbourhood at the start", One, 1.0, 0.5..=10.0),
        /// Neighbourhood at the end of forming and of relearning, units.
        last_neighbourhood: real("σ₁", "neighbourhood at the end", One, 1.0, 0.5..=3.0),
        /// Learning rate at the start of relearning.
        rate: log("ε₀", "learning rate at the start", One, 0.15, 0.01..=0.5),
        /// Learning rate at the end of forming and of relearning.
        last_rate: log("ε₁", "learning rate at the end", One, 0.01, 0.001..=0.05),
        /// Presentations of relearning.
        steps: count("T", "touches after the change", 60_000, 1_000..=100_000),
        /// Chooses first places and touches.
        seed: seed("seed", "random seed", 1),
    }
}

/// Neighbourhood, units, and learning rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Learning {
    /// Standard deviation of the bell of neighbours.
    pub width: f64,
    /// Part of the way that the winner goes.
    pub rate: f64,
}

impl Learning {
    /// So far on the way to another, in equal ratios.
    fn towards(self, to: Self, part: f64) -> Self {
        let between = |from: f64, to: f64| from * pow(to / from, part);
        Self { width: between(self.width, to.width), rate: between(self.rate, to.rate) }
    }
}

impl Relearning {
    /// At the end.
    fn last(&self) -> Learning {
        Learning { width: self.last_neighbourhood, rate: self.last_rate }
    }

    /// While the map forms, after a part of it.
    pub fn forming(&self, part: f64) -> Learning {
        FIRST.towards(self.last(), part)
    }

    /// After the change, after a part of it.
    pub fn relearning(&self, part: f64) -> Learning {
        Learning { width: self.neighbourhood, rate: self.rate }.towards(self.last(), part)
    }
}

/// The row.
#[derive(Clone, Debug)]
pub struct Row {
    places: Vec<f64>,
    alive: Vec<bool>,
}

impl Row {
    /// Units at places by chance.
    pub fn new(units: usize, random: &mut Random) -> Self {
        let places = (0..units).map(|_| DIGITS as f64 * random.uniform()).collect();
        Self { places, alive: vec![true; units] }
    }

    /// Units at these places.
    pub fn at(places: Vec<f64>) -> Self {
        Self { alive: vec![true; places.len()], places }
    }

    /// The living unit that is nearest to a touch; the first of equals, and 0 where none lives.
    pub fn winner(&self, touch: f64) -> usize {
        let mut best = (0, f64::INFINITY);
        for (unit, place) in self.places.iter().enumerate() {
            let away = (touch - place).abs();
            if away < best.1 && self.alive[unit] {
                best = (unit, away);
            }
        }
        best.0
    }

    /// The winner and its neighbours in the row go towards a touch. The silent neither win nor move.
    pub fn learn(&mut self, touch: f64, learning: Learning) {
        let winner = self.winner(touch);
        // e^(−k²/2σ²) from one k to the next: the ratio falls by a constant factor.
        let step = exp(-0.5 / (learning.width * learning.width));
        let (mut pull, mut ratio) = (1.0, step);
        for away in 0..self.places.len() {
            if pull < NO_PULL {
                break;
            }
            self.pull(winner.checked_sub(away), touch, learning.rate * pull);
            if away > 0 {
                self.pull(winner.checked_add(away), touch, learning.rate * pull);
            }
            pull *= ratio;
            ratio *= step * step;
        }
    }

    fn pull(&mut self, unit: Option<usize>, touch: f64, part: f64) {
        if let Some(unit) = unit.filter(|unit| *unit < self.places.len() && self.alive[*unit]) {
            self.places[unit] += part * (touch - self.places[unit]);
        }
    }

    /// A unit falls silent.
    pub fn silence(&mut self, unit: usize) {
        self.alive[unit] = false;
    }

    /// Where on the skin each unit is.
    pub fn places(&self) -> &[f64] {
        &self.places
    }

    /// Which of them live.
    pub fn alive(&self) -> &[bool] {
        &self.alive
    }

    /// Living units on each digit.
    pub fn counts(&self) -> [u32; DIGITS] {
        let mut counts = [0; DIGITS];
        for (place, _) in self.places.iter().zip(&self.alive).filter(|(_, alive)| **alive) {
            counts[(*place as usize).min(DIGITS - 1)] += 1;
        }
        counts
    }

    /// Mean distance from a touch anywhere on the skin to the nearest living unit, lengths of a digit; NaN where none lives.
    pub fn error(&self) -> f64 {
        let mut living: Vec<f64> = self
            .places
            .iter()
            .zip(&self.alive)
            .filter(|(_, alive)| **alive)
            .map(|(place, _)| *place)
            .collect();
        living.sort_by(f64::total_cmp);
        let (Some(first), Some(last)) = (living.first(), living.last()) else { return f64::NAN };
        // Over a gap g between two units distances rise and fall to g/2, beyond the ends they only rise.
        let end = DIGITS as f64 - last;
        let ends = 0.5 * (first * first + end * end);
        let gaps: f64 = living.windows(2).map(|pair| (pair[1] - pair[0]) * (pair[1] - pair[0]) / 4.0).sum();
        (ends + gaps) / DIGITS as f64
    }
}
