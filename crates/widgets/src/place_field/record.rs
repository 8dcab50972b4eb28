//! Laps of one cell, and what the same plateaus make at other speeds.

use plasticity::networks::linear_track::{Field, LinearTrack};
use plasticity::networks::place_field::{PlaceField, Run};

use super::Params;

/// Length of the track, cm.
pub const TRACK: f64 = 187.0;
/// Speeds at which the field is worked out, cm/s; one turn of work each.
pub const SPEEDS: [f64; 9] = [10.0, 13.0, 18.0, 25.0, 33.0, 45.0, 60.0, 78.0, 100.0];

/// The cell between two laps.
pub struct Lap {
    /// mV, at the centre of each input.
    pub ramp: Vec<f64>,
    /// In the rule's own units.
    pub weights: Vec<f64>,
}

/// What is known so far.
pub struct Record {
    run: Run,
    /// Before the first lap, and after each.
    pub laps: Vec<Lap>,
    /// The field that the first plateaus have made.
    pub first: Field,
    /// The field that the first plateaus make at each of the speeds.
    pub speeds: Vec<Field>,
}

fn cell(params: &Params, speed: f64) -> Run {
    let track =
        LinearTrack { speed, length: TRACK, input_width: params.input_width, ..LinearTrack::default() };
    Run::new(&PlaceField { track, rule: params.rule })
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let run = cell(params, params.speed);
        let mut record = Self { first: run.field(params.plateau), run, laps: vec![], speeds: vec![] };
        record.keep();
        record
    }

    fn keep(&mut self) {
        self.laps.push(Lap { ramp: self.run.ramp().to_vec(), weights: self.run.weights().to_vec() });
    }

    /// One lap, or one speed; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let plateaus = (params.laps + params.more) as usize;
        if self.laps.len() <= plateaus {
            self.run.lap(Some(params.place(self.laps.len() - 1)));
            self.keep();
            if self.laps.len() - 1 <= params.laps as usize {
                self.first = self.run.field(params.plateau);
            }
        } else if let Some(speed) = SPEEDS.get(self.speeds.len()) {
            let mut run = cell(params, *speed);
            for _ in 0..params.laps {
                run.lap(Some(params.plateau));
            }
            self.speeds.push(run.field(params.plateau));
        }
        (self.laps.len() - 1 + self.speeds.len()) as f64 / (plateaus + SPEEDS.len()) as f64
    }

    /// Shape of the present ramp, seen from the last plateau.
    pub fn field(&self, params: &Params) -> Field {
        let laps = self.laps.len() - 1;
        self.run.field(params.place(laps.saturating_sub(1)))
    }

    /// mV where the first series left the highest point: when it ended, and now.
    pub fn first_field(&self, params: &Params) -> Option<(f64, f64)> {
        let first = &self.laps.get(params.laps as usize)?.ramp;
        let mut top = 0;
        for (k, x) in first.iter().enumerate() {
            if *x > first[top] {
                top = k;
            }
        }
        Some((first[top], self.laps.last()?.ramp[top]))
    }
}
