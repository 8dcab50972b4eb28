//! How often a choice is made again after an outcome, by how many trials ago it was made.

use super::Outcome;

/// Lags that are counted, from 0.
pub const LAGS: usize = 13;

/// Counts by lag: after a reward and after none, made again and in all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    counts: [[[u64; 2]; 2]; LAGS],
}

impl Signature {
    /// The choice of the next trial, after those before and the outcomes that came in the last of them.
    pub fn next(&mut self, before: &[u8], choice: usize, come: &[Outcome]) {
        for outcome in come {
            for (counts, earlier) in self.counts.iter_mut().zip(before.iter().rev()) {
                let [again, all] = &mut counts[usize::from(outcome.reward)];
                *again += u64::from(usize::from(*earlier) == choice);
                *all += 1;
            }
        }
    }

    /// Adds another run's.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine = [mine[0] + theirs[0], mine[1] + theirs[1]];
            }
        }
    }

    /// How much more often a choice of this lag is made again after a reward than after none; NaN before both have come.
    pub fn at(&self, lag: usize) -> f64 {
        let [without, with] = self.counts[lag].map(|[again, all]| again as f64 / all as f64);
        with - without
    }
}
