//! A sweep again and again, run until it repeats itself and then continued exactly.

use alloc::vec::Vec;

use super::{CalciumControl, Decays, State};
use crate::Ms;
use crate::math::{max, pow};
use crate::protocol::{Protocol, Signals};

/// Step of a run.
const STEP: Ms = Ms(0.1);
/// Where everything that moves the weight has faded to this, nothing more comes of it. µM, mV or share.
const FADED: f64 = 1e-6;
/// A period whose ends differ by less repeats itself.
const SETTLED: f64 = 1e-7;

/// What a protocol leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Weight after, over the weight before.
    pub ratio: f64,
    /// Largest calcium, µM.
    pub peak: f64,
}

/// A protocol on its way, sweep by sweep.
#[derive(Clone, Debug)]
pub struct Run {
    state: State,
    /// When the first event of a sweep comes.
    begins: Ms,
    /// Of one sweep: ms from its first event, and what comes then.
    sweep: Vec<(f64, Signals)>,
    /// From one sweep to the next, ms; infinite where there is no next: then the run ends when all has faded.
    period: f64,
    clamp: Option<f64>,
    left: u64,
    peak: f64,
    decays: Decays,
}

impl CalciumControl {
    /// The outcome of a protocol, read at the end of the last sweep's period. A period begins with the first event of its sweep: where the lag is
    /// negative that is the postsynaptic spike, so that the weight is read a period after the last one of these, and the lag less than a period
    /// after the last pulse; else a period after the last pulse. [`run`](crate::protocol::run) goes on to a period after the last pulse for any lag.
    pub fn after(&self, protocol: &Protocol) -> Outcome {
        let mut run = Run::new(self, protocol);
        while !run.period(self, &mut |_, _| {}) {}
        run.outcome(self)
    }
}

impl Run {
    /// Before the first sweep.
    pub fn new(rule: &CalciumControl, protocol: &Protocol) -> Self {
        use crate::Model;
        let mut sweep: Vec<(f64, Signals)> = Vec::new();
        let mut first = None;
        for event in protocol.sweep().events() {
            let first = *first.get_or_insert(event.at);
            sweep.push(((event.at - first).ms(), event.signals));
        }
        Self {
            state: rule.initial(),
            begins: first.unwrap_or(Ms::ZERO),
            sweep,
            period: protocol.period().unwrap_or(Ms::INFINITY).ms(),
            clamp: protocol.potential(),
            left: protocol.sweeps(),
            peak: 0.0,
            decays: rule.decays(STEP),
        }
    }

    /// One period, from the first event of a sweep to that of the next; `each` sees the time in it (ms) and the state. True
    /// when nothing is left: a period that ends as it began is the last one computed, for all that follow are the same.
    pub fn period(&mut self, rule: &CalciumControl, each: &mut dyn FnMut(f64, &State)) -> bool {
        if self.left == 0 {
            return true;
        }
        let before = self.state;
        let (mut at, mut kept) = (0.0, 1.0);
        for i in 0..self.sweep.len() {
            let (when, signals) = self.sweep[i];
            kept *= self.until(rule, &mut at, when, each);
            rule.spikes(&mut self.state, signals);
        }
        let end = max(self.period, at);
        kept *= self.until(rule, &mut at, end, each);
        self.left -= 1;
        let (a, b) = (&before, &self.state);
        let moved = |a: &[f64; 2], b: &[f64; 2]| max((a[0] - b[0]).abs(), (a[1] - b[1]).abs());
        let moved = max(moved(&a.open, &b.open), moved(&a.epsp, &b.epsp));
        if self.period.is_finite() && max(moved, (a.calcium - b.calcium).abs()) < SETTLED {
            // Each period is w ← kept·w + gained, with a fixed point where anything is lost.
            let (left, gained) = (self.left as f64, b.weight - kept * a.weight);
            self.state.weight = if kept < 1.0 {
                let fixed = gained / (1.0 - kept);
                fixed + (b.weight - fixed) * pow(kept, left)
            } else {
                b.weight + gained * left
            };
            self.left = 0;
        }
        self.left == 0
    }

    /// Goes on after the last sweep until all that moves the weight has faded. After a single sweep it has.
    pub fn fade(&mut self, rule: &CalciumControl, each: &mut dyn FnMut(f64, &State)) {
        self.until(rule, &mut 0.0, f64::INFINITY, each);
    }

    /// Runs on to `end`; returns how much of the weight is kept.
    fn until(
        &mut self,
        rule: &CalciumControl,
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
            if still && end.is_infinite() {
                break;
            }
            let left = end - *at;
            // What has faded stays so: the rest is one step. So is what does not fill a step.
            let short = if still || left < STEP.ms() { Some(rule.decays(Ms(left))) } else { None };
            kept *= rule.pass(&mut self.state, short.as_ref().unwrap_or(&self.decays), self.clamp);
            *at = if short.is_some() { end } else { *at + STEP.ms() };
            self.peak = max(self.peak, self.state.calcium);
            each(*at, &self.state);
        }
        kept
    }

    /// When the first event of a sweep comes: before its start where the postsynaptic spike comes first.
    pub fn begins(&self) -> Ms {
        self.begins
    }

    /// From one sweep to the next; infinite where there is no next.
    pub fn length(&self) -> Ms {
        Ms(self.period)
    }

    /// What there is so far.
    pub fn outcome(&self, rule: &CalciumControl) -> Outcome {
        Outcome { ratio: self.state.weight / rule.weight, peak: self.peak }
    }
}
