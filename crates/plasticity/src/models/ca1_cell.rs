//! A cell of hippocampal area CA1 that can be driven too hard: its sodium channels inactivate under a strong current, and calcium that every spike leaves behind slows the next window of spikes.
//!
//! # Equations
//!
//! $$ C \dot V = I - \sum_i \bar g_i\, a_i\,(V - E_i) - (\bar g_L c + \bar g_T t^2 r)\, G(V, [Ca]), \qquad \dot a = (a_\infty(V) - a)/\tau_a(V) $$
//!
//! with the products $a_i$ of gates: sodium $m^3 h$, delayed rectifier $n$, A-type $a\,l$, M-type $u$, $h$-type $q$, R-type
//! calcium $d^3 e$, slow and medium afterhyperpolarisation $s^3$ and $w$, leak 1. $G$ is the constant-field driving force. Calcium:
//!
//! $$ \dot{[Ca]} = -\frac{10\,[I_L + I_R]_-}{18 \cdot 2 F \cdot 0.1} + \frac{10^{-4} - [Ca]}{1400} $$
//!
//! # Reads
//!
//! The injected current in nA; the cell has 1.2 · 10⁻⁴ cm², hence 120 pF.
//!
//! # Source
//!
//! [@bianchi2012], the single compartment; all constants from the authors' Mathematica file (ModelDB 143719, `Biforcation0.nb`). 34 °C.
//!
//! # Reproduces
//!
//! The current at which rest becomes unstable. Against an independent run of the same equations: the number of spikes in 200 ms at every
//! current and every rate of pulses (± 1), silence beyond 1.16 nA, and ten windows at 0.65 nA with 10, 10, 10, 9, 8, 7, 6, 2, 0, 0 spikes where gaps are 200 ms.
//!
//! # Departs
//!
//! Nothing; no parameter was touched. Gates and potential relax exponentially within a step of 0.02 ms. A gate of slow sodium
//! inactivation, which the authors set to stay open, is left out.
//!
//! # Example
//!
//! ```
//! use plasticity::Model;
//! use plasticity::models::ca1_cell::{Ca1Cell, spikes};
//!
//! let cell = Ca1Cell::default();
//! let mut state = cell.initial();
//! let strong = spikes(&cell, &mut state, 10_000, |_| 0.65); // 200 ms
//! assert!((9..=11).contains(&strong));
//! ```

mod gates;
#[cfg(feature = "results")]
mod ours;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::{Listed, Observed, Published, results};
use crate::math::exp_near_zero;
use crate::random::Random;
use crate::{Held, Model, Ms, Source, Step};
pub use gates::GATES;
use gates::{drive, targets};

/// Surface of the cell, 10⁻³ cm²: nA over this are µA/cm².
const AREA: f64 = 0.12;
/// Step of the model.
pub const STEP: Ms = Ms(0.02);
/// A spike is counted where the potential rises through this, mV.
pub const SPIKE: f64 = -20.0;

crate::quantities! {
    /// Largest conductances, as published.
    pub struct Ca1Cell {
        /// Capacitance of the membrane, µF/cm².
        capacitance: real("C", "membrane capacitance", One, 1.0, 0.5..=2.0),
        /// Sodium, mS/cm².
        sodium: real("g_Na", "sodium conductance", One, 22.0, 10.0..=40.0),
        /// Delayed rectifier, mS/cm².
        rectifier: real("g_Kdr", "delayed rectifier K⁺", One, 5.0, 2.0..=10.0),
        /// A-type potassium, mS/cm².
        a_type: real("g_A", "A-type K⁺", One, 0.5, 0.0..=1.0),
        /// M-type potassium, mS/cm².
        m_type: real("g_M", "M-type K⁺", One, 0.9, 0.0..=2.0),
        /// h-type, mS/cm².
        h_type: real("g_h", "h conductance", One, 0.018, 0.0..=0.04),
        /// L-type calcium, mS/cm².
        l_type: real("g_L", "L-type Ca²⁺", One, 0.1, 0.0..=0.2),
        /// T-type calcium, mS/cm².
        t_type: real("g_T", "T-type Ca²⁺", One, 0.05, 0.0..=0.1),
        /// R-type calcium, mS/cm².
        r_type: real("g_R", "R-type Ca²⁺", One, 0.05, 0.0..=0.1),
        /// Slow afterhyperpolarisation, mS/cm².
        slow_ahp: real("g_sAHP", "slow after-potential K⁺", One, 15.0, 0.0..=30.0),
        /// Medium afterhyperpolarisation, mS/cm².
        medium_ahp: real("g_mAHP", "medium after-potential K⁺", One, 1.0, 0.0..=2.0),
        /// Leak, mS/cm².
        leak: real("g_leak", "leak conductance", One, 0.05, 0.02..=0.1),
    }
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Membrane potential, mV.
    pub v: f64,
    /// Open parts of the gates: sodium m and h, n, a, l, u, q, c, t, r, d, e, s, w.
    pub gates: [f64; GATES],
    /// Calcium under the membrane, mM.
    pub calcium: f64,
}

