//! The canvas as a place where figures are drawn.
//!
//! A sink of its own, not plotters' canvas backend: that one takes whole numbers only, has no
//! dashes, asks the browser for the width of every text, and sets every style anew for every call.

use figure::{Anchor, Paint, Pen, Point, Rect, Sink, TextStyle, outlines};
use web_sys::CanvasRenderingContext2d;

use crate::theme::Colours;

/// The fonts of figures, as the page's style sheet names them.
const FONTS: &str = "system-ui, \"Segoe UI\", Roboto, \"Helvetica Neue\", sans-serif";

/// Draws in css px of the design; the context is scaled before.
pub struct Canvas<'a> {
    context: &'a CanvasRenderingContext2d,
    colours: &'a Colours,
}

impl<'a> Canvas<'a> {
    /// Draws on `context` in these colours.
    pub fn new(context: &'a CanvasRenderingContext2d, colours: &'a Colours) -> Self {
        Self { context, colours }
    }

    fn fill(&self, paint: Paint) {
        self.context.set_fill_style_str(self.colours.ink(paint.ink));
        self.context.set_global_alpha(paint.opacity);
        self.context.fill();
    }

    fn stroke(&self, pen: Pen) {
        self.context.set_stroke_style_str(self.colours.ink(pen.paint.ink));
        self.context.set_global_alpha(pen.paint.opacity);
        self.context.set_line_width(pen.width);
        self.context.set_line_join("round");
        if let Some(dash) = pen.dash {
            self.dash(&[dash.on, dash.off]);
        }
        self.context.stroke();
        if pen.dash.is_some() {
            self.dash(&[]);
        }
    }

    fn dash(&self, lengths: &[f64]) {
        let list = js_sys::Array::new();
        for length in lengths {
            list.push(&(*length).into());
        }
        let _ = self.context.set_line_dash(&list);
    }

    fn path(&self, points: &[Point], close: bool) {
        self.context.begin_path();
        for outline in outlines(points) {
            let [first, rest @ ..] = outline else { continue };
            self.context.move_to(first.0, first.1);
            for point in rest {
                self.context.line_to(point.0, point.1);
            }
            if close || rest.last() == Some(first) {
                self.context.close_path();
            }
        }
    }

    fn circles(&self, centres: &[Point], radius: f64) {
        self.context.begin_path();
        for (x, y) in centres {
            self.context.move_to(x + radius, *y);
            let _ = self.context.arc(*x, *y, radius, 0.0, std::f64::consts::TAU);
        }
    }
}

impl Sink for Canvas<'_> {
    fn line(&mut self, points: &[Point], pen: Pen) {
        self.path(points, false);
        self.stroke(pen);
    }

    fn area(&mut self, points: &[Point], paint: Paint) {
        self.path(points, true);
        self.fill(paint);
    }

    fn boxes(&mut self, boxes: &[Rect], paint: Paint) {
        self.context.begin_path();
        for rect in boxes {
            self.context.rect(rect.x, rect.y, rect.width, rect.height);
        }
        self.fill(paint);
    }

    fn discs(&mut self, centres: &[Point], radius: f64, paint: Paint) {
        self.circles(centres, radius);
        self.fill(paint);
    }

    fn rings(&mut self, centres: &[Point], radius: f64, pen: Pen) {
        self.circles(centres, radius);
        self.stroke(pen);
    }

    fn text(&mut self, text: &str, at: Point, style: TextStyle) {
        self.context.set_font(&[&crate::dom::px(style.size), " ", FONTS].concat());
        self.context.set_text_align(match style.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        self.context.set_fill_style_str(self.colours.ink(style.paint.ink));
        self.context.set_global_alpha(style.paint.opacity);
        let _ = self.context.fill_text(text, at.0, at.1);
    }
}
