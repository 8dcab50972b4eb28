//! A short pattern of spikes, given again and again: triplets, quadruplets.

use alloc::vec::Vec;

use super::{Merge, merge};
use crate::time::SECOND;

/// A pattern; times in ms. It may be written down in advance or built as the program runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motif<'a> {
    /// Presynaptic spikes.
    pub pre: &'a [f64],
    /// Postsynaptic spikes.
    pub post: &'a [f64],
}

impl Motif<'_> {
    /// The pattern `repeats` times at `rate` Hz. Patterns longer than the time between two starts overlap.
    pub fn repeated(&self, repeats: u64, rate: f64) -> Merge {
        let train = |spikes: &[f64]| {
            let mut times = Vec::new();
            for i in 0..repeats {
                times.extend(spikes.iter().map(|t| (i as f64 * SECOND / rate).ms() + t));
            }
            times
        };
        merge(train(self.pre), train(self.post))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn a_triplet_twice() {
        let triplet = Motif { pre: &[0.0, 10.0], post: &[5.0] };
        let times: Vec<_> = triplet.repeated(2, 1.0).map(|event| (event.at.ms(), event.spikes.pre)).collect();
        let expected =
            [(0.0, true), (5.0, false), (10.0, true), (1000.0, true), (1005.0, false), (1010.0, true)];
        assert_eq!(times, expected);
    }

    /// Two pairs 20 ms apart, once every 10 ms: the second start falls between the two.
    #[test]
    fn patterns_built_at_run_time_may_overlap() {
        let pre: Vec<_> = (0..2).map(|i| 20.0 * f64::from(i)).collect();
        let post: Vec<_> = pre.iter().map(|t| t + 1.0).collect();
        let motif = Motif { pre: &pre, post: &post };
        let times: Vec<_> = motif.repeated(2, 100.0).map(|event| event.at.ms()).collect();
        assert_eq!(times, [0.0, 1.0, 10.0, 11.0, 20.0, 21.0, 30.0, 31.0]);
    }
}
