//! The covariance rule: a synapse changes by the product of how far the two sides are from their own means.
//!
//! # Equations
//!
//! $$ w \leftarrow w + \eta\,(x - \bar x)(y - \bar y) $$
//!
//! Then the running means follow, $\bar x \leftarrow \bar x + (x - \bar x)/\tau$, and so does $\bar y$. On average
//! $\mathbf w \leftarrow \mathbf w + \eta\,\Sigma\,\mathbf w$, with the covariance matrix $\Sigma$ of the inputs.
//!
//! # Reads
//!
//! The input $x$ and the output $y$ of each presentation, and the means of both so far.
//!
//! # Source
//!
//! [@sejnowski1977]. The running means are the usual way to make the rule local in time.
//!
//! # Reproduces
//!
//! Adding a constant to every input changes nothing: the growth is that of Hebb's rule for inputs of mean zero.
//!
//! # Departs
//!
//! The paper treats means as known; here they are learnt with $\tau$ presentations. Only one of the two would have to be subtracted.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::{Presentation, covariance::Covariance};
//!
//! let rule = Covariance::default();
//! let mut state = rule.initial();
//! rule.step(&mut state, AtEnd(Some(Presentation { x: 1.0, y: 2.0 })), Ms::ZERO);
//! assert_eq!(state.weight, 0.1 + 0.05 * 2.0); // the means were zero
//! assert_eq!(state.mean_y, 2.0 / 50.0);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Presentation, Published, results};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of the covariance rule.
    pub struct Covariance {
        /// Learning rate.
        eta: log("η", "learning rate", One, 0.05, 1e-4..=0.5),
        /// Presentations over which the means are taken.
        tau: log("τ", "memory of the means", Trial, 50.0, 1.0..=1000.0),
        /// Weight before the first presentation.
        weight: real("w₀", "weight at the start", One, 0.1, -1.0..=1.0),
    }
}

impl Covariance {
    /// What many presentations add on average, from the mean product and the two means.
    #[inline]
    pub fn change(&self, xy: f64, x: f64, y: f64) -> f64 {
        self.eta * (xy - x * y)
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// The weight.
    pub weight: f64,
    /// Running mean of the input.
    pub mean_x: f64,
    /// Running mean of the output.
    pub mean_y: f64,
}

impl Model for Covariance {
    type State = State;
    type Input<'a> = AtEnd<Option<Presentation>>;
    const SOURCE: Source = Source { cite: "sejnowski1977", place: "the rule" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { weight: self.weight, mean_x: 0.0, mean_y: 0.0 }
    }

    #[inline]
    fn step(&self, state: &mut State, AtEnd(input): AtEnd<Option<Presentation>>, _dt: Ms) {
        if let Some(Presentation { x, y }) = input {
            let (dx, dy) = (x - state.mean_x, y - state.mean_y);
            state.weight += self.eta * dx * dy;
            state.mean_x += dx / self.tau;
            state.mean_y += dy / self.tau;
        }
    }
}

impl Listed for Covariance {
    const TITLE: &'static str = "Covariance rule";
    const PUBLISHED: &'static [Published] = results!({
        use crate::models::mean_map::{ETA, along_axis, dot, mean_map};
        &[Published {
            what: "length along the first eigenvector after 100 mean steps with inputs moved off zero",
            source: Source { cite: "sejnowski1977", place: "an independent run" },
            published: "1.52387444085",
            ours: || {
                let rule = Covariance { eta: ETA, ..Covariance::default() };
                let mean = [2.0, -1.0, 0.5];
                let change = |_, xy, _, i: usize, w| {
                    let y = dot(mean, w);
                    rule.change(xy + mean[i] * y, mean[i], y)
                };
                along_axis(mean_map(100, change))
            },
            shown: "1.52387444085",
            tolerance: 1e-9,
            because: "a mean map: rounding only",
        }]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight", low: f64::NEG_INFINITY, high: f64::INFINITY },
        Observed { name: "mean input", low: f64::NEG_INFINITY, high: f64::INFINITY },
        Observed { name: "mean output", low: f64::NEG_INFINITY, high: f64::INFINITY },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::unbounded(
        "change",
        &[("xy", &[-100.0, 0.0, 100.0]), ("x", &[-10.0, 10.0]), ("y", &[-10.0, 10.0])],
        |rule, at| rule.change(at[0], at[1], at[2]),
    )];

    fn stimulus(random: &mut Random) -> AtEnd<Option<Presentation>> {
        AtEnd(Some(Presentation::random(random)))
    }

    fn silence() -> AtEnd<Option<Presentation>> {
        AtEnd(None)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.weight, state.mean_x, state.mean_y]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let rule = Covariance { eta: 0.1, tau: 2.0, weight: 0.0 };
        let mut state = rule.initial();
        rule.step(&mut state, AtEnd(Some(Presentation { x: 2.0, y: 4.0 })), Ms::ZERO);
        assert_eq!(state, State { weight: 0.1 * 8.0, mean_x: 1.0, mean_y: 2.0 });
        // Input above, output below its mean: the synapse shrinks.
        rule.step(&mut state, AtEnd(Some(Presentation { x: 3.0, y: 1.0 })), Ms::ZERO);
        assert!((state.weight - (0.8 - 0.1 * 2.0)).abs() < 1e-15);
        let before = state;
        rule.step(&mut state, AtEnd(None), Ms(5.0));
        assert_eq!(state, before);
    }

    #[test]
    fn activity_that_never_varies_teaches_nothing() {
        let rule = Covariance { tau: 1.0, ..Covariance::default() };
        let mut state = rule.initial();
        let same = Some(Presentation { x: 3.0, y: 5.0 });
        rule.step(&mut state, AtEnd(same), Ms::ZERO);
        let learnt = state.weight;
        for _ in 0..50 {
            rule.step(&mut state, AtEnd(same), Ms::ZERO);
        }
        assert_eq!(state.weight, learnt);
    }
}
