//! The figure: the cloud with the weight in it, and the weight's length and direction over trials.

use figure::{Axis, Drag, Handle, Ink, Mark, Panel, Role, Shape, Stroke, Ticks};
use plasticity::math::{cos, max, sin};

use super::Params;
use super::params::Inputs;
use super::run::{Pair, Record, length};
use crate::curve::{above, thin};
use crate::number_text;
use crate::plot::{Plot, panel, points};

/// Half the width of the cloud's panel.
const REACH: f64 = 4.0;
/// The ellipse stands at so many SD, so that its handles do not crowd about the centre.
const OUT: f64 = 2.0;

/// An ellipse about a centre, from its two half axes.
fn ellipse(centre: Pair, a: Pair, b: Pair) -> Vec<Pair> {
    points(41, &|i| {
        let turn = i as f64 * core::f64::consts::PI / 20.0;
        let (c, s) = (cos(turn), sin(turn));
        (centre.0 + c * a.0 + s * b.0, centre.1 + c * a.1 + s * b.1)
    })
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

fn handles(panel: &mut Panel, params: &Params, record: &Record) {
    let centre = record.centre;
    let (long, short) = (along(params), across(params));
    panel.handle("start of the weight", Ink::Weight, (params.start_x, params.start_y), "start-x", "start-y");
    let mut handle = |name: &str, at: Pair, x: Option<Drag>, y: Option<Drag>| {
        panel.marks.push(Mark::Handle(Handle { name: name.into(), ink: Ink::Accent, at, x, y }));
    };
    let drag =
        |key: &str, centre: f64, gain: f64| Some(Drag { quantity: key.into(), origin: -gain * centre, gain });
    handle(
        "long axis of the cloud",
        (centre.0 + long.0, centre.1 + long.1),
        drag("axis-x", centre.0, 1.0 / OUT),
        drag("axis-y", centre.1, 1.0 / OUT),
    );
    // The other end, so that it never lies under the long axis' own handle; moved along its larger part.
    let (x, y) = if short.0.abs() > short.1.abs() {
        (drag("spread", centre.0, -params.spread / short.0), None)
    } else {
        (None, drag("spread", centre.1, -params.spread / short.1))
    };
    handle("width of the cloud", (centre.0 - short.0, centre.1 - short.1), x, y);
    // Centred inputs have their centre at zero wherever the cloud was.
    if params.inputs == Inputs::AsTheyCome {
        panel.handle("centre of the cloud", Ink::Accent, centre, "centre-x", "centre-y");
    }
}

/// How many weights there are up to this trial.
fn shown(record: &Record, at: usize) -> usize {
    record.weights.len().min(at + 1)
}

/// Inputs and weight on the same two axes.
pub fn cloud(params: &Params, record: &Record, at: usize) -> Panel {
    let (now, axis_of) = (record.weight(at), record.axis);
    let far = 2.0 * REACH;
    let mut ticks = vec![];
    for at in [-4.0, -2.0, 0.0, 2.0, 4.0] {
        ticks.push((at, number_text(at)));
    }
    let axis = |label: &str| Axis::new(label, "", -REACH, REACH).with_zero();
    let (x, y) = (axis("First input, first weight"), axis("Second input, second weight"));
    let mut panel = panel("Inputs, and the weight among them", 0, 270.0, x, y);
    panel.x.ticks = Ticks::At(ticks);
    panel.dots("inputs", Ink::Muted, Role::Model, Shape::Disc, &record.points).radius = 2.0;
    let (solid, guide) = (Stroke::Solid, Role::Guide);
    let two = ellipse(record.centre, along(params), across(params));
    panel.line("two SD", Ink::Accent, solid, guide, 1.0, two);
    panel.line("length 1", Ink::Hairline, solid, guide, 1.0, ellipse((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)));
    let ends = vec![(-far * axis_of.0, -far * axis_of.1), (far * axis_of.0, far * axis_of.1)];
    panel.line("first axis", Ink::Muted, Stroke::Dashed, Role::Result, 0.0, ends);
    let path = thin(shown(record, at), &|n| record.weights[n]);
    panel.line("path of the weight", Ink::Weight, solid, Role::Result, 1.0, path);
    panel.line("weight", Ink::Weight, solid, Role::Result, 4.0, vec![(0.0, 0.0), now]);
    handles(&mut panel, params, record);
    panel
}

/// Length of the weight and its alignment with the axis.
pub fn course(params: &Params, record: &Record, at: usize) -> Panel {
    let points = |of: &dyn Fn(Pair) -> f64| thin(shown(record, at), &|n| (n as f64, of(record.weights[n])));
    let lengths = points(&length);
    let mut top = 1.5;
    for point in &lengths {
        top = max(top, point.1);
    }
    let top = if top > 2.0 { above(top) } else { 2.0 };
    let x = Axis::new("Trials", "", 0.0, params.trials as f64);
    let mut panel = panel("Length, and cosine to the first axis", 0, 270.0, x, Axis::new("", "", 0.0, top));
    let cosines = points(&|w| record.alignment(w));
    panel.curve("alignment", Ink::Muted, Stroke::Dashed, Role::Result, cosines);
    panel.curve("length", Ink::Weight, Stroke::Solid, Role::Result, lengths);
    if let Some(trial) = record.gone.filter(|trial| *trial <= at) {
        panel.dots("the length has left", Ink::Weight, Role::Result, Shape::Up, &[(trial as f64, top)]);
    }
    panel
}
