//! A plotters backend that notes what it is told, and an SVG read back into the same notes.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use crate::theme::hex;
use crate::{ANCHOR, GRID, Point};

/// One thing drawn, in css px.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Line(Vec<Point>),
    Area(Vec<Point>),
    Circle { centre: Point, radius: f64, filled: bool },
    Text { words: String, at: Point, end: char, strong: bool },
}

/// A shape and how it looks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Note {
    pub shape: Shape,
    /// `#00734f`
    pub colour: String,
    pub opacity: f64,
    /// Of a line; 0 where there is none.
    pub width: f64,
}

/// Notes what it is told.
pub(super) struct Recorder<'a> {
    pub notes: &'a mut Vec<Note>,
}

impl Recorder<'_> {
    fn note(&mut self, shape: Shape, style: &impl BackendStyle, filled: bool) -> Drawn {
        let BackendColor { rgb: (red, green, blue), alpha: opacity } = style.color();
        let width = if filled { 0.0 } else { f64::from(style.stroke_width()) / GRID };
        self.notes.push(Note { shape, colour: hex([red, green, blue]), opacity, width });
        Ok(())
    }
}

fn px((x, y): BackendCoord) -> Point {
    (f64::from(x) / GRID, f64::from(y) / GRID)
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (10_340, 30_000)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        panic!("nothing is drawn by the pixel");
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.note(Shape::Line(path.into_iter().map(px).collect()), style, false)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.note(Shape::Area(path.into_iter().map(px).collect()), style, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let ((left, top), (right, bottom)) = (px(from), px(to));
        let mut corners = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            self.note(Shape::Area(corners), style, true)
        } else {
            corners.push((left, top));
            self.note(Shape::Line(corners), style, false)
        }
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let (centre, radius) = (px(centre), f64::from(radius) / GRID);
        self.note(Shape::Circle { centre, radius, filled }, style, filled)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let end = match style.anchor().h_pos {
            HPos::Left => 's',
            HPos::Center => 'm',
            HPos::Right => 'e',
        };
        let strong = matches!(style.style(), FontStyle::Bold);
        assert_eq!(style.size(), 14.0 * GRID);
        self.note(
            Shape::Text { words: text.into(), at: px((x, y + ANCHOR)), end, strong },
            &style.color(),
            true,
        )
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        _: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        panic!("a browser is never asked how wide its text is");
    }
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

/// What an SVG of ours draws. Dashed lines come with their pattern.
pub(super) fn read(svg: &str) -> Vec<(Note, bool)> {
    let mut notes = vec![];
    for element in svg.split('<').skip(2) {
        let (tag, words) = element.split_once('>').unwrap();
        if !tag.starts_with("path") && !tag.starts_with("text") {
            continue;
        }
        let number = |name: &str| attribute(tag, name).and_then(|text| text.parse::<f64>().ok());
        let filled = attribute(tag, "fill").is_some();
        let way = if filled { "fill" } else { "stroke" };
        let colour = attribute(tag, way).unwrap();
        let opacity = number(&format!("{way}-opacity")).unwrap_or(1.0);
        let width = if filled { 0.0 } else { number("stroke-width").unwrap_or(1.0) };
        let shapes = match attribute(tag, "d") {
            Some(data) => path(data, filled),
            None => vec![Shape::Text {
                words: words.replace("&quot;", "\"").replace("&amp;", "&"),
                at: (number("x").unwrap(), number("y").unwrap()),
                end: attribute(tag, "text-anchor").unwrap_or("start").chars().next().unwrap(),
                strong: attribute(tag, "font-weight").is_some(),
            }],
        };
        let dashed = attribute(tag, "stroke-dasharray").is_some();
        let note = |shape| (Note { shape, colour: colour.into(), opacity, width }, dashed);
        notes.extend(shapes.into_iter().map(note));
    }
    notes
}

/// Path data with the letters M m h v l a z, each of which may be left out where it repeats.
fn path(data: &str, filled: bool) -> Vec<Shape> {
    let mut notes = vec![];
    let mut at = (0.0, 0.0);
    // Every outline begins with a move, and the first, from nowhere, may count as a step.
    for outline in data.split(['M', 'm']).skip(1) {
        let (mut points, mut numbers, mut letter) = (vec![], vec![], 'm');
        let mut circle = None;
        for token in tokens(outline) {
            match token.parse::<f64>() {
                Ok(number) => numbers.push(number),
                Err(_) => letter = token.chars().next().unwrap(),
            }
            at = match (letter, numbers.as_slice()) {
                ('h', [dx]) => (at.0 + dx, at.1),
                ('v', [dy]) => (at.0, at.1 + dy),
                ('m' | 'l', [dx, dy]) => (at.0 + dx, at.1 + dy),
                ('a', [radius, _, 0.0, 1.0, 0.0, dx, dy]) => {
                    circle = circle.or(Some(((at.0 + radius, at.1), *radius)));
                    (at.0 + dx, at.1 + dy)
                }
                _ => continue,
            };
            numbers.clear();
            points.push(at);
        }
        if letter == 'z' {
            at = points[0];
        }
        if let Some((centre, radius)) = circle {
            notes.push(Shape::Circle { centre, radius, filled });
        } else if filled {
            notes.push(Shape::Area(points));
        } else {
            if letter == 'z' {
                points.push(points[0]);
            }
            notes.push(Shape::Line(points));
        }
    }
    notes
}

fn tokens(data: &str) -> Vec<String> {
    let mut tokens: Vec<String> = vec![];
    let mut open = false;
    for letter in data.chars() {
        let part =
            open && (letter.is_ascii_digit() || letter == '.' && !tokens.last().unwrap().contains('.'));
        if part {
            tokens.last_mut().unwrap().push(letter);
        } else if letter != ' ' {
            tokens.push(letter.into());
        }
        open = letter.is_ascii_digit() || letter == '.' || letter == '-';
    }
    tokens
}
