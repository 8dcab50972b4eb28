//! The figure: every task's accuracy over time, what other settings leave, and one class in five orders; or two arrows and their square.

use figure::{Axis, Dots, Handle, Heat, Ink, Line, Panel, Rule, Stroke};
use plasticity::networks::linear_interference::LinearInterference;
use plasticity::networks::task_sequence::{CLASSES, INPUTS, Method, TASKS};

use super::Forgetting;
use super::record::{Accuracies, mean};
use crate::scenes::TwoVectors;

/// Elements in a row of a drawn class, and the gap between two classes.
const SIDE: usize = 8;
const GAP: usize = 2;
/// Elements beyond this are drawn as this.
const DARKEST: f64 = 2.5;
/// Ends of the axes of the sweeps.
const KEPT: (f64, f64) = (1.0, 50.0);
const ANCHOR: (f64, f64) = (1.0, 1000.0);
const INKS: [Ink; TASKS] = [Ink::Post, Ink::Third, Ink::Pre, Ink::Accent, Ink::Weight];

pub fn panels(widget: &Forgetting) -> Vec<Panel> {
    if widget.params.tasks() {
        vec![course(widget), compared(widget), class(widget)]
    } else {
        let unit = &widget.params.unit;
        let title = format!("An overlap of {}", crate::print::fixed(unit.overlap, 2));
        vec![TwoVectors { overlap: unit.overlap }.panel(title), error(unit), turns(unit)]
    }
}

fn known() -> Axis {
    Axis::new("Named right", "%", 0.0, 100.0)
}

fn chance() -> Rule {
    Rule::level("chance", 100.0 / CLASSES as f64).ink(Ink::Muted).dotted()
}

fn course(widget: &Forgetting) -> Panel {
    let steps = widget.params.net.steps as f64;
    let title =
        if widget.record.diverged() { "Ended: weights run away" } else { "Five tasks, one after the other" };
    let mut panel =
        Panel::new(title).height(190.0).x(Axis::new("Batches", "", 0.0, steps * TASKS as f64)).y(known());
    for task in 1..TASKS {
        panel.add(Rule::upright("", steps * task as f64).ink(Ink::Muted).dotted());
    }
    panel.add(chance());
    for (task, ink) in INKS.into_iter().enumerate() {
        let points = widget.record.course.iter().map(|(at, all)| (*at, 100.0 * all[task]));
        let line = Line::new(format!("task {}", task + 1), points).ink(ink).result().labelled();
        panel.add(line.width(if task == 0 { 3.0 } else { 1.5 }));
    }
    panel
}

/// A number of a run’s accuracies.
type Of = fn(&Accuracies) -> f64;

/// First, mean and newest of what is compared.
fn compared(widget: &Forgetting) -> Panel {
    let (net, record) = (&widget.params.net, &widget.record);
    let title = match net.method {
        Method::Replay => "At the end, by examples kept",
        Method::Anchor => "At the end, by the anchor",
        Method::Nothing | Method::Interleaving => "At the end, by what is done",
    };
    let axis = match net.method {
        Method::Replay => Axis::new("Examples kept per class", "", KEPT.0, KEPT.1).with_log(),
        Method::Anchor => Axis::new("Strength λ of the anchor", "", ANCHOR.0, ANCHOR.1).with_log(),
        Method::Nothing | Method::Interleaving => {
            let words = [(1.0, "none"), (2.0, "mix"), (3.0, "replay"), (4.0, "anchor")];
            Axis::new("Against forgetting", "", 0.5, 4.5).with_words(words)
        }
    };
    let mut panel = Panel::new(title).height(190.0).x(axis).y(known()).with(chance());
    let of: [(&str, Ink, Stroke, Of); 3] = [
        ("first", INKS[0], Stroke::Solid, |all| all[0]),
        ("mean", Ink::Muted, Stroke::Dashed, mean),
        ("newest", INKS[TASKS - 1], Stroke::Solid, |all| all[TASKS - 1]),
    ];
    let sweep = matches!(net.method, Method::Replay | Method::Anchor);
    for (name, ink, stroke, value) in of {
        let points: Vec<_> = record.compared().map(|case| (case.at, 100.0 * value(&case.end))).collect();
        if sweep {
            panel.add(Line::new(name, points.clone()).ink(ink).stroke(stroke).result().labelled());
            panel.add(Dots::new(name, points).radius(3.0).ink(ink).result());
        } else {
            panel.add(Dots::new(name, points).radius(4.0).ink(ink).result().labelled());
        }
    }
    if record.rigid(&widget.params).is_finite() {
        panel.add(Rule::upright("rigid", record.rigid(&widget.params)).ink(Ink::Depression).dashed());
    }
    if let Some(at) = record.runaway() {
        panel.add(Rule::upright("runs away", at).ink(Ink::Depression).dotted());
    }
    match net.method {
        Method::Replay => panel.with(Handle::new("kept examples", (net.kept as f64, 4.0)).x("kept")),
        Method::Anchor => panel.with(Handle::new("strength of the anchor", (net.lambda, 4.0)).x("lambda")),
        Method::Nothing | Method::Interleaving => panel,
    }
}

