//! A walk by chance along 19 places, of which only the ends pay: each surprise corrects what was expected of the places passed before, as far back as a trace reaches.
//!
//! # Equations
//!
//! From place $s$ the walk goes on to $s'$, one to the left or to the right. Beyond the ends it is over, with the reward $r = -1$ on the
//! left and $1$ on the right; all other steps pay nothing. The surprise is
//!
//! $$ \delta = r + V(s') - V(s) $$
//!
//! with $V = 0$ beyond the ends. Nothing is discounted ($\gamma = 1$), traces begin at 0 in each walk, and values at 0 in each run. With an
//! accumulating trace
//!
//! $$ e \leftarrow \lambda e, \qquad e(s) \leftarrow e(s) + 1, \qquad V \leftarrow V + \alpha \delta e $$
//!
//! True online, where $V_-$ is what the step before had expected of $s$, and 0 at first, all on the right as before the step:
//!
//! $$ e(s) \leftarrow \lambda e(s) + 1 - \alpha \lambda e(s), \qquad V \leftarrow V + \alpha (\delta + V(s) - V_-) e, \qquad V(s) \leftarrow V(s) - \alpha (V(s) - V_-) $$
//!
//! All other $e$ fade by $\lambda$ as above. The true value of place $i$ of 1 to 19 is $(i - 10)/10$. The error is the root of the mean square over
//! places at the end of a walk, and its mean over the first walks.
//!
//! # Reads
//!
//! The walk, which is drawn from the seed.
//!
//! # Source
//!
//! [@sutton2018, Fig. 12.6 and 12.8]: task, measure and both rules; [@sutton1988] for the first, [@vanseijen2016] for the second. The definitions were read in a
//! public program of those figures, not in the book itself.
//!
//! # Reproduces
//!
//! Errors of an independent program with 2,000 runs: of its 271 cells in which no values run away, 266 lie within two standard errors of
//! 20,000 runs here. Listed are those at the best step size of six traces, in both forms. Each step of the true online form is that of the
//! forward view, which looks ahead and keeps no trace.
//!
//! # Departs
//!
//! Values stay within ±1,000,000: with a long accumulating trace and large steps they would outgrow every number. Errors
//! there are of no use, and in the figures of the book they lie above the frame.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::td_lambda::TdLambda;
//! let error = |lambda, alpha| {
//!     (1..=100).map(|seed| TdLambda { lambda, alpha, seed, ..TdLambda::default() }.error()).sum::<f64>() / 100.0
//! };
//! assert!(error(0.8, 0.3) < error(0.0, 0.8) && error(0.8, 0.3) < error(1.0, 0.015));
//! ```

#[cfg(feature = "results")]
mod ours;
#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use crate::math::{clamp, sqrt};
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, choices, quantities};

/// Places of the walk; it begins in the middle.
pub const STATES: usize = 19;
const START: usize = STATES.div_ceil(2);
/// Beyond the last place.
const END: usize = STATES + 1;
/// Values go no further.
const LIMIT: f64 = 1e6;

choices! {
    /// Which of the two rules.
    pub enum Form {
        /// Each visit adds 1 to the trace of a place.
        Accumulating,
        /// Dutch trace: each step is as if it had looked ahead.
        TrueOnline,
    }
}

quantities! {
    /// The rule, and how long it learns.
    pub struct TdLambda {
        /// Which of the two rules.
        form: choice("form", "kind of trace", Form, Accumulating),
        /// What is left of a trace after one step.
        lambda: real("λ", "trace kept from step to step", One, 0.8, 0.0..=1.0),
        /// How far a surprise moves values.
        alpha: log("α", "step size", One, 0.3, 0.005..=1.0),
        /// Walks over which errors are averaged.
        episodes: count("n", "walks to learn from", 10, 1..=100),
        /// Chooses the walks.
        seed: seed("seed", "random seed", 1),
    }
}

/// The true value of a place, from 1 to 19; 0 beyond the ends.
pub fn truth(state: usize) -> f64 {
    if state == 0 || state >= END { 0.0 } else { (state as f64 - START as f64) / START as f64 }
}

