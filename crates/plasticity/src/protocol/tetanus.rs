//! The four classical inductions, on two pathways to one neuron, and a blocker of protein synthesis.

use super::{Protocol, Train};
use crate::Ms;
use crate::random::Random;
use crate::time::{MINUTE, SECOND};

crate::choices! {
    /// What one pathway receives.
    pub enum Induction {
        /// Nothing.
        Nothing,
        /// Weak tetanus: one short train at 100 Hz.
        Wtet,
        /// Strong tetanus: three seconds at 100 Hz, ten minutes apart.
        Stet,
        /// Weak low-frequency stimulation: 900 pulses at 1 Hz.
        Wlfs,
        /// Strong low-frequency stimulation: 900 bursts of three pulses at 20 Hz.
        Slfs,
    }
}

/// Bursts of pulses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stimulation {
    /// Bursts.
    pub bursts: u32,
    /// Pulses of a burst.
    pub pulses: u32,
    /// From one pulse of a burst to the next.
    pub between: Ms,
    /// From the first pulse of a burst to the first of the next.
    pub period: Ms,
}

impl Induction {
    /// As pulses; [`Stimulation::protocol`] has them for a rule. Programs differ in how many the weak tetanus has, and in the time from one
    /// burst of strong low-frequency stimulation to the next.
    pub fn train(self, weak: u32, slow: Ms) -> Stimulation {
        let (bursts, pulses, between, period) = match self {
            Self::Nothing => (0, 0, Ms::ZERO, Ms::ZERO),
            Self::Wtet => (1, weak, Ms(10.0), Ms::ZERO),
            Self::Stet => (3, 100, Ms(10.0), 10.0 * MINUTE),
            Self::Wlfs => (1, 900, SECOND, Ms::ZERO),
            Self::Slfs => (900, 3, Ms(50.0), slow),
        };
        Stimulation { bursts, pulses, between, period }
    }
}

/// The pulses of a train, in order: time from its onset.
#[derive(Clone, Debug)]
pub struct Pulses {
    train: Stimulation,
    burst: u32,
    pulse: u32,
    /// Since the onset of the burst.
    at: Ms,
    random: Option<Random>,
}

impl Stimulation {
    /// The regular pulses, on the presynaptic side.
    pub fn protocol(self) -> Protocol {
        let pulses =
            Protocol::new(Train::at(Ms::ZERO), Train::default()).every(self.pulses.into(), self.between);
        pulses.every(self.bursts.into(), self.period)
    }

    /// The pulses; a source of chance makes them a Poisson process of the same rate over the time that a burst takes.
    pub fn times(self, random: Option<Random>) -> Pulses {
        Pulses { train: self, burst: 0, pulse: 0, at: Ms::ZERO, random }
    }
}

impl Pulses {
    /// The next pulse, after the onset; infinity after the last.
    pub fn following(&mut self) -> Ms {
        self.next().unwrap_or(Ms::INFINITY)
    }
}

impl Iterator for Pulses {
    type Item = Ms;

    fn next(&mut self) -> Option<Ms> {
        let train = self.train;
        while self.burst < train.bursts {
            let onset = f64::from(self.burst) * train.period;
            if let Some(random) = &mut self.random {
                self.at += train.between * random.exponential();
                if self.at < f64::from(train.pulses) * train.between {
                    return Some(onset + self.at);
                }
            } else if self.pulse < train.pulses {
                let at = f64::from(self.pulse) * train.between;
                self.pulse += 1;
                return Some(onset + at);
            }
            self.burst += 1;
            self.pulse = 0;
            self.at = Ms::ZERO;
        }
        None
    }
}

crate::quantities! {
    /// Two pathways to one neuron.
    pub struct Pathways {
        /// What the first pathway receives, at time zero.
        first: choice("1", "first pathway gets", Induction, Stet),
        /// What the second pathway receives.
        second: choice("2", "second pathway gets", Induction, Nothing),
        /// Onset of the second after that of the first.
        gap: real("Δ", "second after first", Min, 30.0, -240.0..=240.0),
        /// From when protein synthesis is blocked.
        block_from: real("from", "blocker comes", Min, 0.0, -240.0..=600.0),
        /// Until when; not later than its beginning means never.
        block_to: real("to", "blocker goes", Min, 0.0, -240.0..=600.0),
    }
}

impl Pathways {
    /// What each pathway receives.
    pub fn inductions(&self) -> [Induction; 2] {
        [self.first, self.second]
    }

    /// Onset of each, in whole seconds after that of the first pathway.
    pub fn onsets(&self) -> [i64; 2] {
        [0, libm::round(MINUTE / SECOND * self.gap) as i64]
    }

    /// The earlier onset, s; that of the first where the second receives nothing.
    pub fn start(&self) -> i64 {
        let second = self.onsets()[1];
        if self.second != Induction::Nothing && second < 0 { second } else { 0 }
    }

    /// Whether synthesis is blocked at this time, in s after the first onset.
    pub fn blocked(&self, seconds: i64) -> bool {
        let minutes = seconds as f64 / (MINUTE / SECOND);
        self.block_from <= minutes && minutes < self.block_to
    }
}

/// Two pathways at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sample {
    /// When, in s after the onset of the first pathway.
    pub seconds: i64,
    /// Mean weight of each pathway, in percent of that before.
    pub weight: [f64; 2],
    /// Tags: share of synapses tagged for more minus share tagged for less.
    pub tag: [f64; 2],
    /// The change that lasts, in percent of the weight before.
    pub late: [f64; 2],
    /// Proteins, as a part of the most there can be.
    pub protein: f64,
}

/// The sample at this time (s), or the last one before it.
pub fn at(samples: &[Sample], seconds: i64) -> Sample {
    let found = samples.iter().rev().find(|sample| sample.seconds <= seconds);
    found.or(samples.first()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const BURSTS: Stimulation = Stimulation { bursts: 2, pulses: 3, between: Ms(50.0), period: Ms(1150.0) };

    #[test]
    fn regular_pulses_by_hand() {
        let times: Vec<_> = BURSTS.times(None).map(Ms::ms).collect();
        assert_eq!(times, [0.0, 50.0, 100.0, 1150.0, 1200.0, 1250.0]);
        assert_eq!(Stimulation { bursts: 0, ..BURSTS }.times(None).count(), 0);
    }

    /// 30,000 pulses expected; four standard deviations.
    #[test]
    fn irregular_pulses_keep_rate_and_place() {
        let long = Stimulation { bursts: 10_000, ..BURSTS };
        let times: Vec<_> = long.times(Some(Random::new(1))).map(Ms::ms).collect();
        assert!((times.len() as f64 - 30_000.0).abs() < 700.0, "{}", times.len());
        assert!(times.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(times.iter().all(|t| t % 1150.0 < 150.0));
    }

    #[test]
    fn a_second_pathway_may_come_first() {
        let both = Pathways { second: Induction::Wtet, gap: -30.0, ..Pathways::default() };
        assert_eq!((both.start(), both.onsets()), (-1800, [0, -1800]));
        assert_eq!(Pathways { gap: -30.0, ..Pathways::default() }.start(), 0);
        let blocked = Pathways { block_from: 10.0, block_to: 20.0, ..Pathways::default() };
        assert!(!blocked.blocked(599) && blocked.blocked(600) && !blocked.blocked(1200));
        assert!(!Pathways::default().blocked(0));
    }
}
