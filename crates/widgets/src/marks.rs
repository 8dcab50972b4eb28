//! Marks that several pictures share: a measurement, words with a role, the reader's place.

use figure::{Dot, Dots, Ink, Mark, Note, Panel, Role, Shape, Stroke};
use plasticity::published::Dataset;

use crate::plot::Plot;

/// A solid curve that a reader may be asked to predict, named at its end.
#[inline(never)]
pub(crate) fn result(panel: &mut Panel, name: &str, ink: Ink, points: Vec<(f64, f64)>) {
    panel.curve(name, ink, Stroke::Solid, Role::Result, points);
}

/// A measurement in parts of `unit`, moved in the picture, with its error bars. It is a result
/// too: where a reader predicts first it would give the curve away.
#[inline(never)]
pub(crate) fn measured(panel: &mut Panel, name: &str, data: &Dataset, unit: f64, moved: (f64, f64)) {
    let mut dots = vec![];
    for p in data.points {
        dots.push(Dot { x: p.at + moved.0, y: unit * p.mean + moved.1, error: unit * p.error, n: p.n });
    }
    panel.marks.push(Mark::Dots(Dots {
        name: name.into(),
        ink: Ink::Data,
        role: Role::Result,
        dots,
        error: data.scatter.name(),
        shape: Shape::Circle,
        ..Dots::default()
    }));
}

/// Where the reader stands on the horizontal axis.
#[inline(never)]
pub(crate) fn here(panel: &mut Panel, x: f64) {
    panel.upright("", Ink::Accent, Stroke::Solid, Role::Guide, x);
}

/// Words in the picture; `side` as in [`Note`].
#[inline(never)]
pub(crate) fn words(panel: &mut Panel, text: &str, ink: Ink, role: Role, at: (f64, f64), side: i8) {
    panel.marks.push(Mark::Note(Note { text: text.into(), ink, role, at, side }));
}
