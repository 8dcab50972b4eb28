//! A kinase and a phosphatase that each keep themselves switched on and switch each other off: a synapse with three stable states.
//!
//! # Equations
//!
//! $K_p$ is phosphorylated CaMKII, $P$ active PP2A, $A$ the filled part of the places for AMPA receptors;
//! $K = T - K_p$ and $P_p = T - P$ are what is left of the two enzymes:
//!
//! $$ \dot K_p = k_1 K_p \frac{K}{K_{m1} + K} - k_2 (P + P_0) \frac{K_p}{K_{m2} + K_p} + k_3 K_0 + k_4 K \frac{c^4}{K_m^4 + c^4} $$
//!
//! $$ \dot P = k_{11} P \frac{P_p}{K_{m11} + P_p} - k_{12} (K_p + K_0) \frac{P}{K_{m12} + P} + k_{13} P_0 + k_{14} P_p \frac{c^3}{K_m^3 + c^3} $$
//!
//! $$ \dot A = (c_1 K_p + c_3)(1 - A) - (c_2 P + c_4) A $$
//!
//! # Reads
//!
//! The calcium concentration $c$ in the spine, in µM, which stays until another is given. Each step takes every equation as linear, with the
//! coefficients of the middle of the step: second order, and stable for any step.
//!
//! # Source
//!
//! [@pi2008]. The constants were read in a public program that names the paper's symbols, not in the paper's own table.
//!
//! # Reproduces
//!
//! At 0.1 µM calcium three stable states, each with its receptors. A pulse of 3 s at 0.4 µM
//! does nothing, at 0.6 to 2.5 µM it depresses, at 3 to 4 µM it potentiates, and from 6 µM on it leads back to the middle state, which is the point of
//! [@chen2016]. The numbers are those of an independent solution of the same equations; the paper shows figures.
//!
//! # Departs
//!
//! Both enzymes are held within $0 \le K_p, P \le T$, which the published constants never touch. Receptors follow the enzymes
//! within a second; in a synapse that takes minutes.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::tristable_switch::TristableSwitch;
//!
//! let synapse = TristableSwitch::default();
//! let before = synapse.initial();
//! let mut state = before;
//! for calcium in [4.0, synapse.rest] {
//!     synapse.step(&mut state, AtEnd(Some(calcium)), Ms::ZERO);
//!     synapse.run(&mut state, 10.0); // seconds
//! }
//! assert!((state.receptors / before.receptors - 1.750).abs() < 1e-3);
//! ```

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{clamp, decay};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of both switches and of the receptors.
    pub struct TristableSwitch {
        /// Autophosphorylation of the kinase; an inhibitor of it scales this alone.
        k1: real("k₁", "kinase activates itself", PerS, 2.0, 0.0..=10.0),
        /// Dephosphorylation of the kinase by the phosphatase.
        k2: real("k₂", "phosphatase stops kinase", PerS, 15.0, 1.0..=50.0),
        /// Phosphorylation by other kinases.
        k3: real("k₃", "other kinases", PerS, 1.0, 0.1..=10.0),
        /// Phosphorylation driven by calcium.
        k4: real("k₄", "calcium drives kinase", PerS, 120.0, 0.0..=500.0),
        /// Self-activation of the phosphatase; an inhibitor of it scales this alone.
        k11: real("k₁₁", "phosphatase activates itself", PerS, 2.0, 0.0..=10.0),
        /// Inactivation of the phosphatase by the kinase.
        k12: real("k₁₂", "kinase stops phosphatase", PerS, 15.0, 1.0..=50.0),
        /// Activation by other phosphatases.
        k13: real("k₁₃", "other phosphatases", PerS, 1.0, 0.1..=10.0),
        /// Activation of the phosphatase driven by calcium.
        k14: real("k₁₄", "calcium drives phosphatase", PerS, 80.0, 0.0..=500.0),
        /// Michaelis constant of autophosphorylation.
        km1: real("K_m1", "half point (kinase on)", Um, 10.0, 1.0..=50.0),
        /// Michaelis constant of dephosphorylation.
        km2: real("K_m2", "half point (kinase off)", Um, 0.3, 0.1..=5.0),
        /// Michaelis constant of self-activation.
        km11: real("K_m11", "half point (phosphatase on)", Um, 10.0, 1.0..=50.0),
        /// Michaelis constant of inactivation.
        km12: real("K_m12", "half point (phosphatase off)", Um, 1.0, 0.1..=5.0),
        /// Calcium that drives both enzymes at half strength.
        km: real("K_m", "half point of calcium", Um, 4.0, 0.5..=20.0),
        /// Kinase that is always active.
        k0: real("K₀", "kinase always active", Um, 0.5, 0.1..=2.0),
        /// Phosphatase that is always active.
        p0: real("P₀", "phosphatase always active", Um, 0.5, 0.1..=2.0),
        /// All of the kinase; as much there is of the phosphatase.
        total: real("T", "amount of each enzyme", Um, 20.0, 5.0..=50.0),
        /// Insertion of receptors by the kinase.
        c1: real("c₁", "insertion by the kinase", PerUmS, 1.0, 0.0..=5.0),
        /// Removal of receptors by the phosphatase.
        c2: real("c₂", "removal by phosphatase", PerUmS, 1.0, 0.0..=5.0),
        /// Insertion that needs no kinase.
        c3: real("c₃", "insertion by itself", PerS, 6.0, 0.1..=20.0),
        /// Removal that needs no phosphatase.
        c4: real("c₄", "removal by itself", PerS, 8.0, 0.1..=20.0),
        /// Calcium at rest.
        rest: real("c₀", "calcium at rest", Um, 0.1, 0.01..=0.3),
    }
}

