//! The figure: the cloud with the weight in it, and the weight's length and direction over trials.

use figure::{Axis, Dots, Drag, Handle, Ink, Line, Panel, Shape};
use plasticity::math::{cos, max, sin};

use super::Params;
use super::params::Inputs;
use super::run::{Pair, Record, length};
use crate::number_text;
use crate::picture::{above, thinned};

/// Half the width of the cloud's panel.
const REACH: f64 = 4.0;
/// The ellipse stands at so many SD, so that its handles do not crowd about the centre.
const OUT: f64 = 2.0;

/// An ellipse about a centre, from its two half axes.
fn ellipse(centre: Pair, a: Pair, b: Pair) -> impl Iterator<Item = Pair> {
    (0..41).map(move |i| {
        let turn = f64::from(i) * core::f64::consts::PI / 20.0;
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

fn handles(params: &Params, record: &Record) -> Vec<Handle> {
    let centre = record.centre;
    let (long, short) = (along(params), across(params));
    let drag =
        |key: &str, centre: f64, gain: f64| Drag { quantity: key.into(), origin: -gain * centre, gain };
    let start =
        Handle::new("start of the weight", (params.start_x, params.start_y)).x("start-x").y("start-y");
    let axis = Handle::new("long axis of the cloud", (centre.0 + long.0, centre.1 + long.1))
        .x(drag("axis-x", centre.0, 1.0 / OUT))
        .y(drag("axis-y", centre.1, 1.0 / OUT));
    // The other end, so that it never lies under the long axis' own handle; moved along its larger part.
    let width = Handle::new("width of the cloud", (centre.0 - short.0, centre.1 - short.1));
    let width = if short.0.abs() > short.1.abs() {
        width.x(drag("spread", centre.0, -params.spread / short.0))
    } else {
        width.y(drag("spread", centre.1, -params.spread / short.1))
    };
    let mut handles = vec![start.ink(Ink::Weight), axis, width];
    // Centred inputs have their centre at zero wherever the cloud was.
    if params.inputs == Inputs::AsTheyCome {
        handles.push(Handle::new("centre of the cloud", centre).x("centre-x").y("centre-y"));
    }
    handles
}

/// The weights up to this trial.
fn shown(record: &Record, at: usize) -> &[Pair] {
    &record.weights[..record.weights.len().min(at + 1)]
}

/// Inputs and weight on the same two axes.
pub fn cloud(params: &Params, record: &Record, at: usize) -> Panel {
    let (now, axis_of) = (record.weight(at), record.axis);
    let far = 2.0 * REACH;
    let axis = |label: &str| Axis::new(label, "", -REACH, REACH).with_zero();
    let ticks = [-4.0, -2.0, 0.0, 2.0, 4.0].map(|at| (at, number_text(at)));
    let two_sd = ellipse(record.centre, along(params), across(params));
    let unit = ellipse((0.0, 0.0), (1.0, 0.0), (0.0, 1.0));
    let first_axis = [(-far * axis_of.0, -far * axis_of.1), (far * axis_of.0, far * axis_of.1)];
    let path = thinned(shown(record, at)).map(|(_, w)| *w);
    let start = [(0.0, 0.0), record.weights[0]];
    Panel::new("Inputs, and the weight among them")
        .height(270.0)
        .x(axis("First input, first weight").with_words(ticks))
        .y(axis("Second input, second weight"))
        .with(Dots::new("inputs", record.points.iter().copied()).radius(2.0).ink(Ink::Muted))
        .with(Line::new("two SD", two_sd).width(1.0).ink(Ink::Accent).guide())
        .with(Line::new("length 1", unit).width(1.0).ink(Ink::Hairline).guide())
        // A reader who predicts sees where the weight begins.
        .with(Line::new("weight at the start", start).width(1.5).dotted().ink(Ink::Weight))
        .with(Line::new("first axis", first_axis).dashed().ink(Ink::Muted).result())
        .with(Line::new("path of the weight", path).width(1.0).ink(Ink::Weight).result())
        .with(Line::new("weight", [(0.0, 0.0), now]).width(4.0).ink(Ink::Weight).result())
        .with_all(handles(params, record))
}

/// Length of the weight and its alignment with the axis.
pub fn course(params: &Params, record: &Record, at: usize) -> Panel {
    let course = |of: &dyn Fn(Pair) -> f64| -> Vec<_> {
        thinned(shown(record, at)).map(|(n, w)| (n as f64, of(*w))).collect()
    };
    let lengths = course(&length);
    let mut top = 1.5;
    for point in &lengths {
        top = max(top, point.1);
    }
    let top = if top > 2.0 { above(top) } else { 2.0 };
    let start = record.weights[0];
    let begins = |name: &str, y: f64| Dots::new(name, [(0.0, y)]).radius(3.5);
    let mut panel = Panel::new("Length, and cosine to the first axis")
        .height(270.0)
        .x(Axis::new("Trials", "", 0.0, params.trials as f64))
        .y(Axis::new("", "", 0.0, top))
        .with(begins("alignment at the start", record.alignment(start)).ink(Ink::Muted))
        .with(begins("length at the start", length(start)).ink(Ink::Weight))
        .with(
            Line::new("alignment", course(&|w| record.alignment(w)))
                .dashed()
                .ink(Ink::Muted)
                .result()
                .labelled(),
        )
        .with(Line::new("length", lengths).ink(Ink::Weight).result().labelled());
    if let Some(trial) = record.gone.filter(|trial| *trial <= at) {
        let sign = Dots::new("the length has left", [(trial as f64, top)]).shape(Shape::Up);
        panel.add(sign.ink(Ink::Weight).result());
    }
    panel
}
