//! Reward-modulated STDP: a pair of spikes leaves a trace at its synapse, which fades within a second, and dopamine turns what is left of it into strength.
//!
//! # Equations
//!
//! A pair of spikes moves the trace $c$ of its synapse, not its strength $s$. Dopamine $d$ is everywhere the same:
//!
//! $$ \dot c = -\frac{c}{\tau_c}, \qquad \dot d = -\frac{d - d_0}{\tau_d}, \qquad \dot s = g\, c\, d $$
//!
//! With $r$ and $o$ the memories of the last presynaptic and the last postsynaptic spike,
//!
//! $$ \tau_+ \dot r = -r, \qquad \tau_- \dot o = -o $$
//!
//! a presynaptic spike takes from the trace and a postsynaptic one adds to it, $c \leftarrow c - A_-\, o$ and
//! $c \leftarrow c + A_+\, r$; only then the spike's own memory is set to 1 (nearest) or gains 1 (all-to-all). A reward adds
//! $\Delta d$ to dopamine. The strength is held within $[0, s_{max}]$.
//!
//! A trace that jumps by $c_0$ and one reward $\Delta$ later change the strength by
//!
//! $$ \Delta s = g\, c_0\, \Delta d\, \frac{e^{-\Delta / \tau_c}}{1/\tau_c + 1/\tau_d} $$
//!
//! and where the reward comes first, $e^{-|\Delta| / \tau_d}$ stands for $e^{-\Delta / \tau_c}$: what is left of its dopamine meets the pair.
//!
//! # Reads
//!
//! The times of both spikes and of rewards. Any step is exact: between events all is a sum of exponentials, and the sign of the
//! change is that of the trace, so that the bounds may act at a step's end.
//!
//! # Source
//!
//! [@izhikevich2007]; time constants, amplitudes, dopamine and bounds are those of the author's program `daspnet.m`, which was read. The paper
//! itself was not read beyond its abstract.
//!
//! # Reproduces
//!
//! The closed form, worked out by another program, for pairs of either order and rewards before and after them. The change is half of
//! that at once after $\tau_c \ln 2$ = 0.693 s, and 13.5 % after 2 s.
//!
//! # Departs
//!
//! The program steps by 1 ms and adds $(0.002 + d)\, c$ every 10 ms, which is the speed $g$ = 100 per s here; its factors 0.99, 0.995 and
//! 0.95 are Euler's steps of the time constants, which are exact here. As in all rules of this library a presynaptic spike acts before a
//! postsynaptic one at the same time; in the program such a pair counts as a loss. The unit of dopamine is the program's, called µM. Cortical synapses keep
//! one trace for growth and one for loss, which different transmitters turn into strength [@he2015]; no constants of them were seen, and there is one trace here.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms, protocol::Signals};
//! use plasticity::models::reward_stdp::RewardStdp;
//!
//! let rule = RewardStdp::default();
//! let mut state = rule.initial();
//! let reward = Signals { dopamine: true, ..Signals::NONE };
//! for (dt, signals) in [(0.0, Signals::PRE), (10.0, Signals::POST), (1000.0, reward), (20_000.0, Signals::NONE)] {
//!     rule.step(&mut state, AtEnd(signals), Ms(dt));
//! }
//! let tonic = rule.tonic(rule.jump(10.0));
//! assert!((state.weight - 1.0 - rule.change(rule.jump(10.0), 1.0) - tonic).abs() < 1e-9);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, Scheme, results};
use crate::math::{clamp, decay, ln, min};
use crate::protocol::{Driven, Signals};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// Spikes, trace and dopamine.
    pub struct RewardStdp {
        /// What a pair adds to the trace, extrapolated to lag zero.
        a_plus: real("A₊", "trace by pre before post", Mv, 0.1, 0.0..=1.0),
        /// What a pair takes from the trace, extrapolated to lag zero.
        a_minus: real("A₋", "trace by post before pre", Mv, 0.15, 0.0..=1.5),
        /// How long a presynaptic spike is remembered.
        tau_plus: log("τ₊", "pre spike's memory", Ms, 20.0, 1.0..=200.0),
        /// How long a postsynaptic spike is remembered.
        tau_minus: log("τ₋", "post spike's memory", Ms, 20.0, 1.0..=200.0),
        /// Which spikes pair.
        scheme: choice("pairing", "which spikes pair", Scheme, Nearest),
        /// Time constant of the trace.
        tau_trace: log("τ_c", "how long the trace lasts", S, 1.0, 0.05..=20.0),
        /// Time constant of dopamine.
        tau_dopamine: log("τ_d", "how long dopamine stays", S, 0.2, 0.02..=5.0),
        /// Dopamine without a reward.
        baseline: real("d₀", "dopamine without reward", Um, 0.002, 0.0..=0.1),
        /// What a reward adds.
        pulse: real("Δd", "dopamine by a reward", Um, 0.5, 0.0..=2.0),
        /// How fast trace and dopamine together change the strength.
        gain: log("g", "speed of the change", PerUmS, 100.0, 1.0..=1000.0),
        /// Strength at the start.
        weight: real("s₀", "strength at the start", Mv, 1.0, 0.0..=4.0),
        /// Largest strength.
        largest: real("s_max", "largest strength", Mv, 4.0, 0.5..=20.0),
    }
}

