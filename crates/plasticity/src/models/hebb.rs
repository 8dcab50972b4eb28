//! Hebb's rule in its plainest form: a synapse grows by the product of the activities on its two sides.
//!
//! # Equations
//!
//! $$ w \leftarrow w + \eta\,(x\,y - \gamma\, w) $$
//!
//! with $\gamma = 0$ in the plain rule. Where $y = \sum_i w_i x_i$, averaging over presentations gives
//! $\mathbf w \leftarrow \mathbf w + \eta\,(C - \gamma)\,\mathbf w$ with $C = \langle \mathbf x \mathbf x^T\rangle$: along the
//! eigenvector of $C$ with eigenvalue $\lambda_k$ the weight is $(1 + \eta(\lambda_k - \gamma))^n$ of its start after $n$ presentations.
//!
//! # Reads
//!
//! The input $x$ and the output $y$ of each presentation. The time between presentations does not count.
//!
//! # Source
//!
//! The idea: [@hebb1949, p. 62], in words and with no equation. The product is its customary reading.
//!
//! # Reproduces
//!
//! The growth along the first eigenvector, $a(1 + \eta\lambda_1)^{100}$ after a hundred presentations. It has no bound, and this is the point.
//!
//! # Departs
//!
//! Hebb wrote of growth only, and of a cell that takes part in firing another. The product also counts what merely coincides,
//! and where activities are measured from a mean it can be negative. The decay $\gamma$ is not his.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::{Presentation, hebb::Hebb};
//!
//! let rule = Hebb::default();
//! let mut w = rule.initial();
//! rule.step(&mut w, AtEnd(Some(Presentation { x: 1.0, y: 2.0 })), Ms::ZERO);
//! assert_eq!(w, 0.1 + 0.05 * 2.0);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Presentation, Published, results};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of Hebb's rule.
    pub struct Hebb {
        /// Learning rate.
        eta: log("η", "learning rate", One, 0.05, 1e-4..=0.5),
        /// Decay of the weight, in units of the learning rate.
        decay: real("γ", "decay of the weight", One, 0.0, 0.0..=2.0),
        /// Weight before the first presentation.
        weight: real("w₀", "weight at the start", One, 0.1, -1.0..=1.0),
    }
}

impl Hebb {
    /// What one presentation adds to a weight `w`, or many on average, where `xy` is the mean product.
    #[inline]
    pub fn change(&self, w: f64, xy: f64) -> f64 {
        self.eta * (xy - self.decay * w)
    }
}

impl Model for Hebb {
    type State = f64;
    type Input<'a> = AtEnd<Option<Presentation>>;
    const SOURCE: Source = Source { cite: "hebb1949", place: "p. 62, in words" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> f64 {
        self.weight
    }

    #[inline]
    fn step(&self, w: &mut f64, AtEnd(input): AtEnd<Option<Presentation>>, _dt: Ms) {
        if let Some(Presentation { x, y }) = input {
            *w += self.change(*w, x * y);
        }
    }
}

impl Listed for Hebb {
    const TITLE: &'static str = "Hebb's rule";
    const PUBLISHED: &'static [Published] = results!({
        use crate::models::mean_map::{ETA, along_axis, mean_map};
        &[Published {
            what: "length along the first eigenvector after 100 mean steps, η = 0.01",
            source: Source { cite: "hebb1949", place: "an independent run" },
            published: "1.52387444085",
            ours: || {
                let rule = Hebb { eta: ETA, ..Hebb::default() };
                along_axis(mean_map(100, |w, xy, _, _, _| rule.change(w, xy)))
            },
            shown: "1.52387444085",
            tolerance: 1e-9,
            because: "a mean map: rounding only",
        }]
    });
    const OBSERVED: &'static [Observed] =
        &[Observed { name: "weight", low: f64::NEG_INFINITY, high: f64::INFINITY }];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::unbounded(
        "change",
        &[("w", &[-10.0, 0.0, 10.0]), ("xy", &[-100.0, 100.0])],
        |rule, at| rule.change(at[0], at[1]),
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
        let rule = Hebb { eta: 0.1, decay: 0.5, weight: 0.2 };
        let mut w = rule.initial();
        rule.step(&mut w, AtEnd(Some(Presentation { x: 2.0, y: -3.0 })), Ms(7.0));
        assert!((w - (0.2 + 0.1 * (-6.0 - 0.1))).abs() < 1e-15);
        rule.step(&mut w, AtEnd(None), Ms(1e9));
        assert!((w + 0.41).abs() < 1e-15);
    }

    /// One input of size 1 that drives the output alone: decay only makes the growth slower.
    #[test]
    fn linear_decay_does_not_bound_growth() {
        let rule = Hebb { eta: 0.1, decay: 0.5, weight: 1.0 };
        let mut w = rule.initial();
        for _ in 0..200 {
            let y = w;
            rule.step(&mut w, AtEnd(Some(Presentation { x: 1.0, y })), Ms::ZERO);
        }
        assert!((w / crate::math::pow(1.05, 200.0) - 1.0).abs() < 1e-12);
    }
}
