//! Calcium under a protocol, and the time it spends above each threshold.

use alloc::vec::Vec;

use super::CalciumThreshold;
use crate::Ms;
use crate::math::{decay, min, rest};
use crate::protocol::Protocol;

/// A jump of calcium, and the way to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// When, in ms from the start of the sweep, within a period.
    pub at: f64,
    /// Calcium just after the jump.
    pub calcium: f64,
    /// Time to the next jump, ms.
    pub length: f64,
}

/// One sweep of a protocol: in the steady state where it comes again and again, from no calcium where it comes once.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Jumps in order of time.
    pub intervals: Vec<Interval>,
    /// Length, ms; of a sweep that comes once, until calcium is below both thresholds for good.
    pub length: f64,
}

impl CalciumThreshold {
    /// Calcium during one sweep of a protocol.
    pub fn period(&self, protocol: &Protocol) -> Period {
        let repeated = protocol.period().map(Ms::ms);
        // Time within a period.
        let into = |t: f64| {
            let Some(length) = repeated else { return t };
            let t = rest(t, length);
            let t = if t < 0.0 { t + length } else { t };
            if t < length { t } else { 0.0 }
        };
        let sweep = protocol.sweep();
        let (pre, post) = (sweep.pre(), sweep.post());
        let pre = pre.times().iter().map(|t| (into(t + self.delay), self.c_pre));
        let post = post.times().iter().map(|t| (into(*t), self.c_post));
        let mut jumps: Vec<(f64, f64)> = Vec::new();
        for jump in pre.chain(post) {
            let place = jumps.iter().filter(|other| other.0 <= jump.0).count();
            jumps.insert(place, jump);
        }
        let Some(&(first, _)) = jumps.first() else {
            return Period { intervals: Vec::new(), length: repeated.unwrap_or(0.0) };
        };
        let mut calcium = repeated.map_or(0.0, |length| {
            // What is left at the first jump of all that came before, period after period.
            let before = |(at, size): &(f64, f64)| size * decay(first + length - at, self.tau_ca);
            jumps.iter().map(before).sum::<f64>() / (1.0 - decay(length, self.tau_ca))
        });
        let mut intervals = Vec::with_capacity(jumps.len());
        for (i, (at, size)) in jumps.iter().enumerate() {
            calcium += size;
            let next = match (jumps.get(i + 1), repeated) {
                (Some(next), _) => next.0,
                (None, Some(length)) => first + length,
                (None, None) => at + self.above(calcium, min(self.theta_d, self.theta_p), Ms::INFINITY).ms(),
            };
            intervals.push(Interval { at: *at, calcium, length: next - at });
            calcium *= decay(next - at, self.tau_ca);
        }
        let length = repeated.unwrap_or_else(|| intervals.iter().map(|interval| interval.length).sum());
        Period { intervals, length }
    }
}

impl Period {
    /// Share of the time that calcium is above a threshold.
    pub fn above(&self, rule: &CalciumThreshold, threshold: f64) -> f64 {
        let time: f64 =
            self.intervals.iter().map(|i| rule.above(i.calcium, threshold, Ms(i.length)).ms()).sum();
        if time > 0.0 { time / self.length } else { 0.0 }
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
