//! One drawing for all hosts: marks become signs, and plotters draws the signs.

mod axes;
mod bars;
mod dots;
mod element;
mod handle;
mod heat;
mod label;
mod line;
mod part;
mod rule;
mod spread;
mod train;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

pub use element::{ANCHOR, GRID};
pub(crate) use element::{Inks, on_grid, paint as draw_sign};
pub(crate) use handle::place as handle_place;

use crate::layout::{Placed, arrange};
use crate::metrics::{self, HALF, LINE};
use crate::sign::{Anchor, Dash, Paint, Pen, Point, Rect, Sign, TextStyle, Weight};
use crate::{Figure, Ink, Layout, Mark, Palette, Role, Stroke};

/// Draws a figure in an area of plotters', [`GRID`] units to a css px of the design, in the colours of a palette.
/// The ground stays as it is.
///
/// The area holds the whole design where it is [`GRID`] times [`Figure::size`] large. The backend has to write
/// text itself, as canvas and SVG backends do. No backend of plotters' knows a baseline, so a text's place is
/// [`ANCHOR`] units above it, the middle of its digits, and its anchor is the middle.
///
/// # Errors
/// The first thing that the backend could not do. After it nothing more is drawn.
pub fn draw<B: DrawingBackend>(
    figure: &Figure,
    layout: Layout,
    palette: &Palette,
    area: &DrawingArea<B, Shift>,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    let area = on_grid(area);
    let inks = Inks::Colours(palette);
    signs(figure, layout).iter().try_for_each(|sign| draw_sign(sign, inks, &area))
}

/// All that a figure in a design shows, first at the back.
pub(crate) fn signs(figure: &Figure, layout: Layout) -> Vec<Sign> {
    let (places, _) = arrange(figure, layout);
    let many = figure.panels.len() > 1;
    let mut signs = vec![];
    for (panel, placed) in figure.panels.iter().zip(&places) {
        let mut plot = Plot { signs: &mut signs, placed, busy: vec![], seen: vec![], ends: vec![] };
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
                Mark::Part(part) => part::draw(&mut plot, part),
                Mark::Note(_) | Mark::Handle(_) => {}
            }
        }
        axes::draw(&mut plot, panel, &figure.panels[placed.across].x, many);
        label::draw(&mut plot, panel);
        for mark in &panel.marks {
            if let Mark::Handle(handle) = mark {
                handle::draw(&mut plot, handle);
            }
        }
    }
    signs
}

/// A panel while it is drawn.
struct Plot<'a> {
    signs: &'a mut Vec<Sign>,
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

    fn draw(&mut self, sign: Sign) {
        self.signs.push(sign);
    }

    /// One line of words, its baseline at a place. No others may stand there.
    fn words(&mut self, text: &str, at: Point, ink: Ink, anchor: Anchor) {
        let width = metrics::width(text);
        let x = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        self.busy.push(Rect { x, y: at.1 - HALF - LINE / 2.0, width, height: LINE });
        self.draw(Sign::Text(text.into(), at, TextStyle { ink, anchor, weight: Weight::Regular }));
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
        (false, Ink::Weight) => 2.3,
        (false, _) => 1.8,
    };
    let (width, stroke) = match (role, stroke) {
        (Role::Ghost, Stroke::Solid) => (width * 0.7, Stroke::Dashed),
        (Role::Ghost, _) => (width * 0.7, stroke),
        _ => (width, stroke),
    };
    let dash = match stroke {
        Stroke::Solid => None,
        Stroke::Dashed => Some(Dash { on: 6, off: 4 }),
        Stroke::Dotted => Some(Dash { on: 2, off: 3 }),
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
