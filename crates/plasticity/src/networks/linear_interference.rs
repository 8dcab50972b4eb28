//! Why learning B undoes A: two inputs share part of their weights, and in a linear unit the damage is the square of what they share.
//!
//! # Equations
//!
//! A linear unit $y = w x$ learns by the delta rule that the unit vector $x_A$ means 1, and then, to the end, that $x_B$ means 0:
//!
//! $$ \Delta w = \eta (t - y)\, x, \qquad r = x_A x_B $$
//!
//! After A, $w = x_A$. Learning B moves $w$ along $x_B$ alone, until $w x_B = 0$:
//!
//! $$ w = x_A - r\, x_B, \qquad y_A = 1 - r^2 $$
//!
//! so that the error on A is $r^2$. Where A and B take turns, both become exact; the closer they lie, the more turns it takes.
//!
//! # Reads
//!
//! Nothing: inputs and outcomes follow from the overlap.
//!
//! # Source
//!
//! [@mcclelland1995]: why new learning overwrites and interleaving does not. The exact case follows from the delta rule [@rescorla1972].
//!
//! # Reproduces
//!
//! Errors and turns of another program; the closed form follows from the rule to rounding.
//!
//! # Departs
//!
//! The paper’s network has hidden layers; this is the least one in which interference can be written down.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::linear_interference::LinearInterference;
//! let half = LinearInterference { overlap: 0.5, ..LinearInterference::default() };
//! assert_eq!(half.forgotten(), 0.25);
//! assert_eq!(half.turns(), 12);
//! ```

use alloc::vec::Vec;

use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, quantities};

/// Error at which both count as learned.
const LEARNED: f64 = 0.01;
/// Turns after which nobody waits any longer.
const MOST: u64 = 100_000;

quantities! {
    /// Two inputs and a rate.
    pub struct LinearInterference {
        /// Cosine of the angle between both inputs.
        overlap: real("r", "overlap of A and B", One, 0.5, 0.0..=0.99),
        /// Learning rate of the delta rule.
        delta: real("η_Δ", "rate of the delta rule", One, 0.5, 0.01..=1.0),
    }
}

/// Weights along A and along B; what is not along either never changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Along A.
    pub a: f64,
    /// Along B.
    pub b: f64,
}

impl LinearInterference {
    /// Error on A once B is learned to the end: `r²`.
    pub fn forgotten(&self) -> f64 {
        self.overlap * self.overlap
    }

    /// What the unit answers to A and to B.
    pub fn answers(&self, weights: Weights) -> [f64; 2] {
        [weights.a + self.overlap * weights.b, self.overlap * weights.a + weights.b]
    }

    /// One presentation of A, whose outcome is 1.
    fn show_a(&self, weights: &mut Weights) {
        weights.a += self.delta * (1.0 - self.answers(*weights)[0]);
    }

    /// One presentation of B, whose outcome is 0.
    fn show_b(&self, weights: &mut Weights) {
        weights.b -= self.delta * self.answers(*weights)[1];
    }

    /// A, then B.
    pub fn turn(&self, weights: &mut Weights) {
        self.show_a(weights);
        self.show_b(weights);
    }

    /// Turns of A and B until both errors are below 1 %.
    pub fn turns(&self) -> u64 {
        let mut weights = Weights { a: 0.0, b: 0.0 };
        for turn in 1..=MOST {
            self.turn(&mut weights);
            let [a, b] = self.answers(weights);
            if (1.0 - a).abs() < LEARNED && b.abs() < LEARNED {
                return turn;
            }
        }
        MOST
    }
}

/// The unit among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "linear-interference",
    title: "Interference in a linear unit",
    text: include_str!("linear_interference.rs"),
    source: Source { cite: "mcclelland1995", place: "the argument; the exact case is the delta rule’s" },
    step: crate::Step::Counted,
    quantities: <LinearInterference as Quantities>::list,
    published: PUBLISHED,
    // What answers both is at most 7.1 long, and no presentation takes the weights further from it than they were.
    observed: &[
        Observed { name: "answer to A", low: -6.1, high: 8.1 },
        Observed { name: "answer to B", low: -7.1, high: 7.1 },
    ],
    probe,
    answers: |values, random| ask(&LinearInterference::with_values(values), CLOSED_FORMS, random),
};

