//! What sixty pairs add, where the power rule rests, and the stationary weights of the mixed rule with noise.

use alloc::vec::Vec;
use std::sync::OnceLock;

use super::{Input, MIXED_NOISE, PairStdp};
use crate::math::{powi, sqrt};
use crate::protocol::{Pairs, run};
use crate::random::Random;
use crate::{AtEnd, Model, Ms};

/// What pairs as they are usually given add to the weight.
pub fn sixty_pairs() -> f64 {
    let rule = PairStdp::default();
    let mut state = rule.initial();
    run(&rule, &mut state, &Pairs::default().protocol());
    state.weight - rule.weight
}

/// Where as much is gained by a causal pair as is lost by the mirrored one.
pub fn resting_weight(rule: &PairStdp) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..100 {
        let w = 0.5 * (low + high);
        if rule.rise(w) > rule.fall(w) { low = w } else { high = w }
    }
    low
}

/// Largest weight, pS. Far above every weight that occurs: the paper has no upper bound.
const LARGEST: f64 = 2000.0;
const WALKERS: usize = 3000;
/// Three relaxation times of 1/(½ · 0.003 · 0.63) = 1055 events, from a start at the mean.
const BURN_IN: usize = 3000;
const SAMPLES: usize = 20;
const BETWEEN: usize = 600;

/// Isolated pairs, as many of either order, with lags spread evenly over one time constant: mean,
/// standard deviation and skewness of the weights in pS.
///
/// In theory the mean is c_p/c_d = 333.3 exactly, and the Fokker–Planck equation has an inverse
/// gamma distribution of standard deviation 77.5 and skewness 0.98. The walk is worth 17,000
/// independent weights.
pub fn moments() -> [f64; 3] {
    static MOMENTS: OnceLock<[f64; 3]> = OnceLock::new();
    *MOMENTS.get_or_init(walk)
}

fn walk() -> [f64; 3] {
    let rule = PairStdp { weight: 333.0 / LARGEST, ..PairStdp::mixed(LARGEST) };
    let mut random = Random::new(1);
    let mut weights = Vec::with_capacity(WALKERS * SAMPLES);
    for _ in 0..WALKERS {
        let mut state = rule.initial();
        for event in 0..BURN_IN + SAMPLES * BETWEEN {
            let lag = 20.0 * random.uniform();
            let noise = MIXED_NOISE * random.normal();
            let (first, second) = if random.uniform() < 0.5 {
                (Input::PRE, Input { noise, ..Input::POST })
            } else {
                (Input::POST, Input { noise, ..Input::PRE })
            };
            (state.r, state.o) = (0.0, 0.0);
            rule.step(&mut state, AtEnd(first), Ms::ZERO);
            rule.step(&mut state, AtEnd(second), Ms(lag));
            if event >= BURN_IN && event % BETWEEN == 0 {
                weights.push(state.weight * LARGEST);
            }
        }
    }
    let n = weights.len() as f64;
    let mean = weights.iter().sum::<f64>() / n;
    let moment = |order| weights.iter().map(|w| powi(w - mean, order)).sum::<f64>() / n;
    let sd = sqrt(moment(2));
    [mean, sd, moment(3) / powi(sd, 3)]
}