/// Steps with a current (nA) that may depend on the step; the number of spikes.
pub fn spikes(cell: &Ca1Cell, state: &mut State, steps: usize, mut current: impl FnMut(usize) -> f64) -> u32 {
    let mut count = 0;
    for k in 0..steps {
        let before = state.v;
        cell.step(state, Held(current(k)), STEP);
        count += u32::from(before < SPIKE && state.v >= SPIKE);
    }
    count
}

impl Model for Ca1Cell {
    type State = State;
    /// Injected current, nA.
    type Input<'a> = Held<f64>;
    const SOURCE: Source = Source { cite: "bianchi2012", place: "single compartment; ModelDB 143719" };
    const STEP: Step = Step::Fixed(STEP);

    fn initial(&self) -> State {
        let (v, calcium) = (REST, 1e-4);
        State { v, calcium, gates: targets(v, calcium).map(|(open, _)| open) }
    }

    fn step(&self, state: &mut State, Held(current): Held<f64>, Ms(dt): Ms) {
        let State { v, calcium, .. } = *state;
        for (gate, (open, tau)) in state.gates.iter_mut().zip(targets(v, calcium)) {
            *gate = open + (*gate - open) * exp_near_zero(-dt / tau);
        }
        let [m, h, n, a, l, u, q, c, t, r, d, e, s, w] = state.gates;
        let calcium_r = self.r_type * d * d * d * e;
        // Conductances and their reversal potentials.
        let ohmic = [
            (self.sodium * m * m * m * h, 50.0),
            (self.rectifier * n + self.m_type * u + self.medium_ahp * w, -77.0),
            (self.a_type * a * l + self.slow_ahp * s * s * s, -80.0),
            (self.h_type * q, -10.0),
            (calcium_r, 140.0),
            (self.leak, -70.0),
        ];
        let force = drive(v, calcium);
        let calcium_l = self.l_type * c * force;
        let (mut conductance, mut push) = (0.0, current / AREA - calcium_l - self.t_type * t * t * r * force);
        for (g, reversal) in ohmic {
            conductance += g;
            push += g * reversal;
        }
        let towards = push / conductance;
        state.v = towards + (v - towards) * exp_near_zero(-dt * conductance / self.capacitance);
        let inflow = calcium_l + calcium_r * (v - 140.0);
        let influx = crate::math::rectify(-10.0 * inflow / (2.0 * 96_520.0 * 0.1)) / 18.0;
        state.calcium += dt * (influx + (1e-4 - calcium) / 1400.0);
    }
}

/// Where a run begins, mV.
const REST: f64 = -70.0;

impl Listed for Ca1Cell {
    const TITLE: &'static str = "Cell of area CA1";
    const PUBLISHED: &'static [Published] = results!(&[Published {
        what: "current at which rest becomes unstable, nA",
        source: Source { cite: "bianchi2012", place: "the authors' stored output, ModelDB 143719" },
        published: "0.1994",
        ours: ours::critical_current,
        shown: "0.1996",
        tolerance: 6e-4,
        because: "an independent run of the same equations came to 0.1994 to 0.2000",
    },]);
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "potential, mV", low: -250.0, high: 250.0 },
        Observed { name: "calcium, mM", low: 0.0, high: 1.0 },
        Observed { name: "sodium inactivation", low: 0.0, high: 1.0 },
    ];

    fn stimulus(random: &mut Random) -> Held<f64> {
        Held(3.0 * random.uniform())
    }

    fn silence() -> Held<f64> {
        Held(0.0)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.v, state.calcium, state.gates[1]]);
    }
}
