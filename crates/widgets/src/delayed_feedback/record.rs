//! Runs of all kinds of credit: over delays, and at that of the reader trial by trial.

use plasticity::math::{max, sqrt};
use plasticity::networks::delayed_outcomes::{Credit, DelayedOutcomes, LAGS, Run, Signature};

use super::Params;
use crate::scenes::Trial;

/// Kinds of credit, in the order of their places.
pub const KINDS: [Credit; 3] = [Credit::Kept, Credit::Smeared, Credit::Last];
/// Delays that are tried beside the reader's, from 0.
pub const DELAYS: usize = 7;
/// Trials of one turn: about a millisecond natively.
const TURN: u64 = 8_000;

/// Shares of best choices of some runs, and their signature.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    sum: f64,
    squares: f64,
    runs: u64,
    signature: Signature,
}

impl Cell {
    fn add(&mut self, run: &Run) {
        let share = run.best_choices();
        (self.sum, self.squares, self.runs) = (self.sum + share, self.squares + share * share, self.runs + 1);
        self.signature.add(run.signature());
    }

    /// Mean share; NaN before the first run.
    pub fn mean(&self) -> f64 {
        self.sum / self.runs as f64
    }

    /// Its standard error; 0 before the second run.
    pub fn standard_error(&self) -> f64 {
        let n = self.runs as f64;
        if self.runs < 2 {
            0.0
        } else {
            sqrt(max(self.squares / n - self.mean() * self.mean(), 0.0) / (n - 1.0))
        }
    }

    /// How much more often a choice of each lag is made again after a reward.
    pub fn signature(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        (0..LAGS).map(|lag| (lag, self.signature.at(lag))).filter(|(_, again)| again.is_finite())
    }
}

/// What is known so far.
pub struct Record {
    /// One run as the reader set it, trial by trial.
    pub trials: Vec<Trial>,
    /// What was expected of each option after each.
    pub values: Vec<[f64; 3]>,
    /// Runs by delay, the reader's last, and by kind.
    cells: Vec<[Cell; 3]>,
    run: u64,
    next: usize,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let mut run = Run::new(&params.rule);
        let (mut trials, mut values) = (vec![], vec![]);
        let mut more = true;
        while more {
            more = run.step();
            let choice = run.choices().last().map_or(0, |choice| usize::from(*choice));
            trials.push(Trial { choice, best: run.best(), come: run.come().to_vec() });
            values.push(run.values());
        }
        Self { trials, values, cells: vec![Default::default(); DELAYS + 1], run: 0, next: 0 }
    }

    fn all() -> usize {
        (DELAYS + 1) * KINDS.len()
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let mut trials = 0;
        while trials < TURN && self.run < params.runs {
            let (place, kind) = (self.next / KINDS.len(), self.next % KINDS.len());
            let delay = if place < DELAYS { place as u64 } else { params.rule.delay };
            let seed = params.rule.seed.wrapping_add(self.run);
            let mut run =
                Run::new(&DelayedOutcomes { credit: KINDS[kind], delay, seed, ..params.rule.clone() });
            while run.step() {}
            self.cells[place][kind].add(&run);
            trials += params.rule.trials;
            self.next += 1;
            if self.next == Self::all() {
                (self.run, self.next) = (self.run + 1, 0);
            }
        }
        (self.run as f64 + self.next as f64 / Self::all() as f64) / params.runs as f64
    }

    pub fn done(&self, params: &Params) -> bool {
        self.run >= params.runs
    }

    /// Delay, mean share of best choices of a kind and its standard error, as far as known.
    pub fn by_delay(&self, kind: usize) -> Vec<[f64; 3]> {
        let cells = self.cells.iter().take(DELAYS).enumerate();
        let known = cells.filter(|(_, cells)| cells[kind].runs > 0);
        known.map(|(delay, cells)| [delay as f64, cells[kind].mean(), cells[kind].standard_error()]).collect()
    }

    /// Runs of a kind at the reader's delay.
    pub fn here(&self, kind: usize) -> &Cell {
        &self.cells[DELAYS][kind]
    }

    /// The present kind's place.
    pub fn kind(params: &Params) -> usize {
        KINDS.iter().position(|kind| *kind == params.rule.credit).unwrap_or(0)
    }

    /// The lag at which a kind's signature is highest; NaN before there is one.
    pub fn peak(&self, kind: usize) -> f64 {
        let highest = self.here(kind).signature().max_by(|one, other| one.1.total_cmp(&other.1));
        highest.map_or(f64::NAN, |(lag, _)| lag as f64)
    }
}