/// A and B in an order that chance draws.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let (unit, mut random) = (LinearInterference::with_values(values), Random::new(seed));
    let mut weights = Weights { a: 0.0, b: 0.0 };
    let show = |_| {
        match random.uniform() < 0.5 {
            true => unit.show_a(&mut weights),
            false => unit.show_b(&mut weights),
        }
        unit.answers(weights)
    };
    (0..40).flat_map(show).collect()
}

const CLOSED_FORMS: &[ClosedForm<LinearInterference>] = &[
    ClosedForm::new("forgotten", &[], (0.0, 1.0), |unit, _| unit.forgotten()),
    ClosedForm::new("turns", &[], (1.0, MOST as f64), |unit, _| unit.turns() as f64),
    ClosedForm::new("answers", &[("a", &[0.0, 1.0]), ("b", &[-1.0, 0.0])], (-1.0, 1.0), |unit, at| {
        unit.answers(Weights { a: at[0], b: at[1] })[1]
    }),
];

const PUBLISHED: &[Published] = results!({
    const RUN: Source = Source { cite: "mcclelland1995", place: "another program of the linear case" };
    const EXACT: &str = "the same rule: a whole number";
    /// Turns at a rate of one half.
    fn turns(overlap: f64) -> f64 {
        LinearInterference { overlap, delta: 0.5 }.turns() as f64
    }
    &[
        Published {
            what: "error on A after B, an overlap of 0.9",
            source: RUN,
            published: "0.81",
            ours: || LinearInterference { overlap: 0.9, delta: 0.5 }.forgotten(),
            shown: "0.81",
            tolerance: 1e-12,
            because: "the same formula",
        },
        Published {
            what: "turns until both are within 1 %, no overlap",
            source: RUN,
            published: "7",
            ours: || turns(0.0),
            shown: "7",
            tolerance: 0.0,
            because: EXACT,
        },
        Published {
            what: "turns, an overlap of 0.25",
            source: RUN,
            published: "8",
            ours: || turns(0.25),
            shown: "8",
            tolerance: 0.0,
            because: EXACT,
        },
        Published {
            what: "turns, an overlap of 0.5",
            source: RUN,
            published: "12",
            ours: || turns(0.5),
            shown: "12",
            tolerance: 0.0,
            because: EXACT,
        },
        Published {
            what: "turns, an overlap of 0.75",
            source: RUN,
            published: "25",
            ours: || turns(0.75),
            shown: "25",
            tolerance: 0.0,
            because: EXACT,
        },
        Published {
            what: "turns, an overlap of 0.9",
            source: RUN,
            published: "63",
            ours: || turns(0.9),
            shown: "63",
            tolerance: 0.0,
            because: EXACT,
        },
        Published {
            what: "turns, an overlap of 0.95",
            source: RUN,
            published: "126",
            ours: || turns(0.95),
            shown: "126",
            tolerance: 0.0,
            because: EXACT,
        },
    ]
});

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule itself on two vectors in the plane, to convergence on A and then on B.
    #[test]
    fn the_delta_rule_forgets_the_square_of_the_overlap() {
        for r in [0.0, 0.25, 0.5, 0.9, 0.95] {
            let inputs = [[1.0, 0.0], [r, crate::math::sqrt(1.0 - r * r)]];
            let mut w = [0.0, 0.0];
            for (x, outcome) in inputs.iter().zip([1.0, 0.0]) {
                for _ in 0..200 {
                    let error = outcome - (w[0] * x[0] + w[1] * x[1]);
                    w = [w[0] + 0.5 * error * x[0], w[1] + 0.5 * error * x[1]];
                }
            }
            let unit = LinearInterference { overlap: r, ..LinearInterference::default() };
            assert!(((1.0 - w[0]) - unit.forgotten()).abs() < 1e-12, "{r}: {w:?}");
        }
    }

    /// The first turn by hand at r = ½ and η = ½: A to ½, so that B answers ¼; B to −⅛.
    #[test]
    fn one_turn_by_hand() {
        let unit = LinearInterference::default();
        let mut weights = Weights { a: 0.0, b: 0.0 };
        unit.turn(&mut weights);
        assert_eq!(weights, Weights { a: 0.5, b: -0.125 });
        assert_eq!(unit.answers(weights), [0.4375, 0.125]);
    }
}