/// The error before anything is learned.
pub fn first_error() -> f64 {
    root_mean_square(&[0.0; END + 1])
}

fn root_mean_square(values: &[f64; END + 1]) -> f64 {
    let squares = (1..END).map(|state| (values[state] - truth(state)) * (values[state] - truth(state)));
    sqrt(squares.sum::<f64>() / STATES as f64)
}

/// Walks, one after the other.
#[derive(Clone, Debug)]
pub struct Walks {
    random: Random,
}

impl Walks {
    /// None has begun.
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed) }
    }

    /// All walks of one run.
    pub fn of(rule: &TdLambda) -> Vec<Vec<usize>> {
        let mut walks = Self::new(rule.seed);
        (0..rule.episodes).map(|_| walks.walk()).collect()
    }

    /// The places of the next walk: the middle one first, 0 or 20 last.
    pub fn walk(&mut self) -> Vec<usize> {
        let mut places = vec![START];
        let mut at = START;
        while at != 0 && at != END {
            at = if self.random.uniform() < 0.5 { at - 1 } else { at + 1 };
            places.push(at);
        }
        places
    }
}

impl TdLambda {
    /// The mean error of one run, on the walks of its seed.
    pub fn error(&self) -> f64 {
        Learner::new(self).learn(&Walks::of(self))
    }
}

/// What is expected of each place, and the traces.
#[derive(Clone, Debug)]
pub struct Learner {
    form: Form,
    lambda: f64,
    alpha: f64,
    values: [f64; END + 1],
    trace: [f64; END + 1],
    expected: f64,
}

impl Learner {
    /// Nothing is known yet.
    pub fn new(constants: &TdLambda) -> Self {
        let TdLambda { form, lambda, alpha, .. } = *constants;
        Self { form, lambda, alpha, values: [0.0; END + 1], trace: [0.0; END + 1], expected: 0.0 }
    }

    /// The mean error after each of these walks, one after the other; NaN of none.
    pub fn learn(&mut self, walks: &[Vec<usize>]) -> f64 {
        let after = |walk: &Vec<usize>| {
            self.begin();
            walk.windows(2).for_each(|step| self.step(step[0], step[1]));
            self.error()
        };
        walks.iter().map(after).sum::<f64>() / walks.len() as f64
    }

    /// A walk begins.
    pub fn begin(&mut self) {
        self.trace = [0.0; END + 1];
        self.expected = 0.0;
    }

    /// One step of the walk, between neighbours; from 1 to 19, to 0 and 20 too.
    pub fn step(&mut self, from: usize, to: usize) {
        let reward = match to {
            0 => -1.0,
            END => 1.0,
            _ => 0.0,
        };
        let (here, next) = (self.values[from], self.values[to]);
        let surprise = reward + next - here;
        let faded = self.lambda * self.trace[from];
        self.trace.iter_mut().for_each(|trace| *trace *= self.lambda);
        match self.form {
            Form::Accumulating => {
                self.trace[from] = faded + 1.0;
                self.correct(self.alpha * surprise);
            }
            Form::TrueOnline => {
                self.trace[from] = faded + 1.0 - self.alpha * faded;
                let moved = here - self.expected;
                self.correct(self.alpha * (surprise + moved));
                self.values[from] -= self.alpha * moved;
                self.expected = next;
            }
        }
    }

    /// Moves all values along their traces.
    fn correct(&mut self, by: f64) {
        for (value, trace) in self.values.iter_mut().zip(&self.trace) {
            *value = clamp(*value + by * trace, -LIMIT, LIMIT);
        }
    }

    /// Values of all places.
    pub fn values(&self) -> &[f64] {
        &self.values[1..END]
    }

    /// Traces of all places.
    pub fn trace(&self) -> &[f64] {
        &self.trace[1..END]
    }

    /// Root of the mean square of what values are off the truth.
    pub fn error(&self) -> f64 {
        root_mean_square(&self.values)
    }
}

