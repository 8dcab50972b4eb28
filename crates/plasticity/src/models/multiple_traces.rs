//! Multiple traces: each time a memory comes up it leaves another trace in the hippocampus, and one trace that a lesion spares is enough. The formalisation is ours.
//!
//! # Equations
//!
//! Traces grow in number with age $t$. A lesion that takes a share $f$ of the hippocampus spares each trace with probability $1 - f$:
//!
//! $$ n(t) = 1 + \rho\, t, \qquad P(\text{recall}) = 1 - f^{\,n(t)} $$
//!
//! # Reads
//!
//! The share of the hippocampus that is lost.
//!
//! # Source
//!
//! The idea: [@nadel1997]. The theory is one of words; this is the least that makes numbers of it, and the rate $\rho$ is our choice, not measured.
//!
//! # Reproduces
//!
//! What sets the theory apart from the standard one: a complete lesion takes episodes of every age, a partial one spares the old more than the recent.
//!
//! # Departs
//!
//! Traces do not fade and are all alike. What the cortex learns of the gist, and keeps after any lesion, is not in it.
//!
//! # Example
//!
//! ```
//! use plasticity::models::multiple_traces::MultipleTraces;
//!
//! let theory = MultipleTraces::default();
//! assert_eq!(theory.tested(1.0, 1.0), theory.tested(1000.0, 1.0)); // complete lesion: nothing, at every age
//! assert!(theory.tested(1.0, 0.8) < theory.tested(100.0, 0.8));
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::pow;
use crate::random::Random;
use crate::time::DAY;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The theory's one number.
    pub struct MultipleTraces {
        /// How often a memory comes up and leaves a trace.
        rate: log("ρ", "new traces", PerDay, 0.1, 0.001..=10.0),
    }
}

/// One memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Its traces.
    pub traces: f64,
    /// Probability that it can be recalled.
    pub recall: f64,
}

impl MultipleTraces {
    /// Recall of a memory of so many days after this share of the hippocampus was lost.
    pub fn tested(&self, age: f64, lost: f64) -> f64 {
        1.0 - pow(lost, 1.0 + self.rate * age)
    }
}

impl Model for MultipleTraces {
    type State = State;
    /// A lesion of this share.
    type Input<'a> = AtEnd<Option<f64>>;
    const SOURCE: Source = Source { cite: "nadel1997", place: "the idea; the formula is ours" };
    const STEP: Step = Step::Exact;

    /// Just experienced.
    fn initial(&self) -> State {
        State { traces: 1.0, recall: 1.0 }
    }

    fn step(&self, state: &mut State, AtEnd(lesion): AtEnd<Option<f64>>, dt: Ms) {
        // What survives a lesion comes up again; what is lost does not.
        state.traces += state.recall * self.rate * dt / DAY;
        if let Some(lost) = lesion {
            state.recall *= 1.0 - pow(lost, state.traces);
        }
    }
}

impl Listed for MultipleTraces {
    const TITLE: &'static str = "Multiple traces";
    const PUBLISHED: &'static [Published] = results!(&[Published {
        what: "recall after a complete lesion, at every age",
        source: Source { cite: "nadel1997", place: "the theory's prediction" },
        published: "0",
        ours: || MultipleTraces::default().tested(50.0, 1.0),
        shown: "0",
        tolerance: 0.0,
        because: "the theory says none",
    },]);
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "traces", low: 1.0, high: f64::INFINITY },
        Observed { name: "recall", low: 0.0, high: 1.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[ClosedForm::new(
        "tested",
        &[("age", &[0.0, 1.0, 1e6]), ("lost", &[0.0, 0.5, 1.0])],
        (0.0, 1.0),
        |theory, at| theory.tested(at[0], at[1]),
    )];

    fn stimulus(random: &mut Random) -> AtEnd<Option<f64>> {
        let u = random.uniform();
        AtEnd((random.below(50) == 0).then_some(0.5 * u))
    }

    fn silence() -> AtEnd<Option<f64>> {
        AtEnd(None)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.traces, state.recall]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_and_no_lesion_spare_all() {
        let theory = MultipleTraces::default();
        let mut state = theory.initial();
        theory.step(&mut state, AtEnd(Some(0.0)), 10.0 * DAY);
        assert!((state.traces - 2.0).abs() < 1e-15 && state.recall == 1.0);
    }

    /// Ten days at one a ten days: two traces, of which a lesion of a half takes both in a quarter of cases.
    #[test]
    fn partial_lesion_by_hand() {
        assert!((MultipleTraces::default().tested(10.0, 0.5) - 0.75).abs() < 1e-15);
        let theory = MultipleTraces::default();
        let mut state = theory.initial();
        theory.step(&mut state, AtEnd(Some(0.5)), 10.0 * DAY);
        assert!((state.recall - 0.75).abs() < 1e-15);
    }

    /// Whole traces in whole numbers: each is lost by its own throw, four standard errors.
    #[test]
    fn throwing_each_trace_agrees() {
        let theory = MultipleTraces::default();
        let mut random = Random::new(2);
        for (age, lost, traces) in [(0.0, 0.7, 1), (20.0, 0.7, 3), (90.0, 0.9, 10)] {
            let spared =
                (0..20_000).filter(|_| (0..traces).filter(|_| random.uniform() >= lost).count() > 0).count();
            let ours = theory.tested(age, lost);
            assert!((ours - spared as f64 / 20_000.0).abs() < 0.015, "{age} d: {ours} {spared}");
        }
    }
}
