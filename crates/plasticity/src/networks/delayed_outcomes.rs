//! Choices whose outcomes come trials later: the choice that caused one is kept and called up again, or all recent ones share the credit, or the last one takes it.
//!
//! # Equations
//!
//! Each trial one of three options is chosen, by their values $Q$:
//!
//! $$ P(k) = \frac{e^{\beta Q_k}}{\sum_j e^{\beta Q_j}} $$
//!
//! The best one is rewarded more often than the other two, and after each block another one is the best. The outcome $r$, 1 or 0, of
//! trial $t$ comes at the end of trial $t + D$, after the choice of that trial. Options then share the credit for it, $g_k$:
//!
//! $$ Q_k \leftarrow Q_k + \alpha g_k (r - Q_k) $$
//!
//! - kept: with chance $f$, the fidelity, $g = 1$ for the choice of trial $t$; else for one of all three, by chance.
//! - smeared: $g_k = e_k / \sum_j e_j$, where each trial first all traces $e$ fade by $\lambda$ and then that of its choice grows by 1.
//! - last: $g = 1$ for the choice of trial $t + D$.
//!
//! What tells them apart is how much more often a choice of lag $l$, that of trial $t + D - l$, is made again in the next trial after a reward than after none:
//!
//! $$ S(l) = P(\text{again} | r = 1) - P(\text{again} | r = 0) $$
//!
//! # Reads
//!
//! Nothing but its seed.
//!
//! # Source
//!
//! [@witkowski2025]: where other choices come between a choice and its outcome, the frontal pole keeps it pending, and how faithfully
//! it does predicts how faithfully orbitofrontal cortex and hippocampus hold it when the outcome comes (abstract and introduction). [@walton2010]: three options whose chances change; after lesions of the
//! orbitofrontal cortex credit no longer goes to the choice that caused an outcome (abstract). Task, rule and all constants are ours.
//!
//! # Reproduces
//!
//! Shares of best choices and the signature of an independent program of our task.
//!
//! # Departs
//!
//! Nothing here is fitted to a brain. Fidelity is a chance, all or none; what scanners read from voxels is graded. An option that is
//! called up by mistake can be the right one, so that a fidelity of 0 is chance, one third. The other program did not say what its values begin with, how many trials it has, and
//! what is called up where fidelity fails; of those that were tried these definitions agree with all its numbers: values from
//! ½, 600 trials, one of all three options, each share within 0.008.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::delayed_outcomes::{Credit, DelayedOutcomes, Run};
//! let best = |credit| {
//!     let mut run = Run::new(&DelayedOutcomes { credit, trials: 2000, ..DelayedOutcomes::default() });
//!     while run.step() {}
//!     run.best_choices()
//! };
//! assert!(best(Credit::Kept) > 0.5 && best(Credit::Last) < 0.45);
//! ```

#[cfg(feature = "results")]
mod ours;
mod signature;
#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use crate::math::{exp, max};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, choices, quantities};

pub use signature::{LAGS, Signature};

/// Number of options.
pub const OPTIONS: usize = 3;
/// What is expected of each before the first trial.
const FIRST: f64 = 0.5;

choices! {
    /// What takes the credit for an outcome.
    pub enum Credit {
        /// The choice that caused it, which was kept and is called up again.
        Kept,
        /// All recent choices, by traces that fade.
        Smeared,
        /// The last choice.
        Last,
    }
}

choices! {
    /// When outcomes come.
    pub enum Timing {
        /// Each after the same number of trials.
        InOrder,
        /// Each after any number from 0 to that, so that some overtake others.
        OutOfOrder,
    }
}

