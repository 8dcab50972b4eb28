//! Which cells a memory takes: the excitable ones; and since those that win stay excitable for hours, the next memory takes many of them again.
//!
//! # Equations
//!
//! Of $N$ cells an event takes those whose input and excitability together are among the $a N$ largest; inputs are normal, with a spread of 1.
//! Winners gain $b_0$, which is lost with the time constant $\tau_E$. After an interval $\Delta$ a second event with inputs of its own
//! finds them raised by
//!
//! $$ b = b_0 e^{-\Delta / \tau_E} $$
//!
//! With $Q$ the upper tail of the normal distribution, the share $O$ of the first cells that the second event takes too is, of many cells,
//!
//! $$ O = Q(\theta - b), \qquad a\, Q(\theta - b) + (1 - a)\, Q(\theta) = a $$
//!
//! By chance it is $a$.
//!
//! # Reads
//!
//! The interval; inputs are drawn.
//!
//! # Source
//!
//! [@rashid2016]: in the lateral amygdala more excitable cells win, and two events within six hours share cells, 24 h apart they do not;
//! [@cai2016]: in area CA1 contexts within a day share more cells than a week apart. The rule and its constants are ours, the least one that
//! says so.
//!
//! # Reproduces
//!
//! Overlaps of another program, in closed form.
//!
//! # Departs
//!
//! Cells have no synapses: nothing is learned but who wins. Excitability is one number, its loss one exponential; 6 h for the amygdala and 12 h for CA1
//! follow from the papers' intervals, not from a measured course. In the amygdala a second memory later than six hours is said to avoid the first cells; here it
//! takes them by chance.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::allocation::Allocation;
//! let amygdala = Allocation::default();
//! assert!(amygdala.overlap(0.0) > 0.45 && amygdala.overlap(24.0) < 0.21);
//! ```

#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use crate::math::{erf, exp};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, quantities};

quantities! {
    /// Cells and their excitability.
    pub struct Allocation {
        /// Share of the cells that an event takes. A choice.
        active: real("a", "share of cells per memory", One, 0.2, 0.01..=0.5),
        /// What winners gain, over the spread of inputs. A choice.
        boost: real("b₀", "boost of the winners", One, 1.0, 0.0..=4.0),
        /// Time constant with which it is lost.
        decay: real("τ_E", "how long the boost lasts", H, 6.0, 1.0..=48.0),
        /// Number of cells that are drawn. A choice.
        cells: count("N", "cells drawn", 100, 20..=10000),
        /// Chooses inputs.
        seed: seed("seed", "random seed", 1),
    }
}

/// Upper tail of the normal distribution.
fn tail(x: f64) -> f64 {
    0.5 * (1.0 - erf(x * core::f64::consts::FRAC_1_SQRT_2))
}

impl Allocation {
    /// What is left of the winners' gain after so many hours.
    pub fn left(&self, interval: f64) -> f64 {
        self.boost * exp(-interval / self.decay)
    }

    /// What input and excitability together must reach in a second event, so many hours later.
    pub fn threshold(&self, interval: f64) -> f64 {
        let (a, b) = (self.active, self.left(interval));
        let (mut low, mut high) = (-4.0, 8.0);
        for _ in 0..60 {
            let theta = 0.5 * (low + high);
            if a * tail(theta - b) + (1.0 - a) * tail(theta) > a { low = theta } else { high = theta }
        }
        0.5 * (low + high)
    }

    /// Share of the first cells that a second event takes too, so many hours later, of many cells.
    pub fn overlap(&self, interval: f64) -> f64 {
        tail(self.threshold(interval) - self.left(interval))
    }

    /// Number of cells that an event takes, at least one.
    pub fn winners(&self) -> usize {
        let winners = (self.active * self.cells as f64 + 0.5) as usize;
        if winners == 0 { 1 } else { winners }
    }
}

/// Cells with their inputs in two events.
#[derive(Clone, Debug)]
pub struct Cells {
    constants: Allocation,
    inputs: [Vec<f64>; 2],
    first: Vec<bool>,
}

impl Cells {
    /// After the first event.
    pub fn new(constants: &Allocation) -> Self {
        let mut random = Random::new(constants.seed);
        let inputs = [(); 2].map(|()| (0..constants.cells).map(|_| random.normal()).collect::<Vec<_>>());
        let first = largest(&inputs[0], constants.winners());
        Self { constants: constants.clone(), inputs, first }
    }

    /// Which cells the first event took.
    pub fn first(&self) -> &[bool] {
        &self.first
    }

