//! CaMKII that phosphorylates itself around its ring, against a phosphatase that saturates: a switch with two stable states.
//!
//! # Equations
//!
//! $R_j$ is the concentration of rings of ten subunits of which $j$ are phosphorylated, $S = \sum j R_j$ all phosphorylated subunits. With
//! $F = c^4/(K_{H1}^4 + c^4)$, one ring gains its first phosphate at rate $10 k_1 F^2$, each further one at $k_1 F w_j$, with the ring's own counts
//! $w = 1, \frac{16}{9}, \frac73, \frac{284}{105}, \frac{25}{9}$ and back. It loses phosphates at $n_j v$, with $n_1 = 1$ and $n_j = j - 1$ beyond:
//!
//! $$ \dot R_j = g_{j-1} R_{j-1} - (g_j + n_j v) R_j + n_{j+1} v R_{j+1}, \qquad v = \frac{k_2 D}{K_M + S} $$
//!
//! The active phosphatase PP1 is what inhibitor 1 leaves of it; PKA arms the inhibitor, calcineurin disarms it where there is calcium:
//!
//! $$ D = \frac{k_4 D_0}{k_4 + k_3 I}, \qquad I = I_0 \frac{\nu_{PKA}}{\nu_{CaN}} \left( 1 + \frac{K_{H2}^3}{c^3} \right) $$
//!
//! # Reads
//!
//! The calcium concentration $c$, in µM, which stays until another is given. Its steady states are found exactly: with $z = 1/v$ they solve
//! $k_2 D z - K_M = S(z)$.
//!
//! # Source
//!
//! [@zhabotinsky2000]. The constants and the form of the steady state were read in the program of a textbook, [@gabbiani2010], not in the paper.
//!
//! # Reproduces
//!
//! Two stable states between two folds; at 0.1 µM calcium 2.2e-6 or 185.3 of 200 µM of subunits are phosphorylated. The paper's abstract says: from
//! below the resting concentration up to the threshold of LTP. The digits are those of an independent solution.
//!
//! # Departs
//!
//! PP1 and inhibitor 1 stand at their equilibrium at any moment; in the paper they move. The count $n_j = j - 1$ is the program's: if every phosphate counted
//! alike, $n_j = j$, the range would be 0.093 to 0.703 µM.
//!
//! # Example
//!
//! ```
//! use plasticity::models::bistable_switch::BistableSwitch;
//!
//! let switch = BistableSwitch::default();
//! assert_eq!(switch.steady(0.05).len(), 1);
//! assert_eq!(switch.steady(0.1).len(), 3); // off, the point of no return, on
//! ```

mod forms;
mod steady;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{clamp, exp, ln, powi, sqrt};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

/// Subunits that phosphorylate each other in one ring of CaMKII.
pub const RING: usize = 10;

/// Neighbouring pairs of which one subunit is phosphorylated, averaged over the ways to place `j` phosphates.
const PAIRS: [f64; RING - 1] =
    [1.0, 16.0 / 9.0, 7.0 / 3.0, 284.0 / 105.0, 25.0 / 9.0, 284.0 / 105.0, 7.0 / 3.0, 16.0 / 9.0, 1.0];

crate::quantities! {
    /// The constants of the ring, of its phosphatase and of the inhibitor.
    pub struct BistableSwitch {
        /// Phosphorylation of a subunit by its neighbour.
        k1: real("k₁", "phosphorylation rate", PerS, 0.5, 0.05..=5.0),
        /// Dephosphorylation by PP1.
        k2: real("k₂", "dephosphorylation rate", PerS, 2.0, 0.2..=20.0),
        /// Binding of inhibitor 1 to PP1.
        k3: real("k₃", "binding of inhibitor 1", PerUmS, 1.0, 0.1..=10.0),
        /// Release of inhibitor 1 from PP1.
        k4: log("k₄", "release of inhibitor 1", PerS, 0.001, 0.0001..=0.1),
        /// Michaelis constant of dephosphorylation.
        km: real("K_M", "half point of PP1", Um, 0.4, 0.05..=5.0),
        /// Calcium at which half of calmodulin acts on CaMKII.
        kh1: real("K_H1", "half point of CaMKII", Um, 4.0, 1.0..=10.0),
        /// Calcium at which half of calcineurin acts.
        kh2: real("K_H2", "half point of calcineurin", Um, 0.7, 0.1..=3.0),
        /// Rings of CaMKII.
        rings: real("P₀", "amount of CaMKII", Um, 20.0, 1.0..=50.0),
        /// PP1, free and bound.
        pp1: real("D₀", "amount of PP1", Um, 0.05, 0.005..=0.5),
        /// Inhibitor 1 that PKA and calcineurin leave armed at high calcium.
        inhibitor: real("I₀", "amount of inhibitor 1", Um, 0.1, 0.01..=1.0),
        /// Activity of PKA over that of calcineurin.
        pka: log("ν", "PKA over calcineurin", One, 1.0, 0.1..=10.0),
    }
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Calcium in the spine, µM.
    pub calcium: f64,
    /// Rings with 0 to 10 phosphorylated subunits, µM.
    pub rings: [f64; RING + 1],
}

