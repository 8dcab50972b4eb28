//! Oja's rule: Hebb's product, with a decay that grows with the square of the output.
//!
//! # Equations
//!
//! $$ w \leftarrow w + \eta\, y\,(x - y\, w) $$
//!
//! Where $y = \mathbf w \cdot \mathbf x$, the average over presentations is
//! $\dot{\mathbf w} = C\mathbf w - (\mathbf w^T C \mathbf w)\,\mathbf w$. Its resting points are the unit eigenvectors of $C$, and
//! only the first is stable, with either sign. The length comes to 1 at a rate $2\lambda_1$, the component along
//! eigenvector $k$ vanishes at a rate $\lambda_1 - \lambda_k$.
//!
//! # Reads
//!
//! The input $x$ and the output $y$ of each presentation, and the synapse's own weight: all of it local.
//!
//! # Source
//!
//! [@oja1982].
//!
//! # Reproduces
//!
//! Length 1 and the direction of the first eigenvector, from an independent run of the mean equation in steps of 0.01.
//!
//! # Departs
//!
//! Nothing but the defaults, which are our choice. $C$ is the mean of $\mathbf x \mathbf x^T$, not the covariance: with inputs that
//! are not centred the weight points near their mean. Too large a step lets this rule run away too. No bound by $\lambda_1$ is safe:
//! with Gaussian inputs some runs end so at $\eta\lambda_1 = 1/3$. By the largest input there is one. Let $A$ be $\eta$ times the
//! squared length of the largest input, and at most 0.73, which is the root of 3 less 1: a weight whose squared length is at most
//! $1/A$ keeps to that, whatever comes in whatever order.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::{Presentation, oja::Oja};
//!
//! let rule = Oja::default();
//! let mut w = rule.initial();
//! for _ in 0..5000 {
//!     let y = w; // one input of size 1
//!     rule.step(&mut w, AtEnd(Some(Presentation { x: 1.0, y })), Ms::ZERO);
//! }
//! assert!((w - 1.0).abs() < 1e-12);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Presentation, Published, results};
use crate::math::{min, sqrt};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of Oja's rule.
    pub struct Oja {
        /// Learning rate. Its default is our choice.
        eta: log("η", "learning rate", One, 0.01, 1e-4..=0.5),
        /// Weight before the first presentation. Its default is our choice.
        weight: real("w₀", "weight at the start", One, 0.1, -1.0..=1.0),
    }
}

impl Oja {
    /// What one presentation adds to a weight `w`, or many on average, where `xy` and `yy` are means.
    #[inline]
    pub fn change(&self, w: f64, xy: f64, yy: f64) -> f64 {
        self.eta * (xy - yy * w)
    }

    /// The largest learning rate at which no order of inputs lets the weights run away, from the largest squared length of
    /// an input and that of the first weights.
    ///
    /// With `A = η max|x|²`, `a = η|x|² ≤ A`, `n = |w|²` and `s = ηy² ≤ an`, a step leads to
    /// `n(1 − s)² + s(2 − 2s + a)`. For `n ≤ 1/A` that is at most `1/A` again, as long as `A² + 2A ≤ 2`.
    pub fn safe_rate(largest: f64, first: f64) -> f64 {
        min(sqrt(3.0) - 1.0, 1.0 / first) / largest
    }
}

