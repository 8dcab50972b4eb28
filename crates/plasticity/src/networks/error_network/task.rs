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
        let [inputs, _, outcomes] = self.sizes();
        let xor = self == Self::Xor;
        let mut patterns: Vec<Pattern> = vec![];
        while patterns.len() < if xor { 4 } else { 8 } {
            let n = patterns.len();
            let (mut input, mut outcome) = (vec![], vec![]);
            for i in 0..inputs + outcomes {
                let on =
                    if xor { [n / 2, n % 2, (n / 2) ^ (n % 2)][i] == 1 } else { random.uniform() >= 0.5 };
                let (numbers, low) = if i < inputs { (&mut input, 0.0) } else { (&mut outcome, MARGIN) };
                numbers.push(if on { 1.0 - low } else { low });
            }
            // Two outcomes for one input cannot both be learned.
            if patterns.iter().all(|other| other.input != input) {
                patterns.push(Pattern { input, outcome });
            }
        }
        patterns
    }
}
