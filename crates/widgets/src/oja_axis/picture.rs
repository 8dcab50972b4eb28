//! The figure: the cloud with the weight in it, and the weight's length and direction over trials.

use figure::Gather;
use figure::{Axis, Dot, Dots, Drag, Handle, Ink, Line, Mark, Panel, Role, Shape, Stroke, Ticks};
use plasticity::math::{cos, max, sin};

use super::Params;
use super::params::Inputs;
use super::run::{Pair, Record, length};
use crate::curve::{above, curve, thin};
use crate::number_text;

/// Half the width of the cloud's panel.
const REACH: f64 = 4.0;
/// The ellipse stands at so many SD, so that its handles do not crowd about the centre.
const OUT: f64 = 2.0;

fn guide(points: Vec<Pair>, ink: Ink, stroke: Stroke, name: &str) -> Mark {
    Mark::Line(Line { name: name.into(), ink, role: Role::Guide, points, stroke, width: 1.0, label: false })
}

/// An ellipse about a centre, from its two half axes.
fn ellipse(centre: Pair, a: Pair, b: Pair) -> Vec<Pair> {
    (0..=40)
        .map(|i| {
            let turn = f64::from(i) * core::f64::consts::PI / 20.0;
            let (c, s) = (cos(turn), sin(turn));
            (centre.0 + c * a.0 + s * b.0, centre.1 + c * a.1 + s * b.1)
        })
        .gather()
}

/// The half axis of the ellipse along the cloud.
fn along(params: &Params) -> Pair {
    (OUT * params.axis_x, OUT * params.axis_y)
}

/// The half axis across it.
fn across(params: &Params) -> Pair {
    match length((params.axis_x, params.axis_y)) {
        l if l > 0.0 => (-OUT * params.spread * params.axis_y / l, OUT * params.spread * params.axis_x / l),
        _ => (0.0, OUT * params.spread),
    }
}

/// A handle at a centre plus `times` two quantities.
fn handle(name: &str, ink: Ink, at: Pair, keys: [&str; 2], centre: Pair, times: f64) -> Mark {
    let drag = |key: &str, centre: f64| {
        Some(Drag { quantity: key.into(), origin: -centre / times, gain: 1.0 / times })
    };
    Mark::Handle(Handle {
        name: name.into(),
        ink,
        at,
        x: drag(keys[0], centre.0),
        y: drag(keys[1], centre.1),
    })
}

fn handles(params: &Params, record: &Record) -> Vec<Mark> {
    let centre = record.centre;
    let (long, short) = (along(params), across(params));
    let mut handles = vec![handle(
        "start of the weight",
        Ink::Weight,
        (params.start_x, params.start_y),
        ["start-x", "start-y"],
        (0.0, 0.0),
        1.0,
    )];
    let tip = (centre.0 + long.0, centre.1 + long.1);
    handles.push(handle("long axis of the cloud", Ink::Accent, tip, ["axis-x", "axis-y"], centre, OUT));
    // The other end, so that it never lies under the long axis' own handle; moved along its larger part.
    let side = (centre.0 - short.0, centre.1 - short.1);
    let drag = |origin: f64, part: f64| {
        let gain = -params.spread / part;
        Some(Drag { quantity: "spread".into(), origin: -gain * origin, gain })
    };
    let (x, y) = if short.0.abs() > short.1.abs() {
        (drag(centre.0, short.0), None)
    } else {
        (None, drag(centre.1, short.1))
    };
    handles.push(Mark::Handle(Handle {
        name: "width of the cloud".into(),
        ink: Ink::Accent,
        at: side,
        x,
        y,
    }));
    // Centred inputs have their centre at zero wherever the cloud was.
    if params.inputs == Inputs::AsTheyCome {
        handles.push(handle(
            "centre of the cloud",
            Ink::Accent,
            centre,
            ["centre-x", "centre-y"],
            (0.0, 0.0),
            1.0,
        ));
    }
    handles
}

/// How many weights there are up to this trial.
fn shown(record: &Record, at: usize) -> usize {
    record.weights.len().min(at + 1)
}

/// Inputs and weight on the same two axes.
pub fn cloud(params: &Params, record: &Record, at: usize) -> Panel {
    let (now, axis) = (record.weight(at), record.axis);
    let far = 2.0 * REACH;
    let mut marks = vec![
        Mark::Dots(Dots {
            name: "inputs".into(),
            ink: Ink::Muted,
            dots: record.points.iter().map(|p| Dot { x: p.0, y: p.1, ..Dot::default() }).gather(),
            shape: Shape::Disc,
            radius: 2.0,
            ..Dots::default()
        }),
        guide(ellipse(record.centre, along(params), across(params)), Ink::Accent, Stroke::Solid, "two SD"),
        guide(ellipse((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)), Ink::Hairline, Stroke::Solid, "length 1"),
        Mark::Line(Line {
            name: "first axis".into(),
            ink: Ink::Muted,
            role: Role::Result,
            points: vec![(-far * axis.0, -far * axis.1), (far * axis.0, far * axis.1)],
            stroke: Stroke::Dashed,
            ..Line::default()
        }),
        Mark::Line(Line {
            name: "path of the weight".into(),
            ink: Ink::Weight,
            role: Role::Result,
            points: thin(shown(record, at), &|n| record.weights[n]),
            width: 1.0,
            ..Line::default()
        }),
        Mark::Line(Line {
            name: "weight".into(),
            ink: Ink::Weight,
            role: Role::Result,
            points: vec![(0.0, 0.0), now],
            width: 4.0,
            ..Line::default()
        }),
    ];
    marks.extend(handles(params, record));
    let ticks = Ticks::At([-4.0, -2.0, 0.0, 2.0, 4.0].map(|at| (at, number_text(at))).into());
    Panel {
        title: "Inputs, and the weight among them".into(),
        row: 0,
        width: 1.0,
        height: 270.0,
        x: Axis::new("First input, first weight", "", -REACH, REACH).with_zero().with_ticks(ticks),
        y: Axis::new("Second input, second weight", "", -REACH, REACH).with_zero(),
        marks,
    }
}

/// Length of the weight and its alignment with the axis.
pub fn course(params: &Params, record: &Record, at: usize) -> Panel {
    let points = |of: &dyn Fn(Pair) -> f64| thin(shown(record, at), &|n| (n as f64, of(record.weights[n])));
    let lengths = points(&length);
    let top = lengths.iter().map(|point| point.1).fold(1.5, max);
    let top = if top > 2.0 { above(top) } else { 2.0 };
    let mut marks = vec![
        curve("alignment", Ink::Muted, Stroke::Dashed, Role::Result, points(&|w| record.alignment(w))),
        curve("length", Ink::Weight, Stroke::Solid, Role::Result, lengths),
    ];
    if let Some(trial) = record.gone.filter(|trial| *trial <= at) {
        marks.push(Mark::Dots(Dots {
            name: "the length has left".into(),
            ink: Ink::Weight,
            role: Role::Result,
            dots: vec![Dot { x: trial as f64, y: top, ..Dot::default() }],
            shape: Shape::Up,
            ..Dots::default()
        }));
    }
    Panel {
        title: "Length, and cosine to the first axis".into(),
        row: 0,
        width: 1.0,
        height: 270.0,
        x: Axis::new("Trials", "", 0.0, params.trials as f64),
        y: Axis::new("", "", 0.0, top),
        marks,
    }
}
