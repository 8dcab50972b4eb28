//! The figure: shares look by look and by noise, and one class: its example, a test, and what the store makes of both.

use figure::{Axis, Dots, Drag, Handle, Ink, Line, Panel, Stroke, Train};
use plasticity::math::max;
use plasticity::networks::one_shot_classifier::{INPUTS, Learner, NEURONS};

use super::OneShotClassifierWidget;
use super::record::{NOISES, place};

/// Name, ink and stroke of each learner.
const LOOKS: [(Learner, &str, Ink, Stroke); 4] = [
    (Learner::Nearest, "nearest", Ink::Muted, Stroke::Dashed),
    (Learner::Store, "store", Ink::Post, Stroke::Solid),
    (Learner::Linear, "linear", Ink::Weight, Stroke::Solid),
    (Learner::Net, "two layers", Ink::Accent, Stroke::Solid),
];

pub fn panels(widget: &OneShotClassifierWidget) -> Vec<Panel> {
    vec![looks(widget), noises(widget), inputs(widget), neurons(widget)]
}

fn right() -> Axis {
    Axis::new("Named right", "%", 0.0, 100.0)
}

fn looks(widget: &OneShotClassifierWidget) -> Panel {
    let most = max(widget.params.looks as f64, 2.0);
    let mut panel = Panel::new("As looks go on")
        .height(180.0)
        .x(Axis::new("Looks at every example", "", 1.0, most).with_log())
        .y(right());
    for (learner, name, ink, stroke) in LOOKS {
        let course = &widget.record.course;
        let points: Vec<_> =
            course.iter().map(|(looks, shares)| (*looks as f64, 100.0 * shares[place(learner)])).collect();
        panel.add(Line::new(name, points.clone()).ink(ink).stroke(stroke).result().labelled());
        // What looks once has no course.
        if matches!(learner, Learner::Linear | Learner::Net) {
            panel.add(Dots::new(name, points).radius(2.5).ink(ink).result());
        }
    }
    panel
}

fn noises(widget: &OneShotClassifierWidget) -> Panel {
    let mut panel = Panel::new("After one look, by noise")
        .height(180.0)
        .x(Axis::new("Inputs exchanged", "%", 0.0, 60.0))
        .y(right());
    for (learner, name, ink, stroke) in LOOKS {
        let shares = widget.record.noises.iter().zip(NOISES);
        let points = shares.map(|(shares, noise)| (100.0 * noise, 100.0 * shares[place(learner)]));
        panel.add(Line::new(name, points).ink(ink).stroke(stroke).result().labelled());
    }
    panel.with(
        Handle::new("noise", (100.0 * widget.params.learners.noise, 4.0))
            .x(Drag { gain: 0.01, ..Drag::direct("noise") }),
    )
}

fn raster(title: &str, rows: usize, label: &str, end: f64) -> Panel {
    Panel::new(title)
        .row(1)
        .height(26.0 * rows as f64)
        .x(Axis::new(label, "", 0.0, end))
        .y(Axis::bare(0.0, rows as f64))
}

fn strokes(name: &str, numbers: &[u16], row: f64) -> Train {
    Train::new(name, numbers.iter().map(|number| f64::from(*number)), row + 0.5, 0.75).labelled()
}

fn inputs(widget: &OneShotClassifierWidget) -> Panel {
    let run = &widget.record.run;
    raster("Class 1: example and test", 2, "Number of the input", INPUTS as f64)
        .with(strokes("example", run.example(0), 1.0).ink(Ink::Pre))
        .with(strokes("test", run.test(0), 0.0).ink(Ink::Pre))
}

fn neurons(widget: &OneShotClassifierWidget) -> Panel {
    let [example, test] = &widget.record.traces;
    raster("Neurons of the store that fire", 2, "Number of the neuron", NEURONS as f64)
        .with(strokes("example", example, 1.0).ink(Ink::Post))
        .with(strokes("test", test, 0.0).ink(Ink::Post))
}
