//! Shares named right, means over draws.

extern crate std;

use std::sync::LazyLock;

use super::{Learner, OneShotClassifier, Run};

/// Draws; each has 600 examples to name. The net’s hundred looks take longest, and are done with fewer.
const SEEDS: u64 = 20;
const FEW: u64 = 5;
/// Looks after which the net is asked.
const LOOKS: [usize; 4] = [1, 2, 5, 10];

/// Store, nearest and, after one look, linear read-out.
pub type Shares = [f64; 3];

fn run(noise: f64, seed: u64) -> Run {
    Run::new(&OneShotClassifier { noise, seed, ..OneShotClassifier::default() })
}

fn shares(noise: f64) -> Shares {
    let mut mean = [0.0; 3];
    for seed in 1..=SEEDS {
        let mut run = run(noise, seed);
        run.look();
        for (mean, learner) in mean.iter_mut().zip([Learner::Store, Learner::Nearest, Learner::Linear]) {
            *mean += run.accuracy(learner) / SEEDS as f64;
        }
    }
    mean
}

fn net(noise: f64, seeds: u64, looks: usize) -> f64 {
    let one = |seed| {
        let mut run = run(noise, seed);
        (0..looks).for_each(|_| run.look());
        run.accuracy(Learner::Net) / seeds as f64
    };
    (1..=seeds).map(one).sum()
}

pub static FIFTH: LazyLock<Shares> = LazyLock::new(|| shares(0.2));
pub static TWO_FIFTHS: LazyLock<Shares> = LazyLock::new(|| shares(0.4));
/// The net after some looks, a fifth lost.
pub static NET: LazyLock<[f64; 4]> = LazyLock::new(|| LOOKS.map(|looks| net(0.2, SEEDS, looks)));

/// The net after a hundred looks, two fifths lost.
pub fn hundred() -> f64 {
    net(0.4, FEW, 100)
}