quantities! {
    /// Task and learner.
    pub struct DelayedOutcomes {
        /// What takes the credit for an outcome.
        credit: choice("credit", "what takes the credit", Credit, Kept),
        /// Trials from a choice to its outcome; where they come out of order, at most.
        delay: count("D", "trials until the outcome", 3, 0..=10),
        /// When outcomes come.
        timing: choice("timing", "when outcomes come", Timing, InOrder),
        /// Chance with which the choice that caused an outcome is called up again. A choice.
        fidelity: real("f", "chance to recall the choice", One, 1.0, 0.0..=1.0),
        /// What is left of a trace after one trial. A choice.
        trace: real("λ", "trace kept per trial", One, 0.3, 0.0..=0.95),
        /// How far an outcome moves a value. A choice.
        alpha: real("α", "learning rate", One, 0.3, 0.0..=1.0),
        /// How strictly the option of the highest value is chosen. A choice.
        beta: real("β", "sharpness of choice", One, 6.0, 0.0..=20.0),
        /// Chance of a reward for the best option. A choice.
        best: real("p₁", "reward chance, best option", One, 0.8, 0.0..=1.0),
        /// Chance of a reward for each other option. A choice.
        others: real("p₀", "reward chance, other options", One, 0.2, 0.0..=1.0),
        /// Trials until another option is the best. A choice.
        block: count("B", "trials before a new best", 40, 5..=200),
        /// Trials of one run. A choice.
        trials: count("T", "trials of one run", 600, 40..=2000),
        /// Chooses options, rewards and delays.
        seed: seed("seed", "random seed", 1),
    }
}

impl DelayedOutcomes {
    /// Chance of each option, by their values.
    pub fn odds(&self, values: [f64; OPTIONS]) -> [f64; OPTIONS] {
        let top = values.into_iter().fold(values[0], max);
        let weights = values.map(|value| exp(self.beta * (value - top)));
        let sum = weights.iter().sum::<f64>();
        weights.map(|weight| weight / sum)
    }
}

/// An outcome, on its way or come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The trial whose choice caused it.
    pub trial: u64,
    /// That choice.
    pub choice: usize,
    /// Whether it is a reward.
    pub reward: bool,
    /// The trial at whose end it comes.
    pub due: u64,
    /// How options share the credit; all 0 while it is on its way.
    pub credit: [f64; OPTIONS],
}

/// A learner on its way through the trials.
#[derive(Clone, Debug)]
pub struct Run {
    constants: DelayedOutcomes,
    /// Options, rewards, delays: as many numbers each trial whatever takes the credit.
    random: Random,
    /// What is called up by mistake.
    recall: Random,
    values: [f64; OPTIONS],
    traces: [f64; OPTIONS],
    best: usize,
    trial: u64,
    pending: Vec<Outcome>,
    come: Vec<Outcome>,
    choices: Vec<u8>,
    signature: Signature,
    hits: u64,
}

impl Run {
    /// Before the first trial.
    pub fn new(constants: &DelayedOutcomes) -> Self {
        let mut random = Random::new(constants.seed);
        let best = random.below(OPTIONS as u32) as usize;
        Self {
            constants: constants.clone(),
            random,
            recall: Random::new(!constants.seed),
            values: [FIRST; OPTIONS],
            traces: [0.0; OPTIONS],
            best,
            trial: 0,
            pending: Vec::new(),
            come: Vec::new(),
            choices: Vec::new(),
            signature: Signature::default(),
            hits: 0,
        }
    }

    /// One trial; whether there is another one.
    pub fn step(&mut self) -> bool {
        let rule = &self.constants;
        if self.trial == rule.trials {
            return false;
        }
        if self.trial > 0 && self.trial.is_multiple_of(rule.block) {
            self.best = (self.best + 1 + self.random.below(OPTIONS as u32 - 1) as usize) % OPTIONS;
        }
        let [choosing, paying, waiting] = [(); 3].map(|()| self.random.uniform());
        let choice = pick(rule.odds(self.values), choosing);
        self.signature.next(&self.choices, choice, &self.come);
        self.choices.push(choice as u8);
        self.hits += u64::from(choice == self.best);
        self.traces = self.traces.map(|trace| rule.trace * trace);
        self.traces[choice] += 1.0;
        let reward = paying < if choice == self.best { rule.best } else { rule.others };
        let delay = match rule.timing {
            Timing::InOrder => rule.delay,
            Timing::OutOfOrder => (waiting * (rule.delay + 1) as f64) as u64,
        };
        let (trial, due) = (self.trial, self.trial + delay);
        self.pending.push(Outcome { trial, choice, reward, due, credit: [0.0; OPTIONS] });
        self.receive(choice);
        self.trial += 1;
        self.trial < self.constants.trials
    }

