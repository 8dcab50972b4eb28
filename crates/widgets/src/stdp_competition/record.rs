//! The run, and what is kept of it: a hundred moments, so that time can be scrubbed.

use plasticity::networks::conductance_population::{Run, irregularity};
use plasticity::{Ms, math};

use super::Params;

/// Moments kept, the start not counted.
pub const MOMENTS: usize = 100;
/// Bins of the histogram.
pub const BINS: usize = 20;
/// Work of one turn: about 1 ms natively, 3 ms in a browser on a small machine.
const WORK: u64 = 100_000;
/// Rate and irregularity are those of the last tenth of the time so far, or of a tenth of the run.
const LATE: usize = MOMENTS / 10;

/// Weights at one moment, and the output that led to it.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Model time, s.
    pub time: f64,
    /// Part of the synapses outside the group in each bin.
    pub rest: [f64; BINS],
    /// Part of the group's synapses in each bin.
    pub group: [f64; BINS],
    /// Part of all synapses below a tenth.
    pub below: f64,
    /// Part of all synapses above nine tenths.
    pub above: f64,
    /// Mean weight of all.
    pub mean: f64,
    /// Mean weight of the group.
    pub group_mean: f64,
    /// Mean weight of the rest.
    pub rest_mean: f64,
    /// Output rate since the moment before, Hz.
    pub rate: f64,
    /// Output rate of the last tenth, Hz.
    pub late_rate: f64,
    /// Coefficient of variation of the output's intervals in that time.
    pub irregularity: f64,
}

impl Moment {
    /// Part of all synapses in a bin, where the group is such a share of them.
    pub fn share(&self, group: f64, bin: usize) -> f64 {
        (1.0 - group) * self.rest[bin] + group * self.group[bin]
    }
}

/// A run and its moments.
pub struct Record {
    run: Run,
    group: usize,
    moments: Vec<Moment>,
    /// Number of output spikes at each moment.
    spikes: Vec<usize>,
}

/// The moments of a run of so many seconds.
pub fn times(duration: f64) -> impl Iterator<Item = f64> {
    // The last is no rounding beyond the end.
    (0..=MOMENTS).map(move |i| math::min(duration * i as f64 / MOMENTS as f64, duration))
}

impl Record {
    /// Before the first spike.
    pub fn new(params: &Params) -> Self {
        let mut record = Self {
            run: Run::new(&params.population),
            group: params.group(),
            moments: vec![],
            spikes: vec![],
        };
        record.keep(0.0, f64::NAN);
        record
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.done() {
            return 1.0;
        }
        let length = params.duration / MOMENTS as f64;
        let next = length * self.moments.len() as f64;
        // An exponent costs a logarithm and an exponential for every change.
        let work = if params.population.mu == 0.0 { WORK } else { WORK / 2 };
        if self.run.advance(Ms::from_seconds(next), work) {
            self.keep(next, length);
        }
        self.run.time() / Ms::from_seconds(params.duration)
    }

    /// Whether every moment is known.
    pub fn done(&self) -> bool {
        self.moments.len() == MOMENTS + 1
    }

    /// The latest moment.
    pub fn last(&self) -> &Moment {
        &self.moments[self.moments.len() - 1]
    }

    /// The moment at a time (s), or the latest before it that is known.
    pub fn at(&self, time: f64, duration: f64) -> &Moment {
        let place = (time / duration * MOMENTS as f64 + 1e-9) as usize;
        &self.moments[place.min(self.moments.len() - 1)]
    }

    /// All that are known.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    fn keep(&mut self, time: f64, length: f64) {
        let (group, rest) = self.run.weights().split_at(self.group);
        let all = self.run.weights();
        let (mut below, mut above) = (0, 0);
        for w in all {
            below += usize::from(*w < 0.1);
            above += usize::from(*w > 0.9);
        }
        let times = self.run.spikes();
        let before = self.spikes.last().copied().unwrap_or(0);
        let window = LATE.min(self.moments.len());
        let late = &times[self.spikes.get(self.moments.len() - window).copied().unwrap_or(times.len())..];
        self.moments.push(Moment {
            time,
            rest: histogram(rest),
            group: histogram(group),
            below: below as f64 / all.len() as f64,
            above: above as f64 / all.len() as f64,
            mean: mean(all),
            group_mean: mean(group),
            rest_mean: mean(rest),
            rate: (times.len() - before) as f64 / length,
            late_rate: if window > 0 { late.len() as f64 / (window as f64 * length) } else { f64::NAN },
            irregularity: irregularity(late),
        });
        self.spikes.push(times.len());
    }
}

/// Their mean.
fn mean(weights: &[f64]) -> f64 {
    // Not 0/0: the sign of its result differs between targets.
    if weights.is_empty() { f64::NAN } else { weights.iter().sum::<f64>() / weights.len() as f64 }
}

/// Part of these weights in each bin.
fn histogram(weights: &[f64]) -> [f64; BINS] {
    let mut bins = [0.0; BINS];
    for w in weights {
        bins[((w * BINS as f64) as usize).min(BINS - 1)] += 1.0 / weights.len() as f64;
    }
    bins
}
