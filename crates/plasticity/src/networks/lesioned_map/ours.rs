//! Means over maps, each of which suffers all losses.

extern crate std;

use std::sync::LazyLock;

use super::{Lesion, LesionedMap, Relearning, Run};

const SEEDS: u64 = 12;
/// Shares that are lost.
const LOST: [f64; 4] = [0.1, 0.3, 0.5, 0.7];

/// Errors: before, and for each share right after and at the end.
struct Errors {
    before: f64,
    after: [[[f64; 2]; 4]; 2],
}

static ERRORS: LazyLock<Errors> = LazyLock::new(|| {
    let mut mean = Errors { before: 0.0, after: [[[0.0; 2]; 4]; 2] };
    for seed in 1..=SEEDS {
        let row = Relearning { seed, ..Relearning::default() };
        let mut formed = Run::new(&LesionedMap { row, ..LesionedMap::default() });
        formed.advance(u64::MAX);
        mean.before += formed.before() / SEEDS as f64;
        for (kind, lesion) in [Lesion::Block, Lesion::Scattered].into_iter().enumerate() {
            for (share, lost) in LOST.into_iter().enumerate() {
                let Some(mut run) = formed.with_loss(lesion, lost) else { continue };
                run.advance(u64::MAX);
                let sum = &mut mean.after[kind][share];
                sum[0] += run.hurt_error() / SEEDS as f64;
                sum[1] += run.error() / SEEDS as f64;
            }
        }
    }
    mean
});

/// Before the loss.
pub fn before() -> f64 {
    ERRORS.before
}

/// For a share that is lost in a block: right after (0), at the end (1).
pub fn block(share: usize, end: usize) -> f64 {
    ERRORS.after[0][share][end]
}

/// The same for a scattered loss.
pub fn scattered(share: usize, end: usize) -> f64 {
    ERRORS.after[1][share][end]
}

/// Part of the loss that is made good, of a block (0) or scattered (1).
pub fn recovered(kind: usize, share: usize) -> f64 {
    let [hurt, end] = ERRORS.after[kind][share];
    (hurt - end) / (hurt - ERRORS.before)
}
