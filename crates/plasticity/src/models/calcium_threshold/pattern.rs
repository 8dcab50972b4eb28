//! Calcium of a pattern that repeats for ever, and the time it spends above each threshold.

use alloc::vec::Vec;

use super::CalciumThreshold;
use crate::Ms;
use crate::math::{decay, rest};
use crate::time::SECOND;

/// Distance between the postsynaptic spikes of a burst, ms.
const BURST: f64 = 10.0;

/// One presynaptic spike and a burst of postsynaptic ones, again and again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    /// Last postsynaptic minus presynaptic spike time, ms.
    pub lag: f64,
    /// Patterns per second, Hz.
    pub rate: f64,
    /// Postsynaptic spikes of a pattern, 10 ms apart.
    pub posts: u64,
}

impl Default for Pattern {
    fn default() -> Self {
        Self { lag: 10.0, rate: 1.0, posts: 1 }
    }
}

/// A jump of calcium, and the way to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// When, in ms from the presynaptic spike, within a period.
    pub at: f64,
    /// Calcium just after the jump.
    pub calcium: f64,
    /// Time to the next jump, ms.
    pub length: f64,
}

/// One period of the steady state.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Jumps in order of time.
    pub intervals: Vec<Interval>,
    /// Length, ms.
    pub length: f64,
}

impl CalciumThreshold {
    /// One period of a pattern that has gone on for long.
    pub fn period(&self, pattern: &Pattern) -> Period {
        let length = (SECOND / pattern.rate).ms();
        let into = |t: f64| {
            let t = rest(t, length);
            let t = if t < 0.0 { t + length } else { t };
            if t < length { t } else { 0.0 }
        };
        let posts = (0..pattern.posts).map(|i| (into(pattern.lag - i as f64 * BURST), self.c_post));
        let mut jumps: Vec<(f64, f64)> = Vec::new();
        for jump in core::iter::once((into(self.delay), self.c_pre)).chain(posts) {
            let place = jumps.iter().filter(|other| other.0 <= jump.0).count();
            jumps.insert(place, jump);
        }
        let first = jumps[0].0;
        // What is left at the first jump of all that came before, period after period.
        let before = |(at, size): &(f64, f64)| size * decay(first + length - at, self.tau_ca);
        let mut calcium = jumps.iter().map(before).sum::<f64>() / (1.0 - decay(length, self.tau_ca));
        let mut intervals = Vec::with_capacity(jumps.len());
        for (i, (at, size)) in jumps.iter().enumerate() {
            let next = jumps.get(i + 1).map_or(first + length, |next| next.0);
            calcium += size;
            intervals.push(Interval { at: *at, calcium, length: next - at });
            calcium *= decay(next - at, self.tau_ca);
        }
        Period { intervals, length }
    }
}

impl Period {
    /// Share of the time that calcium is above a threshold.
    pub fn above(&self, rule: &CalciumThreshold, threshold: f64) -> f64 {
        let time: f64 =
            self.intervals.iter().map(|i| rule.above(i.calcium, threshold, Ms(i.length)).ms()).sum();
        time / self.length
    }

    /// Calcium at a time of the period, ms.
    pub fn calcium(&self, rule: &CalciumThreshold, at: f64) -> f64 {
        let last = self.intervals.iter().rev().find(|interval| interval.at <= at);
        let (interval, age) = match (last, self.intervals.last()) {
            (Some(interval), _) => (interval, at - interval.at),
            // Before the first jump it is the last one's of the period before.
            (None, Some(interval)) => (interval, at + self.length - interval.at),
            (None, None) => return 0.0,
        };
        interval.calcium * decay(age, rule.tau_ca)
    }
}
