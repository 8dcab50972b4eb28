//! Accuracies at the end, means over draws of tasks and weights.

extern crate std;

use std::sync::LazyLock;

use super::{Method, Run, TASKS, TaskSequence};

/// Draws: their means over the five tasks spread by 0.02 to 0.04.
const SEEDS: u64 = 4;

/// The first task, the mean of all, and the newest.
pub type Accuracies = [f64; 3];

fn mean(method: Method, kept: u64, anchor: f64) -> Accuracies {
    let mut mean = [0.0; 3];
    for seed in 1..=SEEDS {
        let mut run =
            Run::new(&TaskSequence { method, kept, lambda: anchor, seed, ..TaskSequence::default() });
        while run.step() {}
        let all: [f64; TASKS] = core::array::from_fn(|task| run.accuracy(task));
        let seen = [all[0], all.iter().sum::<f64>() / TASKS as f64, all[TASKS - 1]];
        for (mean, seen) in mean.iter_mut().zip(seen) {
            *mean += seen / SEEDS as f64;
        }
    }
    mean
}

pub static NOTHING: LazyLock<Accuracies> = LazyLock::new(|| mean(Method::Nothing, 1, 1.0));
pub static INTERLEAVED: LazyLock<Accuracies> = LazyLock::new(|| mean(Method::Interleaving, 1, 1.0));
pub static REPLAYED: LazyLock<[Accuracies; 3]> =
    LazyLock::new(|| [1, 5, 20].map(|kept| mean(Method::Replay, kept, 1.0)));
pub static ANCHORED: LazyLock<[Accuracies; 3]> =
    LazyLock::new(|| [10.0, 30.0, 100.0].map(|anchor| mean(Method::Anchor, 1, anchor)));
