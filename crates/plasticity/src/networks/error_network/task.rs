//! What is learned.

use alloc::{vec, vec::Vec};

use crate::choices;
use crate::random::Random;

/// Outcomes are this far from 0 and 1, so that finite weights can reach them.
pub(crate) const MARGIN: f64 = 0.05;

choices! {
    /// What is learned.
    pub enum Task {
        /// XOR: one of two, but not both; 2, 4 and 1 units.
        Xor,
        /// Eight random pairs; 10, 12 and 5 units.
        Associator,
    }
}

/// An input and what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// One number per input unit.
    pub input: Vec<f64>,
    /// One number per prediction unit.
    pub outcome: Vec<f64>,
}

impl Task {
    /// Units of input, hidden and prediction layer.
    pub fn sizes(self) -> [usize; 3] {
        match self {
            Self::Xor => [2, 4, 1],
            Self::Associator => [10, 12, 5],
        }
    }

    /// Its patterns.
    pub fn patterns(self, random: &mut Random) -> Vec<Pattern> {
        match self {
            Self::Xor => (0..4)
                .map(|n| Pattern {
                    input: vec![f64::from(n / 2), f64::from(n % 2)],
                    outcome: vec![if n == 1 || n == 2 { 1.0 - MARGIN } else { MARGIN }],
                })
                .collect(),
            Self::Associator => associations(self.sizes(), random),
        }
    }
}

fn associations(sizes: [usize; 3], random: &mut Random) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = vec![];
    while patterns.len() < 8 {
        let mut draw =
            |n, low: f64| (0..n).map(|_| if random.uniform() < 0.5 { low } else { 1.0 - low }).collect();
        let pattern = Pattern { input: draw(sizes[0], 0.0), outcome: draw(sizes[2], MARGIN) };
        // Two outcomes for one input cannot both be learned.
        if patterns.iter().all(|other| other.input != pattern.input) {
            patterns.push(pattern);
        }
    }
    patterns
}
