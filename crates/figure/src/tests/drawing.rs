//! Drawings: panels without axes whose marks are parts.

use super::every_mark::drawing;
use crate::layout::arrange;
use crate::{Figure, Layout, Note, Panel, Role, csv, describe, frames, texts};

fn figure(panels: Vec<Panel>) -> Figure {
    Figure { alt: String::new(), panels }
}

#[test]
fn both_axes_count_css_px_and_less_where_there_is_less_room() {
    for (width, unit) in [(200.0, 1.0), (326.0 * 2.0, 0.5)] {
        let panel = Panel::scene("A cell", "", (width, 100.0));
        let frame = frames(&figure(vec![panel]), Layout::Narrow)[0];
        let [origin, far] = [(0.0, 0.0), (40.0, 40.0)].map(|at| frame.to_px(at));
        let close = |a: f64, b: f64| (a - b).abs() < 0.2;
        assert!(
            close(far.0 - origin.0, 40.0 * unit) && close(origin.1 - far.1, 40.0 * unit),
            "{origin:?} {far:?}"
        );
    }
}

#[test]
fn it_stands_in_the_middle_of_its_row_and_makes_it_no_higher() {
    let plot = || Panel::new("Plot").height(220.0);
    let scene = Panel::scene("A cell", "", (200.0, 100.0));
    let both = figure(vec![scene, plot()]);
    assert_eq!(both.size(Layout::Wide), figure(vec![plot(), plot()]).size(Layout::Wide));
    let (placed, _) = arrange(&both, Layout::Wide);
    assert_eq!(placed[0].plot.height, 220.0);
    let middle = placed[0].plot.y + 110.0;
    assert!((placed[0].y.px(50.0) - middle).abs() < 1e-9);
    // Where all panels stack it is as high as it was drawn.
    assert_eq!(arrange(&both, Layout::Narrow).0[0].plot.height, 100.0);
}

#[test]
fn it_says_itself_and_gives_its_numbers() {
    let figure = figure(vec![drawing()]);
    assert_eq!(describe(&figure), "A cell with 2 of 20 receptors.");
    assert_eq!(csv(&figure, |x| x.to_string()), "A cell\r\ncalcium (%),receptors\r\n30,2\r\n");
}

#[test]
fn what_is_to_be_predicted_is_neither_drawn_nor_said() {
    let veiled = figure(vec![drawing()]).without(Role::Result);
    assert_eq!(describe(&veiled), "");
    assert_eq!(csv(&veiled, |x| x.to_string()), "A cell\r\ncalcium (%)\r\n30\r\n");
    assert_eq!(frames(&veiled, Layout::Wide), frames(&figure(vec![drawing()]), Layout::Wide));
}

#[test]
fn names_for_which_there_is_no_room_are_left_out() {
    let at = |name: &str| Note::new(name, (60.0, 50.0));
    let panel = Panel::scene("A cell", "", (200.0, 100.0)).with(at("spine")).with(at("bouton"));
    let named = |panel: Panel| {
        let texts = texts(&figure(vec![panel]), Layout::Wide);
        texts.into_iter().map(|(text, _)| text).collect::<Vec<_>>()
    };
    assert_eq!(named(panel.clone()), ["spine"]);
    // In a plot the second would stand elsewhere.
    assert_eq!(named(Panel { drawn: false, ..panel }), ["spine", "bouton"]);
}
