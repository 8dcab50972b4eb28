//! AMPA and NMDA receptors of one synapse, each with an open and a closed state: the same glutamate opens the first for milliseconds and the second for a tenth of a second.
//!
//! # Equations
//!
//! The open share $r$ of each kind, with glutamate $T$:
//!
//! $$ \dot r = \alpha\, T\, (1 - r) - \beta\, r, \qquad I = \bar g\, r\, B(V)\, (V - E) $$
//!
//! $T$ is 1 mM for 1 ms after a presynaptic spike, else 0. $B$ is the magnesium block for NMDA, and 1 for AMPA; $E = 0$ mV.
//!
//! # Reads
//!
//! The times of presynaptic spikes. Any step is exact: $r$ relaxes exponentially while glutamate is there and after it has
//! gone. A spike that comes while glutamate is still there starts its millisecond anew.
//!
//! # Source
//!
//! The kinetic scheme: [@destexhe1994]. The rates were read in the authors' public source code (ModelDB 18198), not in print.
//! The block: [@jahr1990], a model of its own here.
//!
//! # Reproduces
//!
//! One spike opens 0.0692 of the NMDA and 0.6180 of the AMPA receptors, the closed form of a pulse; they close again with
//! $1/\beta$.
//!
//! # Departs
//!
//! Nothing in the scheme. Shares, not conductances, are the state; there is no desensitisation.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::glutamate_receptors::GlutamateReceptors;
//!
//! let receptors = GlutamateReceptors::default();
//! let mut state = receptors.initial();
//! receptors.step(&mut state, AtEnd(true), Ms::ZERO); // a spike
//! receptors.step(&mut state, AtEnd(false), Ms(30.0)); // 30 ms later
//! assert!(state.ampa < 0.01 && state.nmda > 0.05);
//! ```

use alloc::vec::Vec;

use super::{Listed, Observed, Published, results};
use crate::math::{decay, max, min};
use crate::protocol::{Driven, Signals};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// Rates of both receptors, and the pulse of glutamate.
    pub struct GlutamateReceptors {
        /// AMPA: opening rate per mM and ms.
        ampa_alpha: log("α_AMPA", "AMPA opening", One, 1.1, 0.01..=10.0),
        /// AMPA: closing rate per ms.
        ampa_beta: log("β_AMPA", "AMPA closing", One, 0.19, 0.001..=1.0),
        /// NMDA: opening rate per mM and ms.
        nmda_alpha: log("α_NMDA", "NMDA opening", One, 0.072, 0.001..=1.0),
        /// NMDA: closing rate per ms.
        nmda_beta: log("β_NMDA", "NMDA closing", One, 0.0066, 0.0001..=0.1),
        /// Glutamate in the cleft after a spike.
        glutamate: real("T", "glutamate in the cleft", Mm, 1.0, 0.0..=5.0),
        /// How long it stays.
        pulse: real("d", "length of a pulse", Ms, 1.0, 0.1..=30.0),
    }
}

/// What changes as glutamate comes and goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Open share of the AMPA receptors.
    pub ampa: f64,
    /// Open share of the NMDA receptors.
    pub nmda: f64,
    /// For how long glutamate is still there, ms.
    pub left: f64,
}

impl Model for GlutamateReceptors {
    type State = State;
    /// Whether a presynaptic spike arrives.
    type Input<'a> = AtEnd<bool>;
    const SOURCE: Source = Source { cite: "destexhe1994", place: "two-state kinetics of AMPA and NMDA" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { ampa: 0.0, nmda: 0.0, left: 0.0 }
    }

    fn step(&self, state: &mut State, AtEnd(spike): AtEnd<bool>, Ms(dt): Ms) {
        let pulse = min(dt, state.left);
        let relax = |r: f64, alpha: f64, beta: f64| {
            let opening = alpha * self.glutamate;
            let steady = opening / (opening + beta);
            (steady + (r - steady) * decay(pulse, 1.0 / (opening + beta))) * decay(dt - pulse, 1.0 / beta)
        };
        state.ampa = relax(state.ampa, self.ampa_alpha, self.ampa_beta);
        state.nmda = relax(state.nmda, self.nmda_alpha, self.nmda_beta);
        state.left = if spike { self.pulse } else { max(state.left - dt, 0.0) };
    }
}

impl Driven for GlutamateReceptors {
    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        AtEnd(signals.pre)
    }
}

