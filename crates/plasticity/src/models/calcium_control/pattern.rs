//! The same pattern again and again, run until it repeats itself and then continued exactly.

use super::{CalciumControl, Decays, State};
use crate::Ms;
use crate::math::{max, pow};
use crate::protocol::Spikes;
use crate::time::SECOND;

/// Step of a run.
const STEP: Ms = Ms(0.1);
/// Where everything that moves the weight has faded to this, nothing more comes of it. µM, mV or share.
const FADED: f64 = 1e-6;
/// A period whose ends differ by less repeats itself.
const SETTLED: f64 = 1e-7;

/// One presynaptic pulse in each period, perhaps with a postsynaptic spike or a clamped cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    /// From one pulse to the next, ms.
    pub period: f64,
    /// Postsynaptic minus presynaptic spike time, ms, if the cell spikes; within a period.
    pub lag: Option<f64>,
    /// Potential of the cell, mV, if it is clamped.
    pub clamp: Option<f64>,
}

impl Pattern {
    /// Presynaptic pulses alone, so many per second.
    pub fn at(rate: f64) -> Self {
        Self { period: (SECOND / rate).ms(), lag: None, clamp: None }
    }
}

/// What a protocol leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Weight after, over the weight before.
    pub ratio: f64,
    /// Largest calcium, µM.
    pub peak: f64,
}

/// A protocol on its way.
#[derive(Clone, Debug)]
pub struct Run {
    state: State,
    left: u64,
    peak: f64,
    decays: Decays,
}

impl CalciumControl {
    /// The outcome of so many periods of a pattern, read at the end of the last one.
    pub fn after(&self, pattern: &Pattern, periods: u64) -> Outcome {
        let mut run = Run::new(self, periods);
        while !run.period(self, pattern, &mut |_, _| {}) {}
        run.outcome(self)
    }
}

impl Run {
    /// Before the first period.
    pub fn new(rule: &CalciumControl, periods: u64) -> Self {
        use crate::Model;
        Self { state: rule.initial(), left: periods, peak: 0.0, decays: rule.decays(STEP) }
    }

    /// One period; `each` sees the time in it (ms) and the state. True when nothing is left: a period
    /// that ends as it began is the last one computed, for all that follow are the same.
    pub fn period(
        &mut self,
        rule: &CalciumControl,
        pattern: &Pattern,
        each: &mut dyn FnMut(f64, &State),
    ) -> bool {
        let before = self.state;
        let lag = pattern.lag.unwrap_or(0.0);
        // The earlier spike of the two opens the period, so that a negative lag fits too.
        let (pre, post) = if lag < 0.0 { (-lag, 0.0) } else { (0.0, lag) };
        let spikes = |pre, post| Spikes { pre, post: post && pattern.lag.is_some() };
        let (mut at, mut kept) = (0.0, 1.0);
        if pre == post {
            rule.spikes(&mut self.state, spikes(true, true));
        } else {
            rule.spikes(&mut self.state, spikes(lag > 0.0 || pattern.lag.is_none(), lag < 0.0));
            kept *= self.until(rule, pattern, &mut at, max(pre, post), each);
            rule.spikes(&mut self.state, spikes(lag < 0.0, lag > 0.0));
        }
        let end = max(pattern.period, at);
        kept *= self.until(rule, pattern, &mut at, end, each);
        self.left -= 1;
        let (a, b) = (&before, &self.state);
        let moved = |a: &[f64; 2], b: &[f64; 2]| max((a[0] - b[0]).abs(), (a[1] - b[1]).abs());
        let moved = max(moved(&a.open, &b.open), moved(&a.epsp, &b.epsp));
        if max(moved, (a.calcium - b.calcium).abs()) < SETTLED {
            // Each period is w ← kept·w + gained, with a fixed point.
            let fixed = (b.weight - kept * a.weight) / (1.0 - kept);
            self.state.weight = fixed + (b.weight - fixed) * pow(kept, self.left as f64);
            self.left = 0;
        }
        self.left == 0
    }

    /// Runs on to `end`; returns how much of the weight is kept.
    fn until(
        &mut self,
        rule: &CalciumControl,
        pattern: &Pattern,
        at: &mut f64,
        end: f64,
        each: &mut dyn FnMut(f64, &State),
    ) -> f64 {
        let mut kept = 1.0;
        while end - *at > 1e-9 {
            let s = &self.state;
            let still = s.wait.is_infinite()
                && s.calcium < FADED
                && s.open[0] + s.open[1] < FADED
                && s.epsp[0] < FADED
                && s.spike[1] < FADED;
            let left = end - *at;
            // What has faded stays so: the rest is one step. So is what does not fill a step.
            let short = if still || left < STEP.ms() { Some(rule.decays(Ms(left))) } else { None };
            kept *= rule.pass(&mut self.state, short.as_ref().unwrap_or(&self.decays), pattern.clamp);
            *at = if short.is_some() { end } else { *at + STEP.ms() };
            self.peak = max(self.peak, self.state.calcium);
            each(*at, &self.state);
        }
        kept
    }

    /// What there is so far.
    pub fn outcome(&self, rule: &CalciumControl) -> Outcome {
        Outcome { ratio: self.state.weight / rule.weight, peak: self.peak }
    }
}
