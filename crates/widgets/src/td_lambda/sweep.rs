//! Mean errors over traces and step sizes: run by run, all learners on the same walks.

use plasticity::math::{max, pow, sqrt};
use plasticity::networks::td_lambda::{Learner, TdLambda, Walks};

use super::Params;

/// Traces that are tried beside that of the reader.
pub const LAMBDAS: [f64; 10] = [0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.975, 0.99, 1.0];
/// Step sizes that are tried for each: from the first in equal ratios to 1.
const STEPS: usize = 17;
const FIRST: f64 = 0.005;
/// Steps of all learners in one turn: about two milliseconds natively.
const TURN: usize = 40_000;

/// A step size, from the smallest.
pub fn alpha(place: usize) -> f64 {
    FIRST * pow(1.0 / FIRST, place as f64 / (STEPS - 1) as f64)
}

/// Mean and standard error of a setting.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    sum: f64,
    squares: f64,
    runs: u64,
}

impl Cell {
    fn add(&mut self, error: f64) {
        (self.sum, self.squares, self.runs) = (self.sum + error, self.squares + error * error, self.runs + 1);
    }

    /// NaN before the first run.
    fn mean(&self) -> f64 {
        self.sum / self.runs as f64
    }

    /// NaN before the second run.
    fn standard_error(&self) -> f64 {
        let n = self.runs as f64;
        sqrt(max(self.squares / n - self.mean() * self.mean(), 0.0) / (n - 1.0))
    }
}

/// An error by step size or by trace.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Step size.
    pub alpha: f64,
    /// Trace.
    pub lambda: f64,
    /// Mean error.
    pub error: f64,
    /// Its standard error; 0 after one run.
    pub standard: f64,
}

/// All settings, as far as runs have come.
pub struct Sweep {
    /// The reader's at last: at all step sizes and at the reader's own.
    settings: Vec<TdLambda>,
    cells: Vec<Cell>,
    walks: Vec<Vec<usize>>,
    run: u64,
    next: usize,
}

impl Sweep {
    pub fn new(params: &Params) -> Self {
        let rule = &params.rule;
        let lambdas = LAMBDAS.into_iter().chain([rule.lambda]);
        let each = |lambda| (0..STEPS).map(move |place| (lambda, alpha(place)));
        let settings = lambdas.flat_map(each).chain([(rule.lambda, rule.alpha)]);
        let settings: Vec<_> =
            settings.map(|(lambda, alpha)| TdLambda { lambda, alpha, ..rule.clone() }).collect();
        Self { cells: vec![Cell::default(); settings.len()], settings, walks: vec![], run: 0, next: 0 }
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let mut steps = 0;
        while steps < TURN && self.run < params.runs {
            if self.next == 0 {
                let seed = params.rule.seed.wrapping_add(self.run);
                self.walks = Walks::of(&TdLambda { seed, ..params.rule.clone() });
            }
            self.cells[self.next].add(Learner::new(&self.settings[self.next]).learn(&self.walks));
            steps += self.walks.iter().map(Vec::len).sum::<usize>();
            self.next += 1;
            if self.next == self.settings.len() {
                (self.run, self.next) = (self.run + 1, 0);
            }
        }
        self.part(params)
    }

    fn part(&self, params: &Params) -> f64 {
        let all = self.settings.len() as f64;
        (self.run as f64 + self.next as f64 / all) / params.runs as f64
    }

    pub fn done(&self, params: &Params) -> bool {
        self.run >= params.runs
    }

    fn points(&self, range: core::ops::Range<usize>) -> Vec<Point> {
        let point = |which: usize| {
            let (TdLambda { alpha, lambda, .. }, cell) = (&self.settings[which], &self.cells[which]);
            let standard = if cell.runs > 1 { cell.standard_error() } else { 0.0 };
            Point { alpha: *alpha, lambda: *lambda, error: cell.mean(), standard }
        };
        range.filter(|which| self.cells[*which].runs > 0).map(point).collect()
    }

    /// Errors by step size of the trace in this place; behind the last one, of the reader's.
    pub fn by_step(&self, place: usize) -> Vec<Point> {
        self.points(place * STEPS..(place + 1) * STEPS)
    }

    /// The same of the reader's trace.
    pub fn own(&self) -> Vec<Point> {
        self.by_step(LAMBDAS.len())
    }

    /// The error of the reader's setting; nothing before it has run.
    pub fn here(&self) -> Option<Point> {
        self.points(self.settings.len() - 1..self.settings.len()).pop()
    }

    /// The least error of each trace that has one, at its best step size.
    pub fn least(&self) -> Vec<Point> {
        (0..LAMBDAS.len()).filter_map(|place| best(&self.by_step(place))).collect()
    }
}

/// The least of some errors.
pub fn best(points: &[Point]) -> Option<Point> {
    points.iter().copied().min_by(|one, other| one.error.total_cmp(&other.error))
}