impl Model for Oja {
    type State = f64;
    type Input<'a> = AtEnd<Option<Presentation>>;
    const SOURCE: Source = Source { cite: "oja1982", place: "the rule and its mean equation" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> f64 {
        self.weight
    }

    #[inline]
    fn step(&self, w: &mut f64, AtEnd(input): AtEnd<Option<Presentation>>, _dt: Ms) {
        if let Some(Presentation { x, y }) = input {
            *w += self.change(*w, x * y, y * y);
        }
    }
}

impl Listed for Oja {
    const TITLE: &'static str = "Oja's rule";
    const PUBLISHED: &'static [Published] = results!({
        use crate::models::mean_map::{ETA, Vector, along_axis, dot, mean_map};
        fn rest() -> Vector {
            let rule = Oja { eta: ETA, ..Oja::default() };
            mean_map(1000, |w, xy, yy, _, _| rule.change(w, xy, yy))
        }
        fn length(w: Vector) -> f64 {
            sqrt(dot(w, w))
        }
        &[
            Published {
                what: "length of the weight after 1,000 mean steps with three inputs: 1",
                source: Source { cite: "oja1982", place: "where its mean equation rests" },
                published: "1",
                ours: || length(rest()),
                shown: "1.000000",
                tolerance: 1e-6,
                because: "the mean map has come to rest by then",
            },
            Published {
                what: "cosine between that weight and the first eigenvector: 1",
                source: Source { cite: "oja1982", place: "where its mean equation rests" },
                published: "1",
                ours: || along_axis(rest()) / length(rest()),
                shown: "1.000000000",
                tolerance: 1e-9,
                because: "the mean map has come to rest by then",
            },
        ]
    });
    const OBSERVED: &'static [Observed] =
        &[Observed { name: "weight", low: f64::NEG_INFINITY, high: f64::INFINITY }];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::unbounded(
            "change",
            &[("w", &[-10.0, 0.0, 10.0]), ("xy", &[-100.0, 100.0]), ("yy", &[0.0, 100.0])],
            |rule, at| rule.change(at[0], at[1], at[2]),
        ),
        ClosedForm::new(
            "safe_rate",
            &[("largest", &[0.01, 1.0, 100.0]), ("first", &[0.0, 1.0, 100.0])],
            (0.0, 100.0),
            |_, at| Oja::safe_rate(at[0], at[1]),
        ),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Option<Presentation>> {
        AtEnd(Some(Presentation::random(random)))
    }

    fn silence() -> AtEnd<Option<Presentation>> {
        AtEnd(None)
    }

    fn observe(w: &f64, into: &mut Vec<f64>) {
        into.push(*w);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let rule = Oja { eta: 0.1, weight: 0.5 };
        let mut w = rule.initial();
        rule.step(&mut w, AtEnd(Some(Presentation { x: 1.0, y: 2.0 })), Ms::ZERO);
        assert_eq!(w, 0.5 + 0.1 * (2.0 - 4.0 * 0.5));
        rule.step(&mut w, AtEnd(Some(Presentation { x: 2.0, y: -1.0 })), Ms::ZERO);
        assert!((w - (0.5 + 0.1 * (-2.0 - 0.5))).abs() < 1e-15);
        let before = w;
        rule.step(&mut w, AtEnd(None), Ms(3.0));
        assert_eq!(w, before);
    }

    /// Whether a weight of length 1 gets lost among so many inputs in a plane, η to be given.
    fn lost(eta: f64, inputs: u32, mut input: impl FnMut() -> [f64; 2]) -> bool {
        let rule = Oja { eta, weight: 1.0 };
        let mut w = [rule.weight, 0.0];
        for _ in 0..inputs {
            let x = input();
            let y = w[0] * x[0] + w[1] * x[1];
            for i in 0..2 {
                rule.step(&mut w[i], AtEnd(Some(Presentation { x: x[i], y })), Ms::ZERO);
            }
            // Whether it would come back is not asked.
            let size = w[0].abs() + w[1].abs();
            if size.is_nan() || size >= 1e3 {
                return true;
            }
        }
        false
    }

    /// Inputs of every direction and of all lengths up to the largest, in any order: the safe rate is one.
    #[test]
    fn no_order_of_inputs_gets_lost_at_the_safe_rate() {
        for seed in 0..200 {
            let mut random = Random::new(seed);
            let eta = Oja::safe_rate(4.0, 1.0);
            let input = || {
                let turn = core::f64::consts::TAU * random.uniform();
                // Half of them have the largest length there is.
                let length = if random.uniform() < 0.5 { 2.0 } else { 2.0 * random.uniform() };
                [length * crate::math::cos(turn), length * crate::math::sin(turn)]
            };
            assert!(!lost(eta, 2000, input), "{seed}");
        }
    }

    /// 2/(3λ₁) keeps a mean map in bounds. With Gaussian inputs, λ₁ = 1, it keeps none of thirty runs, and half of it not all.
    #[test]
    fn two_thirds_over_the_eigenvalue_is_not_safe() {
        let lost = |eta| {
            let one = |seed: &u64| {
                let mut random = Random::new(*seed);
                lost(eta, 5000, || [random.normal(), 0.5 * random.normal()])
            };
            (1..=30).filter(one).count()
        };
        assert_eq!(lost(2.0 / 3.0), 30);
        assert!(lost(1.0 / 3.0) > 0);
        assert_eq!(lost(0.1), 0);
    }

    #[test]
    fn a_silent_output_changes_nothing() {
        let rule = Oja::default();
        let mut w = rule.initial();
        rule.step(&mut w, AtEnd(Some(Presentation { x: 5.0, y: 0.0 })), Ms::ZERO);
        assert_eq!(w, rule.initial());
    }
}
