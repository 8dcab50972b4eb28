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
//! Acquisition, and extinction to 0.00080 after 20 trials more; a second cue that comes later gains next to nothing where it
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

use super::{Listed, Observed, Published, results};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of one cue.
    pub struct RescorlaWagner {
        /// Learning rate of the cue: salience times rate of the outcome; ours.
        rate: real("αβ", "learning rate of the cue", One, 0.3, 0.0..=1.0),
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
    const PUBLISHED: &'static [Published] = results!({
        /// Twenty trials of one cue, then twenty of it with a second, all with food: the first after its own twenty, then the second.
        fn blocking() -> [f64; 2] {
            let rule = RescorlaWagner::default();
            let (mut bell, mut light) = (0.0, 0.0);
            let mut alone = 0.0;
            for n in 0..40 {
                let predicted = if n < 20 { bell } else { bell + light };
                let trial = Some(Trial { predicted, outcome: 1.0 });
                rule.step(&mut bell, AtEnd(trial), Ms::ZERO);
                rule.step(&mut light, AtEnd(if n < 20 { None } else { trial }), Ms::ZERO);
                if n == 19 {
                    alone = bell;
                }
            }
            [alone, light]
        }
        &[
            Published {
                what: "strength after 20 trials with food: 1 − 0.7²⁰",
                source: Source { cite: "rescorla1972", place: "closed form of the rule" },
                published: "0.999202",
                ours: || blocking()[0],
                shown: "0.999202",
                tolerance: 5e-7,
                because: "half a unit of the last digit",
            },
            Published {
                what: "strength of a blocked cue after 20 trials: 0.7²⁰/2 · (1 − 0.4²⁰)",
                source: Source { cite: "rescorla1972", place: "closed form of the rule" },
                published: "0.000398961",
                ours: || blocking()[1],
                shown: "0.000398961",
                tolerance: 5e-10,
                because: "half a unit of the last digit",
            },
        ]
    });
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
