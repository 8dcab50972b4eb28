//! Panels, marks, readouts and sentences in one call each. A literal of a mark costs its whole size in code
//! wherever it stands; a call costs its arguments.

use figure::{
    Axis, Dot, Dots, Drag, Handle, Ink, Line, Mark, Note, Panel, Role, Rule, Shape, Spread, Stroke, Train,
};
use plasticity::Unit;

pub(crate) use crate::frame::Row;
use crate::print::{fixed, number_text, signed, signed_percent};
use crate::{Readout, Span};

/// A panel of full width, still empty.
#[inline(never)]
pub(crate) fn panel(title: &str, row: u8, height: f64, x: Axis, y: Axis) -> Panel {
    Panel { title: title.into(), row, width: 1.0, height, x, y, marks: vec![] }
}

/// So many points.
#[inline(never)]
pub(crate) fn points(count: usize, point: &dyn Fn(usize) -> (f64, f64)) -> Vec<(f64, f64)> {
    let mut points = vec![];
    for i in 0..count {
        points.push(point(i));
    }
    points
}

/// Adds marks to a panel, in front of those that are there.
pub(crate) trait Plot {
    /// A curve without its name at its end; a width of 0 takes the default.
    fn line(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, width: f64, points: Vec<(f64, f64)>);
    /// A curve with its name at its end.
    fn curve(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, points: Vec<(f64, f64)>);
    /// Points without errors.
    fn dots(&mut self, name: &str, ink: Ink, role: Role, shape: Shape, points: &[(f64, f64)]) -> &mut Dots;
    /// An upright rule.
    fn upright(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, x: f64);
    /// A level rule.
    fn level(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, y: f64);
    /// A handle that moves these quantities; an empty key moves none.
    fn handle(&mut self, name: &str, ink: Ink, at: (f64, f64), x: &str, y: &str);
    /// Centred words, as a guide.
    fn note(&mut self, text: &str, ink: Ink, at: (f64, f64));
    /// Events with their name at the left.
    fn train(&mut self, name: &str, ink: Ink, at: Vec<f64>, y: f64, height: f64);
    /// A shaded stretch over the whole height, as a guide.
    fn band(&mut self, name: &str, ink: Ink, from: f64, to: f64);
}

impl Plot for Panel {
    #[inline(never)]
    fn line(
        &mut self,
        name: &str,
        ink: Ink,
        stroke: Stroke,
        role: Role,
        width: f64,
        points: Vec<(f64, f64)>,
    ) {
        let name = name.into();
        self.marks.push(Mark::Line(Line { name, ink, role, points, stroke, width, label: false }));
    }

    #[inline(never)]
    fn curve(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, points: Vec<(f64, f64)>) {
        self.marks.push(crate::curve::curve(name, ink, stroke, role, points));
    }

    #[inline(never)]
    fn dots(&mut self, name: &str, ink: Ink, role: Role, shape: Shape, points: &[(f64, f64)]) -> &mut Dots {
        let mut dots = vec![];
        for &(x, y) in points {
            dots.push(Dot { x, y, ..Dot::default() });
        }
        self.marks.push(Mark::Dots(Dots { name: name.into(), ink, role, dots, shape, ..Dots::default() }));
        match self.marks.last_mut() {
            Some(Mark::Dots(dots)) => dots,
            _ => unreachable!("they were just added"),
        }
    }

    #[inline(never)]
    fn upright(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, x: f64) {
        self.marks.push(Mark::Rule(Rule { name: name.into(), ink, role, x: Some(x), y: 0.0, stroke }));
    }

    #[inline(never)]
    fn level(&mut self, name: &str, ink: Ink, stroke: Stroke, role: Role, y: f64) {
        self.marks.push(Mark::Rule(Rule { name: name.into(), ink, role, x: None, y, stroke }));
    }

    #[inline(never)]
    fn handle(&mut self, name: &str, ink: Ink, at: (f64, f64), x: &str, y: &str) {
        let drag = |key: &str| if key.is_empty() { None } else { Some(Drag::direct(key)) };
        self.marks.push(Mark::Handle(Handle { name: name.into(), ink, at, x: drag(x), y: drag(y) }));
    }

    #[inline(never)]
    fn note(&mut self, text: &str, ink: Ink, at: (f64, f64)) {
        self.marks.push(Mark::Note(Note { text: text.into(), ink, role: Role::Guide, at, side: 0 }));
    }

    #[inline(never)]
    fn train(&mut self, name: &str, ink: Ink, at: Vec<f64>, y: f64, height: f64) {
        let name = name.into();
        self.marks.push(Mark::Train(Train { name, ink, role: Role::Model, at, y, height, label: true }));
    }

    #[inline(never)]
    fn band(&mut self, name: &str, ink: Ink, from: f64, to: f64) {
        let points = vec![(from, self.y.low, self.y.high), (to, self.y.low, self.y.high)];
        self.marks.push(Mark::Spread(Spread { name: name.into(), ink, role: Role::Guide, points }));
    }
}

/// The readouts of a table, with their values in the same order; none is left out.
pub(crate) fn readouts(rows: &[Row], values: &[f64]) -> Vec<Readout> {
    crate::frame::readouts(rows, values, false)
}

/// A sentence with numbers in it: `{}` in four significant digits, `{2}` with two places, `{+}` with its sign,
/// `{%}` a fraction as signed per cent.
#[inline(never)]
pub(crate) fn fill(words: &str, numbers: &[f64]) -> String {
    let mut numbers = numbers.iter();
    let mut text = String::new();
    for (i, part) in words.split(['{', '}']).enumerate() {
        let x = match i % 2 {
            0 => None,
            _ => numbers.next(),
        };
        match (x, part.as_bytes()) {
            (None, _) => text += part,
            (Some(x), []) => text += &number_text(*x),
            (Some(x), b"+") => text += &signed(*x),
            (Some(x), b"%") => text += &signed_percent(*x),
            (Some(x), [digit, ..]) => text += &fixed(*x, usize::from(digit - b'0')),
        }
    }
    text
}

/// A span of trials that takes eight seconds to watch.
#[inline(never)]
pub(crate) fn trials(number: u64) -> Option<Span> {
    let end = number as f64;
    let mut events = vec![];
    for n in 0..=number {
        events.push(n as f64);
    }
    Some(Span { unit: Unit::Trial, start: 0.0, end, events, pace: end / 8.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled() {
        let text = fill("{} Hz, {+} ms: {2} µM, {%}.", &[1234.56, 5.0, 0.126, -0.2]);
        assert_eq!(text, "1235 Hz, +5 ms: 0.13 µM, −20\u{a0}%.");
        assert_eq!(fill("{0}", &[2.6]), "3");
        assert_eq!(fill("nothing", &[]), "nothing");
    }
}
