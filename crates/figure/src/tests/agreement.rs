//! The page's SVG and any other backend of plotters' show the same picture.

use plotters::drawing::IntoDrawingArea;

use super::every_mark;
use super::recorder::{Note, Recorder, Shape, read};
use crate::number::clamp;
use crate::{Axis, Colours, Dot, Dots, Figure, Layout, Mark, Palette, Panel, Point, Role, Theme, draw, svg};

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
    let shape = match (&ours.shape, &theirs.shape) {
        (Shape::Line(a), Shape::Line(b)) | (Shape::Area(a), Shape::Area(b)) => {
            let (a, b) = (distinct(a), distinct(b));
            a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| near(*a, *b))
        }
        (
            Shape::Circle { centre: a, radius: r, filled: f },
            Shape::Circle { centre: b, radius: s, filled: g },
        ) => near(*a, *b) && (r - s).abs() <= CLOSE && f == g,
        (
            Shape::Text { words: a, at: here, end: e, strong: s },
            Shape::Text { words: b, at: there, end: f, strong: t },
        ) => (a, e, s) == (b, f, t) && near(*here, *there),
        _ => false,
    };
    shape && look(ours) == look(theirs)
}

fn look(note: &Note) -> (&str, f64, f64) {
    (&note.colour, note.opacity, note.width)
}

#[test]
fn svg_and_plotters_agree_within_a_tenth_of_a_px() {
    let figure = every_mark::figure();
    for layout in Layout::ALL {
        let mut notes = vec![];
        let area = Recorder { notes: &mut notes }.into_drawing_area();
        draw(&figure, layout, &Palette::from(Theme::Dark), &area).unwrap();
        drop(area);
        let mut drawn = notes.iter().peekable();
        let mut compared = 0;
        // The first is the paper of a file of its own.
        for (note, dashed) in read(&svg(&figure, layout, Colours::Literal(Theme::Dark))).iter().skip(1) {
            match &note.shape {
                Shape::Line(line) if *dashed => {
                    let mut dashes = 0;
                    while let Some(Note { shape: Shape::Line(dash), .. }) = drawn.peek() {
                        if !dash.iter().all(|point| on(*point, line)) {
                            break;
                        }
                        dashes += 1;
                        assert_eq!(drawn.next().map(look), Some(look(note)));
                    }
                    assert!(dashes > 2, "{layout:?}: {dashes} dashes of {line:?}");
                }
                _ => {
                    let other = drawn.next().expect("plotters draws as much as SVG");
                    assert!(same(note, other), "{layout:?}:\n{note:?}\n{other:?}");
                }
            }
            compared += 1;
        }
        assert!(drawn.next().is_none() && compared > 300, "{compared}");
    }
}

/// A figure may stand in a part of a larger drawing.
#[test]
fn an_area_has_its_own_origin() {
    let draw_at = |x: i32, y: i32| {
        let mut notes = vec![];
        let area = Recorder { notes: &mut notes }.into_drawing_area();
        let part = area.margin(y, 0, x, 0);
        draw(&every_mark::figure(), Layout::Narrow, &Palette::from(Theme::Light), &part).unwrap();
        drop((area, part));
        notes
    };
    let (here, there) = (draw_at(0, 0), draw_at(1000, 500));
    let first = |notes: &[Note]| match &notes[0].shape {
        Shape::Line(points) => points[0],
        _ => panic!("a figure begins with a line"),
    };
    let ((x, y), (right, down)) = (first(&here), first(&there));
    assert_eq!((right - x, down - y), (100.0, 50.0));
    assert_eq!(here.len(), there.len());
}

/// Where ghosts overlap it shows, on a canvas that fills one after the other and in a drawing alike.
#[test]
fn areas_that_let_light_through_are_filled_one_by_one() {
    let paths = |role| {
        let dots = [1.0, 2.0, 3.0].map(|x| Dot { x, y: 1.0, ..Dot::default() });
        let dots = Dots { role, dots: dots.to_vec(), ..Dots::default() };
        let (x, y) = (Axis::new("", "", 0.0, 9.0), Axis::new("", "", 0.0, 9.0));
        let panel = Panel { height: 100.0, x, y, marks: vec![Mark::Dots(dots)], ..Panel::default() };
        let file =
            svg(&Figure { panels: vec![panel], ..Figure::default() }, Layout::Wide, Colours::Variables);
        file.matches("<path fill").count()
    };
    assert_eq!((paths(Role::Model), paths(Role::Ghost)), (1, 3));
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
