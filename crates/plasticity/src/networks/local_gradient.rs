//! A recurrent net learns a course in time from its output's error: with the exact gradient, which runs back through every other unit, and by a rule
//! that leaves those ways out, so that a synapse needs its own two units alone.
//!
//! # Equations
//!
//! Units $h$ with drive $w$ and an output $y$, in steps:
//!
//! $$ h_i(t) = (1 - 1/\tau) h_i(t-1) + \frac{1}{\tau} \tanh u_i(t), \qquad u_i(t) = \sum_j W_{ij} h_j(t-1) + w_i, \qquad y(t) = \sum_i v_i h_i(t) $$
//!
//! The loss is $L = \frac{1}{2T} \sum_t e(t)^2$ with $e = y - y^\star$, the slope of a unit $s_i = 1 - \tanh^2 u_i$. Backpropagation through time runs from the last step
//! to the first, and gives the gradient $G$ of the loss:
//!
//! $$ z_i(t) = v_i e(t) + (1 - 1/\tau) z_i(t+1) + \frac{1}{\tau} \sum_k W_{ki} s_k(t+1) z_k(t+1), \qquad G_{ij} = \frac{1}{T \tau} \sum_t z_i(t) s_i(t) h_j(t-1) $$
//!
//! The local rule drops the sum over $k$. What is left can be had forwards, by an eligibility $p$ in each synapse and an error that is sent to each unit:
//!
//! $$ p_{ij}(t) = (1 - 1/\tau) p_{ij}(t-1) + \frac{1}{\tau} s_i(t) h_j(t-1), \qquad g_{ij} = \frac{1}{T} \sum_t b_i e(t) p_{ij}(t) $$
//!
//! Feedback $b$ is the read-out's own $v$ (symmetric), or drawn once (random). After a trial $\Delta W_{ij} = -\eta G_{ij}$ or $-\eta g_{ij}$, and with every rule
//! $\Delta v_i = -\frac{\eta}{T} \sum_t e(t) h_i(t)$. The way back needs all $2 T N$ activities and slopes of a trial, the local rule $N^2 + N$ numbers, however long it is.
//!
//! # Reads
//!
//! A target; weights, drives and random feedback are drawn.
//!
//! # Source
//!
//! Rule and example: [@murray2019], in the author's program: 50 units, $\tau = 10$, $g = 1.5$, first activities of 0.1. The same step, for spikes, is e-prop [@bellec2020].
//!
//! # Reproduces
//!
//! Gradients of another program to all its digits (`tests/local_gradient.rs`), exact ones also by finite differences, and the local rule without recurrent weights. Its table
//! of cosines, and its errors after learning, within what nets differ by.
//!
//! # Departs
//!
//! A constant drive, normal for each unit, stands in for an input. The example has none, sines of 1, 2 and 4 periods, first read-out weights of a tenth of ours, and random
//! feedback of size 1 where ours is $1/\sqrt{N}$, as the read-out's; set drive and feedback to have them. The other program told neither its drive nor its target: with a drive of 1 and sines of
//! 1, 2 and 3 periods in a hundred steps its table and its errors come out, without drive they do not. For random feedback it has cosines of 0.04 to 0.08; of many nets the
//! mean is 0, since $-b$ is as likely as $b$ and turns the sign. A net whose error passes 10⁶ learns no more.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::local_gradient::{LocalGradient, cosine};
//! let net = LocalGradient { gain: 0.0, ..LocalGradient::default() }.net();
//! let trial = net.trial(&|_| 1.0, &|step| f64::from(step as u32), 20);
//! assert!(cosine(&net.exact(&trial), &net.local(&trial, &net.read_out)) > 1.0 - 1e-12);
//! ```

mod gradient;
mod learner;
mod net;
#[cfg(feature = "results")]
mod ours;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

pub use gradient::cosine;
pub use learner::{Learner, Rule};
pub use net::{Net, Trial};

use crate::math::sin;
use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::{Quantities, Source, choices, quantities};