/// The recommended step.
pub const STEP: Ms = Ms(10.0);
/// After so many seconds of constant calcium nothing moves any more.
pub const SETTLED: f64 = 60.0;

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Calcium in the spine, µM.
    pub calcium: f64,
    /// Phosphorylated kinase, µM.
    pub kinase: f64,
    /// Active phosphatase, µM.
    pub phosphatase: f64,
    /// Filled part of the places for receptors.
    pub receptors: f64,
}

impl State {
    /// Whether it is, but for rounding, where it was a step before.
    pub fn rests(&self, before: &Self) -> bool {
        let same = |now: f64, then: f64| (now - then).abs() <= 1e-12 * then;
        same(self.kinase, before.kinase)
            && same(self.phosphatase, before.phosphatase)
            && same(self.receptors, before.receptors)
    }
}

/// Gain and loss of a linear equation, per second: `ẋ = gain − loss · x`.
type Flow = (f64, f64);

impl TristableSwitch {
    /// The state in which the synapse comes to rest from these amounts of active enzyme, in µM.
    pub fn settled(&self, kinase: f64, phosphatase: f64) -> State {
        let mut state = State { calcium: self.rest, kinase, phosphatase, receptors: 0.5 };
        self.run(&mut state, SETTLED);
        state
    }

    /// Lets seconds of constant calcium pass in recommended steps, or fewer if nothing moves any more.
    pub fn run(&self, state: &mut State, seconds: f64) {
        let steps = (Ms::from_seconds(seconds) / STEP + 0.5) as u32;
        for _ in 0..steps {
            let before = *state;
            self.step(state, AtEnd(None), STEP);
            if state.rests(&before) {
                break;
            }
        }
    }

    /// An inhibitor of PP2A: leaves this part of its activity, wherever it acts, that is on the kinase (`k2`), on itself (`k11`, and `k13` where it is
    /// always active) and on receptors (`c2`). What others do to PP2A stays: `k12` is the kinase's work and `k14` that of calcium.
    pub fn inhibit_phosphatase(&mut self, left: f64) {
        for rate in [&mut self.k2, &mut self.k11, &mut self.k13, &mut self.c2] {
            *rate *= left;
        }
    }

    fn flows(&self, s: &State) -> [Flow; 3] {
        let cube = |x: f64| x * x * x;
        let (c, half) = (cube(s.calcium), cube(self.km));
        let (c4, half4) = (c * s.calcium, half * self.km);
        let (drive_k, drive_p) = (self.k4 * c4 / (half4 + c4), self.k14 * c / (half + c));
        let (k, p) = (self.total - s.kinase, self.total - s.phosphatase);
        let enter = self.c1 * s.kinase + self.c3;
        [
            (
                self.k1 * s.kinase * k / (self.km1 + k) + self.k3 * self.k0 + drive_k * self.total,
                self.k2 * (s.phosphatase + self.p0) / (self.km2 + s.kinase) + drive_k,
            ),
            (
                self.k11 * s.phosphatase * p / (self.km11 + p) + self.k13 * self.p0 + drive_p * self.total,
                self.k12 * (s.kinase + self.k0) / (self.km12 + s.phosphatase) + drive_p,
            ),
            (enter, enter + self.c2 * s.phosphatase + self.c4),
        ]
    }