    /// Outcomes that come at the end of this trial, the oldest choice first.
    fn receive(&mut self, last: usize) {
        self.come.clear();
        let now = self.trial;
        self.come.extend(self.pending.iter().filter(|outcome| outcome.due == now));
        self.pending.retain(|outcome| outcome.due > now);
        for which in 0..self.come.len() {
            let Outcome { choice, reward, .. } = self.come[which];
            let credit = self.credit(choice, last);
            let reward = f64::from(u8::from(reward));
            for (value, share) in self.values.iter_mut().zip(credit) {
                *value += self.constants.alpha * share * (reward - *value);
            }
            self.come[which].credit = credit;
        }
    }

    /// How options share the credit for an outcome of a choice, where another one was the last.
    fn credit(&mut self, cause: usize, last: usize) -> [f64; OPTIONS] {
        let one = |option| core::array::from_fn(|other| f64::from(u8::from(other == option)));
        match self.constants.credit {
            Credit::Kept => {
                let [faithful, other] = [(); 2].map(|()| self.recall.uniform());
                let mistaken = (other * OPTIONS as f64) as usize;
                one(if faithful < self.constants.fidelity { cause } else { mistaken })
            }
            Credit::Smeared => {
                let sum = self.traces.iter().sum::<f64>();
                self.traces.map(|trace| trace / sum)
            }
            Credit::Last => one(last),
        }
    }

    /// Trials so far.
    pub fn trial(&self) -> u64 {
        self.trial
    }

    /// What is expected of each option.
    pub fn values(&self) -> [f64; OPTIONS] {
        self.values
    }

    /// The option that is best in the last trial.
    pub fn best(&self) -> usize {
        self.best
    }

    /// All choices so far.
    pub fn choices(&self) -> &[u8] {
        &self.choices
    }

    /// Outcomes that came in the last trial.
    pub fn come(&self) -> &[Outcome] {
        &self.come
    }

    /// Share of the trials in which the best option was chosen; NaN before the first.
    pub fn best_choices(&self) -> f64 {
        self.hits as f64 / self.trial as f64
    }

    /// What tells the kinds of credit apart, so far.
    pub fn signature(&self) -> &Signature {
        &self.signature
    }
}

/// The option at a uniform number.
fn pick(odds: [f64; OPTIONS], at: f64) -> usize {
    let mut left = at;
    for (option, chance) in odds.into_iter().enumerate().take(OPTIONS - 1) {
        if left < chance {
            return option;
        }
        left -= chance;
    }
    OPTIONS - 1
}

/// Task and learner among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "delayed-outcomes",
    title: "Credit for delayed outcomes",
    text: include_str!("delayed_outcomes.rs"),
    source: Source { cite: "witkowski2025", place: "abstract; task and rule are ours" },
    step: crate::Step::Counted,
    quantities: <DelayedOutcomes as Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "share of best choices", low: 0.0, high: 1.0 },
        Observed { name: "value of an option", low: 0.0, high: 1.0 },
    ],
    probe: |values, seed, _| {
        let mut run = Run::new(&DelayedOutcomes { seed, ..DelayedOutcomes::with_values(values) });
        while run.step() {}
        vec![run.best_choices(), run.values()[0]]
    },
    answers: |values, random| ask(&DelayedOutcomes::with_values(values), CLOSED_FORMS, random),
};

const SHARES: &[f64] = &[0.0, 0.3, 1.0];
const CLOSED_FORMS: &[ClosedForm<DelayedOutcomes>] = &[ClosedForm::new(
    "odds",
    &[("first", SHARES), ("second", SHARES), ("third", SHARES)],
    (0.0, 1.0),
    |rule, at| rule.odds([at[0], at[1], at[2]])[0],
)];

