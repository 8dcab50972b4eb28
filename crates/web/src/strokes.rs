//! A figure as one list of numbers, which a few lines of script replay on a canvas.
//!
//! A call for every stroke across the border costs more than the strokes, in time and in bytes.

use figure::{Anchor, Paint, Pen, Point, Rect, Sink, TextStyle};

/// What a sign is; its place in the list is part of what `www/view/paint.js` knows.
#[derive(Clone, Copy)]
enum Kind {
    Line,
    Area,
    Boxes,
    Discs,
    Rings,
    Text,
}

/// Signs one after the other: eight numbers that say what and how, then the places.
///
/// Kind, ink, opacity; width of a line or size of a text; dash on and off, or the anchor of a text
/// (0 start, 1 middle, 2 end) and its weight; radius; how many numbers follow. A text is its place and its UTF-16.
#[derive(Debug, Default)]
pub struct Strokes {
    /// The list.
    pub list: Vec<f64>,
}

impl Strokes {
    fn sign(&mut self, kind: Kind, paint: Paint, how: [f64; 4], count: usize) {
        self.list.extend([f64::from(kind as u8), f64::from(paint.ink as u8), paint.opacity]);
        self.list.extend(how);
        self.list.push(count as f64);
    }

    fn points(&mut self, points: &[Point]) {
        for (x, y) in points {
            self.list.push(*x);
            self.list.push(*y);
        }
    }
}

fn drawn(pen: Pen, radius: f64) -> [f64; 4] {
    let (on, off) = pen.dash.map_or((0.0, 0.0), |dash| (dash.on, dash.off));
    [pen.width, on, off, radius]
}

impl Sink for Strokes {
    fn line(&mut self, points: &[Point], pen: Pen) {
        self.sign(Kind::Line, pen.paint, drawn(pen, 0.0), 2 * points.len());
        self.points(points);
    }

    fn area(&mut self, points: &[Point], paint: Paint) {
        self.sign(Kind::Area, paint, [0.0; 4], 2 * points.len());
        self.points(points);
    }

    fn boxes(&mut self, boxes: &[Rect], paint: Paint) {
        self.sign(Kind::Boxes, paint, [0.0; 4], 4 * boxes.len());
        for rect in boxes {
            self.list.extend([rect.x, rect.y, rect.width, rect.height]);
        }
    }

    fn discs(&mut self, centres: &[Point], radius: f64, paint: Paint) {
        self.sign(Kind::Discs, paint, [0.0, 0.0, 0.0, radius], 2 * centres.len());
        self.points(centres);
    }

    fn rings(&mut self, centres: &[Point], radius: f64, pen: Pen) {
        self.sign(Kind::Rings, pen.paint, drawn(pen, radius), 2 * centres.len());
        self.points(centres);
    }

    fn text(&mut self, text: &str, at: Point, style: TextStyle) {
        let anchor = match style.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => 1.0,
            Anchor::End => 2.0,
        };
        let count = 2 + text.encode_utf16().count();
        let weight = if style.strong { 600.0 } else { 400.0 };
        self.sign(Kind::Text, style.paint, [style.size, anchor, weight, 0.0], count);
        self.points(&[at]);
        self.list.extend(text.encode_utf16().map(f64::from));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::{Dash, Figure, Ink, LIFT, Layout};

    #[test]
    fn a_sign_says_what_it_is_and_how_much_follows() {
        let mut strokes = Strokes::default();
        let paint = Paint { ink: Ink::Accent, opacity: 0.5 };
        let pen = Pen { paint, width: 2.0, dash: Some(Dash { on: 6.0, off: 4.0 }) };
        strokes.line(&[(1.0, 2.0), LIFT], pen);
        assert_eq!(strokes.list[..10], [0.0, 4.0, 0.5, 2.0, 6.0, 4.0, 0.0, 4.0, 1.0, 2.0]);
        assert!(strokes.list[10].is_nan());
        strokes.list.clear();
        let style = TextStyle { paint, size: 12.0, anchor: Anchor::End, strong: true };
        strokes.text("τ₊", (3.0, 4.0), style);
        assert_eq!(
            strokes.list,
            [5.0, 4.0, 0.5, 12.0, 2.0, 600.0, 0.0, 4.0, 3.0, 4.0, f64::from(0x3c4), f64::from(0x208a)]
        );
    }

    /// The script walks the list by its counts: they must lead exactly to its end.
    #[test]
    fn every_figure_can_be_walked() {
        for entry in widgets::ENTRIES {
            let mut live = (entry.open)(&entry.settle(None, []).values);
            live.advance();
            let figure: Figure = live.figure(live.span().map_or(0.0, |span| span.end));
            let mut strokes = Strokes::default();
            figure::draw(&figure, Layout::Narrow, &mut strokes);
            let mut at = 0;
            while at < strokes.list.len() {
                assert!(strokes.list[at] <= 5.0 && strokes.list[at + 1] < Ink::ALL.len() as f64);
                at += 8 + strokes.list[at + 7] as usize;
            }
            assert_eq!(at, strokes.list.len(), "{}", entry.name);
        }
    }
}
