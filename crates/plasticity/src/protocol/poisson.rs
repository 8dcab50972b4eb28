//! Irregular trains.

use crate::Ms;
use crate::random::Random;
use crate::time::SECOND;

crate::quantities! {
    /// A Poisson train: spikes at a mean rate, each independent of the others.
    pub struct Poisson {
        /// Mean number of spikes per second.
        rate: log("ν", Hz, 10.0, 0.1..=200.0),
        /// How long the train lasts.
        duration: log("T", S, 10.0, 0.1..=10000.0),
        /// Chooses the train.
        seed: seed("seed", 1),
    }
}

/// Spike times of a Poisson train, ms.
#[derive(Clone, Debug)]
pub struct Train {
    random: Random,
    at: f64,
    wait: f64,
    end: f64,
}

impl Poisson {
    /// Spike times in rising order, ms.
    pub fn times(&self) -> Train {
        Train {
            random: Random::new(self.seed),
            at: 0.0,
            wait: (SECOND / self.rate).ms(),
            end: Ms::from_seconds(self.duration).ms(),
        }
    }
}

impl Iterator for Train {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        self.at += self.wait * self.random.exponential();
        (self.at < self.end).then_some(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 10,000 spikes expected; four standard deviations.
    #[test]
    fn the_rate_is_kept() {
        let n = Poisson { duration: 1000.0, ..Poisson::default() }.times().count() as f64;
        assert!((n - 10_000.0).abs() < 400.0, "{n}");
    }

    #[test]
    fn a_seed_is_a_train() {
        let train = |seed| Poisson { seed, ..Poisson::default() }.times();
        assert!(train(1).eq(train(1)));
        assert!(!train(1).eq(train(2)));
    }
}
