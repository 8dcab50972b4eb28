//! The run: trace, dopamine and strength over time, and the jumps of which the closed form is made.

use plasticity::models::reward_stdp::{RewardStdp, State};
use plasticity::protocol::Signals;
use plasticity::{AtEnd, Model, Ms};

use super::Params;

/// Begin and end of the record, s from the last pair.
pub const SPAN: (f64, f64) = (-2.0, 6.0);
/// Moments of it.
const MOMENTS: i32 = 320;
/// After so many s everything has faded.
const LATER: f64 = 1000.0;

/// A moment, s, and the synapse at it.
pub type Moment = (f64, State);

/// The run.
pub struct Course {
    /// In order of time; where something comes there are two at once, before it and after it.
    pub moments: Vec<Moment>,
    /// Strength at first, and when all has faded, mV.
    pub start: f64,
    /// See `start`.
    pub strength: f64,
    /// Jumps of the trace: when, s, and by how much, mV.
    pub jumps: Vec<(f64, f64)>,
}

impl Course {
    /// All of it: some hundred steps.
    pub fn new(params: &Params) -> Self {
        let [pre, post] = params.spikes();
        let mut events: Vec<(f64, Signals)> = pre.into_iter().map(|at| (at, Signals::PRE)).collect();
        events.extend(post.into_iter().map(|at| (at, Signals::POST)));
        events.push((params.delay, Signals { dopamine: true, ..Signals::NONE }));
        let part = |i: i32| SPAN.0 + (SPAN.1 - SPAN.0) * f64::from(i) / f64::from(MOMENTS);
        events.extend((1..=MOMENTS).map(|i| (part(i), Signals::NONE)));
        // Stable: at a coincidence the presynaptic spike stays first.
        events.sort_by(|one, other| one.0.total_cmp(&other.0));
        let rule = &params.rule;
        let (mut state, mut now) = (rule.initial(), SPAN.0);
        let (start, mut moments, mut jumps) = (state.weight, vec![(now, state)], vec![]);
        for (at, signals) in events {
            rule.step(&mut state, AtEnd(Signals::NONE), Ms::from_seconds(at - now));
            now = at;
            moments.push((now, state));
            if signals != Signals::NONE {
                let trace = state.trace;
                rule.step(&mut state, AtEnd(signals), Ms::ZERO);
                jumps.push((now, state.trace - trace));
                moments.push((now, state));
            }
        }
        rule.step(&mut state, AtEnd(Signals::NONE), Ms::from_seconds(LATER));
        jumps.retain(|(_, jump)| *jump != 0.0);
        Self { moments, start, strength: state.weight, jumps }
    }

    /// What a reward so many s after the last pair changes in the end, by the closed form, mV; no bound is met.
    pub fn change(&self, params: &Params, delay: f64) -> f64 {
        let rule: &RewardStdp = &params.rule;
        self.jumps.iter().map(|(at, jump)| rule.change(*jump, delay - at)).sum()
    }

    /// The latest moment that is not after a time, s.
    pub fn at(&self, time: f64) -> &State {
        let place = self.moments.iter().rposition(|moment| moment.0 <= time).unwrap_or(0);
        &self.moments[place].1
    }
}
