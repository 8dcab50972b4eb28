//! Both phases unit by unit, the error and the directions.

use figure::{Axis, Ink, Line, Panel, Rule, Stroke};
use plasticity::math;
use plasticity::networks::bidirectional::{Drive, Net, STEPS};
use plasticity::networks::error_network::Pattern;

use super::record::Record;
use super::{Params, RULES};
use crate::number_text;
use crate::picture::here;

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
    let input: String = pattern.input.iter().map(|x| if *x > 0.5 { '1' } else { '0' }).collect();
    vec![
        phases(format!("Untaught, input {input}"), &first.net, pattern),
        phases(format!("After {} epochs", now.epoch), &now.net, pattern),
        errors(params, record, at),
        directions(params, record, at),
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
    let steps = [0, STEPS, 2 * STEPS].map(|step| (step as f64, number_text(step as f64)));
    let ticks = steps.into_iter().chain([(BRACKETS + 0.5 * ROOM, "change".into())]);
    let mut panel = Panel::new(title)
        .height(190.0)
        .x(Axis::new("Settling steps", "", 0.0, BRACKETS + ROOM).with_words(ticks))
        .y(Axis::new("Activity", "", 0.0, 1.0))
        .with(Rule::upright("outcome", STEPS as f64).ink(Ink::Third).dashed());
    let hidden = net.sizes[1];
    let units = hidden + net.sizes[2];
    for unit in 0..units {
        let (ink, name, stroke) = if unit < hidden {
            (Ink::Pre, format!("hidden {}", unit + 1), Stroke::Solid)
        } else {
            (Ink::Post, format!("prediction {}", unit - hidden + 1), Stroke::Dashed)
        };
        let points = (0..STEPS).map(|i| ((2 * i + 1) as f64, seen[2 * i * units + unit]));
        panel.add(Line::new(name.as_str(), points).ink(ink).stroke(stroke));
        let (minus, plus) = (seen[(STEPS - 1) * units + unit], seen[(2 * STEPS - 1) * units + unit]);
        let x = BRACKETS + ROOM * unit as f64 / units as f64;
        let change = if plus > minus { Ink::Potentiation } else { Ink::Depression };
        let bracket = Line::new(name + ", error", [(x, minus), (x, plus)]);
        panel.add(bracket.width(3.0).ink(change).result());
    }
    panel
}

/// One of the numbers that are kept of a moment, over the epochs.
fn over_epochs(record: &Record, which: usize) -> impl Iterator<Item = (f64, f64)> {
    record.moments.iter().map(move |moment| (moment.epoch as f64, moment.numbers[which]))
}

fn epochs(params: &Params) -> Axis {
    Axis::new("Epochs", "", 0.0, params.epochs as f64)
}

/// Errors of all four rules; the chosen one stands out.
fn errors(params: &Params, record: &Record, at: f64) -> Panel {
    let inks = [Ink::Potentiation, Ink::Pre, Ink::Voltage, Ink::Third];
    let lines = RULES.into_iter().zip(inks).enumerate().map(|(which, (name, ink))| {
        let points = over_epochs(record, which).map(|(epoch, error)| (epoch, math::max(error, FLOOR)));
        let line = Line::new(name, points).ink(ink).result().labelled();
        if which == params.net.rule as usize { line.width(2.5) } else { line.width(1.25).dashed() }
    });
    Panel::new("Error from the same first weights")
        .row(1)
        .width(1.15)
        .height(150.0)
        .x(epochs(params))
        .y(Axis::new("Squared error per pattern", "", FLOOR, 3.0).with_log())
        .with(here(at))
        .with_all(lines)
}

/// Where the chosen rule's change points to.
fn directions(params: &Params, record: &Record, at: f64) -> Panel {
    let cosine = |name: &str, which| Line::new(name, over_epochs(record, which)).result().labelled();
    Panel::new("Direction, until learned")
        .row(1)
        .height(150.0)
        .x(epochs(params))
        .y(Axis::new("Cosine of the change with", "", -0.5, 1.0).with_zero())
        .with(here(at))
        .with(cosine("exact gradient", 4).ink(Ink::Weight))
        .with(cosine("backpropagation", 5).ink(Ink::Third))
}
