//! Spike-timing plasticity with suppression: a spike that closely follows one of the same neuron counts for less, so in a burst the first spikes decide.
//!
//! # Equations
//!
//! A spike has the efficacy $\eta_k = 1 - e^{-(t_k - t_{k-1})/\tau_s}$, with a $\tau_s$ for either side; the first one has 1. Every pair adds
//! its window, in proportion to both efficacies; with $\Delta t = t_{post} - t_{pre}$, and for sixty pairs together,
//!
//! $$ \Delta w = \eta_{pre}\, \eta_{post}\, A_+ e^{-\Delta t/\tau_+}, \qquad \Delta w = -\eta_{pre}\, \eta_{post}\, A_- e^{\Delta t/\tau_-} $$
//!
//! for the postsynaptic spike last, and first. Traces $r$ and $o$ carry the efficacies, so that every spike pairs with all.
//! Two spikes at once change nothing.
//!
//! # Reads
//!
//! The times of both spikes. Any step is exact: all that is kept decays by $e^{-\Delta t / \tau}$.
//!
//! # Source
//!
//! [@froemke2002], for layer 2/3 of visual cortex. The constants were read in public code after the paper (BrainGrid, Graphitti), not in its print; there
//! too spikes that come together, within a gap, are left out.
//!
//! # Reproduces
//!
//! Its own window: what sixty pairs add 10 ms before and after, in a run of pairs one in five seconds.
//!
//! # Departs
//!
//! The window is for sixty pairs, and one pair adds a sixtieth of it: that the sum is linear is a choice. The weight has no bounds.
//! The later revision of the model, in which suppression differs between bursts and singles, is not in it.
//!
//! # Example
//!
//! ```
//! use plasticity::models::suppression_stdp::SuppressionStdp;
//! use plasticity::Model;
//! use plasticity::protocol::{Protocol, run};
//!
//! let rule = SuppressionStdp::default();
//! let change = |pre: &str, post: &str| {
//!     let mut state = rule.initial();
//!     run(&rule, &mut state, &Protocol::new(pre.parse().unwrap(), post.parse().unwrap()).at_rate(60, 1.0));
//!     state.change
//! };
//! // Of the triplet post, pre, post the first pair decides: it depresses.
//! assert!(change("0", "10") > 0.5 && change("5", "0;10") < -0.3);
//! ```

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{decay, exp};
use crate::protocol::{Driven, Signals};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

/// The window is what so many pairs change.
pub const PAIRS: f64 = 60.0;

crate::quantities! {
    /// The constants of the rule. Amplitudes are fractions of the starting weight.
    pub struct SuppressionStdp {
        /// Potentiation by sixty pairs, extrapolated to lag zero.
        a_plus: real("A₊", "growth by sixty pairs", One, 1.01, 0.0..=3.0),
        /// Depression by sixty pairs, extrapolated to lag zero.
        a_minus: real("A₋", "loss by sixty pairs", One, 0.52, 0.0..=3.0),
        /// Time constant of potentiation.
        tau_plus: log("τ₊", "pre spike's memory", Ms, 14.8, 1.0..=200.0),
        /// Time constant of depression.
        tau_minus: log("τ₋", "post spike's memory", Ms, 33.8, 1.0..=200.0),
        /// How long a presynaptic spike suppresses the next.
        tau_pre: log("τₛ pre", "pre suppression", Ms, 34.0, 1.0..=500.0),
        /// How long a postsynaptic spike suppresses the next.
        tau_post: log("τₛ post", "post suppression", Ms, 75.0, 1.0..=500.0),
    }
}

