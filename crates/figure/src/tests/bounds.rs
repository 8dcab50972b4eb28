//! Nothing is cut off, and no two words touch.

use super::every_mark;
use crate::draw::signs;
use crate::layout::arrange;
use crate::number::{max, min};
use crate::sign::{Point, Rect, Sign, outlines};
use crate::{Axis, Figure, Ink, Layout, Line, Mark, Panel, Role, Rule, frames, grip_at, grips, texts};

#[test]
fn all_words_are_inside_and_apart() {
    let figure = every_mark::figure();
    for layout in Layout::ALL {
        let (width, height) = figure.size(layout);
        let words = texts(&figure, layout);
        for (place, (text, area)) in words.iter().enumerate() {
            assert!(area.x >= -0.5 && area.right() <= width + 0.5, "{layout:?} {text} {area:?}");
            assert!(area.y >= 0.0 && area.bottom() <= height, "{layout:?} {text} {area:?}");
            for (other, there) in &words[place + 1..] {
                assert!(!area.meets(*there), "{layout:?}: {text} {area:?} and {other} {there:?}");
            }
        }
    }
}

#[test]
fn marks_stay_in_their_plotting_areas() {
    let steep =
        Line { ink: Ink::Third, points: vec![(-50.0, -1e9), (0.0, 0.0), (60.0, 1e9)], ..Line::default() };
    let marks = vec![Mark::Line(steep)];
    let panel = Panel {
        height: 100.0,
        x: Axis::new("", "", -1.0, 1.0),
        y: Axis::new("", "", -1.0, 1.0),
        marks,
        ..Panel::default()
    };
    let figure = Figure { alt: String::new(), panels: vec![panel] };
    let frame = frames(&figure, Layout::Wide)[0].rect;
    let drawn = signs(&figure, Layout::Wide);
    let steep = drawn.iter().find_map(|sign| match sign {
        Sign::Line(points, pen) if pen.paint.ink == Ink::Third => Some(outlines(points).flatten()),
        _ => None,
    });
    let points: Vec<Point> = steep.unwrap().copied().collect();
    assert!(points.len() >= 2);
    for point in points {
        let inside = Rect {
            x: frame.x - 1e-6,
            y: frame.y - 1e-6,
            width: frame.width + 2e-6,
            height: frame.height + 2e-6,
        };
        assert!(inside.holds(point), "{point:?} {frame:?}");
    }
}

#[test]
fn one_time_axis_stands_under_the_other() {
    for layout in Layout::ALL {
        let (placed, _) = arrange(&every_mark::figure(), layout);
        let in_its_cell =
            [0, 1].map(|panel| (placed[panel].plot.x - placed[panel].cell.x, placed[panel].plot.width));
        assert_eq!(in_its_cell[0], in_its_cell[1], "{layout:?}");
        // Where three stand side by side, nothing stands under them.
        assert_eq!(placed[0].cell.x == placed[1].cell.x, layout != Layout::Broad);
    }
}

#[test]
fn panels_do_not_overlap() {
    for layout in Layout::ALL {
        let (placed, height) = arrange(&every_mark::figure(), layout);
        for (place, panel) in placed.iter().enumerate() {
            assert!(panel.cell.bottom() <= height && panel.plot.width > 80.0);
            assert!(
                placed[place + 1..].iter().all(|other| !panel.cell.meets(other.cell)),
                "{layout:?} {place}"
            );
        }
    }
}

#[test]
fn hidden_results_move_nothing() {
    let mut figure = every_mark::figure();
    if let Mark::Line(line) = &mut figure.panels[2].marks[1] {
        line.role = Role::Result;
    }
    let level = Rule { name: "triplet level".into(), y: 1.0, role: Role::Result, ..Rule::default() };
    figure.panels[2].marks.push(Mark::Rule(level));
    let hidden = figure.without(Role::Result);
    for layout in Layout::ALL {
        assert_eq!(frames(&figure, layout), frames(&hidden, layout));
        let named =
            |figure| texts(figure, layout).iter().filter(|(text, _)| text.contains("triplet")).count();
        assert!(named(&figure) > 0);
        assert_eq!(named(&hidden), 0);
    }
    assert!(
        !crate::csv(&hidden, |x| x.to_string()).contains("triplet")
            && !crate::describe(&hidden).contains("riplet")
    );
}

#[test]
fn places_become_data_and_back() {
    let figure = every_mark::figure();
    for frame in frames(&figure, Layout::Narrow) {
        let corner = (frame.rect.x, frame.rect.bottom());
        let (x, y) = frame.to_px(frame.to_data(corner));
        assert!((x - corner.0).abs() < 1e-6 && (y - corner.1).abs() < 1e-6);
    }
}

#[test]
fn handles_are_found_within_reach_and_stay_in_the_frame() {
    let figure = every_mark::figure();
    let grip = grips(&figure, Layout::Wide)[0];
    assert_eq!((grip.panel, grip.mark), (2, 11));
    assert_eq!(grip.at.1, frames(&figure, Layout::Wide)[2].rect.y);
    let at = |dx, dy| grip_at(&figure, Layout::Wide, (grip.at.0 + dx, grip.at.1 + dy));
    assert_eq!(at(21.9, -21.9), Some(grip));
    assert_eq!(at(22.1, 0.0), None);
}

#[test]
fn nothing_and_nonsense_can_be_drawn() {
    let nowhere = Panel {
        height: f64::NAN,
        width: -3.0,
        x: Axis::new("x", "", f64::NAN, f64::INFINITY).with_log(),
        y: Axis::new("y", "", 1.0, 1.0),
        ..every_mark::figure().panels[2].clone()
    };
    for panels in [vec![], vec![Panel::default()], vec![nowhere]] {
        let figure = Figure { alt: String::new(), panels };
        for layout in Layout::ALL {
            let (width, height) = figure.size(layout);
            assert!(max(width, height) < 2000.0 && min(width, height) > 0.0);
            let _ = signs(&figure, layout);
            let _ =
                (crate::describe(&figure), crate::csv(&figure, |x| x.to_string()), grips(&figure, layout));
        }
    }
}
