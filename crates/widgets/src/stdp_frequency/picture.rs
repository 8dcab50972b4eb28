//! The figure: one panel for each order of the two spikes.

use figure::Gather;
use figure::{Axis, Dot, Dots, Drag, Handle, Ink, Line, Mark, Panel, Role, Rule, Shape, Stroke, Ticks};
use plasticity::published::{Dataset, sjostrom_2001};

use super::params::{Data, Params};
use super::run::{BURSTS_FIT, Changes, Curves};
use crate::number_text;

/// Ends of the vertical axis, %. What runs away leaves the picture; the readouts tell.
const RANGE: (f64, f64) = (-60.0, 130.0);
/// Ends of the axis of rates, Hz: below zero only so that 0.1 Hz does not stand on the frame.
const RATES: (f64, f64) = (-2.0, 60.0);
/// Height of the handle, %: at the foot, away from curves and points.
const FOOT: f64 = -52.0;

/// One order: 0 where the presynaptic spike is first, 1 where the postsynaptic one is.
pub fn panel(params: &Params, curves: &Curves, order: usize) -> Panel {
    let (title, data) = match order {
        0 => ("Presynaptic spike 10 ms first", sjostrom_2001::PRE_FIRST),
        _ => ("Postsynaptic spike 10 ms first", sjostrom_2001::POST_FIRST),
    };
    let curve = |name: &str, ink, stroke, of: fn(&Changes) -> [f64; 2]| {
        Mark::Line(Line {
            name: name.into(),
            ink,
            role: Role::Result,
            points: points(curves, |changes| of(changes)[order]),
            stroke,
            width: 0.0,
            label: true,
        })
    };
    let mut marks = vec![
        Mark::Rule(Rule { ink: Ink::Hairline, role: Role::Guide, x: Some(params.rate), ..Rule::default() }),
        curve("pair", Ink::Muted, Stroke::Dashed, |changes| changes.pair),
        curve("voltage", Ink::Voltage, Stroke::Dotted, |changes| changes.voltage),
        curve("triplet", Ink::Weight, Stroke::Solid, |changes| changes.triplet),
    ];
    if params.data == Data::Sjostrom_2001 {
        marks.push(measured(&data));
    }
    marks.push(Mark::Handle(Handle {
        name: "pairing rate".into(),
        ink: Ink::Accent,
        at: (params.rate, FOOT),
        x: Some(Drag::direct("rate")),
        y: None,
    }));
    // The rates that were measured.
    let ticks = Ticks::At(data.points.iter().map(|point| (point.at, number_text(point.at))).gather());
    Panel {
        title: title.into(),
        row: 0,
        width: 1.0,
        height: 250.0,
        x: Axis::new("Pairs per second", "Hz", RATES.0, RATES.1).with_ticks(ticks),
        y: Axis::new("Change of the synapse", "%", RANGE.0, RANGE.1).with_zero(),
        marks,
    }
}

/// The known part of a curve, in %, broken where bursts turn into single pairs.
fn points(curves: &Curves, of: impl Fn(&Changes) -> f64) -> Vec<(f64, f64)> {
    let mut points = vec![];
    for (rate, changes) in curves.rates.iter().zip(&curves.changes) {
        if *rate == BURSTS_FIT {
            points.push((f64::NAN, f64::NAN));
        }
        points.push((*rate, 100.0 * of(changes)));
    }
    points
}

/// Hidden with the curves where a reader predicts first, so of the same role: they give it away.
fn measured(data: &Dataset) -> Mark {
    let dots = data.points.iter();
    Mark::Dots(Dots {
        name: "Sjöström 2001".into(),
        ink: Ink::Data,
        role: Role::Result,
        dots: dots.map(|p| Dot { x: p.at, y: 100.0 * p.mean, error: 100.0 * p.error, n: p.n }).gather(),
        error: data.scatter.name(),
        shape: Shape::Circle,
        ..Dots::default()
    })
}