impl SuppressionStdp {
    /// What sixty pairs at this lag (ms) change, each so long after the last that nothing suppresses it; 0 at lag 0.
    pub fn window(&self, lag: f64) -> f64 {
        if lag > 0.0 {
            self.a_plus * exp(-lag / self.tau_plus)
        } else if lag < 0.0 {
            -self.a_minus * exp(lag / self.tau_minus)
        } else {
            0.0
        }
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Weight change, as a fraction of the weight at the start.
    pub change: f64,
    /// Trace of presynaptic spikes, each with its efficacy.
    pub r: f64,
    /// Trace of postsynaptic spikes, each with its efficacy.
    pub o: f64,
    /// By how much the next presynaptic spike is suppressed.
    pub suppressed_pre: f64,
    /// By how much the next postsynaptic spike is suppressed.
    pub suppressed_post: f64,
}

impl Model for SuppressionStdp {
    type State = State;
    type Input<'a> = AtEnd<Signals>;
    const SOURCE: Source =
        Source { cite: "froemke2002", place: "the window and the efficacies, as public code has them" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { change: 0.0, r: 0.0, o: 0.0, suppressed_pre: 0.0, suppressed_post: 0.0 }
    }

    #[inline]
    fn step(&self, state: &mut State, AtEnd(signals): AtEnd<Signals>, Ms(dt): Ms) {
        state.r *= decay(dt, self.tau_plus);
        state.o *= decay(dt, self.tau_minus);
        state.suppressed_pre *= decay(dt, self.tau_pre);
        state.suppressed_post *= decay(dt, self.tau_post);
        let pre = if signals.pre { 1.0 - state.suppressed_pre } else { 0.0 };
        let post = if signals.post { 1.0 - state.suppressed_post } else { 0.0 };
        // Both read before either is remembered: spikes at once do not pair.
        state.change += (self.a_plus * state.r * post - self.a_minus * state.o * pre) / PAIRS;
        state.r += pre;
        state.o += post;
        if signals.pre {
            state.suppressed_pre = 1.0;
        }
        if signals.post {
            state.suppressed_post = 1.0;
        }
    }
}

impl Driven for SuppressionStdp {
    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        AtEnd(signals)
    }
}

impl Listed for SuppressionStdp {
    const TITLE: &'static str = "Spike timing with suppression";
    const PUBLISHED: &'static [Published] = results!({
        use crate::protocol::{Protocol, run};
        const FIT: Source = Source { cite: "froemke2002", place: "the fitted window, worked out by hand" };
        const HALF: &str = "half a unit of the last digit";
        /// What sixty pairs add, one in five seconds.
        fn sixty(lag: f64) -> f64 {
            let rule = SuppressionStdp::default();
            let mut state = rule.initial();
            run(&rule, &mut state, &Protocol::pairing(Ms(lag), 0.2, 60));
            state.change
        }
        &[
            Published {
                what: "change by 60 pairs at +10 ms",
                source: FIT,
                published: "0.514",
                ours: || sixty(10.0),
                shown: "0.514",
                tolerance: 5e-4,
                because: HALF,
            },
            Published {
                what: "change by 60 pairs at −10 ms",
                source: FIT,
                published: "-0.387",
                ours: || sixty(-10.0),
                shown: "-0.387",
                tolerance: 5e-4,
                because: HALF,
            },
        ]
    });
    // The weight has no bounds; what holds it is the end of the protocol.
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight change", low: f64::NEG_INFINITY, high: f64::INFINITY },
        Observed { name: "presynaptic trace", low: 0.0, high: f64::INFINITY },
        Observed { name: "postsynaptic trace", low: 0.0, high: f64::INFINITY },
        Observed { name: "presynaptic suppression", low: 0.0, high: 1.0 },
        Observed { name: "postsynaptic suppression", low: 0.0, high: 1.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] =
        &[ClosedForm::new("window", &[("lag", &[-100.0, 0.0, 100.0])], (-3.0, 3.0), |rule, at| {
            rule.window(at[0])
        })];

    fn stimulus(random: &mut Random) -> AtEnd<Signals> {
        let (pre, post) = (random.uniform() < 0.4, random.uniform() < 0.4);
        AtEnd(Signals { pre, post, ..Signals::NONE })
    }

    fn silence() -> AtEnd<Signals> {
        AtEnd(Signals::NONE)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.change, state.r, state.o, state.suppressed_pre, state.suppressed_post]);
    }
}
