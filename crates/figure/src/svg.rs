//! SVG: few bytes, plain features, no ids, no styles.

mod path;
mod write;

use crate::sink::{Anchor, Paint, Pen, Point, Rect, Sink, TextStyle, outlines};
use crate::theme::hex;
use crate::{Figure, Ink, Layout, Theme, describe, draw, metrics};
use path::Path;
use write::{decimal, escape, tenths};

/// How an SVG names its colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// `var(--ink-pre,#00734f)`: the page's, or the light theme's where the page has none. The
    /// paper is the page's own.
    Variables,
    /// A theme's, on its paper: for a file of its own.
    Literal(Theme),
}

/// A figure as an SVG element in its design size.
///
/// The same figure gives the same bytes on every host. Text is in `system-ui` and its kin, like the
/// page's; a renderer that has no such font has to be given one for `sans-serif`.
pub fn svg(figure: &Figure, layout: Layout, colours: Colours) -> String {
    let (width, height) = figure.size(layout);
    let mut sink = Svg { out: String::with_capacity(8192), colours };
    sink.head(width, height, &describe(figure));
    if let Colours::Literal(_) = colours {
        sink.boxes(&[Rect { x: 0.0, y: 0.0, width, height }], Ink::Paper.into());
    }
    draw(figure, layout, &mut sink);
    sink.out.push_str("</svg>");
    sink.out
}

struct Svg {
    out: String,
    colours: Colours,
}

/// Paths and numbers are in tenths of a css px: what an eye can tell, and short.
impl Svg {
    fn head(&mut self, width: f64, height: f64, words: &str) {
        self.text_parts(&[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plasticity-svg\" viewBox=\"0 0 ",
        ]);
        decimal(&mut self.out, tenths(width), 1);
        self.out.push(' ');
        decimal(&mut self.out, tenths(height), 1);
        self.out.push('"');
        self.number("width", tenths(width), 1);
        self.number("height", tenths(height), 1);
        self.text_parts(&[
            " font-family=\"",
            metrics::FAMILY,
            "\" font-size=\"14\" fill=\"none\" stroke-linejoin=\"round\" role=\"img\" aria-label=\"",
        ]);
        escape(&mut self.out, words);
        self.out.push_str("\">");
    }

    fn text_parts(&mut self, parts: &[&str]) {
        for part in parts {
            self.out.push_str(part);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.text_parts(&[" ", name, "=\"", value, "\""]);
    }

    fn number(&mut self, name: &str, units: i64, places: u32) {
        self.text_parts(&[" ", name, "=\""]);
        decimal(&mut self.out, units, places);
        self.out.push('"');
    }

    /// ` fill="var(--ink-pre,#00734f)"` and, where it is not opaque, its opacity.
    fn paint(&mut self, name: &str, paint: Paint) {
        self.text_parts(&[" ", name, "=\""]);
        match self.colours {
            Colours::Variables => {
                self.text_parts(&["var(", paint.ink.variable(), ","]);
                hex(Theme::Light.colour(paint.ink), &mut self.out);
                self.out.push(')');
            }
            Colours::Literal(theme) => hex(theme.colour(paint.ink), &mut self.out),
        }
        self.out.push('"');
        if paint.opacity < 1.0 {
            let name = if name == "fill" { "fill-opacity" } else { "stroke-opacity" };
            // A sixteenth, a step of shade, has four digits.
            self.number(name, (paint.opacity * 10_000.0).round() as i64, 4);
        }
    }

    fn pen(&mut self, pen: Pen) {
        self.paint("stroke", pen.paint);
        if pen.width != 1.0 {
            self.number("stroke-width", (pen.width * 100.0).round() as i64, 2);
        }
        if let Some(dash) = pen.dash {
            self.text_parts(&[" stroke-dasharray=\""]);
            decimal(&mut self.out, tenths(dash.on), 1);
            self.out.push(' ');
            decimal(&mut self.out, tenths(dash.off), 1);
            self.out.push('"');
        }
    }

    /// The last attribute of a path, and its end.
    fn path(&mut self, draw: impl FnOnce(&mut Path)) {
        self.out.push_str(" d=\"");
        draw(&mut Path::new(&mut self.out));
        self.out.push_str("\"/>");
    }
}

impl Sink for Svg {
    fn line(&mut self, points: &[Point], pen: Pen) {
        self.out.push_str("<path");
        self.pen(pen);
        self.path(|path| {
            for outline in outlines(points) {
                let closed = outline.len() > 3 && outline.first() == outline.last();
                path.outline(if closed { &outline[..outline.len() - 1] } else { outline }, closed);
            }
        });
    }

    fn area(&mut self, points: &[Point], paint: Paint) {
        self.out.push_str("<path");
        self.paint("fill", paint);
        self.path(|path| outlines(points).for_each(|outline| path.outline(outline, true)));
    }

    fn boxes(&mut self, boxes: &[Rect], paint: Paint) {
        self.out.push_str("<path");
        self.paint("fill", paint);
        // No blending at edges: neighbours meet without a seam at any scale.
        self.attribute("shape-rendering", "crispEdges");
        self.path(|path| boxes.iter().for_each(|area| path.outline(&area.corners(), true)));
    }

    fn discs(&mut self, centres: &[Point], radius: f64, paint: Paint) {
        self.out.push_str("<path");
        self.paint("fill", paint);
        self.path(|path| centres.iter().for_each(|centre| path.circle(*centre, radius)));
    }

    fn rings(&mut self, centres: &[Point], radius: f64, pen: Pen) {
        self.out.push_str("<path");
        self.pen(pen);
        self.path(|path| centres.iter().for_each(|centre| path.circle(*centre, radius)));
    }

    fn text(&mut self, text: &str, at: Point, style: TextStyle) {
        self.out.push_str("<text");
        self.number("x", tenths(at.0), 1);
        self.number("y", tenths(at.1), 1);
        self.paint("fill", style.paint);
        if style.size != metrics::SIZE {
            self.number("font-size", tenths(style.size), 1);
        }
        if style.strong {
            self.attribute("font-weight", "600");
        }
        match style.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        self.out.push('>');
        escape(&mut self.out, text);
        self.out.push_str("</text>");
    }
}