impl Listed for GlutamateReceptors {
    const TITLE: &'static str = "AMPA and NMDA receptors";
    const PUBLISHED: &'static [Published] = results!({
        /// Time constant of what is left of one spike's opening, ms.
        fn closing(of: fn(&State) -> f64) -> f64 {
            let receptors = GlutamateReceptors::default();
            let mut state = receptors.initial();
            receptors.step(&mut state, AtEnd(true), Ms::ZERO);
            receptors.step(&mut state, AtEnd(false), Ms(5.0));
            let before = of(&state);
            receptors.step(&mut state, AtEnd(false), Ms(10.0));
            10.0 / crate::math::ln(before / of(&state))
        }
        &[
            Published {
                what: "time constant with which NMDA receptors close, ms: 1/β",
                source: Source { cite: "destexhe1994", place: "rates of ModelDB 18198" },
                published: "151.5",
                ours: || closing(|state| state.nmda),
                shown: "151.5",
                tolerance: 0.05,
                because: "half a unit of the last digit",
            },
            Published {
                what: "time constant with which AMPA receptors close, ms: 1/β",
                source: Source { cite: "destexhe1994", place: "rates of ModelDB 18198" },
                published: "5.26",
                ours: || closing(|state| state.ampa),
                shown: "5.26",
                tolerance: 0.005,
                because: "half a unit of the last digit",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "open AMPA receptors", low: 0.0, high: 1.0 },
        Observed { name: "open NMDA receptors", low: 0.0, high: 1.0 },
        Observed { name: "glutamate left, ms", low: 0.0, high: 30.0 },
    ];

    fn stimulus(random: &mut Random) -> AtEnd<bool> {
        AtEnd(random.uniform() < 0.3)
    }

    fn silence() -> AtEnd<bool> {
        AtEnd(false)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.ampa, state.nmda, state.left]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;

    #[test]
    fn one_pulse_by_hand() {
        let receptors = GlutamateReceptors::default();
        let mut state = receptors.initial();
        receptors.step(&mut state, AtEnd(true), Ms(5.0));
        assert_eq!((state.ampa, state.nmda), (0.0, 0.0));
        receptors.step(&mut state, AtEnd(false), Ms(1.0));
        let open = |alpha: f64, beta: f64| alpha / (alpha + beta) * (1.0 - exp(-alpha - beta));
        assert!((state.nmda - open(0.072, 0.0066)).abs() < 1e-15);
        assert!((state.ampa - open(1.1, 0.19)).abs() < 1e-15);
        assert!((state.nmda - 0.0692).abs() < 5e-5 && (state.ampa - 0.6180).abs() < 5e-5, "{state:?}");
        receptors.step(&mut state, AtEnd(false), Ms(100.0));
        assert!((state.nmda - open(0.072, 0.0066) * exp(-0.66)).abs() < 1e-15);
    }

    /// A second spike within the pulse lengthens it; it does not double the glutamate.
    #[test]
    fn spikes_within_a_pulse() {
        let receptors = GlutamateReceptors::default();
        let mut state = receptors.initial();
        receptors.step(&mut state, AtEnd(true), Ms::ZERO);
        receptors.step(&mut state, AtEnd(true), Ms(0.5));
        receptors.step(&mut state, AtEnd(false), Ms(50.0));
        let long = GlutamateReceptors { pulse: 1.5, ..receptors };
        let mut same = long.initial();
        long.step(&mut same, AtEnd(true), Ms::ZERO);
        long.step(&mut same, AtEnd(false), Ms(50.5));
        assert!((state.nmda - same.nmda).abs() < 1e-15 && (state.ampa - same.ampa).abs() < 1e-15);
    }

    #[test]
    fn silence_opens_nothing() {
        let receptors = GlutamateReceptors::default();
        let mut state = receptors.initial();
        receptors.step(&mut state, AtEnd(false), Ms(1e4));
        assert_eq!(state, receptors.initial());
    }

    /// Euler in steps of a microsecond, without any closed form.
    #[test]
    fn naive_integration_agrees() {
        let receptors = GlutamateReceptors::default();
        let spikes = [0.0, 10.0, 10.5, 40.0];
        let mut state = receptors.initial();
        let mut last = 0.0;
        for at in spikes {
            receptors.step(&mut state, AtEnd(true), Ms(at - last));
            last = at;
        }
        receptors.step(&mut state, AtEnd(false), Ms(60.0 - last));
        let (mut ampa, mut nmda) = (0.0, 0.0);
        for k in 0..60_000 {
            let t = (f64::from(k) + 0.5) / 1000.0;
            let glutamate = if spikes.iter().any(|at| *at <= t && t < at + 1.0) { 1.0 } else { 0.0 };
            ampa += 0.001 * (1.1 * glutamate * (1.0 - ampa) - 0.19 * ampa);
            nmda += 0.001 * (0.072 * glutamate * (1.0 - nmda) - 0.0066 * nmda);
        }
        assert!((state.nmda - nmda).abs() < 1e-4 * nmda && (state.ampa - ampa).abs() < 1e-3 * ampa);
    }
}
