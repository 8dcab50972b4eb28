//! A cell that regulates its own M-current: [`MCurrentCell`] under [`ConductanceControl`], through two days of treatment and what follows.
//!
//! Spikes take milliseconds and the control takes days, so mean calcium is measured once for each of some sizes of the M-current,
//! over whole intervals between spikes, and read off between them. Those that a run does not come by are not measured.

use alloc::{vec, vec::Vec};

use crate::models::conductance_control::{self, ConductanceControl};
use crate::models::m_current_cell::{self, MCurrentCell, SPIKE, STEP};
use crate::time::{HOUR, SECOND};
use crate::{Held, Model, Ms, quantities};

crate::choices! {
    /// What is done to the cell for so long.
    pub enum Treatment {
        /// Its spikes are blocked.
        Blockade,
        /// It is driven half as strongly again.
        OverDrive,
    }
}

quantities! {
    /// Cell, control and treatment.
    pub struct RegulatedCell {
        /// What is done.
        treatment: choice("treatment", "what is done", Treatment, Blockade),
        /// How long.
        hours: real("T", "length of treatment", H, 48.0, 0.0..=96.0),
        /// Current that it lives with.
        current: real("I", "current it lives with", ("µA/cm²"), 2.0, 1.0..=3.0),
        /// The cell.
        cell: part(MCurrentCell),
        /// The control.
        control: part(ConductanceControl),
    }
}

/// Steps in which a cell comes to its rhythm, and steps that are then measured.
const SETTLE: u32 = 50_000;
const WINDOW: u32 = 100_000;
/// The stronger drive.
const OVER: f64 = 1.5;
/// Sizes of the M-current at which calcium is measured, parts of what it was.
const SIZES: [f64; 15] = [0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.6, 2.0, 3.0];
/// Samples of the control per hour, and how long it is followed, h.
const PER_HOUR: usize = 4;
/// How long a run is followed, h.
pub const HOURS: f64 = 168.0;

/// How a cell fires under a steady current, as it is being measured.
#[derive(Clone, Debug)]
pub struct Firing {
    cell: MCurrentCell,
    current: f64,
    state: m_current_cell::State,
    steps: u32,
    spikes: u32,
    /// Step of the first and of the last spike in the window, and calcium summed up until then.
    first: (u32, f64),
    last: (u32, f64),
    sum: f64,
}

impl Firing {
    /// From rest.
    pub fn new(cell: &MCurrentCell, current: f64) -> Self {
        let state = cell.initial();
        Self {
            cell: cell.clone(),
            current,
            state,
            steps: 0,
            spikes: 0,
            first: (0, 0.0),
            last: (0, 0.0),
            sum: 0.0,
        }
    }

    /// At most so many steps; true at the end.
    pub fn advance(&mut self, steps: u32) -> bool {
        let end = (self.steps + steps.min(SETTLE + WINDOW)).min(SETTLE + WINDOW);
        while self.steps < end {
            let before = self.state.v;
            self.cell.step(&mut self.state, Held(self.current), STEP);
            self.steps += 1;
            if self.steps > SETTLE {
                self.sum += self.state.calcium;
                if before < SPIKE && self.state.v >= SPIKE {
                    self.last = (self.steps, self.sum);
                    if self.spikes == 0 {
                        self.first = self.last;
                    }
                    self.spikes += 1;
                }
            }
        }
        self.steps == SETTLE + WINDOW
    }

    /// Spikes per second, over whole intervals.
    pub fn rate(&self) -> f64 {
        if self.spikes < 2 {
            return 0.0;
        }
        SECOND.ms() * f64::from(self.spikes - 1) / (f64::from(self.last.0 - self.first.0) * STEP.ms())
    }

    /// Mean calcium, over whole intervals where there are any.
    pub fn calcium(&self) -> f64 {
        if self.spikes < 2 {
            return self.sum / f64::from(WINDOW);
        }
        (self.last.1 - self.first.1) / f64::from(self.last.0 - self.first.0)
    }
}

/// How a cell fires under a steady current, measured at once.
pub fn firing(cell: &MCurrentCell, current: f64) -> Firing {
    let mut firing = Firing::new(cell, current);
    firing.advance(u32::MAX);
    firing
}

/// A treatment and what follows, as it is being followed.
#[derive(Clone, Debug)]
pub struct Run {
    constants: RegulatedCell,
    /// Mean calcium by size of the M-current, at the usual and at the stronger drive; NaN where it was not measured.
    levels: [[f64; SIZES.len()]; 2],
    /// What is being measured: drive, place among the sizes, measurement.
    at_work: Option<(usize, usize, Firing)>,
    state: conductance_control::State,
    /// Conductance and messenger, [`PER_HOUR`] times an hour.
    samples: Vec<conductance_control::State>,
}