choices! {
    /// How the output's error comes to a unit.
    pub enum Feedback {
        /// By the read-out's own weight.
        Symmetric,
        /// By a weight that was drawn once.
        Random,
    }
}

quantities! {
    /// Net, target and learning.
    pub struct LocalGradient {
        /// Steps of a trial.
        steps: count("T", "steps per trial", 100, 2..=300),
        /// Gain of the recurrent weights, which are normal with the standard deviation g/√N.
        gain: real("g", "gain of recurrent weights", One, 1.5, 0.0..=2.0),
        /// Time constant of a unit.
        tau: real("τ", "memory of a unit", ("steps"), 10.0, 1.0..=50.0),
        /// How the output's error comes to a unit.
        feedback: choice("b", "how errors come back", Feedback, Symmetric),
        /// Standard deviation of random feedback, times √N. A choice; 7.07 in the example.
        size: real("β", "size of random feedback", One, 1.0, 0.1..=10.0),
        /// Learning rate, of all weights.
        rate: log("η", "learning rate", One, 0.03, 0.001..=0.06),
        /// Standard deviation of the constant drive of units. A choice.
        drive: real("I", "constant drive", One, 1.0, 0.0..=3.0),
        /// Period of the slowest of the target's sines. A choice.
        period: real("P", "period of the target", ("steps"), 100.0, 20.0..=300.0),
        /// Number of units.
        units: count("N", "number of units", 50, 5..=60),
        /// First activity of all units.
        start: real("h₀", "first activity", One, 0.1, 0.0..=1.0),
        /// Chooses weights, drives and feedback. Of the first fourteen nets the fourth is the most usual.
        seed: seed("seed", "random seed", 4),
    }
}

/// Heights of the target's sines, which have one, two and three periods.
const HEIGHTS: [f64; 3] = [1.0, 0.5, 0.25];

impl LocalGradient {
    /// What the output shall be, at a step from 0.
    pub fn target(&self, step: f64) -> f64 {
        let turn = 2.0 * core::f64::consts::PI * (step + 1.0) / self.period;
        HEIGHTS.iter().enumerate().map(|(i, height)| height * sin((i + 1) as f64 * turn)).sum()
    }

    /// Numbers that the exact gradient of a trial of so many steps has to keep.
    pub fn exact_memory(&self, steps: f64) -> f64 {
        2.0 * steps * self.units as f64
    }

    /// Numbers that the local rule has to keep.
    pub fn local_memory(&self) -> f64 {
        let n = self.units as f64;
        n * n + n
    }

    /// Steps of a trial from which on the exact gradient keeps more.
    pub fn crossover(&self) -> f64 {
        0.5 * (self.units as f64 + 1.0)
    }
}

/// Local gradient among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "local-gradient",
    title: "A recurrent net with a local gradient",
    text: include_str!("local_gradient.rs"),
    source: Source { cite: "murray2019", place: "equations and example, in the author’s program" },
    step: crate::Step::Counted,
    quantities: <LocalGradient as Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "cosine before learning", low: -1.0 - 1e-9, high: 1.0 + 1e-9 },
        Observed { name: "mean squared error", low: 0.0, high: 1e12 },
    ],
    probe,
    answers: |values, random| ask(&LocalGradient::with_values(values), CLOSED_FORMS, random),
};

/// Two trials by the local rule.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = LocalGradient { seed, ..LocalGradient::with_values(values) };
    let net = constants.net();
    let mut learner = Learner::new(&constants, constants.feedback.into());
    learner.trial();
    learner.trial();
    Vec::from([constants.cosine(&net, constants.steps as usize), learner.error()])
}

