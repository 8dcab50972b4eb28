//! A plotters backend that notes what it is told, and an SVG read back into the same notes.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::{GRID, Point};

/// One thing drawn, in css px.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Note {
    Line(Vec<Point>),
    Area(Vec<Point>),
    Circle { centre: Point, radius: f64, filled: bool },
    Text { words: String, at: f64, end: char },
}

#[derive(Default)]
pub(super) struct Recorder {
    pub notes: Vec<Note>,
}

fn px((x, y): BackendCoord) -> Point {
    (f64::from(x) / GRID, f64::from(y) / GRID)
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (6800, 10_000)
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

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Drawn {
        self.notes.push(Note::Line(path.into_iter().map(px).collect()));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Drawn {
        self.notes.push(Note::Area(path.into_iter().map(px).collect()));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S, _: bool) -> Drawn {
        let ((left, top), (right, bottom)) = (px(from), px(to));
        self.notes.push(Note::Area(vec![(left, top), (right, top), (right, bottom), (left, bottom)]));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        _: &S,
        filled: bool,
    ) -> Drawn {
        self.notes.push(Note::Circle { centre: px(centre), radius: f64::from(radius) / GRID, filled });
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let end = match style.anchor().h_pos {
            HPos::Left => 's',
            HPos::Center => 'm',
            HPos::Right => 'e',
        };
        self.notes.push(Note::Text { words: text.into(), at: px(at).0, end });
        Ok(())
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
        if element.starts_with("path") {
            let dashed = attribute(element, "stroke-dasharray").is_some();
            let filled = attribute(element, "fill").is_some();
            let data = attribute(element, "d").unwrap();
            notes.extend(path(data, filled).into_iter().map(|note| (note, dashed)));
        } else if element.starts_with("text") {
            let (tag, words) = element.split_once('>').unwrap();
            let end = attribute(tag, "text-anchor").unwrap_or("start").chars().next().unwrap();
            let words = words.replace("&quot;", "\"").replace("&amp;", "&");
            notes.push((Note::Text { words, at: attribute(tag, "x").unwrap().parse().unwrap(), end }, false));
        }
    }
    notes
}

/// Path data with the letters M m h v l a z, each of which may be left out where it repeats.
fn path(data: &str, filled: bool) -> Vec<Note> {
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
            notes.push(Note::Circle { centre, radius, filled });
        } else if filled {
            notes.push(Note::Area(points));
        } else {
            if letter == 'z' {
                points.push(points[0]);
            }
            notes.push(Note::Line(points));
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
