//! The page's SVG and any plotters backend show the same picture.

use super::every_mark;
use super::recorder::{Note, Recorder, read};
use crate::number::clamp;
use crate::{Colours, Layout, OnPlotters, Point, Theme, draw, svg};

/// A tenth of a css px, and what is lost in the last binary digit.
const CLOSE: f64 = 0.1 + 1e-9;

fn near(a: Point, b: Point) -> bool {
    (a.0 - b.0).abs() <= CLOSE && (a.1 - b.1).abs() <= CLOSE
}

/// Whether a point is on a line.
fn on(p: Point, line: &[Point]) -> bool {
    line.windows(2).any(|pair| {
        let (a, (dx, dy)) = (pair[0], (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1));
        let t = clamp(((p.0 - a.0) * dx + (p.1 - a.1) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        near(p, (a.0 + t * dx, a.1 + t * dy))
    })
}

/// Points that rounded to the same place are written once.
fn distinct(points: &[Point]) -> Vec<Point> {
    let mut points = points.to_vec();
    points.dedup();
    points
}

fn same(ours: &Note, theirs: &Note) -> bool {
    match (ours, theirs) {
        (Note::Line(a), Note::Line(b)) | (Note::Area(a), Note::Area(b)) => {
            let (a, b) = (distinct(a), distinct(b));
            a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| near(*a, *b))
        }
        (
            Note::Circle { centre: a, radius: r, filled: f },
            Note::Circle { centre: b, radius: s, filled: g },
        ) => near(*a, *b) && (r - s).abs() <= CLOSE && f == g,
        (Note::Text { words, at, end }, Note::Text { words: other, at: there, end: way }) => {
            words == other && (at - there).abs() <= CLOSE && end == way
        }
        _ => false,
    }
}

#[test]
fn svg_and_plotters_agree_within_a_tenth_of_a_px() {
    let figure = every_mark::figure();
    for layout in Layout::ALL {
        let mut recorder = Recorder::default();
        let mut sink = OnPlotters::new(&mut recorder, Theme::Light);
        draw(&figure, layout, &mut sink);
        sink.finish().unwrap();
        let mut told = recorder.notes.iter().peekable();
        let mut compared = 0;
        for (note, dashed) in read(&svg(&figure, layout, Colours::Variables)) {
            match &note {
                Note::Line(line) if dashed => {
                    let mut dashes = 0;
                    while let Some(Note::Line(dash)) = told.peek() {
                        if !dash.iter().all(|point| on(*point, line)) {
                            break;
                        }
                        dashes += 1;
                        told.next();
                    }
                    assert!(dashes > 2, "{layout:?}: {dashes} dashes of {line:?}");
                }
                _ => {
                    let other = told.next().expect("plotters is told as much as SVG");
                    assert!(same(&note, other), "{layout:?}:\n{note:?}\n{other:?}");
                }
            }
            compared += 1;
        }
        assert!(told.next().is_none() && compared > 300, "{compared}");
    }
}

#[test]
fn the_same_figure_gives_the_same_bytes() {
    let draw = || svg(&every_mark::figure(), Layout::Wide, Colours::Variables);
    assert_eq!(draw(), draw());
    assert!(!draw().contains(" id=") && !draw().contains("style=") && !draw().contains("NaN"));
}

#[test]
fn literal_colours_bring_their_paper() {
    let file = svg(&every_mark::figure(), Layout::Narrow, Colours::Literal(Theme::Dark));
    assert!(!file.contains("var(") && file.contains("<path fill=\"#16181c\""));
    let page = svg(&every_mark::figure(), Layout::Narrow, Colours::Variables);
    assert!(page.contains("var(--ink-pre,#00734f)"));
}