impl Run {
    /// Before the treatment.
    pub fn new(constants: &RegulatedCell) -> Self {
        let state = constants.control.initial();
        Self {
            constants: constants.clone(),
            levels: [[f64::NAN; SIZES.len()]; 2],
            at_work: None,
            state,
            samples: vec![state],
        }
    }

    /// Mean calcium at a drive (0 the usual, 1 the stronger) and a size of the M-current; where it is not yet known, the measurement that
    /// it takes begins.
    fn calcium(&mut self, drive: usize, size: f64) -> Option<f64> {
        let right = SIZES.iter().position(|at| *at > size).unwrap_or(SIZES.len() - 1);
        for place in [right - 1, right] {
            if self.levels[drive][place].is_nan() {
                let c = &self.constants;
                let m_type = c.cell.m_type * SIZES[place];
                let current = if drive == 0 { c.current } else { OVER * c.current };
                let cell = MCurrentCell { m_type, ..c.cell.clone() };
                self.at_work = Some((drive, place, Firing::new(&cell, current)));
                return None;
            }
        }
        let share = crate::math::min((size - SIZES[right - 1]) / (SIZES[right] - SIZES[right - 1]), 1.0);
        let [low, high] = [right - 1, right].map(|place| self.levels[drive][place]);
        Some(low + share * (high - low))
    }

    /// Steps of a cell, at most so many; true at the end.
    pub fn advance(&mut self, work: u64) -> bool {
        let mut left = work;
        while self.samples.len() <= (HOURS as usize) * PER_HOUR {
            if let Some((drive, place, mut firing)) = self.at_work.take() {
                let steps = left.min(u64::from(SETTLE + WINDOW)) as u32;
                left -= u64::from(steps);
                if !firing.advance(steps) {
                    self.at_work = Some((drive, place, firing));
                    return false;
                }
                self.levels[drive][place] = firing.calcium();
            }
            let hour = (self.samples.len() - 1) as f64 / PER_HOUR as f64;
            let treated = hour < self.constants.hours;
            let error = match self.constants.treatment {
                Treatment::Blockade if treated => Some(-1.0),
                _ => self.error(usize::from(treated)),
            };
            if let Some(error) = error {
                let step: Ms = HOUR / PER_HOUR as f64;
                self.constants.control.step(&mut self.state, Held(error), step);
                self.samples.push(self.state);
            }
        }
        true
    }

    /// Mean calcium over that of the untreated cell, less 1.
    fn error(&mut self, drive: usize) -> Option<f64> {
        let target = self.calcium(0, 1.0)?;
        let now = self.calcium(drive, self.state.conductance)?;
        // A cell without calcium has no target to miss.
        Some(if target > 0.0 { now / target - 1.0 } else { 0.0 })
    }

    /// Hour, messenger and conductance so far.
    pub fn course(&self) -> impl Iterator<Item = (f64, conductance_control::State)> {
        self.samples.iter().enumerate().map(|(i, state)| (i as f64 / PER_HOUR as f64, *state))
    }

    /// Conductance at an hour, as part of what it was; NaN where the run has not come yet.
    pub fn conductance(&self, hours: f64) -> f64 {
        let place = (hours * PER_HOUR as f64) as usize;
        self.samples.get(place).map_or(f64::NAN, |state| state.conductance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(constants: &RegulatedCell) -> Run {
        let mut run = Run::new(constants);
        while !run.advance(u64::MAX) {}
        run
    }

    /// Silence takes the M-current away, drive brings it; both come back, after a further change that the messenger causes.
    #[test]
    fn treatments_pull_in_opposite_directions() {
        let run = finished(&RegulatedCell::default());
        assert!((run.conductance(48.0) - 0.5625).abs() < 1e-3);
        // Wound up: still falling six hours after.
        assert!(run.conductance(52.0) < run.conductance(48.0));
        assert!(run.conductance(120.0) > 0.8 && run.conductance(120.0) < run.conductance(168.0));
        let over = finished(&RegulatedCell { treatment: Treatment::OverDrive, ..RegulatedCell::default() });
        assert!(over.conductance(48.0) > 1.1 && over.conductance(168.0) < over.conductance(48.0));
    }

    /// Mean calcium grows with the rate by 0.0021 per Hz.
    #[test]
    fn calcium_tells_the_rate() {
        for m_type in [0.5, 1.0] {
            let firing = firing(&MCurrentCell { m_type, ..MCurrentCell::default() }, 2.0);
            assert!((firing.calcium() / firing.rate() - 0.0021).abs() < 2e-4, "{}", firing.calcium());
        }
    }

    #[test]
    fn turns_do_not_change_a_run() {
        let constants = RegulatedCell { hours: 2.0, ..RegulatedCell::default() };
        let (whole, mut turns) = (finished(&constants), Run::new(&constants));
        while !turns.advance(7_000) {}
        assert_eq!(whole.samples, turns.samples);
    }
}
