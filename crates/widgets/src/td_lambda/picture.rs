//! The figure: the walk with its values, one run's error, and mean errors over step sizes and traces.

use figure::{Axis, Dot, Dots, Handle, Ink, Line, Panel, Rule};
use plasticity::math::min;
use plasticity::networks::td_lambda::first_error;

use super::TdLambdaWidget;
use super::sweep::{LAMBDAS, Point};
use crate::number_text;
use crate::picture::{here, thinned};
use crate::scenes::ValueWalk;

/// Ends of the axis of errors; what lies above is no better than a guess.
const LOW: f64 = 0.2;
const HIGH: f64 = 0.6;
/// Traces whose curves are drawn beside the reader's.
const FAMILY: [f64; 5] = [0.0, 0.4, 0.8, 0.95, 1.0];

/// All panels.
pub fn panels(widget: &TdLambdaWidget, at: f64) -> Vec<Panel> {
    vec![scene(widget, at), course(widget, at), steps(widget), traces(widget)]
}

fn errors() -> Axis {
    Axis::new("Error of values", "", LOW, HIGH)
}

fn scene(widget: &TdLambdaWidget, at: f64) -> Panel {
    let moment = widget.course.at(at);
    let (values, trace) = (moment.learner.values().to_vec(), moment.learner.trace().to_vec());
    ValueWalk { values, trace, place: moment.place, left: moment.left, error: moment.learner.error() }
        .panel(format!("Walk {} of {}", moment.walk, widget.params.rule.episodes))
}

fn course(widget: &TdLambdaWidget, at: f64) -> Panel {
    let course = &widget.course;
    let top = course.errors.iter().fold(HIGH, |top, error| if *error > top { *error } else { top });
    let points = thinned(&course.errors).map(|(step, error)| (step as f64, *error));
    let ends = course.ends.iter().map(|step| (*step as f64, course.errors[*step]));
    Panel::new("This run, step by step")
        .height(110.0)
        .x(Axis::new("Steps of all walks", "", 0.0, course.steps() as f64))
        .y(Axis::new("Error of values", "", 0.0, min(top, 2.0)))
        .with(Line::new("error", points).ink(Ink::Weight).result())
        .with(Dots::new("end of a walk", ends).radius(2.5).ink(Ink::Weight).result())
        .with(here(at))
}

/// A curve of errors; where they leave the frame it ends at its edge.
fn curve(points: &[Point], x: impl Fn(&Point) -> f64) -> Vec<(f64, f64)> {
    let mut line: Vec<(f64, f64)> = vec![];
    for pair in points.windows(2) {
        let [one, other] = [&pair[0], &pair[1]].map(|point| (x(point), point.error));
        if one.1 > HIGH {
            continue;
        }
        if line.is_empty() {
            line.push(one);
        }
        if other.1 <= HIGH {
            line.push(other);
        } else {
            let part = (HIGH - one.1) / (other.1 - one.1);
            line.push((one.0 + part * (other.0 - one.0), HIGH));
        }
    }
    line
}

fn dots(name: &str, points: &[Point], x: impl Fn(&Point) -> f64) -> Dots {
    let inside = points.iter().filter(|point| point.error <= HIGH);
    let dots = inside.map(|point| Dot {
        x: x(point),
        y: point.error,
        error: 2.0 * point.standard,
        ..Dot::default()
    });
    Dots::new(name, dots).error("2 SEM").radius(1.8).result()
}

fn steps(widget: &TdLambdaWidget) -> Panel {
    let (sweep, rule) = (&widget.sweep, &widget.params.rule);
    let mut panel = Panel::new(format!("Mean error over {} walks", rule.episodes))
        .row(1)
        .height(160.0)
        .x(Axis::new("Step size α", "", 0.005, 1.0).with_log())
        .y(errors())
        .with(Rule::level("", first_error()).ink(Ink::Muted).dotted());
    for (place, lambda) in LAMBDAS.into_iter().enumerate() {
        if FAMILY.contains(&lambda) && lambda != rule.lambda {
            let points = curve(&sweep.by_step(place), |point| point.alpha);
            let line = Line::new(format!("λ = {}", number_text(lambda)), points);
            panel.add(line.ink(Ink::Muted).width(1.2).result().labelled());
        }
    }
    let own = sweep.own();
    panel
        .with(
            Line::new(format!("λ = {}", number_text(rule.lambda)), curve(&own, |point| point.alpha))
                .ink(Ink::Weight)
                .result()
                .labelled(),
        )
        .with(dots("errors of this trace", &own, |point| point.alpha).ink(Ink::Weight))
        .with(here(rule.alpha))
        .with(Handle::new("step size", (rule.alpha, LOW)).x("alpha"))
}

fn traces(widget: &TdLambdaWidget) -> Panel {
    let (sweep, rule) = (&widget.sweep, &widget.params.rule);
    let least = sweep.least();
    let own = sweep.here().filter(|point| point.error <= HIGH);
    Panel::new("At the best step size of each trace")
        .row(1)
        .height(160.0)
        .x(Axis::new("Trace kept from step to step λ", "", 0.0, 1.0))
        .y(errors())
        .with(Rule::level("nothing learned", first_error()).ink(Ink::Muted).dotted())
        .with(Line::new("least error", curve(&least, |point| point.lambda)).ink(Ink::Weight).result())
        .with(dots("least errors", &least, |point| point.lambda).ink(Ink::Weight))
        .with_all(own.map(|point| {
            Dots::new("at this step size", [(point.lambda, point.error)]).ink(Ink::Accent).result()
        }))
        .with(here(rule.lambda).result())
        .with(Handle::new("trace", (rule.lambda, LOW)).x("lambda"))
}
