//! The run, and what is kept of it: moments at equal ratios of time.

use plasticity::math::{ln, pow};
use plasticity::networks::balanced_cell::{Run, SIGNALS};
use plasticity::networks::conductance_population::irregularity;
use plasticity::time::SECOND;

use super::Params;

/// Steps of one turn: about 1 ms natively.
const STEPS: u64 = 1_500;
/// The first moment, s.
pub const FIRST: f64 = 1.5;
/// Moments in a factor of ten.
const PER_DECADE: f64 = 14.0;

/// The cell at one moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Model time, s.
    pub time: f64,
    /// Mean rate since the moment before, Hz.
    pub rate: f64,
    /// Mean inhibitory weight of each signal.
    pub inhibitory: [f64; SIGNALS],
    /// Correlation with the excitatory ones.
    pub correlation: f64,
}

/// A run and its moments.
pub struct Record {
    run: Run,
    /// When a moment is kept, s; the start is not.
    times: Vec<f64>,
    moments: Vec<Moment>,
    /// Spikes at the last moment.
    spikes: usize,
}

impl Record {
    /// Before the first spike.
    pub fn new(params: &Params) -> Self {
        let run = Run::new(&params.cell);
        let decades = ln(params.duration / FIRST) / ln(10.0);
        let number = (decades * PER_DECADE) as usize + 1;
        // From the end backwards, in whole steps of the model.
        let ratio = pow(10.0, decades / number as f64);
        let at = |i: usize| (10.0 * FIRST * plasticity::math::powi(ratio, i as u32)).round() / 10.0;
        let mut times: Vec<_> = (0..number).map(at).collect();
        times.push(params.duration);
        let mut record = Self { run, times, moments: vec![], spikes: 0 };
        record.keep(0.0, f64::NAN);
        record
    }

    fn keep(&mut self, time: f64, rate: f64) {
        let inhibitory = self.run.inhibitory();
        self.moments.push(Moment { time, rate, inhibitory, correlation: self.run.correlation() });
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        let place = self.moments.len() - 1;
        let Some(next) = self.times.get(place).copied() else { return 1.0 };
        if self.run.advance(next * SECOND, STEPS) {
            let spikes = self.run.spikes().len();
            let since = self.moments[place].time;
            self.keep(next, (spikes - self.spikes) as f64 / (next - since));
            self.spikes = spikes;
        }
        if self.done() { 1.0 } else { 0.999_999 * self.run.time().seconds() / self.end() }
    }

    fn end(&self) -> f64 {
        self.times.last().copied().unwrap_or(FIRST)
    }

    /// Whether it has come to its end.
    pub fn done(&self) -> bool {
        self.moments.len() > self.times.len()
    }

    /// When moments are kept, s.
    pub fn times(&self) -> &[f64] {
        &self.times
    }

    /// Moments so far, the start first.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The last moment that is not after this time.
    pub fn at(&self, time: f64) -> &Moment {
        let place = self.moments.iter().rposition(|moment| moment.time <= time).unwrap_or(0);
        &self.moments[place]
    }

    /// Mean excitatory weight of each signal.
    pub fn excitatory(&self) -> [f64; SIGNALS] {
        self.run.excitatory()
    }

    /// Rate until the first moment, Hz.
    pub fn first_rate(&self) -> f64 {
        self.moments.get(1).map_or(f64::NAN, |moment| moment.rate)
    }

    /// Times of the spikes in the second half, ms; nothing before the end.
    fn late(&self) -> &[f64] {
        let spikes = if self.done() { self.run.spikes() } else { &[] };
        &spikes[spikes.partition_point(|t| *t <= 500.0 * self.end())..]
    }

    /// Rate in the second half, Hz.
    pub fn late_rate(&self) -> f64 {
        if self.done() { self.late().len() as f64 / (0.5 * self.end()) } else { f64::NAN }
    }

    /// Coefficient of variation of the intervals in the second half.
    pub fn irregularity(&self) -> f64 {
        irregularity(self.late())
    }

    /// Correlation of inhibition with excitation at the end.
    pub fn correlation(&self) -> f64 {
        if self.done() { self.run.correlation() } else { f64::NAN }
    }
}
