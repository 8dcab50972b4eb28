//! An hour of the network.

use std::sync::OnceLock;

use super::{DistalReward, Pairing, Run};
use crate::time::SECOND;

/// What the hour gives.
#[derive(Clone, Copy)]
pub struct Outcome {
    /// Strength of the chosen synapse, mV.
    pub chosen: f64,
    /// Mean strength of the others, mV.
    pub others: f64,
    /// Rewards in the first and in the last quarter.
    pub rewards: [f64; 2],
}

/// Runs once, however often it is asked: ten seconds. The first seed, and pairs as the independent run has them.
pub fn outcome() -> Outcome {
    static OUTCOME: OnceLock<Outcome> = OnceLock::new();
    *OUTCOME.get_or_init(|| hour(1, Pairing::OnFiring))
}

/// An hour with this seed.
pub fn hour(seed: u64, pairing: Pairing) -> Outcome {
    const HOUR: u32 = 3_600_000;
    let mut run = Run::new(&DistalReward { seed, pairing, ..DistalReward::default() });
    run.advance(3600.0 * SECOND, u64::MAX);
    let count = |from, to| run.rewards().iter().filter(|at| (from..to).contains(*at)).count() as f64;
    let rewards = [count(0, HOUR / 4), count(3 * (HOUR / 4), HOUR + 1)];
    Outcome { chosen: run.chosen(), others: run.others(), rewards }
}
