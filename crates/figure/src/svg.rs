//! SVG: few bytes, plain features, no ids.

use crate::sink::{Anchor, Paint, Pen, Point, Rect, Sink, TextStyle, outlines};
use crate::theme::hex;
use crate::{Figure, Ink, Layout, Theme, describe, draw};

/// How an SVG names its colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// `var(--ink-pre, #00734f)`: the page's, or the light theme's where the page has none. The
    /// paper is the page's own.
    Variables,
    /// A theme's, on its paper: for a file of its own.
    Literal(Theme),
}

/// A figure as an SVG element.
pub fn svg(figure: &Figure, layout: Layout, colours: Colours) -> String {
    let (width, height) = figure.size(layout);
    let mut sink = Svg { out: String::with_capacity(4096), colours };
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

/// A coordinate in tenths of a css px: what an eye can tell, and short.
fn tenths(px: f64) -> i64 {
    (px * 10.0).round() as i64
}

impl Svg {
    fn head(&mut self, width: f64, height: f64, words: &str) {
        let (width, height) = (number(tenths(width)), number(tenths(height)));
        for part in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plasticity-svg\" viewBox=\"0 0 ",
            &width,
            " ",
            &height,
            "\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" font-family=\"system-ui,Segoe UI,Roboto,Helvetica Neue,sans-serif\" font-size=\"14\"",
            " fill=\"none\" stroke-linejoin=\"round\" role=\"img\" aria-label=\"",
        ] {
            self.out.push_str(part);
        }
        escape(words, &mut self.out);
        self.out.push_str("\">");
    }

    /// ` fill="var(--ink-pre,#00734f)"` and, where it is not opaque, its opacity.
    fn paint(&mut self, attribute: &str, paint: Paint) {
        for part in [" ", attribute, "=\""] {
            self.out.push_str(part);
        }
        match self.colours {
            Colours::Variables => {
                for part in ["var(", paint.ink.variable(), ","] {
                    self.out.push_str(part);
                }
                hex(Theme::Light.colour(paint.ink), &mut self.out);
                self.out.push(')');
            }
            Colours::Literal(theme) => hex(theme.colour(paint.ink), &mut self.out),
        }
        self.out.push('"');
        if paint.opacity < 1.0 {
            // Sixteenths of a shade need four digits, and steps of a ghost fewer.
            let digits = decimal((paint.opacity * 10_000.0).round() as i64, 4);
            self.attribute(&[attribute, "-opacity"].concat(), &digits);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.out.push_str(part);
        }
    }

    fn pen(&mut self, pen: Pen) {
        self.paint("stroke", pen.paint);
        if pen.width != 1.0 {
            self.attribute("stroke-width", &decimal((pen.width * 100.0).round() as i64, 2));
        }
        if let Some(dash) = pen.dash {
            let text = [number(tenths(dash.on)), " ".into(), number(tenths(dash.off))].concat();
            self.attribute("stroke-dasharray", &text);
        }
    }

    fn path(&mut self, data: &str) {
        self.attribute("d", data);
        self.out.push_str("/>");
    }
}

impl Sink for Svg {
    fn line(&mut self, points: &[Point], pen: Pen) {
        self.out.push_str("<path");
        self.pen(pen);
        let mut path = Path::default();
        for outline in outlines(points) {
            let closed = outline.len() > 3 && outline.first() == outline.last();
            path.outline(if closed { &outline[1..] } else { outline }, closed);
        }
        self.path(&path.data);
    }

    fn area(&mut self, points: &[Point], paint: Paint) {
        self.out.push_str("<path");
        self.paint("fill", paint);
        let mut path = Path::default();
        for outline in outlines(points) {
            path.outline(outline, true);
        }
        self.path(&path.data);
    }

    fn boxes(&mut self, boxes: &[Rect], paint: Paint) {
        self.out.push_str("<path");
        self.paint("fill", paint);
        // No blending at edges: neighbours meet without a seam at any scale.
        self.attribute("shape-rendering", "crispEdges");
        let mut path = Path::default();
        for area in boxes {
            let (right, bottom) = (area.right(), area.bottom());
            path.outline(&[(area.x, area.y), (right, area.y), (right, bottom), (area.x, bottom)], true);
        }
        self.path(&path.data);
    }

    fn discs(&mut self, centres: &[Point], radius: f64, paint: Paint) {
        self.out.push_str("<path");
        self.paint("fill", paint);
        self.path(&circles(centres, radius));
    }

    fn rings(&mut self, centres: &[Point], radius: f64, pen: Pen) {
        self.out.push_str("<path");
        self.pen(pen);
        self.path(&circles(centres, radius));
    }

    fn text(&mut self, text: &str, at: Point, style: TextStyle) {
        self.out.push_str("<text");
        self.attribute("x", &number(tenths(at.0)));
        self.attribute("y", &number(tenths(at.1)));
        self.paint("fill", style.paint);
        if style.size != crate::metrics::SIZE {
            self.attribute("font-size", &number(tenths(style.size)));
        }
        match style.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        self.out.push('>');
        escape(text, &mut self.out);
        self.out.push_str("</text>");
    }
}

fn circles(centres: &[Point], radius: f64) -> String {
    let mut path = Path::default();
    let (r, d) = (tenths(radius), 2 * tenths(radius));
    for &(x, y) in centres {
        path.to('M', &[tenths(x) - r, tenths(y)]);
        for way in [d, -d] {
            path.to('a', &[r, r, 0, 10, 0, way, 0]);
        }
        path.data.push('z');
    }
    path.data
}

/// The text of a path. Coordinates are whole tenths, so relative steps add up without error.
#[derive(Default)]
struct Path {
    data: String,
    /// The letter that a number without one continues.
    letter: char,
}

impl Path {
    /// A letter, left out where it would be repeated, and its numbers.
    fn to(&mut self, letter: char, numbers: &[i64]) {
        if letter != self.letter {
            self.data.push(letter);
        }
        for (place, &tenths) in numbers.iter().enumerate() {
            let first = place == 0 && letter != self.letter;
            if !first && tenths >= 0 {
                self.data.push(' ');
            }
            self.data.push_str(&number(tenths));
        }
        self.letter = letter;
    }

    fn outline(&mut self, points: &[Point], closed: bool) {
        let mut last: Option<(i64, i64)> = None;
        for &(x, y) in points {
            let (x, y) = (tenths(x), tenths(y));
            match last {
                None => {
                    self.letter = ' ';
                    self.to('M', &[x, y]);
                    // Numbers after a move would be absolute lines.
                    self.letter = ' ';
                }
                Some((px, py)) if py == y && px == x => {}
                Some((px, py)) if py == y => self.to('h', &[x - px]),
                Some((px, py)) if px == x => self.to('v', &[y - py]),
                Some((px, py)) => self.to('l', &[x - px, y - py]),
            }
            last = Some((x, y));
        }
        if closed {
            self.data.push('z');
        }
    }
}

/// Tenths as short as they go: `12`, `-.5`.
fn number(tenths: i64) -> String {
    decimal(tenths, 1)
}

/// `units · 10^−places` without a zero that says nothing.
fn decimal(units: i64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let (whole, part) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    let mut out = String::new();
    if units < 0 {
        out.push('-');
    }
    if whole > 0 || part == 0 {
        out.push_str(&whole.to_string());
    }
    if part > 0 {
        let digits = (scale + part).to_string();
        out.push('.');
        out.push_str(digits[1..].trim_end_matches('0'));
    }
    out
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no place for them.
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}
