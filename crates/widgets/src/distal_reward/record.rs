//! The run, and what is kept of it: moments with the spread of all strengths; spikes and rewards the run keeps itself.

use plasticity::Ms;
use plasticity::networks::distal_reward::Run;
use plasticity::time::MINUTE;

use super::Params;

/// Moments kept, the start not counted.
pub const MOMENTS: usize = 100;
/// Work of one turn, 640 steps at the usual rate: 1.6 ms natively, about 5 ms in a browser on a small machine.
const WORK: u64 = 800_000;
/// Bins between 0 and the largest strength from which quantiles are read.
const BINS: usize = 400;

/// All strengths at one moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Model time, min.
    pub time: f64,
    /// Strength of the chosen synapse, mV.
    pub chosen: f64,
    /// Mean of the others, mV.
    pub mean: f64,
    /// What 5, 95 and 99 of a hundred others are below, mV, to a part of 1/400 of the largest.
    pub quantiles: [f64; 3],
    /// Part of the others that is stronger than the chosen one.
    pub stronger: f64,
}

/// A run and its moments.
pub struct Record {
    run: Run,
    largest: f64,
    moments: Vec<Moment>,
}

impl Record {
    /// Before the first step.
    pub fn new(params: &Params) -> Self {
        let mut record =
            Self { run: Run::new(&params.network), largest: params.network.largest, moments: vec![] };
        record.keep(0.0);
        record
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.done() {
            return 1.0;
        }
        let end = params.minutes();
        let next = end * self.moments.len() as f64 / MOMENTS as f64;
        if self.run.advance(next * MINUTE, WORK) {
            self.keep(next);
        }
        if self.done() {
            1.0
        } else {
            0.999_999 * plasticity::math::min(self.run.time() / (end * MINUTE), 1.0)
        }
    }

    /// Whether every moment is known.
    pub fn done(&self) -> bool {
        self.moments.len() == MOMENTS + 1
    }

    /// All that are known.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The latest moment.
    pub fn last(&self) -> &Moment {
        &self.moments[self.moments.len() - 1]
    }

    /// The run itself.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Mean rate of all cells, Hz; unknown before the first step.
    pub fn rate(&self) -> f64 {
        if self.run.time() > Ms::ZERO { self.run.rate() } else { f64::NAN }
    }

    /// When rewards came, min.
    pub fn rewards(&self) -> impl Iterator<Item = f64> {
        self.run.rewards().iter().map(|at| Ms(f64::from(*at)) / MINUTE)
    }

    /// Rewards in one quarter of the time.
    pub fn quarter(&self, params: &Params, which: u8) -> f64 {
        let length = 0.25 * params.minutes();
        let from = length * f64::from(which);
        self.rewards().filter(|at| *at > from && *at <= from + length).count() as f64
    }

    /// The last reward that is not after a time, min; the first one where there is none before; ms.
    pub fn reward(&self, time: f64) -> Option<u32> {
        let rewards = self.run.rewards();
        let before = rewards.partition_point(|at| Ms(f64::from(*at)) / MINUTE <= time + 1e-9);
        rewards.get(before.max(1) - 1).copied()
    }

    fn keep(&mut self, time: f64) {
        let chosen = self.run.chosen();
        let (mut bins, mut sum, mut stronger, mut number) = ([0_u32; BINS], 0.0, 0, 0);
        let per_mv = BINS as f64 / self.largest;
        for strength in self.run.strengths().skip(1) {
            bins[((strength * per_mv) as usize).min(BINS - 1)] += 1;
            sum += strength;
            stronger += u32::from(strength > chosen);
            number += 1;
        }
        let below = |part: f64| {
            let mut count = part * f64::from(number);
            let place = bins.iter().position(|bin| {
                count -= f64::from(*bin);
                count <= 0.0
            });
            // The middle of the bin.
            (place.unwrap_or(BINS - 1) as f64 + 0.5) / per_mv
        };
        self.moments.push(Moment {
            time,
            chosen,
            mean: sum / f64::from(number),
            quantiles: [0.05, 0.95, 0.99].map(below),
            stronger: f64::from(stronger) / f64::from(number),
        });
    }
}
