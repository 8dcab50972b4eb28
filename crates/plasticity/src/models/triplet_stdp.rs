//! Triplet rule of spike-timing-dependent plasticity: besides the last partner spike, an earlier spike of the same neuron sets the size of a change, so that the rate of pairing matters.
//!
//! # Equations
//!
//! Two traces follow the presynaptic spikes, two the postsynaptic ones:
//!
//! $$ \tau_+ \dot r_1 = -r_1, \quad \tau_x \dot r_2 = -r_2, \quad \tau_- \dot o_1 = -o_1, \quad \tau_y \dot o_2 = -o_2 $$
//!
//! At a presynaptic, then at a postsynaptic spike, with $r_2$ and $o_2$ as they stood just before:
//!
//! $$ w \leftarrow w - o_1 (A_2^- + A_3^- r_2), \qquad w \leftarrow w + r_1 (A_2^+ + A_3^+ o_2) $$
//!
//! Only then the spike's own two traces gain 1 (all-to-all) or are set to 1 (nearest). Where both spikes come at once the
//! presynaptic one acts first.
//!
//! # Reads
//!
//! The times of both spikes. Any step is exact: the traces decay by $e^{-\Delta t / \tau}$.
//!
//! # Source
//!
//! [@pfister2006], the fits to visual cortex and hippocampal culture, `ROWS` here. Constants were read in public source code, not in the
//! paper's own tables; the row "hippocampus, nearest, minimal" and one time constant of "hippocampus, all-to-all, minimal" are recalled and stand as "after" the paper.
//!
//! # Reproduces
//!
//! The error against the ten points of [@sjostrom2001] under the protocol of the fit, 60 pairs in a row, for the four rows of
//! visual cortex; for those of hippocampal culture, over thirteen points of [@wang2005], read second-hand.
//!
//! # Departs
//!
//! Nothing in the rule. The change is relative to the weight at the start and has no bounds, as in the fits. The experiment itself gave 15 bursts of 5 pairs;
//! with those the all-to-all constants miss the points (errors 6.2 and 5.8), the nearest ones hold (0.47 and 0.35).
//!
//! # Example
//!
//! ```
//! use plasticity::models::triplet_stdp::TripletStdp;
//! use plasticity::protocol::{Protocol, run};
//! use plasticity::{Model, Ms};
//!
//! let rule = TripletStdp::default(); // visual cortex, all-to-all, minimal
//! let mut state = rule.initial();
//! run(&rule, &mut state, &Protocol::pairing(Ms(10.0), 20.0, 60));
//! assert!((state.change - 0.227_795_17).abs() < 5e-9);
//! ```

#[cfg(feature = "results")]
mod ours;
mod rows;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

pub use rows::{ROWS, Row};

use super::{Listed, Observed, Published, Scheme, results};
use crate::math::decay;
use crate::protocol::{Driven, Signals};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of the triplet rule. Amplitudes are fractions of the starting weight.
    pub struct TripletStdp {
        /// Potentiation per pair, whatever came before, as a part of the starting weight.
        a2_plus: real("A₂⁺", "growth per pair", One, 0.0, 0.0..=0.1),
        /// Potentiation per triplet: what an earlier postsynaptic spike adds.
        a3_plus: real("A₃⁺", "growth per triplet", One, 0.0065, 0.0..=0.1),
        /// Depression per pair, whatever came before, as a part of the starting weight.
        a2_minus: real("A₂⁻", "loss per pair", One, 0.0071, 0.0..=0.1),
        /// Depression per triplet: what an earlier presynaptic spike adds.
        a3_minus: real("A₃⁻", "loss per triplet", One, 0.0, 0.0..=0.1),
        /// Time constant of potentiation: how long a presynaptic spike is remembered.
        tau_plus: log("τ₊", "pre spike's memory", Ms, 16.8, 1.0..=200.0),
        /// Time constant of depression: how long a postsynaptic spike is remembered.
        tau_minus: log("τ₋", "post spike's memory", Ms, 33.7, 1.0..=200.0),
        /// How long a presynaptic spike strengthens later depression.
        tau_x: log("τₓ", "slow memory (pre)", Ms, 101.0, 1.0..=2000.0),
        /// How long a postsynaptic spike strengthens later potentiation.
        tau_y: log("τᵧ", "slow memory (post)", Ms, 114.0, 1.0..=2000.0),
        /// Which spikes pair.
        scheme: choice("pairing", "which spikes pair", Scheme, AllToAll),
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Weight change, as a fraction of the weight at the start.
    pub change: f64,
    /// Fast trace of presynaptic spikes.
    pub r1: f64,
    /// Slow trace of presynaptic spikes.
    pub r2: f64,
    /// Fast trace of postsynaptic spikes.
    pub o1: f64,
    /// Slow trace of postsynaptic spikes.
    pub o2: f64,
}