    fn moved(&self, s: &State, flows: &[Flow; 3], seconds: f64) -> State {
        let at = |x: f64, (gain, loss): Flow| gain / loss + (x - gain / loss) * decay(seconds, 1.0 / loss);
        State {
            calcium: s.calcium,
            kinase: clamp(at(s.kinase, flows[0]), 0.0, self.total),
            phosphatase: clamp(at(s.phosphatase, flows[1]), 0.0, self.total),
            receptors: at(s.receptors, flows[2]),
        }
    }
}

impl Model for TristableSwitch {
    type State = State;
    /// A new calcium concentration, µM.
    type Input<'a> = AtEnd<Option<f64>>;
    const SOURCE: Source = Source { cite: "pi2008", place: "the two coupled switches and their receptors" };
    const STEP: Step = Step::Free(STEP);

    /// The middle state: with all of both enzymes inactive the synapse comes to rest there.
    fn initial(&self) -> State {
        self.settled(0.0, 0.0)
    }

    fn step(&self, state: &mut State, AtEnd(calcium): AtEnd<Option<f64>>, dt: Ms) {
        if dt > Ms::ZERO {
            // Rates are per second, as printed.
            let seconds = dt.seconds();
            let middle = self.moved(state, &self.flows(state), 0.5 * seconds);
            *state = self.moved(state, &self.flows(&middle), seconds);
        }
        if let Some(calcium) = calcium {
            state.calcium = calcium;
        }
    }
}

impl Listed for TristableSwitch {
    const TITLE: &'static str = "Coupled kinase and phosphatase switches";
    const PUBLISHED: &'static [Published] = results!({
        const PLACE: &str = "an independent solution; the paper shows figures";
        const DIGIT: &str = "half a unit of the last digit of an independent solution";
        /// Receptors after a pulse of 3 s at this calcium (µM), in units of those before it.
        fn receptors(calcium: f64) -> f64 {
            let synapse = TristableSwitch::default();
            let before = synapse.initial();
            let mut state = before;
            synapse.step(&mut state, AtEnd(Some(calcium)), Ms::ZERO);
            synapse.run(&mut state, 3.0);
            synapse.step(&mut state, AtEnd(Some(synapse.rest)), Ms::ZERO);
            synapse.run(&mut state, SETTLED);
            state.receptors / before.receptors
        }
        &[
            Published {
                what: "AMPA receptors of the depressed state, in units of the middle one",
                source: Source { cite: "pi2008", place: PLACE },
                published: "0.444",
                ours: || receptors(1.0),
                shown: "0.444",
                tolerance: 5e-4,
                because: DIGIT,
            },
            Published {
                what: "AMPA receptors of the potentiated state, in units of the middle one",
                source: Source { cite: "pi2008", place: PLACE },
                published: "1.750",
                ours: || receptors(4.0),
                shown: "1.750",
                tolerance: 5e-4,
                because: DIGIT,
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "calcium", low: 0.0, high: f64::INFINITY },
        Observed { name: "phosphorylated kinase", low: 0.0, high: 50.0 },
        Observed { name: "active phosphatase", low: 0.0, high: 50.0 },
        Observed { name: "receptors", low: 0.0, high: 1.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::new(
        "settled",
        &[("part of the kinase", &[0.0, 0.5, 1.0]), ("part of the phosphatase", &[0.0, 0.5, 1.0])],
        (0.0, 1.0),
        |switch, at| switch.settled(at[0] * switch.total, at[1] * switch.total).receptors,
    )];

    fn stimulus(random: &mut Random) -> AtEnd<Option<f64>> {
        AtEnd((random.uniform() < 0.02).then(|| 0.1 + 4.0 * random.uniform()))
    }

    fn silence() -> AtEnd<Option<f64>> {
        AtEnd(None)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.calcium, state.kinase, state.phosphatase, state.receptors]);
    }
}
