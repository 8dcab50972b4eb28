//! Signs become elements of plotters', and places in css px become its whole units.

use std::borrow::Cow;

use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingBackend};

use crate::path::dashes;
use crate::sign::{Anchor, Look, Paint, Pen, Point, Sign, Weight, outlines};
use crate::{Palette, metrics};

/// Whole units of plotters' in a css px of the design: tenths, so that nothing visible is rounded.
pub const GRID: f64 = 10.0;

/// From the baseline of a text up to its place, units.
pub const ANCHOR: i32 = (metrics::HALF * GRID) as i32;

/// What becomes of an ink.
#[derive(Clone, Copy)]
pub(crate) enum Inks<'a> {
    /// A colour.
    Colours(&'a Palette),
    /// A note for a backend that writes inks and dashes by name, as our SVG does: plotters has no word for either,
    /// so red is the ink's place in [`Ink::ALL`](crate::Ink::ALL), green and blue are the dash, on and off, 0 where
    /// there is none.
    Names,
}

impl Inks<'_> {
    fn colour(self, paint: Paint) -> RGBAColor {
        let [red, green, blue] = match self {
            Self::Colours(palette) => palette.colour(paint.ink),
            Self::Names => [paint.ink as u8, 0, 0],
        };
        RGBAColor(red, green, blue, paint.opacity)
    }

    fn pen(self, pen: Pen) -> ShapeStyle {
        let mut color = self.colour(pen.paint);
        if let (Self::Names, Some(dash)) = (self, pen.dash) {
            (color.1, color.2) = (dash.on, dash.off);
        }
        ShapeStyle { color, filled: false, stroke_width: units(pen.width).unsigned_abs() }
    }

    fn look(self, look: Look) -> ShapeStyle {
        match look {
            Look::Filled(paint) => self.colour(paint).filled(),
            Look::Outlined(pen) => self.pen(pen),
        }
    }

    /// A line in the pieces that are drawn.
    fn pieces(self, points: &[Point], pen: Pen) -> Cow<'_, [Point]> {
        match (self, pen.dash) {
            (Self::Colours(_), Some(dash)) => dashes(points, dash).into(),
            _ => points.into(),
        }
    }
}

/// Places in css px as plotters' units, within an area that may be a part of a larger one.
pub(crate) struct Grid {
    origin: BackendCoord,
}

impl CoordTranslate for Grid {
    type From = Point;

    fn translate(&self, (x, y): &Point) -> BackendCoord {
        (self.origin.0 + units(*x), self.origin.1 + units(*y))
    }
}

fn units(px: f64) -> i32 {
    (px * GRID).round() as i32
}

/// The area with a figure's own coordinates.
pub(crate) fn on_grid<B: DrawingBackend>(area: &DrawingArea<B, Shift>) -> DrawingArea<B, Grid> {
    area.apply_coord_spec(Grid { origin: area.get_base_pixel() })
}

/// Draws one sign.
pub(crate) fn paint<B: DrawingBackend>(
    sign: &Sign,
    inks: Inks,
    area: &DrawingArea<B, Grid>,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    match sign {
        Sign::Line(points, pen) => {
            for piece in outlines(&inks.pieces(points, *pen)) {
                area.draw(&PathElement::new(piece, inks.pen(*pen)))?;
            }
        }
        Sign::Area(points, paint) => {
            for outline in outlines(points) {
                area.draw(&Polygon::new(outline, inks.colour(*paint)))?;
            }
        }
        Sign::Boxes(boxes, look) => {
            for one in boxes {
                let corners = [(one.x, one.y), (one.right(), one.bottom())];
                area.draw(&Rectangle::new(corners, inks.look(*look)))?;
            }
        }
        Sign::Circles(centres, radius, look) => {
            for centre in centres {
                area.draw(&Circle::new(*centre, units(*radius), inks.look(*look)))?;
            }
        }
        Sign::Text(words, (x, y), style) => {
            let weight = match style.weight {
                Weight::Regular => FontStyle::Normal,
                Weight::Semibold => FontStyle::Bold,
            };
            let across = match style.anchor {
                Anchor::Start => HPos::Left,
                Anchor::Middle => HPos::Center,
                Anchor::End => HPos::Right,
            };
            let font = FontDesc::new(FontFamily::Name(metrics::FAMILY), metrics::SIZE * GRID, weight);
            let style = font.color(&inks.colour(style.ink.into())).pos(Pos::new(across, VPos::Center));
            area.draw(&Text::new(words.as_str(), (*x, *y - metrics::HALF), style))?;
        }
    }
    Ok(())
}
