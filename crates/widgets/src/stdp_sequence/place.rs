//! The place field: record and picture.

use figure::{Axis, Dots, Ink, Line, Note, Panel, Role, Rule, Stroke};
use plasticity::networks::place_shift::{Field, Run, TRACK};
use plasticity::{Unit, math};

use super::{Params, tenth};
use crate::picture::here;
use crate::{Readout, number_text};

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
        if self.last() < self.end {
            self.run.lap();
            self.keep();
        }
        self.last() as f64 / self.end as f64
    }

    /// Number of the latest lap; 0 is the field before the first.
    fn last(&self) -> usize {
        self.laps.len() - 1
    }

    fn shift(&self, at: usize) -> f64 {
        self.laps[at].field.centre - self.laps[0].field.centre
    }

    pub fn panels(&self, at: usize) -> Vec<Panel> {
        let at = at.min(self.last());
        vec![self.field(at), self.weights(at), self.centre(at), self.skewness(at)]
    }

    /// First lap and present lap; each is named on its own flank of the field.
    fn two(&self, panel: &mut Panel, at: usize, ink: Ink, of: fn(&Lap) -> &Vec<(f64, f64)>) {
        let first = (0, 1, Stroke::Dotted, Role::Model);
        let now = (at, -1, Stroke::Solid, Role::Result);
        for (n, side, stroke, role) in if at == 0 { vec![first] } else { vec![first, now] } {
            let points = of(&self.laps[n]);
            let top = points.iter().fold((0.0, 0.0), |top, point| if point.1 > top.1 { *point } else { top });
            let name = format!("lap {n}");
            let beside = (top.0 + f64::from(side) * FLANK, 0.8 * top.1);
            panel.add(Line::new(name.as_str(), points.iter().copied()).ink(ink).stroke(stroke).role(role));
            panel.add(Note::new(name, beside).side(side).ink(ink).role(role));
        }
    }

    fn field(&self, at: usize) -> Panel {
        let highest = self.laps.iter().fold(0.0, |highest, lap| math::max(highest, lap.field.rate));
        let mut panel = Panel::new("Place field; the rat runs to the right")
            .height(170.0)
            .x(Axis::new("Place on the track", "cm", 0.0, TRACK))
            .y(Axis::new("Rate", "Hz", 0.0, math::max((1.1 * highest / 5.0).ceil() * 5.0, 5.0)));
        self.two(&mut panel, at, Ink::Post, |lap| &lap.rates);
        let centre = self.laps[at].field.centre;
        if centre.is_finite() {
            panel.add(Rule::upright("centre", centre).ink(Ink::Post).dashed().result());
        }
        panel
    }

    fn weights(&self, at: usize) -> Panel {
        let mut panel = Panel::new("Weights of the place cells")
            .height(170.0)
            .x(Axis::new("Middle of each cell's field", "cm", 0.0, TRACK))
            .y(Axis::new("Weight", "", 0.0, 1.0));
        self.two(&mut panel, at, Ink::Weight, |lap| &lap.weights);
        panel
    }

    fn course(&self, at: usize, title: &str, y: Axis, of: fn(&Field) -> f64) -> Panel {
        let points: Vec<_> =
            self.laps.iter().enumerate().map(|(i, lap)| (i as f64, of(&lap.field))).collect();
        let now = points[at];
        Panel::new(title)
            .row(1)
            .height(120.0)
            .x(Axis::new("Laps", "", 0.0, self.end as f64))
            .y(y)
            .with(here(at as f64))
            .with(Line::new(title, points).ink(Ink::Post).result())
            .with(Dots::new("now", [now]).ink(Ink::Post).result())
    }

    fn centre(&self, at: usize) -> Panel {
        // One that is not known moves neither end.
        let (low, high) = self.laps.iter().fold((90.0, 100.0), |(low, high), lap| {
            (math::min(low, lap.field.centre), math::max(high, lap.field.centre))
        });
        let y = Axis::new("Centre", "cm", (low / 10.0).floor() * 10.0, (high / 10.0).ceil() * 10.0);
        self.course(at, "Centre of the field", y, |field| field.centre)
    }

    fn skewness(&self, at: usize) -> Panel {
        let y = Axis::new("Skewness", "", -1.0, 0.5).with_zero();
        self.course(at, "Skewness of the field", y, |field| field.skewness)
    }

    /// What the last lap has left.
    pub fn readouts(&self) -> Vec<Readout> {
        let at = self.last();
        let (shift, field) = (self.shift(at), &self.laps[at].field);
        vec![
            Readout::new("centre", "Centre of the field", field.centre, Unit::Cm).digits(1),
            Readout::new("shift", "Shift of the centre; back is negative", shift, Unit::Cm).digits(1),
            Readout::new("skewness", "Skewness of the field", field.skewness, Unit::One).digits(2),
            Readout::new("peak-rate", "Highest rate in the field", field.rate, Unit::Hz).digits(1),
        ]
    }

    pub fn summary(&self) -> String {
        let at = self.last();
        let (first, field) = (&self.laps[0].field, &self.laps[at].field);
        if !field.centre.is_finite() {
            return format!("After {at} laps the cell is silent everywhere.");
        }
        format!(
            "After {at} laps the centre of the field has moved from {} to {} cm; the rat runs towards higher numbers. \
             Skewness {}, highest rate {} Hz, at first {} Hz.",
            tenth(first.centre),
            tenth(field.centre),
            number_text((100.0 * field.skewness).round() / 100.0),
            tenth(field.rate),
            tenth(first.rate),
        )
    }
}
