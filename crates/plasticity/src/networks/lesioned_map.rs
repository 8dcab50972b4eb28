//! A map that lost units: a block of them, or as many here and there, and what the others make of it as they go on learning.
//!
//! # Equations
//!
//! The rule is that of the digit map: the winner of a touch and its neighbours in the row go towards it,
//!
//! $$ w_i \leftarrow w_i + \varepsilon\, e^{-(i - i^\star)^2/2\sigma^2} (x - w_i) $$
//!
//! The error $e$ is the mean distance from a touch to the nearest living unit, in lengths of a digit; $N$ units in equal steps on a skin of
//! length $L = 5$ have $e_0 = L/4N$. Where a block of the share $f$ falls silent, and where each unit does so by chance,
//!
//! $$ e_{block} = (1 - f)\, e_0 + f^2 L/4, \qquad e_{scattered} = e_0 \frac{1 + f}{1 - f} $$
//!
//! What is left can be no better than if its units stood in equal steps again, $e_0/(1 - f)$. So of a scattered loss at most one half can
//! be recovered, whatever $f$ is; of a block nearly all.
//!
//! # Reads
//!
//! The share that falls silent, where, and touches drawn from the seed.
//!
//! # Source
//!
//! [@kohonen1982] for the rule. The experiment, its measure and the formulas are ours: a statement on the model, not on a brain.
//!
//! # Reproduces
//!
//! The errors of an independent program right after a loss and after 60,000 touches more, within 10 %, and what is recovered: 94 % of the loss
//! by a block of three tenths or more, 10 to 28 % of a scattered one.
//!
//! # Departs
//!
//! Silent units neither win nor move, and keep their place in the row: the living on both sides of one stay as far from each other
//! as before. So a scattered loss recovers less than the half. The neighbourhood ends at one unit, which
//! leaves the ends of the skin a little worse than $e_0$ says. Loss and recovery of skill are told by nothing else than this error.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::lesioned_map::{LesionedMap, Run};
//! let mut run = Run::new(&LesionedMap::default());
//! while !run.advance(1000) {}
//! assert!(run.recovery() > 0.9);
//! ```

#[cfg(feature = "results")]
mod ours;
#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use crate::models::{ClosedForm, ModelEntry, Observed, Published, ask, results};
use crate::random::Random;
use crate::{Quantities, Source, choices, quantities};

use super::unit_row::{DIGITS, FORMING, Relearning, Row};

choices! {
    /// Where units fall silent.
    pub enum Lesion {
        /// In the middle, side by side.
        Block,
        /// By chance.
        Scattered,
    }
}

quantities! {
    /// The loss, and the map.
    pub struct LesionedMap {
        /// Where units fall silent.
        lesion: choice("lesion", "where units fall silent", Lesion, Block),
        /// Share of the units that falls silent.
        lost: real("f", "share of the map lost", One, 0.3, 0.0..=0.8),
        /// The map.
        row: part(Relearning),
    }
}

/// Error of so many units in equal steps, lengths of a digit.
pub fn even(units: f64) -> f64 {
    DIGITS as f64 / (4.0 * units)
}

impl LesionedMap {
    /// Error right after the loss of a share, from that before.
    pub fn loss(&self, before: f64, lost: f64) -> f64 {
        match self.lesion {
            Lesion::Block => (1.0 - lost) * before + lost * lost * DIGITS as f64 / 4.0,
            Lesion::Scattered => before * (1.0 + lost) / (1.0 - lost),
        }
    }

    /// The least error that the living units can have, from that before.
    pub fn floor(&self, before: f64, lost: f64) -> f64 {
        before / (1.0 - lost)
    }
}

/// A map that forms, loses units, and goes on.
#[derive(Clone, Debug)]
pub struct Run {
    constants: LesionedMap,
    random: Random,
    row: Row,
    steps: u64,
    before: f64,
    hurt: f64,
}

impl Run {
    /// Units at places by chance.
    pub fn new(constants: &LesionedMap) -> Self {
        let mut random = Random::new(constants.row.seed);
        let row = Row::new(constants.row.units as usize, &mut random);
        Self { constants: constants.clone(), random, row, steps: 0, before: f64::NAN, hurt: f64::NAN }
    }

    /// The same formed map before another loss; nothing where it has not just formed.
    pub fn with_loss(&self, lesion: Lesion, lost: f64) -> Option<Self> {
        self.is_whole().then(|| Self {
            constants: LesionedMap { lesion, lost, ..self.constants.clone() },
            ..self.clone()
        })
    }

    /// At most so many touches, and none beyond forming in the same turn; true once all have come.
    pub fn advance(&mut self, touches: u64) -> bool {
        if self.is_whole() {
            self.hurt();
        }
        let rule = &self.constants.row;
        let end = if self.steps < FORMING { FORMING } else { FORMING + rule.steps };
        for _ in 0..touches.min(end - self.steps) {
            let learning = match self.steps.checked_sub(FORMING) {
                None => rule.forming(self.steps as f64 / FORMING as f64),
                Some(step) => rule.relearning(step as f64 / rule.steps as f64),
            };
            self.row.learn(DIGITS as f64 * self.random.uniform(), learning);
            self.steps += 1;
        }
        if self.is_whole() {
            self.before = self.row.error();
        }
        self.steps == FORMING + rule.steps
    }

    /// Whether it has just formed, and lost nothing yet.
    fn is_whole(&self) -> bool {
        self.steps == FORMING && self.hurt.is_nan()
    }

