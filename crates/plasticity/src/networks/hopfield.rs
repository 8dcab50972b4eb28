//! A net whose memories are its resting states: every unit follows the sign of what all the others send.
//!
//! # Equations
//!
//! $K$ random patterns $\xi_i^\mu = \pm 1$ of $N$ units, weights and dynamics
//!
//! $$ W_{ij} = \frac1N \sum_\mu \xi_i^\mu \xi_j^\mu, \quad W_{ii} = 0, \qquad s_i \leftarrow \mathrm{sgn}\left(\sum_j W_{ij} s_j\right) $$
//!
//! one unit after the other in random order. The overlap with a pattern is $m = \frac1N \sum_i \xi_i s_i$. For large nets of
//! load $\alpha = K/N$ a memory rests at
//!
//! $$ m = \mathrm{erf}(y), \qquad y\,\left(\sqrt{2\alpha} + \frac{2}{\sqrt\pi}\, e^{-y^2}\right) = \mathrm{erf}(y) $$
//!
//! # Reads
//!
//! Nothing but its seed: patterns, cue and order are drawn.
//!
//! # Source
//!
//! [@hopfield1982]; the load up to which it remembers, [@amit1985].
//!
//! # Reproduces
//!
//! That load, and the overlap there; and overlaps of nets of 1,000 units from a cue of 0.9 (`tests/hopfield.rs`).
//!
//! # Departs
//!
//! The sums run over patterns instead of weights, which is the same for integers. Half of all units are active in a pattern; sparse
//! patterns have other capacities.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::hopfield::{Hopfield, Run};
//! let mut run = Run::new(&Hopfield { load: 0.05, ..Hopfield::default() });
//! while run.sweep() {}
//! assert!(run.overlap() > 0.99);
//! ```

use alloc::{vec, vec::Vec};

use crate::Source;
use crate::math::{erf, exp, sqrt};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;

crate::quantities! {
    /// Net and cue.
    pub struct Hopfield {
        /// Number of units.
        units: count("N", "number of units", 1000, 50..=1000),
        /// Patterns per unit.
        load: real("α", "patterns per unit", One, 0.1, 0.01..=0.3),
        /// Overlap of the cue with the pattern.
        cue: real("m₀", "overlap of the cue", One, 0.9, 0.0..=1.0),
        /// Chooses patterns, cue and order.
        seed: seed("seed", "random seed", 1),
    }
}

/// A net that is looking for its first pattern.
#[derive(Clone, Debug)]
pub struct Run {
    random: Random,
    patterns: usize,
    /// Unit after unit, the unit's value in every pattern.
    values: Vec<i8>,
    state: Vec<i8>,
    /// Sum over units of value times state, for each pattern.
    overlaps: Vec<i32>,
    order: Vec<u16>,
    /// Whose turn it is, as a place in the order.
    next: usize,
}

impl Run {
    /// The cue.
    pub fn new(constants: &Hopfield) -> Self {
        let mut random = Random::new(constants.seed);
        let units = constants.units as usize;
        let patterns = (constants.load * constants.units as f64 + 0.5) as usize;
        let patterns = if patterns == 0 { 1 } else { patterns };
        let values = (0..units * patterns).map(|_| if random.bits() >> 63 == 0 { 1 } else { -1 }).collect();
        let right = 0.5 * (1.0 + constants.cue);
        let mut run =
            Self { patterns, values, state: vec![], overlaps: vec![], order: vec![], next: 0, random };
        for unit in 0..units {
            let value = run.values[unit * patterns];
            run.state.push(if run.random.uniform() < right { value } else { -value });
        }
        run.begin()
    }

    /// A net that stores these patterns, at least one, all of one length of at most 65,535, and stands in this state of the
    /// same length; all values are 1 or −1.
    pub fn of(patterns: &[Vec<i8>], state: Vec<i8>, random: Random) -> Self {
        let values =
            (0..state.len()).flat_map(|unit| patterns.iter().map(move |pattern| pattern[unit])).collect();
        Self { patterns: patterns.len(), values, state, overlaps: vec![], order: vec![], next: 0, random }
            .begin()
    }