/// Walks and learner among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "td-lambda",
    title: "Temporal differences on a random walk",
    text: include_str!("td_lambda.rs"),
    source: Source { cite: "sutton2018", place: "Fig. 12.6, 12.8; read in a public program of them" },
    step: crate::Step::Counted,
    quantities: <TdLambda as Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "error", low: 0.0, high: 1.1 * LIMIT }],
    probe: |values, seed, _| {
        let rule = TdLambda { seed, ..TdLambda::with_values(values) };
        // A hundred walks are 10,000 steps: three of them tell as much.
        vec![TdLambda { episodes: rule.episodes.min(3), ..rule }.error()]
    },
    answers: |values, random| ask(&TdLambda::with_values(values), CLOSED_FORMS, random),
};

const CLOSED_FORMS: &[ClosedForm<TdLambda>] = &[
    ClosedForm::new("truth", &[("state", &[0.0, 1.0, 10.0, 19.0, 20.0])], (-0.9, 0.9), |_, at| {
        truth(at[0] as usize)
    }),
    ClosedForm::new("first_error", &[], (0.54, 0.55), |_, _| first_error()),
    ClosedForm::new("error", &[], (0.0, 1.1 * LIMIT), |rule, _| rule.error()),
];

const PUBLISHED: &[Published] = results!({
    const STEPS: &str =
        "four standard errors of the difference; that there is the least of 21 cells, so by chance too small";
    macro_rules! error {
        ($what:literal, $place:literal, $form:ident, $lambda:literal, $alpha:literal, $published:literal, $shown:literal, $tolerance:literal) => {
            Published {
                what: $what,
                source: Source { cite: "sutton2018", place: $place },
                published: $published,
                ours: || ours::error(Form::$form, $lambda, $alpha),
                shown: $shown,
                tolerance: $tolerance,
                because: STEPS,
            }
        };
    }
    &[
        error!(
            "accumulating, λ = 0, α = 0.8",
            "Fig. 12.6, another program", Accumulating, 0.0, 0.8, "0.34534", "0.3458", 0.0019
        ),
        error!(
            "accumulating, λ = 0.4, α = 0.75",
            "Fig. 12.6, another program", Accumulating, 0.4, 0.75, "0.27308", "0.2762", 0.0042
        ),
        error!(
            "accumulating, λ = 0.8, α = 0.3",
            "Fig. 12.6, another program", Accumulating, 0.8, 0.3, "0.25955", "0.2635", 0.0048
        ),
        error!(
            "accumulating, λ = 0.9, α = 0.2",
            "Fig. 12.6, another program", Accumulating, 0.9, 0.2, "0.29226", "0.2914", 0.0052
        ),
        error!(
            "accumulating, λ = 0.95, α = 0.1",
            "Fig. 12.6, another program", Accumulating, 0.95, 0.1, "0.33381", "0.3362", 0.0044
        ),
        error!(
            "accumulating, λ = 1, α = 0.015",
            "Fig. 12.6, another program", Accumulating, 1.0, 0.015, "0.49601", "0.4982", 0.0048
        ),
        error!(
            "true online, λ = 0, α = 0.8",
            "Fig. 12.8, another program", TrueOnline, 0.0, 0.8, "0.34528", "0.3458", 0.0019
        ),
        error!(
            "true online, λ = 0.4, α = 0.75",
            "Fig. 12.8, another program", TrueOnline, 0.4, 0.75, "0.27179", "0.2744", 0.004
        ),
        error!(
            "true online, λ = 0.8, α = 0.4",
            "Fig. 12.8, another program", TrueOnline, 0.8, 0.4, "0.25250", "0.2559", 0.0052
        ),
        error!(
            "true online, λ = 0.9, α = 0.25",
            "Fig. 12.8, another program", TrueOnline, 0.9, 0.25, "0.27401", "0.2777", 0.0052
        ),
        error!(
            "true online, λ = 0.95, α = 0.2",
            "Fig. 12.8, another program", TrueOnline, 0.95, 0.2, "0.31405", "0.3170", 0.0062
        ),
        error!(
            "true online, λ = 1, α = 0.02",
            "Fig. 12.8, another program", TrueOnline, 1.0, 0.02, "0.48521", "0.4885", 0.0052
        ),
    ]
});
