//! The control first, then the cell under one current after the other, before and after.

use plasticity::models::m_current_cell::MCurrentCell;
use plasticity::networks::regulated_cell::{Firing, HOURS, Run};

use super::Params;

/// Steps of the cell in one turn: a few milliseconds.
const STEPS: u64 = 6_000;
/// Currents of the curves, µA/cm².
const CURRENTS: [f64; 11] = [0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0];
/// Measurements: both curves, then both tests.
const MEASUREMENTS: usize = 2 * CURRENTS.len() + 2;
/// What the control takes of all work.
const CONTROL: f64 = 0.3;

/// What is known so far.
pub struct Record {
    pub run: Run,
    controlled: bool,
    at_work: Option<Firing>,
    /// In pairs of before and after.
    rates: Vec<f64>,
}

impl Record {
    /// Before anything was done.
    pub fn new(params: &Params) -> Self {
        Self { run: Run::new(&params.regulated), controlled: false, at_work: None, rates: vec![] }
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if !self.controlled {
            self.controlled = self.run.advance(STEPS);
            let hours = self.run.course().last().map_or(0.0, |(hour, _)| hour);
            return CONTROL * hours / HOURS;
        }
        if self.done() {
            return 1.0;
        }
        let mut firing = self.at_work.take().unwrap_or_else(|| self.next(params));
        if firing.advance(STEPS as u32) {
            self.rates.push(firing.rate());
        } else {
            self.at_work = Some(firing);
        }
        CONTROL + (1.0 - CONTROL) * self.rates.len() as f64 / MEASUREMENTS as f64
    }

    /// The measurement that comes next.
    fn next(&self, params: &Params) -> Firing {
        let current = CURRENTS.get(self.rates.len() / 2).copied().unwrap_or(params.test);
        let cell = &params.regulated.cell;
        let part = if self.rates.len().is_multiple_of(2) {
            1.0
        } else {
            self.run.conductance(params.regulated.hours)
        };
        Firing::new(&MCurrentCell { m_type: part * cell.m_type, ..cell.clone() }, current)
    }

    /// Whether all is known.
    pub fn done(&self) -> bool {
        self.rates.len() == MEASUREMENTS
    }

    /// Rate over the current, before (0) or after (1).
    pub fn curve(&self, which: usize) -> impl Iterator<Item = (f64, f64)> {
        CURRENTS.into_iter().zip(self.rates.iter().skip(which).step_by(2).copied())
    }

    /// Rate at the test, before and after, Hz.
    pub fn tests(&self) -> [f64; 2] {
        [2, 1].map(|back| if self.done() { self.rates[MEASUREMENTS - back] } else { f64::NAN })
    }

    /// First current at which the cell fires, before and after, µA/cm²; NaN where there is none.
    pub fn thresholds(&self) -> [f64; 2] {
        [0, 1].map(|which| {
            self.curve(which).find(|(_, rate)| *rate > 0.0).map_or(f64::NAN, |(current, _)| current)
        })
    }

    /// Conductance at an hour, part of before.
    pub fn conductance(&self, hours: f64) -> f64 {
        self.run.conductance(hours)
    }
}