    /// Overlaps and order of a new state.
    fn begin(mut self) -> Self {
        self.order = (0..self.state.len()).map(|unit| unit as u16).collect();
        self.next = self.order.len();
        for pattern in 0..self.patterns {
            let mut sum = 0;
            for (unit, state) in self.state.iter().enumerate() {
                sum += i32::from(self.values[unit * self.patterns + pattern]) * i32::from(*state);
            }
            self.overlaps.push(sum);
        }
        self
    }

    /// Every unit once, in a new order; whether any has changed.
    pub fn sweep(&mut self) -> bool {
        self.next = self.order.len();
        self.update(self.order.len())
    }

    /// So many units more; where all have had their turn, in a new order. Whether any has changed.
    pub fn update(&mut self, units: usize) -> bool {
        let mut changed = false;
        for _ in 0..units {
            if self.next == self.order.len() {
                for k in (1..self.order.len()).rev() {
                    let other = self.random.below(k as u32 + 1) as usize;
                    self.order.swap(k, other);
                }
                self.next = 0;
            }
            changed |= self.follow(usize::from(self.order[self.next]));
            self.next += 1;
        }
        changed
    }

    /// One unit takes the sign of what all others send; whether it changes.
    fn follow(&mut self, unit: usize) -> bool {
        let values = &self.values[unit * self.patterns..(unit + 1) * self.patterns];
        let state = i32::from(self.state[unit]);
        // Without the unit's own share.
        let mut field = -state * self.patterns as i32;
        for (value, overlap) in values.iter().zip(&self.overlaps) {
            field += i32::from(*value) * overlap;
        }
        let changes = field * state < 0;
        if changes {
            self.state[unit] = -self.state[unit];
            for (value, overlap) in values.iter().zip(&mut self.overlaps) {
                *overlap -= 2 * state * i32::from(*value);
            }
        }
        changes
    }

    /// Values of all units, 1 or −1.
    pub fn state(&self) -> &[i8] {
        &self.state
    }

    /// Overlap with the pattern that the cue belongs to.
    pub fn overlap(&self) -> f64 {
        f64::from(self.overlaps[0]) / self.state.len() as f64
    }
}

/// The load at which a memory with `m = erf(y)` rests.
fn load(y: f64) -> f64 {
    let root = erf(y) / y - 2.0 / sqrt(core::f64::consts::PI) * exp(-y * y);
    0.5 * root * root
}

/// The largest load at which a large net remembers, and the overlap there.
pub fn capacity() -> (f64, f64) {
    let (mut low, mut high) = (1.0, 2.0);
    for _ in 0..100 {
        let (a, b) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
        if load(a) < load(b) { low = a } else { high = b }
    }
    (load(low), erf(low))
}

/// Overlap of a resting memory with its pattern in a large net; 0 where nothing is remembered.
pub fn remembered(alpha: f64) -> f64 {
    if alpha > capacity().0 {
        return 0.0;
    }
    // Beyond its largest value the load falls as the memory gets better.
    let (mut low, mut high) = (1.5, 30.0);
    for _ in 0..100 {
        let y = 0.5 * (low + high);
        if load(y) > alpha { low = y } else { high = y }
    }
    erf(low)
}

/// The net among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "hopfield",
    title: "Hopfield net",
    text: include_str!("hopfield.rs"),
    source: Source { cite: "hopfield1982", place: "weights and asynchronous dynamics" },
    step: crate::Step::Counted,
    quantities: <Hopfield as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "overlap", low: -1.0, high: 1.0 }],
    probe,
    answers: |values, random| {
        ask(&<Hopfield as crate::Quantities>::with_values(values), CLOSED_FORMS, random)
    },
};