const STEPS: &[f64] = &[2.0, 25.0, 300.0];
const CLOSED_FORMS: &[ClosedForm<LocalGradient>] = &[
    ClosedForm::new("target", &[("step", &[0.0, 24.0, 99.0, 299.0])], (-1.75, 1.75), |rule, at| {
        rule.target(at[0])
    }),
    ClosedForm::new("exact_memory", &[("steps", STEPS)], (20.0, 36_000.0), |rule, at| {
        rule.exact_memory(at[0])
    }),
    ClosedForm::new("local_memory", &[], (30.0, 3660.0), |rule, _| rule.local_memory()),
    ClosedForm::new("crossover", &[], (3.0, 30.5), |rule, _| rule.crossover()),
    ClosedForm::new("cosine", &[("steps", &[2.0, 25.0])], (-1.0 - 1e-9, 1.0 + 1e-9), |rule, at| {
        rule.cosine(&rule.net(), at[0] as usize)
    }),
];

const PUBLISHED: &[Published] = results!({
    const PROGRAM: Source = Source { cite: "murray2019", place: "an independent program of the equations" };
    const THREE: Source = Source { cite: "murray2019", place: "three units, an independent program" };
    const HALF: &str = "half a unit of the last digit";
    const NETS: &str = "400 nets, which differ by up to 0.17; how many the other program had was not told";
    macro_rules! angle {
        ($what:literal, $gain:literal, $steps:literal, $published:literal, $shown:literal) => {
            Published {
                what: $what,
                source: PROGRAM,
                published: $published,
                ours: || ours::angle($gain, $steps),
                shown: $shown,
                tolerance: 0.03,
                because: NETS,
            }
        };
    }
    macro_rules! learned {
        ($what:literal, $rule:literal, $published:literal, $shown:literal, $tolerance:literal) => {
            Published {
                what: $what,
                source: PROGRAM,
                published: $published,
                ours: || ours::learned($rule),
                shown: $shown,
                tolerance: $tolerance,
                because: "a net of the other program, the mean of four of ours; twice the SD of fourteen",
            }
        };
    }
    &[
        Published {
            what: "cosine of the local rule with the gradient, three units",
            source: THREE,
            published: "0.965161",
            ours: || ours::three(false),
            shown: "0.965161",
            tolerance: 5e-7,
            because: HALF,
        },
        Published {
            what: "the same with feedback of its own",
            source: THREE,
            published: "0.985832",
            ours: || ours::three(true),
            shown: "0.985832",
            tolerance: 5e-7,
            because: HALF,
        },
        angle!("cosine, g = 0, 100 steps", 0, 2, "1.000", "1.000"),
        angle!("cosine, g = 0.5, 10 steps", 1, 0, "0.997", "0.997"),
        angle!("cosine, g = 0.5, 30 steps", 1, 1, "0.983", "0.984"),
        angle!("cosine, g = 0.5, 100 steps", 1, 2, "0.948", "0.932"),
        angle!("cosine, g = 0.5, 300 steps", 1, 3, "0.924", "0.944"),
        angle!("cosine, g = 1, 10 steps", 2, 0, "0.989", "0.989"),
        angle!("cosine, g = 1, 30 steps", 2, 1, "0.942", "0.946"),
        angle!("cosine, g = 1, 100 steps", 2, 2, "0.825", "0.799"),
        angle!("cosine, g = 1, 300 steps", 2, 3, "0.781", "0.802"),
        angle!("cosine, g = 1.5, 10 steps", 3, 0, "0.977", "0.976"),
        angle!("cosine, g = 1.5, 30 steps", 3, 1, "0.911", "0.895"),
        angle!("cosine, g = 1.5, 100 steps", 3, 2, "0.667", "0.657"),
        angle!("cosine, g = 1.5, 300 steps", 3, 3, "0.633", "0.637"),
        learned!("squared error after 2,000 trials, exact gradient", 0, "0.013", "0.019", 0.02),
        learned!("squared error after 2,000 trials, local rule", 1, "0.053", "0.046", 0.018),
        learned!("squared error after 2,000 trials, local, random feedback", 2, "0.047", "0.054", 0.01),
        learned!("squared error after 2,000 trials, read-out only", 3, "0.055", "0.062", 0.011),
    ]
});
