//! One drawing for all sinks.

mod axes;
mod bars;
mod dots;
mod handle;
mod heat;
mod label;
mod line;
mod rule;
mod spread;
mod train;

pub(crate) use handle::place as handle_place;

use crate::layout::{Placed, arrange};
use crate::sink::{Anchor, Dash, Paint, Pen, Point, Rect, Sink, TextStyle};
use crate::{Figure, Ink, Layout, Mark, Role, Stroke, metrics};

/// Draws a figure in its design size. The sink scales it, and paints the paper where it needs one.
pub fn draw(figure: &Figure, layout: Layout, sink: &mut dyn Sink) {
    let (places, _) = arrange(figure, layout);
    let many = figure.panels.len() > 1;
    for (panel, placed) in figure.panels.iter().zip(&places) {
        let mut plot = Plot { sink, placed, busy: vec![], seen: vec![], ends: vec![] };
        axes::zero(&mut plot, panel);
        for mark in &panel.marks {
            match mark {
                Mark::Line(line) => line::draw(&mut plot, line),
                Mark::Dots(dots) => dots::draw(&mut plot, dots),
                Mark::Bars(bars) => bars::draw(&mut plot, bars),
                Mark::Heat(heat) => heat::draw(&mut plot, heat),
                Mark::Train(train) => train::draw(&mut plot, train),
                Mark::Spread(spread) => spread::draw(&mut plot, spread),
                Mark::Rule(rule) => rule::draw(&mut plot, rule),
                Mark::Note(_) | Mark::Handle(_) => {}
            }
        }
        axes::draw(&mut plot, panel, many);
        label::draw(&mut plot, panel);
        for mark in &panel.marks {
            if let Mark::Handle(handle) = mark {
                handle::draw(&mut plot, handle);
            }
        }
    }
}

/// A panel while it is drawn.
struct Plot<'a> {
    sink: &'a mut dyn Sink,
    placed: &'a Placed,
    /// Where words and handles stand.
    busy: Vec<Rect>,
    /// Lines and points that words had better not cover.
    seen: Vec<Vec<Point>>,
    /// Curves whose names are still to be written.
    ends: Vec<End>,
}

/// The right end of a curve, as far as it is seen.
struct End {
    at: Point,
    name: String,
    ink: Ink,
}

impl Plot<'_> {
    fn frame(&self) -> Rect {
        self.placed.plot
    }

    fn px(&self, x: f64, y: f64) -> Point {
        (self.placed.x.px(x), self.placed.y.px(y))
    }

    fn words(&mut self, text: &str, at: Point, ink: Ink, anchor: Anchor) {
        self.sink.text(text, at, TextStyle { paint: ink.into(), size: metrics::SIZE, anchor, strong: false });
    }
}

/// An ink, paler in a ghost.
fn paint(ink: Ink, role: Role) -> Paint {
    Paint { ink, opacity: if role == Role::Ghost { 0.5 } else { 1.0 } }
}

/// A line's pen; a ghost's is thin and dashed.
fn pen(ink: Ink, role: Role, stroke: Stroke, width: f64) -> Pen {
    let width = match (width > 0.0, ink) {
        (true, _) => width,
        // The weight itself is the heaviest line.
        (false, Ink::Weight) => 2.25,
        (false, _) => 1.75,
    };
    let (width, stroke) = match (role, stroke) {
        (Role::Ghost, Stroke::Solid) => (width * 0.7, Stroke::Dashed),
        (Role::Ghost, _) => (width * 0.7, stroke),
        _ => (width, stroke),
    };
    let dash = match stroke {
        Stroke::Solid => None,
        Stroke::Dashed => Some(Dash { on: 6.0, off: 4.0 }),
        Stroke::Dotted => Some(Dash { on: 2.0, off: 3.0 }),
    };
    Pen { paint: paint(ink, role), width, dash }
}

/// A thin plain line.
fn hair(paint: impl Into<Paint>) -> Pen {
    Pen { paint: paint.into(), width: 1.0, dash: None }
}

/// The middle of the px that a hairline at this place fills.
fn crisp(px: f64) -> f64 {
    px.floor() + 0.5
}
