//! Wang, Gerkin, Nauen and Bi 2005: pairs, triplets and quadruplets of spikes, 60 times at 1 Hz, in hippocampal culture.
//!
//! The values were read in two public scripts that agree, not in the paper.

use alloc::vec::Vec;

use super::{Standing, error_per_point};
use crate::protocol::{Protocol, Train};

/// Key in `references.bib`.
pub const CITE: &str = "wang2005";
/// How the values were checked.
pub const STANDING: Standing = Standing::Code;
/// Each pattern was given so often.
pub const REPEATS: u64 = 60;
/// Patterns per second, Hz.
pub const RATE: f64 = 1.0;

/// One pattern and its outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Presynaptic spikes of a pattern, ms.
    pub pre: &'static [f64],
    /// Postsynaptic spikes of a pattern, ms.
    pub post: &'static [f64],
    /// Mean change, as a fraction of the start.
    pub mean: f64,
    /// Standard error of the mean.
    pub error: f64,
}

impl Outcome {
    /// What was given.
    pub fn protocol(&self) -> Protocol {
        let [pre, post] = [self.pre, self.post].map(|times| Train::sorted(times.into()));
        Protocol::new(pre, post).at_rate(REPEATS, RATE)
    }
}

const fn outcome(pre: &'static [f64], post: &'static [f64], mean: f64, error: f64) -> Outcome {
    Outcome { pre, post, mean, error }
}

/// The thirteen that the triplet rule was fitted to: 2 pairs, 4 + 4 triplets, 3 quadruplets.
pub const OUTCOMES: [Outcome; 13] = [
    outcome(&[0.0], &[10.0], 0.25, 0.05),
    outcome(&[10.0], &[0.0], -0.17, 0.05),
    // Pre, post, pre.
    outcome(&[0.0, 10.0], &[5.0], -0.01, 0.04),
    outcome(&[0.0, 20.0], &[10.0], 0.03, 0.04),
    outcome(&[0.0, 20.0], &[15.0], 0.01, 0.03),
    outcome(&[0.0, 20.0], &[5.0], 0.24, 0.06),
    // Post, pre, post.
    outcome(&[5.0], &[0.0, 10.0], 0.33, 0.04),
    outcome(&[10.0], &[0.0, 20.0], 0.34, 0.04),
    outcome(&[5.0], &[0.0, 20.0], 0.22, 0.08),
    outcome(&[15.0], &[0.0, 20.0], 0.29, 0.05),
    // Two pairs with lags of 5 ms, one of each order, their middles 88.5, 20 and 83.7 ms apart.
    outcome(&[0.0, 93.5], &[5.0, 88.5], -0.003, 0.03),
    outcome(&[5.0, 20.0], &[0.0, 25.0], 0.21, 0.04),
    outcome(&[5.0, 83.7], &[0.0, 88.7], 0.06, 0.04),
];

/// How far a model misses them, [`error_per_point`]; `change` is what it gives for an outcome's protocol.
pub fn error(mut change: impl FnMut(&Outcome) -> f64) -> f64 {
    let mut pairs = Vec::new();
    for o in &OUTCOMES {
        pairs.push((super::Point { at: 0.0, mean: o.mean, error: o.error, n: 0 }, change(o)));
    }
    error_per_point(&pairs)
}
