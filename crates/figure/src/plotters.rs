//! The same drawing on any plotters backend.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle,
};

use crate::path::dashes;
use crate::sink::{Anchor, Paint, Pen, Point, Rect, Sink, TextStyle, outlines};
use crate::{Palette, metrics};

/// Backends count in whole units; this many make a css px, so that nothing visible is rounded.
pub const GRID: f64 = 10.0;

/// Draws on a plotters backend, [`GRID`] units to a css px: give the backend a canvas that much
/// larger, or scale its context down.
///
/// The backend has to write text itself, as canvas, SVG and Cairo backends do. Backends know no
/// baseline, so text is placed by its middle; a fraction of a px depends on the font.
pub struct OnPlotters<'a, B: DrawingBackend> {
    backend: &'a mut B,
    palette: Palette,
    failed: Option<DrawingErrorKind<B::ErrorType>>,
}

impl<'a, B: DrawingBackend> OnPlotters<'a, B> {
    /// On this backend, in these colours.
    pub fn new(backend: &'a mut B, palette: impl Into<Palette>) -> Self {
        Self { backend, palette: palette.into(), failed: None }
    }

    /// The first thing that went wrong, if anything did. After it nothing more was drawn.
    pub fn finish(self) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.failed.map_or(Ok(()), Err)
    }

    fn colour(&self, paint: Paint) -> BackendColor {
        let [red, green, blue] = self.palette.colour(paint.ink);
        BackendColor { alpha: paint.opacity, rgb: (red, green, blue) }
    }

    fn stroke(&self, pen: Pen) -> Stroke {
        Stroke { colour: self.colour(pen.paint), width: units(pen.width).unsigned_abs() }
    }

    fn attempt(&mut self, draw: impl FnOnce(&mut B) -> Result<(), DrawingErrorKind<B::ErrorType>>) {
        if self.failed.is_none() {
            self.failed = draw(self.backend).err();
        }
    }
}

/// Whole units of a length in css px.
fn units(px: f64) -> i32 {
    (px * GRID).round() as i32
}

fn place((x, y): Point) -> BackendCoord {
    (units(x), units(y))
}

impl<B: DrawingBackend> Sink for OnPlotters<'_, B> {
    fn line(&mut self, points: &[Point], pen: Pen) {
        let stroke = self.stroke(pen);
        let dashed;
        let points = match pen.dash {
            Some(dash) => {
                dashed = dashes(points, dash);
                &dashed
            }
            None => points,
        };
        for outline in outlines(points) {
            self.attempt(|backend| backend.draw_path(outline.iter().copied().map(place), &stroke));
        }
    }

    fn area(&mut self, points: &[Point], paint: Paint) {
        let colour = self.colour(paint);
        for outline in outlines(points) {
            self.attempt(|backend| backend.fill_polygon(outline.iter().copied().map(place), &colour));
        }
    }

    fn boxes(&mut self, boxes: &[Rect], paint: Paint) {
        let colour = self.colour(paint);
        for area in boxes {
            let (from, to) = (place((area.x, area.y)), place((area.right(), area.bottom())));
            self.attempt(|backend| backend.draw_rect(from, to, &colour, true));
        }
    }

    fn discs(&mut self, centres: &[Point], radius: f64, paint: Paint) {
        let colour = self.colour(paint);
        for &centre in centres {
            let radius = units(radius).unsigned_abs();
            self.attempt(|backend| backend.draw_circle(place(centre), radius, &colour, true));
        }
    }

    fn rings(&mut self, centres: &[Point], radius: f64, pen: Pen) {
        let stroke = self.stroke(pen);
        for &centre in centres {
            let radius = units(radius).unsigned_abs();
            self.attempt(|backend| backend.draw_circle(place(centre), radius, &stroke, false));
        }
    }

    fn text(&mut self, text: &str, (x, y): Point, style: TextStyle) {
        let font = Font {
            colour: self.colour(style.paint),
            size: style.size * GRID,
            anchor: style.anchor,
            strong: style.strong,
        };
        // Half the height of capitals over the baseline.
        let middle = place((x, y - style.size * 0.35));
        self.attempt(|backend| backend.draw_text(text, &font, middle));
    }
}

struct Stroke {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Font {
    colour: BackendColor,
    size: f64,
    anchor: Anchor,
    strong: bool,
}

impl BackendTextStyle for Font {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn anchor(&self) -> Pos {
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Center)
    }

    fn style(&self) -> FontStyle {
        if self.strong { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(metrics::FAMILY)
    }

    /// By our own table, as everywhere.
    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        let width = metrics::width(text) * self.size / metrics::SIZE;
        Ok(((0, 0), (width.round() as i32, self.size.round() as i32)))
    }

    /// We have no glyphs: the backend writes, or there is no text.
    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: D,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
