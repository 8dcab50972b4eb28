//! Irregular trains.

use super::Train;
use crate::Ms;
use crate::random::Random;
use crate::time::SECOND;

crate::quantities! {
    /// A Poisson train: spikes at a mean rate, each independent of the others.
    pub struct Poisson {
        /// Mean number of spikes per second.
        rate: log("ν", "spikes per second", Hz, 10.0, 0.1..=200.0),
        /// How long the train lasts.
        duration: log("T", "length of the train", S, 10.0, 0.1..=10000.0),
        /// Chooses the train.
        seed: seed("seed", "random seed", 1),
    }
}

impl Poisson {
    /// The train.
    pub fn train(&self) -> Train {
        let mut random = Random::new(self.seed);
        let (wait, end) = ((SECOND / self.rate).ms(), Ms::from_seconds(self.duration).ms());
        let mut at = 0.0;
        let next = || {
            at += wait * random.exponential();
            (at < end).then_some(at)
        };
        Train::sorted(core::iter::from_fn(next).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 10,000 spikes expected; four standard deviations.
    #[test]
    fn the_rate_is_kept() {
        let n = Poisson { duration: 1000.0, ..Poisson::default() }.train().times().len() as f64;
        assert!((n - 10_000.0).abs() < 400.0, "{n}");
    }

    #[test]
    fn a_seed_is_a_train() {
        let train = |seed| Poisson { seed, ..Poisson::default() }.train();
        assert_eq!(train(1), train(1));
        assert_ne!(train(1), train(2));
    }
}
