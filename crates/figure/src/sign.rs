//! What a drawing is made of: five kinds of sign, in css px and in meanings.
//!
//! Plain data between a figure's marks and plotters' elements. All that is thought about a figure is thought once
//! here, not once for every backend, and all of one sign has one style, which the SVG writes once.

use crate::Ink;

/// A place in css px: right, down.
pub type Point = (f64, f64);

/// Between outlines in one list of points: lifts the pen.
pub(crate) const LIFT: Point = (f64::NAN, f64::NAN);

/// The points of a list outline by outline.
pub(crate) fn outlines(points: &[Point]) -> impl Iterator<Item = &[Point]> {
    points.split(|point| point.0.is_nan() || point.1.is_nan()).filter(|outline| !outline.is_empty())
}

/// One sign. Places are in css px.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sign {
    /// Lines through points; [`LIFT`] lifts the pen.
    Line(Vec<Point>, Pen),
    /// Filled outlines; [`LIFT`] stands between them.
    Area(Vec<Point>, Paint),
    /// Rectangles. Filled ones meet without seams.
    Boxes(Vec<Rect>, Look),
    /// Circles of one radius.
    Circles(Vec<Point>, f64, Look),
    /// One line of text, its anchor on the alphabetic baseline.
    Text(String, Point, TextStyle),
}

/// A colour by its meaning, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paint {
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

/// Lengths drawn and left out by turns, whole css px, starting anew with each outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dash {
    /// Drawn.
    pub on: u8,
    /// Left out.
    pub off: u8,
}

/// How a line is drawn: round joins, butt ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pen {
    /// Colour.
    pub paint: Paint,
    /// css px.
    pub width: f64,
    /// `None` without breaks.
    pub dash: Option<Dash>,
}

/// A shape is filled or outlined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Look {
    /// All of it in one colour.
    Filled(Paint),
    /// Its edge.
    Outlined(Pen),
}

impl From<Ink> for Look {
    fn from(ink: Ink) -> Self {
        Self::Filled(ink.into())
    }
}

impl From<Paint> for Look {
    fn from(paint: Paint) -> Self {
        Self::Filled(paint)
    }
}

impl From<Pen> for Look {
    fn from(pen: Pen) -> Self {
        Self::Outlined(pen)
    }
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// How text is written. All text has one size, [`SIZE`](crate::metrics::SIZE).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TextStyle {
    /// Colour.
    pub ink: Ink,
    /// Which end stands at its place.
    pub anchor: Anchor,
    /// Headings are strong.
    pub weight: Weight,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Weight {
    /// As in running text.
    #[default]
    Regular,
    /// 600, where there is such a weight: a heading.
    Semibold,
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

    /// Whether a place lies in it or on its edge.
    pub fn holds(self, (x, y): Point) -> bool {
        x >= self.x && x <= self.right() && y >= self.y && y <= self.bottom()
    }

    /// Whether two rectangles share an area.
    pub fn meets(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}
