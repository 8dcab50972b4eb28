//! What a memory in many weights loses where most of them are deleted: nearly all by chance, little where the strong ones are kept.
//!
//! # Equations
//!
//! Weights $z$ are normal. After a share $d$ is deleted, $g(z)$ is left of each, and the signal over its noise falls by
//!
//! $$ R = \frac{\langle z\, g(z) \rangle}{\sqrt{\langle g(z)^2 \rangle}} $$
//!
//! Deletion by chance keeps any weight with chance $1 - d$: $R = \sqrt{1 - d}$. The other three delete where $|z| < t$, and keep the
//! weight as it is, keep what is above $t$, or keep only its sign. With $\varphi$ and $Q$ of the normal distribution and its upper tail at $t$:
//!
//! $$ R_{min} = \sqrt{2 (t \varphi + Q)}, \qquad R_{shrunk} = \frac{1 - d}{\sqrt{2 ((1 + t^2) Q - t \varphi)}}, \qquad R_{sign} = \frac{2 \varphi}{\sqrt{1 - d}} $$
//!
//! # Reads
//!
//! Nothing but its seed: the weights are drawn.
//!
//! # Source
//!
//! [@chechik1998]: memory is best where synapses are first overgrown and then pruned, the weakest first (abstract). The equations are
//! recalled, not read, and were worked out anew here.
//!
//! # Reproduces
//!
//! All twelve numbers of an independent program, and 10,000 drawn weights.
//!
//! # Departs
//!
//! One memory stands for all: weights are normal where very many independent memories add up in them. What a synapse costs is not
//! in it, but [`Deletion::per_budget`] compares at the same number of synapses left.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::deletion::{Deletion, Keeps};
//!
//! let signal = |keeps| Deletion { keeps, deleted: 0.8, ..Deletion::default() }.signal();
//! assert!(signal(Keeps::Strong) > 0.8 && signal(Keeps::Chance) < 0.45);
//! ```

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use crate::math::{erf, exp, sqrt};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, choices, quantities};

choices! {
    /// What is left of the weights.
    pub enum Keeps {
        /// The strong ones, as they are.
        Strong,
        /// The strong ones, each smaller by the threshold.
        Shrunk,
        /// Of the strong ones their sign.
        Sign,
        /// Any, by chance.
        Chance,
    }
}

quantities! {
    /// Weights and their deletion.
    pub struct Deletion {
        /// What is kept.
        keeps: choice("keeps", "what is kept", Keeps, Strong),
        /// Share of the weights that is deleted. A choice.
        deleted: real("d", "share deleted", One, 0.8, 0.0..=0.99),
        /// Weights that are drawn. A choice.
        weights: count("n", "weights drawn", 10000, 1000..=10000),
        /// Chooses the weights.
        seed: seed("seed", "random seed", 1),
    }
}

/// Density of the normal distribution.
fn density(t: f64) -> f64 {
    exp(-0.5 * t * t) / sqrt(2.0 * core::f64::consts::PI)
}

impl Deletion {
    /// Weights below it in size are deleted.
    pub fn threshold(&self) -> f64 {
        let (mut low, mut high) = (0.0, 4.0);
        for _ in 0..60 {
            let t = 0.5 * (low + high);
            if erf(t * core::f64::consts::FRAC_1_SQRT_2) < self.deleted { low = t } else { high = t }
        }
        low
    }

    /// What is left of the signal over its noise, of very many weights; 1 before any is deleted.
    pub fn signal(&self) -> f64 {
        let kept = 1.0 - self.deleted;
        let t = self.threshold();
        let (tall, tail) = (t * density(t), 0.5 * kept);
        match self.keeps {
            Keeps::Strong => sqrt(2.0 * (tall + tail)),
            Keeps::Shrunk => kept / sqrt(2.0 * ((1.0 + t * t) * tail - tall)),
            Keeps::Sign => 2.0 * density(t) / sqrt(kept),
            Keeps::Chance => sqrt(kept),
        }
    }

    /// The same where as many synapses are left as there would have been without: the more are deleted, the more were grown.
    pub fn per_budget(&self) -> f64 {
        self.signal() / sqrt(1.0 - self.deleted)
    }

    /// What is left of one weight; `chance` is uniform.
    pub fn left(&self, threshold: f64, weight: f64, chance: f64) -> f64 {
        let strong = weight.abs() >= threshold;
        match self.keeps {
            Keeps::Strong if strong => weight,
            Keeps::Shrunk if strong => weight - weight.signum() * threshold,
            Keeps::Sign if strong => weight.signum(),
            Keeps::Chance if chance >= self.deleted => weight,
            _ => 0.0,
        }
    }