const PUBLISHED: &[Published] = results!({
    const RUNS: &str = "2.5 standard errors of its 60 runs, and what it did not say";
    macro_rules! share {
        ($what:literal, $credit:ident, $by:literal, $delay:literal, $published:literal, $shown:literal) => {
            Published {
                what: $what,
                source: Source { cite: "witkowski2025", place: "an independent program of our task" },
                published: $published,
                ours: || ours::best(Credit::$credit, $by, $delay),
                shown: $shown,
                tolerance: 0.02,
                because: RUNS,
            }
        };
    }
    macro_rules! signature {
        ($what:literal, $credit:ident, $lag:literal, $published:literal, $shown:literal) => {
            Published {
                what: $what,
                source: Source { cite: "witkowski2025", place: "an independent program of our task" },
                published: $published,
                ours: || ours::signature(Credit::$credit, $lag),
                shown: $shown,
                tolerance: 0.02,
                because: RUNS,
            }
        };
    }
    &[
        share!("best choices, kept, D = 0", Kept, 1.0, 0, "0.716", "0.712"),
        share!("best choices, kept, D = 1", Kept, 1.0, 1, "0.681", "0.679"),
        share!("best choices, kept, D = 3", Kept, 1.0, 3, "0.605", "0.607"),
        share!("best choices, kept, out of order", Kept, 1.0, -3, "0.659", "0.661"),
        share!("best choices, f = 0.8, D = 0", Kept, 0.8, 0, "0.642", "0.647"),
        share!("best choices, f = 0.8, D = 1", Kept, 0.8, 1, "0.624", "0.628"),
        share!("best choices, f = 0.8, D = 3", Kept, 0.8, 3, "0.591", "0.585"),
        share!("best choices, f = 0.8, out of order", Kept, 0.8, -3, "0.615", "0.617"),
        share!("best choices, f = 0.5, D = 0", Kept, 0.5, 0, "0.527", "0.534"),
        share!("best choices, f = 0.5, D = 1", Kept, 0.5, 1, "0.525", "0.521"),
        share!("best choices, f = 0.5, D = 3", Kept, 0.5, 3, "0.488", "0.496"),
        share!("best choices, f = 0.5, out of order", Kept, 0.5, -3, "0.511", "0.512"),
        share!("best choices, smeared 0.3, D = 0", Smeared, 0.3, 0, "0.667", "0.669"),
        share!("best choices, smeared 0.3, D = 1", Smeared, 0.3, 1, "0.470", "0.471"),
        share!("best choices, smeared 0.3, D = 3", Smeared, 0.3, 3, "0.376", "0.378"),
        share!("best choices, smeared 0.3, out of order", Smeared, 0.3, -3, "0.492", "0.488"),
        share!("best choices, smeared 0.6, D = 0", Smeared, 0.6, 0, "0.546", "0.548"),
        share!("best choices, smeared 0.6, D = 1", Smeared, 0.6, 1, "0.459", "0.463"),
        share!("best choices, smeared 0.6, D = 3", Smeared, 0.6, 3, "0.378", "0.381"),
        share!("best choices, smeared 0.6, out of order", Smeared, 0.6, -3, "0.454", "0.452"),
        share!("best choices, last, D = 0", Last, 0.0, 0, "0.708", "0.712"),
        share!("best choices, last, D = 1", Last, 0.0, 1, "0.424", "0.423"),
        share!("best choices, last, D = 3", Last, 0.0, 3, "0.386", "0.390"),
        share!("best choices, last, out of order", Last, 0.0, -3, "0.492", "0.499"),
        signature!("signature, kept, lag 0", Kept, 0, "0.18", "0.19"),
        signature!("signature, kept, lag 1", Kept, 1, "0.19", "0.19"),
        signature!("signature, kept, lag 2", Kept, 2, "0.21", "0.21"),
        signature!("signature, kept, lag 3", Kept, 3, "0.43", "0.43"),
        signature!("signature, kept, lag 4", Kept, 4, "0.20", "0.19"),
        signature!("signature, kept, lag 5", Kept, 5, "0.19", "0.19"),
        signature!("signature, smeared 0.3, lag 0", Smeared, 0, "0.30", "0.30"),
        signature!("signature, smeared 0.3, lag 1", Smeared, 1, "0.17", "0.16"),
        signature!("signature, smeared 0.3, lag 2", Smeared, 2, "0.11", "0.11"),
        signature!("signature, smeared 0.3, lag 3", Smeared, 3, "0.10", "0.10"),
        signature!("signature, smeared 0.3, lag 4", Smeared, 4, "0.09", "0.09"),
        signature!("signature, smeared 0.3, lag 5", Smeared, 5, "0.08", "0.09"),
    ]
});
