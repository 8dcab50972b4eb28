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
//! Nothing. $C$ is the mean of $\mathbf x \mathbf x^T$, not the covariance: with inputs that are not centred the weight points
//! near their mean. A step beyond about $2/(3\lambda_1)$ lets this rule run away too.
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
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of Oja's rule.
    pub struct Oja {
        /// Learning rate.
        eta: log("η", "learning rate", One, 0.01, 1e-4..=0.5),
        /// Weight before the first presentation.
        weight: real("w₀", "weight at the start", One, 0.1, -1.0..=1.0),
    }
}

impl Oja {
    /// What one presentation adds to a weight `w`, or many on average, where `xy` and `yy` are means.
    #[inline]
    pub fn change(&self, w: f64, xy: f64, yy: f64) -> f64 {
        self.eta * (xy - yy * w)
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
            crate::math::sqrt(dot(w, w))
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
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::unbounded(
        "change",
        &[("w", &[-10.0, 0.0, 10.0]), ("xy", &[-100.0, 100.0]), ("yy", &[0.0, 100.0])],
        |rule, at| rule.change(at[0], at[1], at[2]),
    )];

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

    #[test]
    fn a_silent_output_changes_nothing() {
        let rule = Oja::default();
        let mut w = rule.initial();
        rule.step(&mut w, AtEnd(Some(Presentation { x: 5.0, y: 0.0 })), Ms::ZERO);
        assert_eq!(w, rule.initial());
    }
}
