//! What a drawing is made of: six kinds of sign, in css px and in meanings.

use crate::Ink;

/// A place in css px: right, down.
pub type Point = (f64, f64);

/// Between outlines in one list of points: lifts the pen.
pub const LIFT: Point = (f64::NAN, f64::NAN);

/// The points of a list outline by outline.
pub fn outlines(points: &[Point]) -> impl Iterator<Item = &[Point]> {
    points.split(|point| point.0.is_nan() || point.1.is_nan()).filter(|outline| !outline.is_empty())
}

/// A colour by its meaning, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// Meaning.
    pub ink: Ink,
    /// 0 to 1.
    pub opacity: f64,
}

impl From<Ink> for Paint {
    fn from(ink: Ink) -> Self {
        Self { ink, opacity: 1.0 }
    }
}

/// Lengths drawn and left out by turns, css px, starting anew with each outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dash {
    /// Drawn.
    pub on: f64,
    /// Left out.
    pub off: f64,
}

/// How a line is drawn: round joins, butt ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Colour.
    pub paint: Paint,
    /// css px.
    pub width: f64,
    /// `None` without breaks. A sink that has no dashes of its own calls [`dashes`](crate::dashes).
    pub dash: Option<Dash>,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// How text is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Colour.
    pub paint: Paint,
    /// Font size, css px.
    pub size: f64,
    /// Which end stands at its place.
    pub anchor: Anchor,
    /// Semibold, where there is such a weight: a heading.
    pub strong: bool,
}

/// A rectangle in css px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

impl Rect {
    /// Right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Lower edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// From the upper left around by the right.
    pub fn corners(self) -> [Point; 4] {
        let (right, bottom) = (self.right(), self.bottom());
        [(self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)]
    }

    /// Whether a place lies in it or on its edge.
    pub fn holds(self, (x, y): Point) -> bool {
        x >= self.x && x <= self.right() && y >= self.y && y <= self.bottom()
    }

    /// Whether two rectangles share an area.
    pub fn meets(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// Where a figure is drawn: a canvas, an SVG, a plotters backend.
///
/// Everything in one call has one style, so that a sink may draw it in one go. [`LIFT`] between
/// points lifts the pen.
pub trait Sink {
    /// Lines through points. An outline that ends where it began is closed.
    fn line(&mut self, points: &[Point], pen: Pen);
    /// Filled outlines.
    fn area(&mut self, points: &[Point], paint: Paint);
    /// Filled rectangles that meet without seams.
    fn boxes(&mut self, boxes: &[Rect], paint: Paint);
    /// Filled circles.
    fn discs(&mut self, centres: &[Point], radius: f64, paint: Paint);
    /// Circles.
    fn rings(&mut self, centres: &[Point], radius: f64, pen: Pen);
    /// One line of text. `at` is on the alphabetic baseline.
    fn text(&mut self, text: &str, at: Point, style: TextStyle);
}
