//! A short pattern of spikes, given again and again: triplets, quadruplets.

use alloc::vec::Vec;

use super::{Merge, merge};
use crate::time::SECOND;

/// A pattern; times in ms, each train in rising order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motif {
    /// Presynaptic spikes.
    pub pre: &'static [f64],
    /// Postsynaptic spikes.
    pub post: &'static [f64],
}

impl Motif {
    /// The pattern `repeats` times at `rate` Hz. It must fit between two starts.
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
}