impl RewardStdp {
    /// What one pair leaves as a trace, mV; its lag is that of the postsynaptic behind the presynaptic spike, ms.
    pub fn jump(&self, lag: f64) -> f64 {
        if lag >= 0.0 {
            self.a_plus * decay(lag, self.tau_plus)
        } else {
            -self.a_minus * decay(-lag, self.tau_minus)
        }
    }

    /// Part of the change that is left where the reward comes so many s after the pair, before it where that is negative.
    pub fn left(&self, delay: f64) -> f64 {
        if delay >= 0.0 { decay(delay, self.tau_trace) } else { decay(-delay, self.tau_dopamine) }
    }

    /// What one reward, so many s after a trace jumped by `jump` mV, adds to the strength in the end, mV, where no bound is met.
    pub fn change(&self, jump: f64, delay: f64) -> f64 {
        self.gain * jump * self.pulse * self.left(delay) * self.together()
    }

    /// What dopamine without a reward makes of a trace in the end, mV.
    pub fn tonic(&self, jump: f64) -> f64 {
        self.gain * jump * self.baseline * self.tau_trace
    }

    /// The delay that halves the change, s.
    pub fn half(&self) -> f64 {
        self.tau_trace * ln(2.0)
    }

    /// Time constant of trace and dopamine as they fade together, s.
    fn together(&self) -> f64 {
        self.tau_trace * self.tau_dopamine / (self.tau_trace + self.tau_dopamine)
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Strength, mV.
    pub weight: f64,
    /// Trace of pairs, mV.
    pub trace: f64,
    /// Dopamine above its baseline, µM.
    pub dopamine: f64,
    /// Memory of presynaptic spikes.
    pub r: f64,
    /// Memory of postsynaptic spikes.
    pub o: f64,
}

impl Model for RewardStdp {
    type State = State;
    type Input<'a> = AtEnd<Signals>;
    const SOURCE: Source = Source { cite: "izhikevich2007", place: "daspnet.m" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { weight: min(self.weight, self.largest), trace: 0.0, dopamine: 0.0, r: 0.0, o: 0.0 }
    }

    fn step(&self, state: &mut State, AtEnd(signals): AtEnd<Signals>, dt: Ms) {
        let (t, together) = (dt.seconds(), self.together());
        let tonic = self.baseline * self.tau_trace * (1.0 - decay(t, self.tau_trace));
        let phasic = state.dopamine * together * (1.0 - decay(t, together));
        state.weight = clamp(state.weight + self.gain * state.trace * (tonic + phasic), 0.0, self.largest);
        state.trace *= decay(t, self.tau_trace);
        state.dopamine *= decay(t, self.tau_dopamine);
        state.r *= decay(dt.ms(), self.tau_plus);
        state.o *= decay(dt.ms(), self.tau_minus);
        if signals.pre {
            state.trace -= self.a_minus * state.o;
            state.r = self.scheme.spike(state.r);
        }
        if signals.post {
            state.trace += self.a_plus * state.r;
            state.o = self.scheme.spike(state.o);
        }
        if signals.dopamine {
            state.dopamine += self.pulse;
        }
    }
}

impl Driven for RewardStdp {
    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        AtEnd(signals)
    }
}

