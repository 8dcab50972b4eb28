//! The canvas as a place where figures are drawn.
//!
//! A sink of its own, not plotters' canvas backend: that one takes whole numbers only, has no
//! dashes, asks the browser for the width of every text, and sets every style anew for every call.

use figure::{Anchor, Paint, Pen, Point, Rect, Sink, TextStyle, outlines};
use web_sys::CanvasRenderingContext2d;

use crate::colours::Colours;

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
        self.context.set_font(&[crate::dom::px(style.size).as_str(), " ", FONTS].concat());
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

/// Draws.
pub fn paint(canvas: &web_sys::HtmlCanvasElement, figure: &figure::Figure, place: (figure::Layout, f64), colours: &Colours) {
    use wasm_bindgen::JsCast;
    let (layout, width) = place;
    let size = figure.size(layout);
    let density = crate::dom::window().device_pixel_ratio().max(1.0);
    let across = (width * density).round();
    let down = (width * density * size.1 / size.0).round();
    if canvas.width() != across as u32 || canvas.height() != down as u32 {
        canvas.set_width(across as u32);
        canvas.set_height(down as u32);
    }
    let Ok(Some(context)) = canvas.get_context("2d") else { return };
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let zoom = across / size.0;
    let _ = context.reset_transform();
    context.clear_rect(0.0, 0.0, across, down);
    let _ = context.scale(zoom, zoom);
    figure::draw(figure, layout, &mut Canvas::new(&context, colours));
}

/// On paper.
pub fn paper(figure: &figure::Figure, zoom: f64) -> Option<web_sys::HtmlCanvasElement> {
    use wasm_bindgen::JsCast;
    let zoom = if (0.1..=16.0).contains(&zoom) { zoom } else { 2.0 };
    let canvas: web_sys::HtmlCanvasElement = crate::dom::h("canvas", &[], &[]).unchecked_into();
    let size = figure.size(figure::Layout::Wide);
    canvas.set_width((size.0 * zoom).ceil() as u32);
    canvas.set_height((size.1 * zoom).ceil() as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let _ = context.scale(zoom, zoom);
    let colours = Colours::literal(figure::Theme::Light);
    let mut sink = Canvas::new(&context, &colours);
    sink.boxes(&[Rect { x: 0.0, y: 0.0, width: size.0, height: size.1 + 1.0 }], figure::Ink::Paper.into());
    figure::draw(figure, figure::Layout::Wide, &mut sink);
    Some(canvas)
}