impl State {
    /// Phosphorylated subunits, µM.
    pub fn phosphorylated(&self) -> f64 {
        self.rings.iter().enumerate().map(|(j, rings)| j as f64 * rings).sum()
    }
}

/// How many phosphates of a ring that has `j` are open to PP1.
fn open(j: usize) -> f64 {
    if j < 2 { j as f64 } else { (j - 1) as f64 }
}

impl BistableSwitch {
    /// How fast a ring with `j` phosphates gains one, per second.
    fn gains(&self, calcium: f64) -> [f64; RING] {
        let c = powi(calcium, 4);
        let f = c / (powi(self.kh1, 4) + c);
        let mut gains = [RING as f64 * self.k1 * f * f; RING];
        for (gain, pairs) in gains[1..].iter_mut().zip(PAIRS) {
            *gain = self.k1 * f * pairs;
        }
        gains
    }

    /// `k₂ D`: what PP1 can do at this calcium, µM/s.
    fn dephosphorylation(&self, calcium: f64) -> f64 {
        let ratio = powi(self.kh2, 3) / powi(calcium, 3);
        let inhibitor = self.inhibitor * self.pka * (1.0 + ratio);
        self.k2 * self.k4 * self.pp1 / (self.k4 + self.k3 * inhibitor)
    }

    /// Subunits that rings at equilibrium would have phosphorylated at this calcium if PP1 were as
    /// busy as with `s` of them, beyond `s`. Zero in a steady state.
    fn excess(&self, calcium: f64, s: f64) -> f64 {
        let z = (self.km + s) / self.dephosphorylation(calcium);
        let (mut term, mut all, mut subunits) = (1.0, 1.0, 0.0);
        for (j, gain) in self.gains(calcium).iter().enumerate() {
            term *= gain * z / open(j + 1);
            all += term;
            subunits += (j + 1) as f64 * term;
        }
        self.rings * subunits / all - s
    }

    /// All subunits times a part that runs from 0 to 1 as `x` runs over all numbers.
    pub fn subunits(&self, x: f64) -> f64 {
        RING as f64 * self.rings / (1.0 + exp(-x))
    }

    /// The lowest calcium concentration, µM, at which `s` phosphorylated subunits are a steady state, held within 0.001 to 100 µM; 100 also
    /// where there is none.
    pub fn calcium(&self, s: f64) -> f64 {
        let (mut low, mut high) = CALCIUM;
        if self.excess(high, s) < 0.0 {
            let best = self.best(s);
            high = if self.excess(best, s) < 0.0 { high } else { best };
        }
        for _ in 0..60 {
            let middle = sqrt(low * high);
            if self.excess(middle, s) < 0.0 { low = middle } else { high = middle }
        }
        low
    }

    /// The calcium at which most is phosphorylated beyond `s`. Where calcineurin answers to less calcium than CaMKII that is the highest one;
    /// else PP1 may win again beyond.
    fn best(&self, s: f64) -> f64 {
        let (mut low, mut high) = CALCIUM;
        for _ in 0..60 {
            let third = exp(ln(high / low) / 3.0);
            let rises = self.excess(high / third, s) > self.excess(low * third, s);
            if rises { low *= third } else { high /= third }
        }
        high
    }

