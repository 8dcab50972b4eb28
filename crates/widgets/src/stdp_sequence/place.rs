//! The place field: record and picture.

use figure::Gather;
use figure::{Axis, Dot, Dots, Ink, Line, Mark, Note, Panel, Role, Rule, Stroke};
use plasticity::networks::place_shift::{Field, Run, TRACK};
use plasticity::{Unit, math};

use super::{Params, here, repetitions};
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
    fn two(&self, at: usize, ink: Ink, of: fn(&Lap) -> &Vec<(f64, f64)>) -> Vec<Mark> {
        let lap = |at: usize, side: i8, stroke, role| {
            let (name, points) = (format!("lap {at}"), of(&self.laps[at]).clone());
            let top = points.iter().fold((0.0, 0.0), |top, point| if point.1 > top.1 { *point } else { top });
            let flank = (top.0 + f64::from(side) * FLANK, 0.8 * top.1);
            let note = Note { text: name.clone(), ink, role, at: flank, side };
            [Mark::Line(Line { name, ink, role, points, stroke, ..Line::default() }), Mark::Note(note)]
        };
        let mut marks: Vec<Mark> = lap(0, 1, Stroke::Dotted, Role::Model).into();
        if at > 0 {
            marks.extend(lap(at, -1, Stroke::Solid, Role::Result));
        }
        marks
    }

    fn field(&self, at: usize) -> Panel {
        let highest = self.laps.iter().map(|lap| lap.field.rate).fold(0.0, math::max);
        let mut marks = self.two(at, Ink::Post, |lap| &lap.rates);
        let centre = self.laps[at].field.centre;
        if centre.is_finite() {
            marks.push(Mark::Rule(Rule {
                name: "centre".into(),
                ink: Ink::Post,
                role: Role::Result,
                x: Some(centre),
                stroke: Stroke::Dashed,
                ..Rule::default()
            }));
        }
        Panel {
            title: "Place field; the rat runs to the right".into(),
            row: 0,
            width: 1.0,
            height: 170.0,
            x: Axis::new("Place on the track", "cm", 0.0, TRACK),
            y: Axis::new("Rate", "Hz", 0.0, math::max((1.1 * highest / 5.0).ceil() * 5.0, 5.0)),
            marks,
        }
    }

    fn weights(&self, at: usize) -> Panel {
        Panel {
            title: "Weights of the place cells".into(),
            row: 0,
            width: 1.0,
            height: 170.0,
            x: Axis::new("Middle of each cell's field", "cm", 0.0, TRACK),
            y: Axis::new("Weight", "", 0.0, 1.0),
            marks: self.two(at, Ink::Weight, |lap| &lap.weights),
        }
    }

    fn course(&self, at: usize, title: &str, y: Axis, of: fn(&Lap) -> f64) -> Panel {
        let points: Vec<(f64, f64)> =
            self.laps.iter().enumerate().map(|(i, lap)| (i as f64, of(lap))).gather();
        let now = Dot { x: at as f64, y: of(&self.laps[at]), ..Dot::default() };
        Panel {
            title: title.into(),
            row: 1,
            width: 1.0,
            height: 120.0,
            x: repetitions("Laps", self.end),
            y,
            marks: vec![
                Mark::Rule(here(at)),
                Mark::Line(Line {
                    name: title.into(),
                    ink: Ink::Post,
                    role: Role::Result,
                    points,
                    ..Line::default()
                }),
                Mark::Dots(Dots {
                    name: "now".into(),
                    ink: Ink::Post,
                    role: Role::Result,
                    dots: vec![now],
                    ..Dots::default()
                }),
            ],
        }
    }

    fn centre(&self, at: usize) -> Panel {
        let known = self.laps.iter().map(|lap| lap.field.centre).filter(|centre| centre.is_finite());
        let low = (known.clone().fold(90.0, math::min) / 10.0).floor() * 10.0;
        let high = (known.fold(100.0, math::max) / 10.0).ceil() * 10.0;
        self.course(at, "Centre of the field", Axis::new("Centre", "cm", low, high), |lap| lap.field.centre)
    }

    fn skewness(&self, at: usize) -> Panel {
        let y = Axis::new("Skewness", "", -1.0, 0.5).with_zero();
        self.course(at, "Skewness of the field", y, |lap| lap.field.skewness)
    }

    pub fn readouts(&self) -> Vec<Readout> {
        let at = self.done();
        let field = &self.laps[at].field;
        let cm = |name, label, value| Readout { name, label, value, unit: Unit::Cm, digits: 1 };
        vec![
            cm("centre", "Centre of the field", field.centre),
            cm("shift", "Shift of the centre; back is negative", self.shift(at)),
            Readout {
                name: "skewness",
                label: "Skewness of the field",
                value: field.skewness,
                unit: Unit::One,
                digits: 2,
            },
            Readout {
                name: "peak-rate",
                label: "Highest rate in the field",
                value: field.rate,
                unit: Unit::Hz,
                digits: 1,
            },
        ]
    }

    pub fn summary(&self) -> String {
        let at = self.done();
        let (first, field) = (&self.laps[0].field, &self.laps[at].field);
        let tenth = |x: f64| number_text((10.0 * x).round() / 10.0);
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
