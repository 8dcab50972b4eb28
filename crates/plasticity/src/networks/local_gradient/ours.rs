//! Angles and errors, means over nets, each computed once.

extern crate std;

use std::sync::LazyLock;

use alloc::vec;

use super::{Learner, LocalGradient, Net, Rule, cosine};
use crate::math::{cos, sin};

/// Nets before learning.
const NETS: u64 = 400;
/// Nets that learn.
const LEARNERS: u64 = 4;
const TRIALS: u64 = 2000;
const STEPS: [usize; 4] = [10, 30, 100, 300];

/// Mean cosine with the exact gradient, by gain in halves and by number of steps.
static ANGLES: LazyLock<[[f64; 4]; 4]> = LazyLock::new(|| {
    let mut mean = [[0.0; 4]; 4];
    for seed in 1..=NETS {
        for (half, row) in mean.iter_mut().enumerate() {
            let rule = LocalGradient { gain: 0.5 * half as f64, seed, ..LocalGradient::default() };
            let net = rule.net();
            // Without recurrence there is nothing to average.
            if half == 0 && seed > 1 {
                continue;
            }
            let nets = if half == 0 { 1 } else { NETS };
            for (mean, steps) in row.iter_mut().zip(STEPS) {
                *mean += rule.cosine(&net, steps) / nets as f64;
            }
        }
    }
    mean
});

/// Mean squared error after learning, by rule.
static ERRORS: LazyLock<[f64; 4]> = LazyLock::new(|| {
    [Rule::Exact, Rule::Symmetric, Rule::Random, Rule::ReadOut].map(|rule| {
        let one = |seed| {
            let mut learner = Learner::new(&LocalGradient { seed, ..LocalGradient::default() }, rule);
            (0..TRIALS).for_each(|_| learner.trial());
            learner.error()
        };
        (1..=LEARNERS).map(one).sum::<f64>() / LEARNERS as f64
    })
});

/// Mean cosine at a gain in halves and a number of steps.
pub fn angle(half: usize, steps: usize) -> f64 {
    ANGLES[half][steps]
}

/// Mean squared error after learning by a rule.
pub fn learned(rule: usize) -> f64 {
    ERRORS[rule]
}

/// Cosine in the net of three units, with its own feedback or symmetric.
pub fn three(own: bool) -> f64 {
    let net = Net {
        tau: 10.0,
        weights: (1..=9).map(|k| 0.3 * sin(f64::from(k))).collect(),
        drive: vec![0.5, -0.4, 0.3],
        start: vec![0.1; 3],
        read_out: vec![0.6, -0.5, 0.4],
        feedback: vec![0.9, -0.2, 0.5],
    };
    let trial = net.trial(&|step| sin(0.5 * step as f64), &|step| cos(0.3 * step as f64), 20);
    let back = if own { &net.feedback } else { &net.read_out };
    cosine(&net.exact(&trial), &net.local(&trial, back))
}
