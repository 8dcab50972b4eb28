//! Scores of all groups and overlaps at the end, means of two seeds.

extern crate std;

use std::sync::LazyLock;

use super::{Inhibition, Kind, Run, YoungUnits};

const KINDS: [Kind; 4] = [Kind::Plain, Kind::Sparse, Kind::Young, Kind::Turnover];

/// Score and overlap, with the paper's task and rule, and with those that meet the independent program.
static ENDS: LazyLock<[[[f64; 2]; 4]; 2]> = LazyLock::new(|| {
    [(0.2, 0.9, Inhibition::Full), (0.45, 0.05, Inhibition::Learned)].map(|(apart, cost, inhibition)| {
        KINDS.map(|kind| {
            let end = |seed| {
                let task = YoungUnits { kind, apart, cost, inhibition, seed, ..YoungUnits::default() };
                let mut run = Run::new(&task);
                while !run.advance() {}
                [run.score_of_all(), run.overlap(0)]
            };
            let ends = [1, 2].map(end);
            [0, 1].map(|what| 0.5 * (ends[0][what] + ends[1][what]))
        })
    })
});

/// The score for a task and a kind of units.
pub fn score(task: usize, kind: usize) -> f64 {
    ENDS[task][kind][0]
}

/// Whether the overlap of one kind is above that of another, for the paper's task.
pub fn overlaps_more(kind: usize, other: usize) -> f64 {
    if ENDS[0][kind][1] > ENDS[0][other][1] { 1.0 } else { -1.0 }
}