    /// Which cells a second event takes, so many hours later.
    pub fn second(&self, interval: f64) -> Vec<bool> {
        let boost = self.constants.left(interval);
        let raised =
            self.inputs[1].iter().zip(&self.first).map(|(x, first)| if *first { x + boost } else { *x });
        largest(&raised.collect::<Vec<_>>(), self.constants.winners())
    }

    /// Share of the first cells that a second event takes too, so many hours later.
    pub fn overlap(&self, interval: f64) -> f64 {
        let second = self.second(interval);
        let both = self.first.iter().zip(&second).filter(|(first, second)| **first && **second).count();
        both as f64 / self.constants.winners() as f64
    }
}

/// The largest so many, at least one, of values that are not equal.
fn largest(values: &[f64], number: usize) -> Vec<bool> {
    let mut ranking: Vec<_> = (0..values.len()).collect();
    ranking.select_nth_unstable_by(number - 1, |one, other| values[*other].total_cmp(&values[*one]));
    let mut wins = vec![false; values.len()];
    for place in &ranking[..number] {
        wins[*place] = true;
    }
    wins
}

/// Allocation among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "allocation",
    title: "Allocation by excitability",
    text: include_str!("allocation.rs"),
    source: Source { cite: "rashid2016", place: "abstract; the rule is ours" },
    step: crate::Step::Counted,
    quantities: <Allocation as Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "overlap in drawn cells", low: 0.0, high: 1.0 }],
    probe: |values, seed, _| {
        let cells = Cells::new(&Allocation { seed, ..Allocation::with_values(values) });
        [0.0, 6.0, 24.0].map(|interval| cells.overlap(interval)).to_vec()
    },
    answers: |values, random| ask(&Allocation::with_values(values), CLOSED_FORMS, random),
};

const HOURS: &[f64] = &[0.0, 1.0, 6.0, 24.0, 168.0, f64::INFINITY];
const CLOSED_FORMS: &[ClosedForm<Allocation>] = &[
    ClosedForm::new("left", &[("interval", HOURS)], (0.0, 4.0), |rule, at| rule.left(at[0])),
    ClosedForm::new("threshold", &[("interval", HOURS)], (-1e-9, 7.0), |rule, at| rule.threshold(at[0])),
    ClosedForm::new("overlap", &[("interval", HOURS)], (0.01 - 1e-9, 1.0), |rule, at| rule.overlap(at[0])),
    ClosedForm::new("winners", &[], (1.0, 5000.0), |rule, _| rule.winners() as f64),
];

const PUBLISHED: &[Published] = results!({
    const AMYGDALA: Source = Source { cite: "rashid2016", place: "another program, 6 h" };
    const CA1: Source = Source { cite: "cai2016", place: "another program, 12 h" };
    const HALF: &str = "half a unit of the last digit";
    /// Overlap at an interval, with a time constant.
    fn overlap(decay: f64, interval: f64) -> f64 {
        Allocation { decay, ..Allocation::default() }.overlap(interval)
    }
    &[
        Published {
            what: "shared cells, 0 h apart, a boost of 6 h",
            source: AMYGDALA,
            published: "0.459",
            ours: || overlap(6.0, 0.0),
            shown: "0.459",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 3 h apart, a boost of 6 h",
            source: AMYGDALA,
            published: "0.352",
            ours: || overlap(6.0, 3.0),
            shown: "0.352",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 6 h apart, a boost of 6 h",
            source: AMYGDALA,
            published: "0.289",
            ours: || overlap(6.0, 6.0),
            shown: "0.289",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 18 h apart, a boost of 6 h",
            source: AMYGDALA,
            published: "0.211",
            ours: || overlap(6.0, 18.0),
            shown: "0.211",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 24 h apart, a boost of 6 h",
            source: AMYGDALA,
            published: "0.204",
            ours: || overlap(6.0, 24.0),
            shown: "0.204",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 5 h apart, a boost of 12 h",
            source: CA1,
            published: "0.366",
            ours: || overlap(12.0, 5.0),
            shown: "0.366",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 24 h apart, a boost of 12 h",
            source: CA1,
            published: "0.231",
            ours: || overlap(12.0, 24.0),
            shown: "0.231",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "shared cells, 168 h apart, a boost of 12 h",
            source: CA1,
            published: "0.200",
            ours: || overlap(12.0, 168.0),
            shown: "0.200",
            tolerance: 5e-4,
            because: HALF,
        },
    ]
});
