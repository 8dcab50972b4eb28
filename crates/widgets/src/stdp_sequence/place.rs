//! The place field: record and picture.

use figure::{Axis, Ink, Panel, Role, Shape, Stroke};
use plasticity::networks::place_shift::{Field, Run, TRACK};
use plasticity::{Unit, math};

use super::{Params, repetitions, tenth};
use crate::marks::{here, words};
use crate::plot::{Plot, Row, fill, panel, points};

/// Its readouts.
pub const READOUTS: [Row; 4] = [
    ("centre", "Centre of the field", Unit::Cm, 1),
    ("shift", "Shift of the centre; back is negative", Unit::Cm, 1),
    ("skewness", "Skewness of the field", Unit::One, 2),
    ("peak-rate", "Highest rate in the field", Unit::Hz, 1),
];

/// From the top of a curve to its name, cm.
const FLANK: f64 = 22.0;

/// One lap.
struct Lap {
    field: Field,
    /// Place (cm) and rate (Hz).
    rates: Vec<(f64, f64)>,
    /// Place (cm) and weight.
    weights: Vec<(f64, f64)>,
}

/// Every lap so far.
pub struct Record {
    run: Run,
    end: usize,
    laps: Vec<Lap>,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let run = Run::new(&params.place);
        let mut record = Self { end: params.laps as usize, laps: vec![], run };
        record.keep();
        record
    }

    pub fn end(&self) -> usize {
        self.end
    }

    fn keep(&mut self) {
        let lap = Lap { field: self.run.field(), rates: self.run.rates(), weights: self.run.weights() };
        self.laps.push(lap);
    }

    /// One lap; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        if self.done() < self.end {
            self.run.lap();
            self.keep();
        }
        self.done() as f64 / self.end as f64
    }

    fn done(&self) -> usize {
        self.laps.len() - 1
    }

    fn shift(&self, at: usize) -> f64 {
        self.laps[at].field.centre - self.laps[0].field.centre
    }

    pub fn panels(&self, at: usize) -> Vec<Panel> {
        let at = at.min(self.done());
        vec![self.field(at), self.weights(at), self.centre(at), self.skewness(at)]
    }

    /// First lap and present lap; each is named on its own flank of the field.
    fn two(&self, panel: &mut Panel, at: usize, ink: Ink, of: &dyn Fn(&Lap) -> &Vec<(f64, f64)>) {
        for (n, side, stroke, role) in
            [(0, 1, Stroke::Dotted, Role::Model), (at, -1, Stroke::Solid, Role::Result)]
        {
            let points = of(&self.laps[n]);
            let mut top = (0.0, 0.0);
            for point in points {
                if point.1 > top.1 {
                    top = *point;
                }
            }
            let name = format!("lap {n}");
            panel.line(&name, ink, stroke, role, 0.0, points.clone());
            words(panel, &name, ink, role, (top.0 + f64::from(side) * FLANK, 0.8 * top.1), side);
            if at == 0 {
                break;
            }
        }
    }

    fn field(&self, at: usize) -> Panel {
        let mut highest = 0.0;
        for lap in &self.laps {
            highest = math::max(highest, lap.field.rate);
        }
        let x = Axis::new("Place on the track", "cm", 0.0, TRACK);
        let y = Axis::new("Rate", "Hz", 0.0, math::max((1.1 * highest / 5.0).ceil() * 5.0, 5.0));
        let mut panel = panel("Place field; the rat runs to the right", 0, 170.0, x, y);
        self.two(&mut panel, at, Ink::Post, &|lap| &lap.rates);
        let centre = self.laps[at].field.centre;
        if centre.is_finite() {
            panel.upright("centre", Ink::Post, Stroke::Dashed, Role::Result, centre);
        }
        panel
    }

    fn weights(&self, at: usize) -> Panel {
        let x = Axis::new("Middle of each cell's field", "cm", 0.0, TRACK);
        let mut panel = panel("Weights of the place cells", 0, 170.0, x, Axis::new("Weight", "", 0.0, 1.0));
        self.two(&mut panel, at, Ink::Weight, &|lap| &lap.weights);
        panel
    }

    fn course(&self, at: usize, title: &str, y: Axis, of: &dyn Fn(&Lap) -> f64) -> Panel {
        let mut panel = repetitions(title, 120.0, "Laps", self.end, y);
        here(&mut panel, at as f64);
        let points = points(self.laps.len(), &|i| (i as f64, of(&self.laps[i])));
        let now = points[at];
        panel.line(title, Ink::Post, Stroke::Solid, Role::Result, 0.0, points);
        panel.dots("now", Ink::Post, Role::Result, Shape::Disc, &[now]);
        panel
    }

    fn centre(&self, at: usize) -> Panel {
        let (mut low, mut high) = (90.0, 100.0);
        for lap in &self.laps {
            // One that is not known is neither.
            (low, high) = (math::min(low, lap.field.centre), math::max(high, lap.field.centre));
        }
        let y = Axis::new("Centre", "cm", (low / 10.0).floor() * 10.0, (high / 10.0).ceil() * 10.0);
        self.course(at, "Centre of the field", y, &|lap| lap.field.centre)
    }

    fn skewness(&self, at: usize) -> Panel {
        let y = Axis::new("Skewness", "", -1.0, 0.5).with_zero();
        self.course(at, "Skewness of the field", y, &|lap| lap.field.skewness)
    }

    /// Values of the readouts.
    pub fn values(&self) -> Vec<f64> {
        let at = self.done();
        let field = &self.laps[at].field;
        vec![field.centre, self.shift(at), field.skewness, field.rate]
    }

    pub fn summary(&self) -> String {
        let at = self.done();
        let (first, field) = (&self.laps[0].field, &self.laps[at].field);
        let laps = at as f64;
        if !field.centre.is_finite() {
            return fill("After {} laps the cell is silent everywhere.", &[laps]);
        }
        let skewness = (100.0 * field.skewness).round() / 100.0;
        fill(
            "After {} laps the centre of the field has moved from {} to {} cm; the rat runs towards higher numbers. \
             Skewness {}, highest rate {} Hz, at first {} Hz.",
            &[laps, tenth(first.centre), tenth(field.centre), skewness, tenth(field.rate), tenth(first.rate)],
        )
    }
}
