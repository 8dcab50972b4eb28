//! The map after every lap.

use plasticity::math::{max, sqrt};
use plasticity::networks::place_map::Run;

use super::Params;

/// Rows and columns in which the map is drawn.
pub const ROWS: usize = 20;
/// Columns; the population's activity has as many points.
pub const COLUMNS: usize = 40;
/// Width of a bin of shifts, cm, and how many lie on each side of the middle one.
pub const BIN: f64 = 6.0;
pub const SIDE: usize = 16;
/// A cell without a field.
const NONE: u16 = u16::MAX;
/// Reach of what counts as near the reward, cm.
const NEAR: f64 = 20.0;

/// After a lap.
pub struct Lap {
    /// Number of cells with a field.
    pub fields: f64,
    /// Number of plateaus in the lap.
    pub plateaus: f64,
    /// Where they came, cm.
    pub came: Vec<f64>,
    /// How many fields lie in each column of the map.
    pub places: Vec<f64>,
    /// Mean ramp, mV, of cells with a field in order of its place: row by row; NaN beyond the last.
    pub map: Vec<f64>,
    /// The population's activity, column by column, as the lap began.
    pub activity: Vec<f64>,
    /// How many fields have moved so far since their first lap, bin by bin; the outer ones hold what is beyond.
    pub moved: Vec<f64>,
    /// Mean and standard deviation of that, cm.
    pub shift: (f64, f64),
    /// Part of the fields that is near the reward.
    pub near: f64,
}

/// Every lap so far.
pub struct Record {
    pub run: Run,
    pub laps: Vec<Lap>,
    /// Where each cell's field was first, as the place of an input.
    first: Vec<u16>,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        Self { run: Run::new(&params.map), laps: vec![], first: vec![NONE; params.map.cells as usize] }
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.run.advance() {
            self.keep(params);
        }
        self.laps.len() as f64 / params.laps as f64
    }

    fn keep(&mut self, params: &Params) {
        let track = self.run.track();
        let (inputs, spacing, length) = (track.inputs, track.spacing(), track.length);
        // Cells by the place of their field.
        let mut at = vec![vec![]; inputs];
        let mut places = vec![0.0; COLUMNS];
        let (mut fields, mut near, mut sum, mut squares) = (0.0, 0.0, 0.0, 0.0);
        let mut moved = vec![0.0; 2 * SIDE + 1];
        let around = |way: f64| way - length * (way / length).round();
        for cell in 0..self.first.len() {
            let Some(place) = self.run.field(cell) else { continue };
            at[place].push(cell);
            places[place * COLUMNS / inputs] += 1.0;
            if self.first[cell] == NONE {
                self.first[cell] = place as u16;
            }
            let way = around((place as f64 - f64::from(self.first[cell])) * spacing);
            let bin = (way / BIN + SIDE as f64 + 0.5) as usize;
            moved[bin.min(2 * SIDE)] += 1.0;
            (fields, sum, squares) = (fields + 1.0, sum + way, squares + way * way);
            near += f64::from(u8::from(around(place as f64 * spacing - params.map.reward).abs() <= NEAR));
        }
        let mean = sum / fields;
        let lap = Lap {
            fields,
            plateaus: self.run.plateaus().len() as f64,
            came: self.run.plateaus().iter().map(|(_, place)| *place).collect(),
            places,
            map: self.rows(&at),
            activity: columns(self.run.density()),
            moved,
            shift: (mean, sqrt(max(squares / fields - mean * mean, 0.0))),
            near: near / fields,
        };
        self.laps.push(lap);
    }

    fn rows(&self, at: &[Vec<usize>]) -> Vec<f64> {
        let mut map = vec![f64::NAN; ROWS * COLUMNS];
        let (mut rank, mut last) = (0, ROWS);
        let mut counts = [0.0; ROWS];
        for cell in at.iter().flatten() {
            let row = rank * ROWS / self.first.len();
            let cells = &mut map[row * COLUMNS..][..COLUMNS];
            if row != last {
                cells.fill(0.0);
                last = row;
            }
            for (sum, ramp) in cells.iter_mut().zip(columns(self.run.cell(*cell))) {
                *sum += ramp;
            }
            counts[row] += 1.0;
            rank += 1;
        }
        for (i, sum) in map.iter_mut().enumerate() {
            *sum /= counts[i / COLUMNS];
        }
        map
    }
}

/// Means of so many neighbours.
fn columns(values: &[f64]) -> Vec<f64> {
    let n = values.len();
    (0..COLUMNS)
        .map(|column| &values[column * n / COLUMNS..(column + 1) * n / COLUMNS])
        .map(|part| part.iter().sum::<f64>() / part.len() as f64)
        .collect()
}