const PUBLISHED: &[Published] = results!(&[
    Published {
        what: "patterns per unit at which memories are lost",
        source: Source { cite: "amit1985", place: "theory" },
        published: "0.138",
        ours: || capacity().0,
        shown: "0.1379",
        tolerance: 5e-4,
        because: "half a unit of the last digit",
    },
    Published {
        what: "overlap of a memory there",
        source: Source { cite: "amit1985", place: "theory" },
        published: "0.967",
        ours: || capacity().1,
        shown: "0.9674",
        tolerance: 5e-4,
        because: "half a unit of the last digit",
    },
]);

/// What large nets are expected to do; the constants of one do not enter.
const CLOSED_FORMS: &[ClosedForm<Hopfield>] = &[
    ClosedForm::new("capacity.load", &[], (0.0, 1.0), |_, _| capacity().0),
    ClosedForm::new("capacity.overlap", &[], (0.0, 1.0), |_, _| capacity().1),
    ClosedForm::new(
        "remembered",
        &[("alpha", &[0.0, 0.01, 0.137, 0.138, 0.3, 10.0])],
        (0.0, 1.0),
        |_, at| remembered(at[0]),
    ),
];

/// Ten sweeps with the net that the seed draws.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let mut run = Run::new(&Hopfield { seed, ..<Hopfield as crate::Quantities>::with_values(values) });
    let mut trace = vec![run.overlap()];
    for _ in 0..10 {
        run.sweep();
        trace.push(run.overlap());
    }
    trace
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three units, two patterns, all by the matrix.
    #[test]
    fn by_hand() {
        let mut run = Run::new(&Hopfield { units: 50, load: 0.04, cue: 1.0, seed: 4 });
        assert_eq!((run.patterns, run.overlap()), (2, 1.0));
        let (values, mut state) = (run.values.clone(), run.state.clone());
        run.sweep();
        for unit in &run.order {
            let i = usize::from(*unit);
            let field = (0..50).filter(|j| *j != i).map(|j| {
                let w = i32::from(values[2 * i] * values[2 * j] + values[2 * i + 1] * values[2 * j + 1]);
                w * i32::from(state[j])
            });
            let field: i32 = field.sum();
            if field != 0 {
                state[i] = field.signum() as i8;
            }
        }
        assert_eq!(run.state, state);
        let overlap: i32 = (0..50).map(|i| i32::from(state[i] * values[2 * i + 1])).sum();
        assert_eq!(run.overlaps[1], overlap);
    }

    /// One pattern of three units, one of them wrong: the other two send it −1 each, and cancel for each other, whatever the order.
    #[test]
    fn a_given_pattern_is_completed() {
        let pattern = vec![1, 1, -1];
        let mut run = Run::of(core::slice::from_ref(&pattern), vec![1, 1, 1], Random::new(1));
        assert_eq!(run.overlaps, [1]);
        assert!(run.update(3));
        assert_eq!((run.state(), run.overlap()), (&pattern[..], 1.0));
        assert!(!run.sweep());
    }

    /// Parts of a sweep are the sweep.
    #[test]
    fn a_sweep_in_parts() {
        let constants = Hopfield { units: 60, load: 0.1, ..Hopfield::default() };
        let [mut whole, mut parts] = [Run::new(&constants), Run::new(&constants)];
        let changed = whole.sweep();
        assert_eq!(changed, [7, 50, 3].map(|units| parts.update(units)).contains(&true));
        assert_eq!(whole.state, parts.state);
    }

    #[test]
    fn theory_solves_its_equation() {
        for alpha in [0.02, 0.08, 0.13] {
            let m = remembered(alpha);
            // m = erf(y): recover y by bisection.
            let (mut low, mut high) = (0.0, 6.0);
            for _ in 0..200 {
                let y = 0.5 * (low + high);
                if erf(y) < m { low = y } else { high = y }
            }
            let y: f64 = low;
            let left = y * (sqrt(2.0 * alpha) + 2.0 / sqrt(core::f64::consts::PI) * exp(-y * y));
            assert!((left - m).abs() < 1e-6, "{alpha}: {left} {m}");
        }
        assert_eq!(remembered(0.15), 0.0);
    }
}
