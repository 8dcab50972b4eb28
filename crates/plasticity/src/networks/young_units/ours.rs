//! Scores of all groups at the end, means of two seeds.

extern crate std;

use std::sync::LazyLock;

use super::{Kind, Run, YoungUnits};

const KINDS: [Kind; 4] = [Kind::Plain, Kind::Sparse, Kind::Young, Kind::Turnover];

/// With the paper's task, and with that which meets the independent program.
static SCORES: LazyLock<[[f64; 4]; 2]> = LazyLock::new(|| {
    [(0.2, 0.1), (0.45, 0.05)].map(|(apart, cost)| {
        KINDS.map(|kind| {
            let score = |seed| {
                let mut run = Run::new(&YoungUnits { kind, apart, cost, seed, ..YoungUnits::default() });
                while !run.batch() {}
                run.score_of_all()
            };
            (1..=2).map(score).sum::<f64>() / 2.0
        })
    })
});

/// The score for a task and a kind of units.
pub fn score(task: usize, kind: usize) -> f64 {
    SCORES[task][kind]
}