    /// What is left of the signal over its noise in the weights that are drawn.
    pub fn drawn(&self) -> f64 {
        let mut random = Random::new(self.seed);
        let threshold = self.threshold();
        let (mut signal, mut noise, mut all) = (0.0, 0.0, 0.0);
        for _ in 0..self.weights {
            let weight = random.normal();
            let left = self.left(threshold, weight, random.uniform());
            signal += weight * left;
            noise += left * left;
            all += weight * weight;
        }
        if noise > 0.0 { signal / sqrt(noise * all) } else { 0.0 }
    }
}

/// Deletion among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "deletion",
    title: "Deletion of weak synapses",
    text: include_str!("deletion.rs"),
    source: Source { cite: "chechik1998", place: "abstract; equations recalled and worked out anew" },
    step: crate::Step::Counted,
    quantities: <Deletion as Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "signal left in drawn weights", low: 0.0, high: 1.0 }],
    probe: |values, seed, _| Vec::from([Deletion { seed, ..Deletion::with_values(values) }.drawn()]),
    answers: |values, random| ask(&Deletion::with_values(values), CLOSED_FORMS, random),
};

const CLOSED_FORMS: &[ClosedForm<Deletion>] = &[
    ClosedForm::new("threshold", &[], (0.0, 3.0), |rule, _| rule.threshold()),
    ClosedForm::new("signal", &[], (0.0, 1.0 + 1e-9), |rule, _| rule.signal()),
    ClosedForm::new("per_budget", &[], (0.7, 3.0), |rule, _| rule.per_budget()),
    ClosedForm::new(
        "left",
        &[("threshold", &[0.0, 1.0]), ("weight", &[-4.0, 0.0, 4.0]), ("chance", &[0.0, 0.999])],
        (-4.0, 4.0),
        |rule, at| rule.left(at[0], at[1], at[2]),
    ),
    ClosedForm::new("drawn", &[], (0.0, 1.0 + 1e-9), |rule, _| rule.drawn()),
];

const PUBLISHED: &[Published] = results!({
    const TABLE: Source = Source { cite: "chechik1998", place: "an independent program" };
    const HALF: &str = "half a unit of the last digit";
    /// What is left.
    fn left(keeps: Keeps, deleted: f64) -> f64 {
        Deletion { keeps, deleted, ..Deletion::default() }.signal()
    }
    &[
        Published {
            what: "signal left, 50 % deleted, by chance",
            source: TABLE,
            published: "0.707",
            ours: || left(Keeps::Chance, 0.5),
            shown: "0.707",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 50 % deleted, weak ones",
            source: TABLE,
            published: "0.964",
            ours: || left(Keeps::Strong, 0.5),
            shown: "0.964",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 50 % deleted, weak ones, the others shrunk",
            source: TABLE,
            published: "0.915",
            ours: || left(Keeps::Shrunk, 0.5),
            shown: "0.915",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 50 % deleted, weak ones, signs kept",
            source: TABLE,
            published: "0.899",
            ours: || left(Keeps::Sign, 0.5),
            shown: "0.899",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 80 % deleted, by chance",
            source: TABLE,
            published: "0.447",
            ours: || left(Keeps::Chance, 0.8),
            shown: "0.447",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 80 % deleted, weak ones",
            source: TABLE,
            published: "0.806",
            ours: || left(Keeps::Strong, 0.8),
            shown: "0.806",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 80 % deleted, weak ones, the others shrunk",
            source: TABLE,
            published: "0.713",
            ours: || left(Keeps::Shrunk, 0.8),
            shown: "0.713",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 80 % deleted, weak ones, signs kept",
            source: TABLE,
            published: "0.785",
            ours: || left(Keeps::Sign, 0.8),
            shown: "0.785",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 90 % deleted, by chance",
            source: TABLE,
            published: "0.316",
            ours: || left(Keeps::Chance, 0.9),
            shown: "0.316",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 90 % deleted, weak ones",
            source: TABLE,
            published: "0.663",
            ours: || left(Keeps::Strong, 0.9),
            shown: "0.663",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 90 % deleted, weak ones, the others shrunk",
            source: TABLE,
            published: "0.566",
            ours: || left(Keeps::Shrunk, 0.9),
            shown: "0.566",
            tolerance: 5e-4,
            because: HALF,
        },
        Published {
            what: "signal left, 90 % deleted, weak ones, signs kept",
            source: TABLE,
            published: "0.652",
            ours: || left(Keeps::Sign, 0.9),
            shown: "0.652",
            tolerance: 5e-4,
            because: HALF,
        },
    ]
});
