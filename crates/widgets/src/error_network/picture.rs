//! Both phases unit by unit, the error and the directions.

use figure::{Ink, Line, Mark, Panel, Role, Stroke, Ticks};
use plasticity::math;
use plasticity::networks::bidirectional::{Drive, Net, STEPS};
use plasticity::networks::error_network::Pattern;

use super::record::Record;
use super::{Params, RULES};
use crate::frame::{Frame, upright};

/// Errors below this lie on the floor of the figure.
const FLOOR: f64 = 1e-4;
/// Where brackets begin, in settling steps.
const BRACKETS: f64 = 2.0 * STEPS as f64 + 4.0;
/// Room for them.
const ROOM: f64 = 56.0;

/// All panels.
pub fn panels(params: &Params, record: &Record, at: f64) -> Vec<Panel> {
    let (first, now) = (&record.moments[0], record.at(at));
    let patterns = record.patterns();
    let pattern = &patterns[(params.pattern as usize - 1) % patterns.len()];
    let mut title = String::from("Untaught, input ");
    for x in &pattern.input {
        title.push(if *x > 0.5 { '1' } else { '0' });
    }
    let later = format!("After {} epochs", now.epoch);
    vec![
        phases(title, &first.net, pattern),
        phases(later, &now.net, pattern),
        course(params, record, at, 0),
        course(params, record, at, 1),
    ]
}

/// Hidden and prediction units over the two phases of a pattern, and what changes from one to the other.
fn phases(title: String, net: &Net, pattern: &Pattern) -> Panel {
    let mut seen = vec![];
    let drive = Drive { prediction: 1.0, outcome: &pattern.outcome, strength: 1.0 };
    net.phases(&pattern.input, drive, &net.rest(), &mut |now| {
        seen.extend_from_slice(&now.hidden);
        seen.extend_from_slice(&now.output);
    });
    let mut marks = vec![upright("outcome", STEPS as f64, Ink::Third, Stroke::Dashed)];
    let hidden = net.sizes[1];
    let units = hidden + net.sizes[2];
    for unit in 0..units {
        let (ink, layer, number, stroke) = if unit < hidden {
            (Ink::Pre, "hidden", unit + 1, Stroke::Solid)
        } else {
            (Ink::Post, "prediction", unit - hidden + 1, Stroke::Dashed)
        };
        let name = format!("{layer} {number}");
        let mut points = vec![];
        for i in 0..STEPS {
            points.push(((2 * i + 1) as f64, seen[2 * i * units + unit]));
        }
        let (minus, plus) = (seen[(STEPS - 1) * units + unit], seen[(2 * STEPS - 1) * units + unit]);
        let x = BRACKETS + ROOM * unit as f64 / units as f64;
        let change = if plus > minus { Ink::Potentiation } else { Ink::Depression };
        marks.push(Mark::Line(Line { ink, points, stroke, name: name.clone(), ..Line::default() }));
        marks.push(Mark::Line(Line {
            name: name + ", error",
            ink: change,
            role: Role::Result,
            points: vec![(x, minus), (x, plus)],
            width: 3.0,
            ..Line::default()
        }));
    }
    let mut panel = PHASES.panel(marks);
    panel.title = title;
    let mut ticks = vec![];
    for i in 0..3 {
        let x = (i * STEPS) as f64;
        ticks.push((x, crate::number_text(x)));
    }
    panel.x.ticks = Ticks::At(ticks);
    panel
}

static PHASES: Frame = Frame {
    title: "",
    row: 0,
    width: 1.0,
    height: 190.0,
    x: ("Settling steps", "", 0.0, BRACKETS + ROOM),
    y: ("Activity", "", 0.0, 1.0),
};

/// Errors and directions over the epochs.
static COURSES: [Frame; 2] = [
    Frame {
        title: "Error from the same first weights",
        row: 1,
        width: 1.15,
        height: 150.0,
        x: ("Epochs", "", 0.0, 0.0),
        y: ("Squared error per pattern", "", FLOOR, 3.0),
    },
    Frame {
        title: "Direction, until learned",
        row: 1,
        width: 1.0,
        height: 150.0,
        x: ("Epochs", "", 0.0, 0.0),
        y: ("Cosine of the change with", "", -0.5, 1.0),
    },
];

/// Names and inks of all that is kept of a moment: four errors, two cosines.
static CURVES: [(&str, Ink); 6] = [
    (RULES[0], Ink::Potentiation),
    (RULES[1], Ink::Pre),
    (RULES[2], Ink::Voltage),
    (RULES[3], Ink::Third),
    ("exact gradient", Ink::Weight),
    ("backpropagation", Ink::Third),
];

fn course(params: &Params, record: &Record, at: f64, place: usize) -> Panel {
    let errors = place == 0;
    let mut marks = vec![upright("", at, Ink::Accent, Stroke::Solid)];
    for which in if errors { 0..4 } else { 4..6 } {
        let mut points = vec![];
        for moment in &record.moments {
            let y = moment.numbers[which];
            points.push((moment.epoch as f64, if errors { math::max(y, FLOOR) } else { y }));
        }
        let (stroke, width) = match which == params.net.rule as usize {
            _ if !errors => (Stroke::Solid, 0.0),
            true => (Stroke::Solid, 2.5),
            false => (Stroke::Dashed, 1.25),
        };
        let (name, ink) = CURVES[which];
        marks.push(Mark::Line(Line {
            name: name.into(),
            ink,
            role: Role::Result,
            points,
            stroke,
            width,
            label: true,
        }));
    }
    let mut panel = COURSES[place].panel(marks);
    panel.x.high = params.epochs as f64;
    (panel.y.log, panel.y.zero) = (errors, !errors);
    panel
}
