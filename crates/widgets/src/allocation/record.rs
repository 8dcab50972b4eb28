//! Drawn cells beside the closed form, or networks over four days, one after the other.

use plasticity::math::{max, pow, sqrt};
use plasticity::networks::allocation::{Allocation, Cells};
use plasticity::networks::excitability_drift::{DAYS, ExcitabilityDrift, Run};

use super::Params;

/// Populations that are drawn.
const POPULATIONS: usize = 40;
/// Intervals at which they are asked, h: from half an hour to a week in equal ratios.
pub const INTERVALS: usize = 12;
/// Steps of a network in a turn.
const STEPS: usize = 300;

/// What is known so far.
pub struct Record {
    pub cells: Cells,
    /// Sums over populations of overlap and its square, at each interval.
    sums: Vec<(f64, f64)>,
    populations: usize,
    /// The network at work; the first one stays, to be shown.
    run: Run,
    pub shown: Option<Run>,
    /// Correlation of every day with the first, of each network.
    pub correlations: Vec<[f64; DAYS]>,
}

/// The interval in this place, h.
fn interval(place: usize) -> f64 {
    0.5 * pow(336.0, place as f64 / (INTERVALS - 1) as f64)
}

fn network(params: &Params, number: usize) -> Run {
    let seed = params.drift.seed.wrapping_add(number as u64);
    Run::new(&ExcitabilityDrift { seed, ..params.drift.clone() })
}

impl Record {
    /// After the first event, and before the first day.
    pub fn new(params: &Params) -> Self {
        Self {
            cells: Cells::new(&params.cells),
            sums: vec![(0.0, 0.0); INTERVALS],
            populations: 0,
            run: network(params, 0),
            shown: None,
            correlations: vec![],
        }
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if params.events() {
            self.draw(params);
            return self.populations as f64 / POPULATIONS as f64;
        }
        for _ in 0..STEPS {
            if !self.run.step() {
                self.keep(params);
                break;
            }
        }
        // A network that is over begins the next one, of which nothing is done.
        let part = if self.done(params) { 0.0 } else { self.run.part() };
        (self.correlations.len() as f64 + part) / params.networks as f64
    }

    fn draw(&mut self, params: &Params) {
        self.populations += 1;
        let seed = params.cells.seed.wrapping_add(self.populations as u64);
        let cells = Cells::new(&Allocation { seed, ..params.cells.clone() });
        for (place, (sum, squares)) in self.sums.iter_mut().enumerate() {
            let overlap = cells.overlap(interval(place));
            (*sum, *squares) = (*sum + overlap, *squares + overlap * overlap);
        }
    }

    fn keep(&mut self, params: &Params) {
        self.correlations.push(core::array::from_fn(|day| self.run.correlation(day)));
        let next = network(params, self.correlations.len());
        let over = core::mem::replace(&mut self.run, next);
        self.shown.get_or_insert(over);
    }

    pub fn done(&self, params: &Params) -> bool {
        if params.events() {
            self.populations == POPULATIONS
        } else {
            self.correlations.len() == params.networks as usize
        }
    }

    /// Interval, mean overlap of drawn populations and its standard deviation; none before all are drawn.
    pub fn drawn(&self) -> Vec<[f64; 3]> {
        if self.populations < POPULATIONS {
            return vec![];
        }
        let n = POPULATIONS as f64;
        let row = |(place, (sum, squares)): (usize, &(f64, f64))| {
            let mean = sum / n;
            [interval(place), mean, sqrt(max(squares / n - mean * mean, 0.0))]
        };
        self.sums.iter().enumerate().map(row).collect()
    }

    /// Mean correlation of a day with the first, of the networks so far; NaN without one.
    pub fn correlation(&self, day: usize) -> f64 {
        let all = self.correlations.iter().map(|days| days[day]);
        all.sum::<f64>() / self.correlations.len() as f64
    }
}
