//! The population at 10 Hz, mean of six seeds.

use std::sync::OnceLock;

use super::{ConductancePopulation, Run};
use crate::time::SECOND;

/// What is left after 1,000 s.
#[derive(Clone, Copy, Default)]
pub struct Outcome {
    /// Part of the weights below 0.1.
    pub below: f64,
    /// Part of the weights above 0.9.
    pub above: f64,
    /// Output spikes per second in the last 100 s.
    pub rate: f64,
}

/// Consecutive, and not chosen by their outcome.
const SEEDS: core::ops::RangeInclusive<u64> = 101..=106;

/// Runs once, however often it is asked.
pub fn outcome() -> Outcome {
    static OUTCOME: OnceLock<Outcome> = OnceLock::new();
    *OUTCOME.get_or_init(|| {
        let mut sum = Outcome::default();
        let n = SEEDS.count() as f64;
        for seed in SEEDS {
            let mut run = Run::new(&ConductancePopulation { seed, ..ConductancePopulation::default() });
            run.advance(1000.0 * SECOND, u64::MAX);
            let weights = run.weights();
            let all = n * weights.len() as f64;
            sum.below += weights.iter().filter(|w| **w < 0.1).count() as f64 / all;
            sum.above += weights.iter().filter(|w| **w > 0.9).count() as f64 / all;
            sum.rate += run.spikes().iter().filter(|t| **t > 9e5).count() as f64 / (100.0 * n);
        }
        sum
    })
}