impl Listed for RewardStdp {
    const TITLE: &'static str = "Reward-modulated STDP";
    const PUBLISHED: &'static [Published] = results!({
        const SOLVED: Source =
            Source { cite: "izhikevich2007", place: "the equations, solved by another program" };
        const HALF: &str = "half a unit of the last digit";
        &[
            Published {
                what: "change by a pair at +10 ms and 0.5 µM 1 s later, A₊ = g = 1",
                source: SOLVED,
                published: "0.01859418001",
                ours: || ours::change(10.0, 1.0),
                shown: "0.01859418001",
                tolerance: 5e-12,
                because: HALF,
            },
            Published {
                what: "the same with the reward 0.1 s before the pair",
                source: SOLVED,
                published: "0.0306566201",
                ours: || ours::change(10.0, -0.1),
                shown: "0.0306566201",
                tolerance: 5e-11,
                because: HALF,
            },
            Published {
                what: "change by a pair at −10 ms and 0.5 µM 2 s later, A₋ = 1.5",
                source: SOLVED,
                published: "-0.01026062483",
                ours: || ours::change(-10.0, 2.0),
                shown: "-0.01026062483",
                tolerance: 5e-12,
                because: HALF,
            },
            Published {
                what: "delay of the reward that halves the change, s",
                source: SOLVED,
                published: "0.693",
                ours: || -ln(2.0) / ln(ours::change(10.0, 1.0) / ours::change(10.0, 0.0)),
                shown: "0.693",
                tolerance: 5e-4,
                because: HALF,
            },
            Published {
                what: "change that is left where the reward comes 2 s later, %",
                source: SOLVED,
                published: "13.5",
                ours: || 100.0 * ours::change(10.0, 2.0) / ours::change(10.0, 0.0),
                shown: "13.5",
                tolerance: 0.05,
                because: HALF,
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "strength, mV", low: 0.0, high: 20.0 },
        Observed { name: "trace, mV", low: f64::NEG_INFINITY, high: f64::INFINITY },
        Observed { name: "dopamine above baseline, µM", low: 0.0, high: f64::INFINITY },
        Observed { name: "memory of presynaptic spikes", low: 0.0, high: f64::INFINITY },
        Observed { name: "memory of postsynaptic spikes", low: 0.0, high: f64::INFINITY },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::new("jump", &[("lag", LAGS)], (-1.5, 1.0), |rule, at| rule.jump(at[0])),
        ClosedForm::new("left", &[("delay", DELAYS)], (0.0, 1.0), |rule, at| rule.left(at[0])),
        ClosedForm::new(
            "change",
            &[("jump", JUMPS), ("delay", DELAYS)],
            (-12_000.0, 12_000.0),
            |rule, at| rule.change(at[0], at[1]),
        ),
        ClosedForm::new("tonic", &[("jump", JUMPS)], (-3000.0, 3000.0), |rule, at| rule.tonic(at[0])),
        ClosedForm::new("half", &[], (0.03, 14.0), |rule, _| rule.half()),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Signals> {
        let [pre, post, dopamine] = [0.4, 0.4, 0.05].map(|chance| random.uniform() < chance);
        AtEnd(Signals { pre, post, dopamine, ..Signals::NONE })
    }

    fn silence() -> AtEnd<Signals> {
        AtEnd(Signals::NONE)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.weight, state.trace, state.dopamine, state.r, state.o]);
    }
}

const LAGS: &[f64] = &[-1000.0, -10.0, 0.0, 10.0, 1000.0];
const DELAYS: &[f64] = &[-100.0, -0.1, 0.0, 0.1, 1.0, 100.0];
const JUMPS: &[f64] = &[-1.5, 0.0, 1.5];

#[cfg(feature = "results")]
mod ours {
    use super::*;

    /// What one pair and one reward, so many s apart, change in the end, run step by step; amplitudes, pulse and speed as in the
    /// program that worked out the closed form.
    pub fn change(lag: f64, delay: f64) -> f64 {
        let rule =
            RewardStdp { a_plus: 1.0, a_minus: 1.5, baseline: 0.0, gain: 1.0, ..RewardStdp::default() };
        one_pair(&rule, lag, delay) - rule.weight
    }
}

/// Strength long after one pair and one reward; the delay counts from the pair's second spike.
#[cfg(any(test, feature = "results"))]
fn one_pair(rule: &RewardStdp, lag: f64, delay: f64) -> f64 {
    const REWARD: Signals = Signals { dopamine: true, ..Signals::NONE };
    let (first, second) =
        if lag >= 0.0 { (Signals::PRE, Signals::POST) } else { (Signals::POST, Signals::PRE) };
    let mut events =
        [(0.0, first), (lag.abs(), second), (lag.abs() + crate::time::SECOND.ms() * delay, REWARD)];
    events.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut state, mut now) = (rule.initial(), events[0].0);
    for (at, signals) in events {
        rule.step(&mut state, AtEnd(signals), Ms(at - now));
        now = at;
    }
    rule.step(&mut state, AtEnd(Signals::NONE), Ms::from_seconds(1000.0));
    state.weight
}

#[cfg(test)]
mod tests;
