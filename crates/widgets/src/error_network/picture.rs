//! Both phases unit by unit, the error and the directions.

use figure::Gather;
use figure::{Axis, Ink, Line, Mark, Panel, Role, Rule, Stroke, Ticks};
use plasticity::math;
use plasticity::networks::bidirectional::{Drive, Net, STEPS};
use plasticity::networks::error_network::Pattern;

use super::record::Record;
use super::{Params, RULES};
use crate::curve::curve;

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
        errors(params, record, at),
        cosines(params, record, at),
    ]
}

/// Hidden and prediction units over the two phases of a pattern, and what changes from one to the other.
fn phases(title: String, net: &Net, pattern: &Pattern) -> Panel {
    let mut seen = vec![];
    let mut now = net.rest();
    let outcome = Drive { prediction: 1.0, outcome: &pattern.outcome, strength: 1.0 };
    for drive in [Drive::PREDICTION, outcome] {
        net.settle(&pattern.input, drive, &mut now, &mut |now| seen.push(now.clone()));
    }
    let mut marks = vec![Mark::Rule(Rule {
        name: "outcome".into(),
        ink: Ink::Third,
        role: Role::Guide,
        x: Some(STEPS as f64),
        stroke: Stroke::Dashed,
        ..Rule::default()
    })];
    let hidden = net.sizes[1];
    let units = hidden + net.sizes[2];
    for unit in 0..units {
        let (ink, layer, number) =
            if unit < hidden { (Ink::Pre, "hidden", unit) } else { (Ink::Post, "prediction", unit - hidden) };
        let of = |step: usize| match unit < hidden {
            true => seen[step].hidden[number],
            false => seen[step].output[number],
        };
        let name = format!("{layer} {}", number + 1);
        let points = (0..STEPS).map(|i| ((2 * i + 1) as f64, of(2 * i))).gather();
        let [minus, plus] = [of(STEPS - 1), of(2 * STEPS - 1)];
        let x = BRACKETS + ROOM * unit as f64 / units as f64;
        let change = if plus > minus { Ink::Potentiation } else { Ink::Depression };
        marks.push(Mark::Line(Line {
            ink,
            points,
            stroke: if unit < hidden { Stroke::Solid } else { Stroke::Dashed },
            name: name.clone(),
            ..Line::default()
        }));
        marks.push(Mark::Line(Line {
            name: name + ", error",
            ink: change,
            role: Role::Result,
            points: vec![(x, minus), (x, plus)],
            width: 3.0,
            ..Line::default()
        }));
    }
    let steps = [0.0, STEPS as f64, 2.0 * STEPS as f64];
    Panel {
        title,
        row: 0,
        width: 1.0,
        height: 190.0,
        x: Axis::new("Settling steps", "", 0.0, BRACKETS + ROOM)
            .with_ticks(Ticks::At(steps.map(|x| (x, crate::number_text(x))).into())),
        y: Axis::new("Activity", "", 0.0, 1.0),
        marks,
    }
}

fn epochs(params: &Params) -> Axis {
    Axis::new("Epochs", "", 0.0, params.epochs as f64)
}

fn here(at: f64) -> Mark {
    Mark::Rule(Rule { ink: Ink::Accent, role: Role::Guide, x: Some(at), ..Rule::default() })
}

fn errors(params: &Params, record: &Record, at: f64) -> Panel {
    let mut marks = vec![here(at)];
    let inks = [Ink::Potentiation, Ink::Pre, Ink::Voltage, Ink::Third];
    for (rule, name) in RULES.into_iter().enumerate() {
        let chosen = rule == params.net.rule as usize;
        let points = record.moments.iter().map(|m| (m.epoch as f64, math::max(m.errors[rule], FLOOR)));
        marks.push(Mark::Line(Line {
            name: name.into(),
            ink: inks[rule],
            role: Role::Result,
            points: points.gather(),
            stroke: if chosen { Stroke::Solid } else { Stroke::Dashed },
            width: if chosen { 2.5 } else { 1.25 },
            label: true,
        }));
    }
    Panel {
        title: "Error from the same first weights".into(),
        row: 1,
        width: 1.15,
        height: 150.0,
        x: epochs(params),
        y: Axis::new("Squared error per pattern", "", FLOOR, 3.0).with_log(),
        marks,
    }
}

fn cosines(params: &Params, record: &Record, at: f64) -> Panel {
    let mut marks = vec![here(at)];
    for (which, (name, ink)) in
        [("exact gradient", Ink::Weight), ("backpropagation", Ink::Third)].into_iter().enumerate()
    {
        let points = record.moments.iter().map(|m| (m.epoch as f64, m.cosines[which]));
        marks.push(curve(name, ink, Stroke::Solid, Role::Result, points.gather()));
    }
    Panel {
        title: "Direction, until learned".into(),
        row: 1,
        width: 1.0,
        height: 150.0,
        x: epochs(params),
        y: Axis::new("Cosine of the change with", "", -0.5, 1.0).with_zero(),
        marks,
    }
}
