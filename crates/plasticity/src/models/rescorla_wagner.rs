//! The rule of Rescorla and Wagner: every cue that is present shares one error, the outcome minus what all present cues together predict.
//!
//! # Equations
//!
//! $$ V_X \leftarrow V_X + \alpha_X\beta\,\left(\lambda - \sum_i V_i\right) $$
//!
//! for each cue $X$ that is present, the sum over all cues that are present; $\lambda = 0$ where the outcome is missing. One cue that is
//! always followed by the outcome has $V = \lambda\,(1 - (1 - \alpha\beta)^n)$ after $n$ trials.
//!
//! # Reads
//!
//! Whether the cue is present, the prediction of all present cues, and the outcome. The prediction is no local signal:
//! somebody must add it up and send it back.
//!
//! # Source
//!
//! [@rescorla1972]. The rate $\alpha\beta = 0.3$ is ours, for illustration.
//!
//! # Reproduces
//!
//! Acquisition 0.99920 after 20 trials, extinction to 0.00080 after 20 more; a second cue that comes later gains 0.00040 where it
//! gains 0.5 without the first: blocking.
//!
//! # Departs
//!
//! One learning rate for trials with and without outcome, where the paper allows two. The rule also predicts that an inhibitor shown alone loses its
//! inhibition, which does not happen, and no spontaneous recovery or reinstatement, which do.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::rescorla_wagner::{RescorlaWagner, Trial};
//!
//! let rule = RescorlaWagner::default();
//! let mut v = rule.initial();
//! for _ in 0..20 {
//!     let predicted = v;
//!     rule.step(&mut v, AtEnd(Some(Trial { predicted, outcome: 1.0 })), Ms::ZERO);
//! }
//! assert!((v - 0.99920).abs() < 1e-5);
//! ```

use alloc::vec::Vec;

use super::{Listed, Observed, Published};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of one cue.
    pub struct RescorlaWagner {
        /// Learning rate of the cue: salience times rate of the outcome; ours.
        rate: real("αβ", One, 0.3, 0.0..=1.0),
    }
}

/// A trial in which the cue is present.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Trial {
    /// What all present cues predict together.
    pub predicted: f64,
    /// What comes: λ, or 0.
    pub outcome: f64,
}

impl Model for RescorlaWagner {
    type State = f64;
    type Input<'a> = AtEnd<Option<Trial>>;
    const SOURCE: Source = Source { cite: "rescorla1972", place: "the rule" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> f64 {
        0.0
    }

    #[inline]
    fn step(&self, strength: &mut f64, AtEnd(input): AtEnd<Option<Trial>>, _dt: Ms) {
        if let Some(trial) = input {
            *strength += self.rate * (trial.outcome - trial.predicted);
        }
    }
}

impl Listed for RescorlaWagner {
    const TITLE: &'static str = "Rescorla-Wagner rule";
    const PUBLISHED: &'static [Published] = &[
        Published {
            what: "strength after 20 trials with food: 1 − 0.7²⁰",
            published: "0.999202",
            ours: "0.999202",
            test: "conditioning acquisition",
        },
        Published {
            what: "strength of a blocked cue after 20 trials: 0.7²⁰/2 · (1 − 0.4²⁰)",
            published: "0.000398961",
            ours: "0.000398961",
            test: "conditioning blocking",
        },
    ];
    const OBSERVED: &'static [Observed] =
        &[Observed { name: "strength", low: f64::NEG_INFINITY, high: f64::INFINITY }];

    fn stimulus(random: &mut Random) -> AtEnd<Option<Trial>> {
        let outcome = if random.uniform() < 0.5 { 1.0 } else { 0.0 };
        AtEnd(Some(Trial { predicted: random.uniform(), outcome }))
    }

    fn silence() -> AtEnd<Option<Trial>> {
        AtEnd(None)
    }

    fn observe(strength: &f64, into: &mut Vec<f64>) {
        into.push(*strength);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let rule = RescorlaWagner { rate: 0.25 };
        let mut v = rule.initial();
        rule.step(&mut v, AtEnd(Some(Trial { predicted: 0.2, outcome: 1.0 })), Ms::ZERO);
        assert_eq!(v, 0.25 * 0.8);
        // More was predicted than came: the cue loses.
        rule.step(&mut v, AtEnd(Some(Trial { predicted: 1.0, outcome: 0.0 })), Ms::ZERO);
        assert!((v + 0.05).abs() < 1e-15);
        rule.step(&mut v, AtEnd(None), Ms(9.0));
        assert!((v + 0.05).abs() < 1e-15);
    }
}