    /// Where the stable states end, as `x` of [`Self::subunits`]: that with little phosphorylated at its
    /// highest calcium, then that with much at its lowest. Nothing where there is one state at any calcium.
    pub fn folds(&self) -> Option<(f64, f64)> {
        let calcium = |x: f64| self.calcium(self.subunits(x));
        // Up to the last place before the curve turns, then the turn between its neighbours.
        let turn = |from: f64, sign: f64| {
            let mut x = from;
            while sign * (calcium(x + GRID) - calcium(x)) >= 0.0 && x < ENDS.1 {
                x += GRID;
            }
            let (mut low, mut high) = (x - GRID, x + GRID);
            for _ in 0..40 {
                let third = (high - low) / 3.0;
                let rising = sign * (calcium(high - third) - calcium(low + third)) > 0.0;
                if rising { low += third } else { high -= third }
            }
            (x < ENDS.1).then_some(low)
        };
        let off = turn(ENDS.0, 1.0)?;
        // A curve that has turned down and does not come up again leads to a state that stays without calcium.
        Some((off, turn(off, -1.0).unwrap_or(ENDS.1)))
    }
}

/// Ends of `x` between which the curve of steady states is followed.
pub const ENDS: (f64, f64) = (-22.0, 10.0);
/// Ends of the calcium concentrations among which it is, µM.
const CALCIUM: (f64, f64) = (0.001, 100.0);
/// Distance of the places at which its turns are looked for.
const GRID: f64 = 0.5;

impl Model for BistableSwitch {
    type State = State;
    /// A new calcium concentration, µM.
    type Input<'a> = AtEnd<Option<f64>>;
    const SOURCE: Source = Source { cite: "zhabotinsky2000", place: "the ring of CaMKII against PP1" };
    const STEP: Step = Step::Free(Ms(20.0));

    /// Nothing phosphorylated, at 0.1 µM calcium.
    fn initial(&self) -> State {
        let mut rings = [0.0; RING + 1];
        rings[0] = self.rings;
        State { calcium: 0.1, rings }
    }

    fn step(&self, state: &mut State, AtEnd(calcium): AtEnd<Option<f64>>, dt: Ms) {
        let (gains, capacity) = (self.gains(state.calcium), self.dephosphorylation(state.calcium));
        let v = capacity / (self.km + state.phosphorylated());
        // Rates are per second, as printed. Each ring leaves its class for a part of the step that can never exceed it.
        let seconds = dt.seconds();
        let mut next = state.rings;
        for (j, rings) in state.rings.iter().enumerate() {
            let (up, down) = (gains.get(j).copied().unwrap_or(0.0), open(j) * v);
            let left = rings * clamp((up + down) * seconds, 0.0, 1.0);
            next[j] -= left;
            if left > 0.0 {
                if j < RING {
                    next[j + 1] += left * up / (up + down);
                }
                if j > 0 {
                    next[j - 1] += left * down / (up + down);
                }
            }
        }
        state.rings = next;
        if let Some(calcium) = calcium {
            state.calcium = calcium;
        }
    }
}

impl Listed for BistableSwitch {
    const TITLE: &'static str = "CaMKII switch";
    const PUBLISHED: &'static [Published] = results!({
        const PLACE: &str = "an independent solution; the abstract says it in words";
        const DIGIT: &str = "half a unit of the last digit of an independent solution";
        /// Calcium (µM) at a fold.
        fn calcium(of: fn((f64, f64)) -> f64) -> f64 {
            let switch = BistableSwitch::default();
            switch.calcium(switch.subunits(of(switch.folds().expect("two stable states"))))
        }
        &[
            Published {
                what: "lowest calcium at which CaMKII can stay switched on, µM",
                source: Source { cite: "zhabotinsky2000", place: PLACE },
                published: "0.0791",
                ours: || calcium(|(_off, on)| on),
                shown: "0.0791",
                tolerance: 5e-5,
                because: DIGIT,
            },
            Published {
                what: "highest calcium at which it can stay switched off, µM",
                source: Source { cite: "zhabotinsky2000", place: PLACE },
                published: "0.6544",
                ours: || calcium(|(off, _on)| off),
                shown: "0.6544",
                tolerance: 5e-5,
                because: DIGIT,
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "calcium", low: 0.0, high: f64::INFINITY },
        Observed { name: "phosphorylated subunits", low: 0.0, high: 500.0 * (1.0 + 1e-9) },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = forms::ALL;

    fn stimulus(random: &mut Random) -> AtEnd<Option<f64>> {
        AtEnd((random.uniform() < 0.02).then(|| 0.1 + 5.0 * random.uniform()))
    }

    fn silence() -> AtEnd<Option<f64>> {
        AtEnd(None)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.calcium, state.phosphorylated()]);
    }
}