impl Model for TripletStdp {
    type State = State;
    type Input<'a> = AtEnd<Signals>;
    const SOURCE: Source =
        Source { cite: "pfister2006", place: "the rule and its eight fitted sets of constants" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { change: 0.0, r1: 0.0, r2: 0.0, o1: 0.0, o2: 0.0 }
    }

    #[inline]
    fn step(&self, state: &mut State, AtEnd(signals): AtEnd<Signals>, Ms(dt): Ms) {
        state.r1 *= decay(dt, self.tau_plus);
        state.r2 *= decay(dt, self.tau_x);
        state.o1 *= decay(dt, self.tau_minus);
        state.o2 *= decay(dt, self.tau_y);
        if signals.pre {
            state.change -= state.o1 * (self.a2_minus + self.a3_minus * state.r2);
            state.r1 = self.scheme.spike(state.r1);
            state.r2 = self.scheme.spike(state.r2);
        }
        if signals.post {
            state.change += state.r1 * (self.a2_plus + self.a3_plus * state.o2);
            state.o1 = self.scheme.spike(state.o1);
            state.o2 = self.scheme.spike(state.o2);
        }
    }
}

impl Driven for TripletStdp {
    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        AtEnd(signals)
    }
}

impl Listed for TripletStdp {
    const TITLE: &'static str = "Triplet STDP";
    const PUBLISHED: &'static [Published] = results!({
        const CORTEX: &str = "the paper prints two digits and has its own reading of the measured points";
        const CULTURE: &str = "the thirteen points were read second-hand; one of them moved by half its error bar changes this by up to 0.25";
        &[
            Published {
                what: "error against ten points of visual cortex: all-to-all, full",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "0.33",
                ours: || ours::visual_cortex("visual-all-full"),
                shown: "0.342",
                tolerance: 0.02,
                because: CORTEX,
            },
            Published {
                what: "error against ten points of visual cortex: all-to-all, minimal",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "0.34",
                ours: || ours::visual_cortex("visual-all-minimal"),
                shown: "0.356",
                tolerance: 0.02,
                because: CORTEX,
            },
            Published {
                what: "error against ten points of visual cortex: nearest, full",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "0.22",
                ours: || ours::visual_cortex("visual-nearest-full"),
                shown: "0.232",
                tolerance: 0.02,
                because: CORTEX,
            },
            Published {
                what: "error against ten points of visual cortex: nearest, minimal",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "0.34",
                ours: || ours::visual_cortex("visual-nearest-minimal"),
                shown: "0.348",
                tolerance: 0.02,
                because: CORTEX,
            },
            Published {
                what: "error against 13 points of hippocampal culture: all-to-all, full",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "2.9",
                ours: || ours::culture("hippocampus-all-full"),
                shown: "2.83",
                tolerance: 0.3,
                because: CULTURE,
            },
            Published {
                what: "error against 13 points of hippocampal culture: all-to-all, minimal",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "3.5",
                ours: || ours::culture("hippocampus-all-minimal"),
                shown: "3.27",
                tolerance: 0.3,
                because: CULTURE,
            },
            Published {
                what: "error against 13 points of hippocampal culture: nearest, full",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "2.9",
                ours: || ours::culture("hippocampus-nearest-full"),
                shown: "2.72",
                tolerance: 0.3,
                because: CULTURE,
            },
            Published {
                what: "error against 13 points of hippocampal culture: nearest, minimal",
                source: Source { cite: "pfister2006", place: "printed with the fit" },
                published: "2.9",
                ours: || ours::culture("hippocampus-nearest-minimal"),
                shown: "2.71",
                tolerance: 0.3,
                because: CULTURE,
            },
        ]
    });
    // The weight has no bounds; what holds it is the end of the protocol.
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight change", low: f64::NEG_INFINITY, high: f64::INFINITY },
        Observed { name: "fast presynaptic trace", low: 0.0, high: f64::INFINITY },
        Observed { name: "slow presynaptic trace", low: 0.0, high: f64::INFINITY },
        Observed { name: "fast postsynaptic trace", low: 0.0, high: f64::INFINITY },
        Observed { name: "slow postsynaptic trace", low: 0.0, high: f64::INFINITY },
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Signals> {
        let (pre, post) = (random.uniform() < 0.4, random.uniform() < 0.4);
        AtEnd(Signals { pre, post, ..Signals::NONE })
    }

    fn silence() -> AtEnd<Signals> {
        AtEnd(Signals::NONE)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.change, state.r1, state.r2, state.o1, state.o2]);
    }
}