    /// Units fall silent.
    fn hurt(&mut self) {
        let units = self.row.places().len();
        let lost = (self.constants.lost * units as f64 + 0.5) as usize;
        match self.constants.lesion {
            Lesion::Block => {
                let first = (units - lost) / 2;
                (first..first + lost).for_each(|unit| self.row.silence(unit));
            }
            Lesion::Scattered => {
                let mut living: Vec<usize> = (0..units).collect();
                for _ in 0..lost {
                    let which = self.random.below(living.len() as u32) as usize;
                    self.row.silence(living.swap_remove(which));
                }
            }
        }
        self.hurt = self.row.error();
    }

    /// Touches since the loss; `None` while the map still forms.
    pub fn since(&self) -> Option<u64> {
        self.steps.checked_sub(FORMING)
    }

    /// Part of all touches that have come.
    pub fn part(&self) -> f64 {
        self.steps as f64 / (FORMING + self.constants.row.steps) as f64
    }

    /// Where on the skin each unit is, and which of them live.
    pub fn units(&self) -> (&[f64], &[bool]) {
        (self.row.places(), self.row.alive())
    }

    /// Error before the loss; NaN while the map forms.
    pub fn before(&self) -> f64 {
        self.before
    }

    /// Error right after it; NaN before.
    pub fn hurt_error(&self) -> f64 {
        self.hurt
    }

    /// Error now.
    pub fn error(&self) -> f64 {
        self.row.error()
    }

    /// Part of the loss that is made good; NaN before the loss, and where there was none.
    pub fn recovery(&self) -> f64 {
        let loss = self.hurt - self.before;
        if loss > 0.0 { (self.hurt - self.error()) / loss } else { f64::NAN }
    }
}

/// The map among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "lesioned-map",
    title: "A map that lost units",
    text: include_str!("lesioned_map.rs"),
    source: Source { cite: "kohonen1982", place: "the rule, in one dimension; the experiment is ours" },
    step: crate::Step::Counted,
    quantities: <LesionedMap as Quantities>::list,
    published: PUBLISHED,
    observed: &[Observed { name: "error", low: 0.0, high: 5.0 }],
    probe,
    answers: |values, random| ask(&LesionedMap::with_values(values), CLOSED_FORMS, random),
};

const CLOSED_FORMS: &[ClosedForm<LesionedMap>] = &[
    ClosedForm::new("even", &[("units", &[1.0, 50.0, 200.0])], (0.0, 5.0), |_, at| even(at[0])),
    ClosedForm::new(
        "loss",
        &[("before", &[0.0, 0.1]), ("lost", &[0.0, 0.5, 0.8])],
        (0.0, 2.0),
        |rule, at| rule.loss(at[0], at[1]),
    ),
    ClosedForm::new(
        "floor",
        &[("before", &[0.0, 0.1]), ("lost", &[0.0, 0.5, 0.8])],
        (0.0, 1.0),
        |rule, at| rule.floor(at[0], at[1]),
    ),
];

const PUBLISHED: &[Published] = results!({
    const RUN: Source = Source { cite: "kohonen1982", place: "an independent program of our experiment" };
    const NEAR: &str = "maps and losses that chance drew";
    macro_rules! error {
        ($what:literal, $published:literal, $ours:expr, $shown:literal, $tolerance:literal) => {
            Published {
                what: $what,
                source: RUN,
                published: $published,
                ours: $ours,
                shown: $shown,
                tolerance: $tolerance,
                because: NEAR,
            }
        };
    }
    &[
        error!("error before", "0.013", || ours::before(), "0.0131", 0.0013),
        error!("error right after a block of 0.1", "0.026", || ours::block(0, 0), "0.0260", 0.0026),
        error!("error right after a block of 0.3", "0.121", || ours::block(1, 0), "0.1221", 0.0121),
        error!("error right after a block of 0.5", "0.312", || ours::block(2, 0), "0.3111", 0.0312),
        error!("error right after a block of 0.7", "0.600", || ours::block(3, 0), "0.5989", 0.06),
        error!("error at the end, block of 0.1", "0.015", || ours::block(0, 1), "0.0146", 0.0015),
        error!("error at the end, block of 0.3", "0.020", || ours::block(1, 1), "0.0190", 0.002),
        error!("error at the end, block of 0.5", "0.028", || ours::block(2, 1), "0.0270", 0.0028),
        error!("error at the end, block of 0.7", "0.048", || ours::block(3, 1), "0.0469", 0.0048),
        error!(
            "error right after a scattered loss of 0.1",
            "0.016",
            || ours::scattered(0, 0),
            "0.0159",
            0.0016
        ),
        error!(
            "error right after a scattered loss of 0.3",
            "0.023",
            || ours::scattered(1, 0),
            "0.0240",
            0.0023
        ),
        error!(
            "error right after a scattered loss of 0.5",
            "0.037",
            || ours::scattered(2, 0),
            "0.0382",
            0.0037
        ),
        error!(
            "error right after a scattered loss of 0.7",
            "0.071",
            || ours::scattered(3, 0),
            "0.0694",
            0.0071
        ),
        Published {
            what: "recovered part of the loss, block of 0.5, per cent",
            source: RUN,
            published: "94",
            ours: || 100.0 * ours::recovered(0, 2),
            shown: "95",
            tolerance: 2.0,
            because: "maps that chance drew",
        },
        Published {
            what: "recovered part of the loss, scattered 0.5, per cent",
            source: RUN,
            published: "19",
            ours: || 100.0 * ours::recovered(1, 2),
            shown: "26",
            tolerance: 9.0,
            because: "10 to 28 for the four shares",
        },
    ]
});

/// A map that has hardly formed, and lost its units.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = LesionedMap::with_values(values);
    let mut run = Run::new(&LesionedMap { row: Relearning { seed, ..constants.row.clone() }, ..constants });
    run.advance(200);
    run.steps = FORMING;
    run.advance(200);
    vec![run.error()]
}
