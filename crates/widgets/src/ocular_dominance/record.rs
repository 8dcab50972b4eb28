//! The run, moment by moment; and the rates of both rules at some strengths of noise, each the mean of a few cells.

use plasticity::math::{clamp, ln, max, min};
use plasticity::networks::ocular_dominance::{Cell, Eye, OcularDominance, Rule, Run};

use super::Params;

/// Presentations of one turn: about a millisecond natively.
const TURN: u64 = 1_000;
/// Moments that are kept.
const MOMENTS: u64 = 240;
/// Strengths of noise at which rates are simulated.
pub const NOISES: [f64; 6] = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5];
/// Cells for each, and the most presentations that one gets.
const CELLS: u64 = 6;
const LONGEST: f64 = 6_000.0;
/// What the closed eye has left when the measurement begins.
const LEFT: f64 = 0.3;

/// The cell at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Age, days.
    pub age: f64,
    /// Through the open eye and the closed one, of those at the start.
    pub responses: [f64; 2],
    /// By the mean equations.
    pub expected: [f64; 2],
}

/// A rule at a strength of noise: cells one after the other.
struct Measurement {
    cell: Cell,
    /// Presentations of this cell so far.
    shown: u64,
    /// Cells that are through.
    through: u64,
    /// Sum of what was left of the closed eye.
    left: f64,
}

/// What is known so far.
pub struct Record {
    run: Run,
    moments: Vec<Moment>,
    presentations: u64,
    measurement: Option<Measurement>,
    /// Rule, noise and rate of loss over η.
    rates: Vec<(Rule, f64, f64)>,
}

impl Record {
    /// Before the first presentation.
    pub fn new(params: &Params) -> Self {
        let (start, end) = params.cell.ages();
        let mut record = Self {
            run: Run::new(&params.cell),
            moments: vec![],
            presentations: ((end - start) * params.cell.per_day as f64 + 0.5) as u64,
            measurement: None,
            rates: vec![],
        };
        record.keep();
        record
    }

    fn keep(&mut self) {
        let run = &self.run;
        self.moments.push(Moment { age: run.age(), responses: run.responses(), expected: run.expected() });
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.run.part() < 1.0 {
            let stride = self.presentations.div_ceil(MOMENTS).max(1);
            for _ in 0..(TURN / stride).max(1) {
                self.run.advance(stride.min(TURN));
                self.keep();
            }
            return 0.5 * self.run.part();
        }
        self.measure(&params.cell);
        let all = 2 * NOISES.len();
        if self.done() { 1.0 } else { 0.5 + 0.499 * self.rates.len() as f64 / all as f64 }
    }

    /// A turn of what is measured next: both rules, whatever the run's is.
    fn measure(&mut self, cell: &OcularDominance) {
        let place = self.rates.len();
        if place == 2 * NOISES.len() {
            return;
        }
        let rule = [Rule::Bcm, Rule::Oja][place / NOISES.len()];
        let noise = NOISES[place % NOISES.len()];
        let seeded = |through: u64| {
            let seed = cell.seed.wrapping_add(1_000 * (place as u64 + 1) + through);
            OcularDominance { rule, seed, ..cell.clone() }
        };
        let constants = seeded(0);
        let eyes = [Eye { sees: true, noise: 0.0 }, Eye { sees: false, noise }];
        // Until it should have fallen to 1/e, or for as long as there is patience.
        let length = min(1.0 / (cell.eta * max(constants.rate(noise).abs(), 1e-6)), LONGEST) as u64;
        let mut now = self.measurement.take().unwrap_or_else(|| Measurement {
            cell: Cell::taken_over(&constants, LEFT),
            shown: 0,
            through: 0,
            left: 0.0,
        });
        for _ in 0..TURN {
            now.cell.present(&constants, eyes, 1.0);
            now.shown += 1;
            if now.shown >= length {
                now.left += now.cell.responses()[1] / (LEFT * constants.taken_over());
                (now.through, now.shown) = (now.through + 1, 0);
                now.cell = Cell::taken_over(&seeded(now.through), LEFT);
            }
            if now.through == CELLS {
                let left = clamp(now.left / CELLS as f64, 1e-3, 1e3);
                self.rates.push((rule, noise, -ln(left) / (cell.eta * max(length as f64, 1.0))));
                return;
            }
        }
        self.measurement = Some(now);
    }

    /// Whether it has come to its end.
    pub fn done(&self) -> bool {
        self.run.part() >= 1.0 && self.rates.len() == 2 * NOISES.len()
    }

    /// Moments so far, the start first.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The last moment that is not after this age; the first of all before it.
    pub fn at(&self, age: f64) -> Option<&Moment> {
        self.moments.iter().rfind(|moment| moment.age <= age + 1e-9).or(self.moments.first())
    }

    /// The same, once the run has come so far.
    pub fn known(&self, age: f64) -> Option<&Moment> {
        let far = self.run.part() >= 1.0 || self.run.age() >= age;
        self.at(age).filter(|_| far)
    }

    /// Rule, noise and rate of loss, as far as they are measured.
    pub fn rates(&self) -> &[(Rule, f64, f64)] {
        &self.rates
    }
}
