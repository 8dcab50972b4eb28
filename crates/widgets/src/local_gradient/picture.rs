//! The figure: the ways of an error, angles, numbers to keep, and errors over trials.

use figure::{Axis, Dot, Dots, Handle, Ink, Line, Panel, Rule};

use super::LocalGradientWidget;
use super::angles::BESIDE;
use crate::number_text;
use crate::picture::here;
use crate::print::whole;
use crate::scenes::Unrolled;

/// Ends of the axis of trial lengths, steps.
const STEPS: (f64, f64) = (8.0, 400.0);
/// Names and strokes of what learns.
const NAMES: [&str; 3] = ["exact gradient", "local rule", "read-out alone"];
const INKS: [Ink; 3] = [Ink::Pre, Ink::Weight, Ink::Third];

/// All panels.
pub fn panels(widget: &LocalGradientWidget, at: f64) -> Vec<Panel> {
    vec![scene(widget, at), learning(widget, at), angle(widget), memory(widget)]
}

fn scene(widget: &LocalGradientWidget, at: f64) -> Panel {
    let net = &widget.params.net;
    let moment = widget.record.at(at);
    let title = moment.map_or_else(
        || "Before learning".into(),
        |moment| format!("Ways of an error, trial {}", whole(moment.trial)),
    );
    Unrolled {
        kept: 1.0 - 1.0 / net.tau,
        through: moment.map_or(f64::NAN, |moment| moment.through),
        cosine: moment.map_or(f64::NAN, |moment| moment.cosine),
    }
    .panel(title)
}

fn lengths() -> Axis {
    let words = [10.0, 30.0, 100.0, 300.0].map(|steps| (steps, number_text(steps)));
    Axis::new("Steps per trial", "", STEPS.0, STEPS.1).with_log().with_words(words)
}

/// Cosines before learning.
fn angle(widget: &LocalGradientWidget) -> Panel {
    let net = &widget.params.net;
    let cosines = Axis::new("Cosine with the gradient", "", -0.2, 1.0).with_zero();
    let mut panel = Panel::new("Direction before learning").row(1).height(140.0).x(lengths()).y(cosines);
    for (which, gain) in BESIDE.into_iter().enumerate() {
        let points = widget.angles.curve(1 + which).into_iter().map(|[steps, mean, _]| (steps, mean));
        let line = Line::new(format!("g {}", number_text(gain)), points).ink(Ink::Muted).width(1.0);
        panel.add(line.dashed().guide().labelled());
    }
    let curve = widget.angles.curve(0);
    let dots = curve.iter().map(|[steps, mean, spread]| Dot {
        x: *steps,
        y: *mean,
        error: *spread,
        ..Dot::default()
    });
    panel
        .with(
            Line::new("present gain", curve.iter().map(|[steps, mean, _]| (*steps, *mean))).ink(Ink::Weight),
        )
        .with(Dots::new("present gain", dots).error("SD").radius(3.0).ink(Ink::Weight))
        .with(here(net.steps as f64))
        .with(Handle::new("length of a trial", (net.steps as f64, -0.09)).x("steps"))
}

/// Numbers that have to be kept.
fn memory(widget: &LocalGradientWidget) -> Panel {
    let net = &widget.params.net;
    let ends = [STEPS.0, STEPS.1];
    Panel::new("Numbers to keep")
        .row(1)
        .height(140.0)
        .x(lengths())
        .y(Axis::new("Numbers", "", 10.0, 1e5).with_log())
        .with(Rule::upright("equal", net.crossover()).ink(Ink::Muted).dotted())
        .with(Line::new(NAMES[0], ends.map(|steps| (steps, net.exact_memory(steps)))).ink(INKS[0]).labelled())
        .with(Line::new(NAMES[1], ends.map(|steps| (steps, net.local_memory()))).ink(INKS[1]).labelled())
        .with(here(net.steps as f64))
}

/// Errors over trials.
fn learning(widget: &LocalGradientWidget, at: f64) -> Panel {
    let moments = widget.record.moments();
    let mut panel = Panel::new("Error of one net, three ways")
        .width(1.2)
        .height(150.0)
        .x(Axis::new("Trials", "", 1.0, widget.params.trials as f64).with_log())
        .y(Axis::new("Squared error", "", 0.003, 5.0).with_log());
    for (which, (name, ink)) in NAMES.into_iter().zip(INKS).enumerate() {
        let points = moments.iter().map(|moment| (moment.trial as f64, moment.errors[which]));
        let line = Line::new(name, points).ink(ink).result().labelled();
        panel.add(if which == 2 { line.dashed() } else { line });
    }
    panel.with(here(at))
}
