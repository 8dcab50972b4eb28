//! One run, the largest starts that return, and what became of the run.

use plasticity::math::{max, min, pow};
use plasticity::models::growth_and_brake::{GrowthAndBrake, State, basin};
use plasticity::time::MINUTE;
use plasticity::{AtEnd, Model};

/// How long a run is followed, in times of the growth: a fast brake has decided by the first, a slow one may take its time.
const LENGTHS: (f64, f64) = (60.0, 800.0);
/// The u below which a brake is fast.
const FAST: f64 = 0.5;
/// Below this u every start that can be set returns.
const LEAST: f64 = 0.05;
/// Samples in all.
const SAMPLES: usize = 8_000;
/// Samples of one turn.
const TURN: usize = 100;
/// Places along u at which the basin is worked out.
const PLACES: usize = 24;
/// Where they begin and end; from 1 on rest is no state to return to.
const U: (f64, f64) = (0.075, 0.99);

/// What becomes of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// It comes back to 1.
    Rest,
    /// It goes on swinging.
    Cycle,
    /// It is silent at the end.
    Silent,
    /// It has run away by then, min.
    Gone(f64),
}

/// What is known so far.
pub struct Record {
    /// u and the largest start that returns.
    pub edge: Vec<(f64, f64)>,
    largest: Option<f64>,
    state: Option<State>,
    /// Time in growth times, and state.
    pub course: Vec<(f64, State)>,
    end: Option<End>,
}

/// The u of a place of the edge.
fn place(i: usize) -> f64 {
    U.0 * pow(U.1 / U.0, i as f64 / (PLACES - 1) as f64)
}

impl Record {
    /// Before anything was worked out.
    pub fn new() -> Self {
        Self { edge: vec![], largest: None, state: None, course: vec![], end: None }
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self, rule: &GrowthAndBrake) -> f64 {
        if self.edge.len() < PLACES {
            let u = place(self.edge.len());
            self.edge.push((u, basin(&GrowthAndBrake { growth: 1.0, tau: u, start: 1.0 })));
        } else if self.largest.is_none() {
            let there_is_one = (LEAST..1.0).contains(&rule.slowness());
            self.largest = Some(if there_is_one { basin(rule) } else { f64::NAN });
        } else if self.end.is_none() {
            self.follow(rule);
        }
        let whole = self.edge.len() as f64 / PLACES as f64;
        let followed = self.course.len() as f64 / (SAMPLES + 1) as f64;
        if self.done() { 1.0 } else { min(0.5 * whole + 0.5 * followed, 0.999) }
    }

    fn follow(&mut self, rule: &GrowthAndBrake) {
        let mut state = *self.state.get_or_insert_with(|| rule.initial());
        let length = if rule.slowness() < FAST { LENGTHS.0 } else { LENGTHS.1 };
        let unit = length / SAMPLES as f64;
        for _ in 0..TURN {
            let time = unit * self.course.len() as f64;
            self.course.push((time, state));
            if state.gone() {
                self.end = Some(End::Gone(time / rule.growth));
                return;
            }
            if self.course.len() > SAMPLES {
                self.end = Some(self.judged());
                return;
            }
            rule.step(&mut state, AtEnd(None), unit / rule.growth * MINUTE);
        }
        self.state = Some(state);
    }

    /// What the second half of a run that has not run away says.
    fn judged(&self) -> End {
        let late = &self.course[SAMPLES / 2..];
        let (low, high) = late.iter().fold((f64::INFINITY, 0.0), |(low, high), (_, state)| {
            (min(low, state.output), max(high, state.output))
        });
        match high - low {
            _ if high < 0.5 => End::Silent,
            swing if swing > 0.1 => End::Cycle,
            _ => End::Rest,
        }
    }

    /// How much of the run is worth drawing, in times of the growth: to the run-away, or some swings.
    pub fn drawn(&self, rule: &GrowthAndBrake) -> f64 {
        match self.end {
            Some(End::Gone(minutes)) if minutes * rule.growth < 60.0 => 1.2 * minutes * rule.growth,
            _ if rule.slowness() < 0.8 => 20.0,
            _ => 60.0,
        }
    }

    /// Whether all is known.
    pub fn done(&self) -> bool {
        self.end.is_some()
    }

    /// What became of the run.
    pub fn end(&self) -> Option<End> {
        self.end
    }

    /// When it had run away, min; NaN if it has not.
    pub fn gone(&self) -> f64 {
        if let Some(End::Gone(minutes)) = self.end { minutes } else { f64::NAN }
    }

    /// Largest start that returns; NaN where rest is not stable, and where all do.
    pub fn largest(&self) -> f64 {
        self.largest.unwrap_or(f64::NAN)
    }

    /// Highest output; NaN before the end, and where it has run away.
    pub fn peak(&self) -> f64 {
        match self.end {
            None | Some(End::Gone(_)) => f64::NAN,
            _ => self.course.iter().fold(0.0, |peak, (_, state)| max(peak, state.output)),
        }
    }
}