/// The same class in the order of every task.
fn class(widget: &Forgetting) -> Panel {
    let columns = TASKS * SIDE + (TASKS - 1) * GAP;
    let prototypes = widget.record.prototypes();
    let value = |row: usize, column: usize| {
        let (task, inside) = (column / (SIDE + GAP), column % (SIDE + GAP));
        if inside < SIDE { prototypes[task][row * SIDE + inside] } else { f64::NAN }
    };
    let rows = INPUTS / SIDE;
    let values = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let values: Vec<_> = values.map(|(row, column)| value(row, column)).collect();
    let words = (0..TASKS).map(|task| {
        let middle = (task * (SIDE + GAP)) as f64 + 0.5 * SIDE as f64;
        (middle, format!("{}", task + 1))
    });
    Panel::new("One class, as each task shows it")
        .row(1)
        .height(74.0)
        .x(Axis::new("Task", "", 0.0, columns as f64).with_words(words))
        .y(Axis::bare(0.0, rows as f64))
        .with(Heat::new("element", columns, values).diverging(DARKEST))
}

/// Overlaps at which formulas are drawn.
fn overlaps() -> impl Iterator<Item = f64> {
    (0..=99).map(|k| f64::from(k) / 100.0)
}

fn error(unit: &LinearInterference) -> Panel {
    let points =
        overlaps().map(|overlap| (overlap, LinearInterference { overlap, ..unit.clone() }.forgotten()));
    Panel::new("A, once B is learned")
        .height(170.0)
        .x(Axis::new("Overlap of A and B", "", 0.0, 1.0))
        .y(Axis::new("Error on A", "", 0.0, 1.0))
        .with(Line::new("r²", points).ink(Ink::Depression).result().labelled())
        .with(Handle::new("overlap", (unit.overlap, unit.forgotten())).x("overlap"))
}

fn turns(unit: &LinearInterference) -> Panel {
    let at = |overlap| LinearInterference { overlap, ..unit.clone() }.turns() as f64;
    let points: Vec<_> = overlaps().map(|overlap| (overlap, at(overlap))).collect();
    let top =
        crate::picture::above(points.iter().fold(100.0, |top, point| plasticity::math::max(top, point.1)));
    Panel::new("A and B in turn, until both are exact")
        .row(1)
        .height(130.0)
        .x(Axis::new("Overlap of A and B", "", 0.0, 1.0))
        .y(Axis::new("Turns", "", 1.0, top).with_log())
        .with(Line::new("turns", points).ink(Ink::Weight).result())
        .with(Dots::new("here", [(unit.overlap, unit.turns() as f64)]).radius(3.5).ink(Ink::Accent).result())
}
