//! The figure: picture, cue and the net's state, and what comes back as more is stored.

use figure::{Axis, Dots, Handle, Ink, Line, Note, Panel, Part, Rule};
use plasticity::math::min;

use super::AttractorWidget;
use super::pictures::{SIDE, UNITS};
use super::record::PARTS;
use crate::number_text;
use crate::picture::here;
use crate::print::fixed;

/// Width of a unit and room between two pictures, css px.
const UNIT: f64 = 4.0;
const GAP: f64 = 18.0;
/// Room for the names below.
const FOOT: f64 = 18.0;
const WHOLE: f64 = UNIT * SIDE as f64;

pub fn panels(widget: &AttractorWidget, at: f64) -> Vec<Panel> {
    vec![scene(widget, at), course(widget, at), loads(widget)]
}

/// Neighbours in a row that hold, as one outline, of the picture in this place.
fn outlines(place: usize, holds: impl Fn(usize) -> bool) -> Vec<Vec<(f64, f64)>> {
    let left = place as f64 * (WHOLE + GAP);
    let mut outlines = vec![];
    for row in 0..SIDE {
        let mut column = 0;
        while column < SIDE {
            let run = (column..SIDE).take_while(|column| holds(row * SIDE + column)).count();
            if run > 0 {
                let (from, to) = (left + UNIT * column as f64, left + UNIT * (column + run) as f64);
                let top = FOOT + WHOLE - UNIT * row as f64;
                outlines.push(vec![(from, top), (to, top), (to, top - UNIT), (from, top - UNIT)]);
            }
            column += run + 1;
        }
    }
    outlines
}

fn scene(widget: &AttractorWidget, at: f64) -> Panel {
    let (p, record) = (&widget.params, &widget.record);
    let is = |unit: usize| record.picture.binary_search(&(unit as u16)).is_ok();
    let shown = |unit: usize| record.shown[unit];
    let frame = record.at(p, at);
    let now = |unit: usize| frame.is_some_and(|frame| frame.state[unit]);
    let updates = number_text((at * PARTS as f64).floor() / PARTS as f64);
    let words = frame.map_or_else(
        || "Nothing is called up yet.".into(),
        |frame| {
            let wrong = record.wrong(frame);
            format!("After {updates} updates of every unit {wrong} of {UNITS} units differ from the picture.")
        },
    );
    let size = (3.0 * WHOLE + 2.0 * GAP, WHOLE + FOOT);
    let mut panel = Panel::scene(format!("The net after {updates} updates"), words, size)
        .with(Part::new("open", outlines(1, |unit| shown(unit).is_none())).ink(Ink::Muted).fill(0.25).guide())
        .with(Part::new("picture", outlines(0, is)).ink(Ink::Pre).fill(0.85).guide())
        .with(
            Part::new("cue", outlines(1, |unit| shown(unit) == Some(true))).ink(Ink::Pre).fill(0.85).guide(),
        );
    if let Some(frame) = frame {
        let wrong = record.wrong(frame) as f64;
        panel = panel
            .with(Part::new("", outlines(2, |unit| now(unit) && is(unit))).ink(Ink::Post).fill(0.85).result())
            .with(
                Part::new("wrong units", outlines(2, |unit| now(unit) != is(unit)))
                    .ink(Ink::Third)
                    .fill(0.6)
                    .result()
                    .shows(wrong, ""),
            );
    }
    for (place, words, ink) in [(0, "stored", Ink::Pre), (1, "cue", Ink::Pre), (2, "net now", Ink::Post)] {
        let left = place as f64 * (WHOLE + GAP);
        let frame =
            vec![(left, FOOT), (left + WHOLE, FOOT), (left + WHOLE, FOOT + WHOLE), (left, FOOT + WHOLE)];
        panel.add(Part::new("", [frame]).ink(Ink::Muted).fill(0.0).edge(1.2).guide());
        panel.add(Note::new(words, (left + WHOLE / 2.0, 4.0)).ink(ink));
    }
    panel
}

fn course(widget: &AttractorWidget, at: f64) -> Panel {
    let (p, record) = (&widget.params, &widget.record);
    let step = if p.dense() { 1.0 / PARTS as f64 } else { 1.0 };
    let course = record.frames.iter().enumerate().map(|(i, frame)| (i as f64 * step, frame.overlap));
    Panel::new("As it is called up")
        .height(84.0)
        .x(Axis::new("Updates of every unit", "", 0.0, p.updates as f64))
        .y(Axis::new("Overlap with the picture", "", overlaps(record.frames.iter().map(|f| f.overlap)), 1.02))
        .with(Line::new("overlap", course).ink(Ink::Post).result())
        .with(here(at))
}

/// Where an axis of overlaps begins: at 0, or at −1 where one is lower.
fn overlaps(mut all: impl Iterator<Item = f64>) -> f64 {
    if all.any(|overlap| overlap < -0.1) { -1.0 } else { -0.1 }
}

fn loads(widget: &AttractorWidget) -> Panel {
    let (p, record) = (&widget.params, &widget.record);
    let (reach, units) = (record.reach(p), UNITS as f64);
    let theory = record.theory.curve.iter().map(|(load, overlap)| (min(load * units, reach), *overlap));
    let means = record.means(p);
    let stored = p.stored as f64;
    let asked = record.frames.last().map(|frame| frame.overlap);
    let number = fixed(record.theory.capacity * units, 0);
    let low = overlaps(means.iter().map(|(_, overlap)| *overlap).chain(asked));
    Panel::new("As more is stored")
        .row(1)
        .height(150.0)
        .x(Axis::new(format!("Pictures stored in {UNITS} units"), "", 0.0, reach))
        .y(Axis::new("Overlap at the end", "", low, 1.02))
        .with(
            Rule::upright(format!("capacity, {number}"), record.theory.capacity * units)
                .ink(Ink::Muted)
                .dotted()
                .result(),
        )
        .with(Line::new("large nets", theory).ink(Ink::Muted).dashed().result().labelled())
        .with(Line::new("nets of this size", means.iter().copied()).ink(Ink::Post).result().labelled())
        .with(Dots::new("nets of this size", means).radius(2.5).ink(Ink::Post).result())
        .with_all(
            asked.map(|overlap| Dots::new("this picture", [(stored, overlap)]).ink(Ink::Accent).result()),
        )
        .with(here(stored))
        .with(Handle::new("pictures stored", (stored, low)).x("stored"))
}
