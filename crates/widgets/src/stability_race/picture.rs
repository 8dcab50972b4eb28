//! The figure: the map of u with its regions and the edge of the basin, and the run.

use figure::{Axis, Drag, Handle, Ink, Line, Note, Panel, Rule, Spread};
use plasticity::math::{max, min, sqrt};
use plasticity::models::growth_and_brake::{GrowthAndBrake, State};

use super::record::Record;
use crate::picture::next;

/// The map's axes.
const U: (f64, f64) = (0.03, 30.0);
const STARTS: (f64, f64) = (1.0, 1000.0);

/// All panels.
pub fn panels(rule: &GrowthAndBrake, record: &Record) -> Vec<Panel> {
    vec![map(rule, record), course(rule, record)]
}

/// u and starts.
fn map(rule: &GrowthAndBrake, record: &Record) -> Panel {
    let (low, high) = (3.0 - sqrt(8.0), 3.0 + sqrt(8.0));
    let unstable = Spread::rectangle("rest is not stable", (1.0, U.1), STARTS).ink(Ink::Muted).guide();
    let mut panel = Panel::new("How fast must the brake be?")
        .height(240.0)
        .x(Axis::new("u, time of the brake over that of the growth", "", U.0, U.1).with_log())
        .y(Axis::new("Output at the start", "", STARTS.0, STARTS.1).with_log())
        .with(unstable);
    for border in [low, 1.0, high] {
        panel.add(Rule::upright("", border).ink(Ink::Muted).dotted());
    }
    for (words, from, to) in [
        ("returns", U.0, low),
        ("swings back", low, 1.0),
        ("swings away", 1.0, high),
        ("runs away", high, U.1),
    ] {
        panel.add(Note::new(words, (sqrt(from * to), 600.0)).ink(Ink::Muted));
    }
    panel.add(Line::new("largest start that returns", record.edge.iter().copied()).ink(Ink::Weight).result());
    panel.add(Note::new("runs away", (0.33, 70.0)).side(1).ink(Ink::Weight).result());
    // From a push to 1.3 the cycle holds up to here.
    panel.add(Rule::upright("", 1.494).ink(Ink::Third).dashed());
    panel.add(Note::new("← swings on", (1.6, 30.0)).side(1).ink(Ink::Third));
    let at = (min(max(rule.slowness(), U.0), U.1), min(max(rule.start, STARTS.0), STARTS.1));
    let drag = Drag { quantity: "tau".into(), origin: 0.0, gain: 1.0 / rule.growth };
    panel.with(Handle::new("brake and push", at).x(drag).y("start"))
}

/// The run.
fn course(rule: &GrowthAndBrake, record: &Record) -> Panel {
    let length = record.drawn(rule);
    let drawn: Vec<_> = record.course.iter().filter(|(time, _)| *time <= length).collect();
    let stride = 1 + drawn.len() / 300;
    // What is too small or too large for the axis breaks the line.
    let of = |value: fn(&State) -> f64| {
        let every = drawn.iter().step_by(stride).map(|(time, state)| (time / rule.growth, value(state)));
        every.map(|(time, y)| (time, if (1e-3..1e4).contains(&y) { y } else { f64::NAN })).collect::<Vec<_>>()
    };
    let top = drawn.iter().fold(1.5, |top, (_, state)| max(top, state.output));
    // A swing around rest is seen best on a plain axis.
    let output = if top < 8.0 {
        Axis::new("Output", "", 0.0, next(1.1 * top, 0.5))
    } else {
        Axis::new("Output", "", 1e-3, 1e4).with_log()
    };
    Panel::new("The run")
        .row(1)
        .height(140.0)
        .x(Axis::new("Time", "min", 0.0, length / rule.growth))
        .y(output)
        .with(Rule::level("rest", 1.0).ink(Ink::Muted).dotted())
        .with(Line::new("mean (brake)", of(|state| state.mean)).ink(Ink::Third).dashed().result().labelled())
        .with(Line::new("output", of(|state| state.output)).ink(Ink::Post).result().labelled())
}
