//! Half of a wide figure is a narrow one, to the pixel: the two static designs of a page then hold the same
//! text, and the second is all but free to a compressor.

use crate::layout::arrange;
use crate::{Axis, Figure, Layout, Line, Mark, Panel};

#[test]
fn panels_side_by_side_are_those_of_the_narrow_design() {
    let panel = |row, label: &str, y: Axis| Panel {
        row,
        width: 1.0,
        height: 120.0,
        x: Axis::new("Time", "ms", 0.0, 100.0),
        y,
        marks: vec![Mark::Line(Line {
            name: label.into(),
            label: true,
            points: vec![(0.0, 0.0), (100.0, 1.0)],
            ..Line::default()
        })],
        ..Panel::default()
    };
    // Axes whose words need different room, left and right.
    let (small, large) = (|| Axis::new("Weight", "", 0.0, 1.0), || Axis::new("Rate", "Hz", 0.0, 1e6));
    let figure = Figure {
        panels: vec![
            panel(0, "w", small()),
            panel(0, "a longer name", large()),
            panel(1, "of a fourth", large()),
            Panel { x: Axis::new("Lag", "ms", -1.0, 1.0), ..panel(1, "b", small()) },
        ],
        ..Figure::default()
    };
    let narrow = arrange(&figure, Layout::Narrow).0;
    for layout in [Layout::Wide, Layout::Broad] {
        for (place, (other, narrow)) in arrange(&figure, layout).0.iter().zip(&narrow).enumerate() {
            assert_eq!(other.cell.width, narrow.cell.width, "{layout:?}: panel {place}");
            assert_eq!(other.plot.width, narrow.plot.width, "{layout:?}: panel {place}");
            assert_eq!(
                other.plot.x - other.cell.x,
                narrow.plot.x - narrow.cell.x,
                "{layout:?}: panel {place}"
            );
        }
    }
}

/// An axis that stands under two panels in one column has its words under each where they stand side by side.
#[test]
fn an_axis_that_was_shared_is_lent() {
    let over = |row, x: Axis| Panel::new("p").row(row).x(x).y(Axis::new("Weight", "", 0.0, 1.0));
    let time = || Axis::new("Time", "ms", 0.0, 100.0);
    let figure = Figure {
        panels: vec![over(0, Axis::bare(0.0, 100.0)), over(1, Axis::bare(0.0, 50.0)), over(2, time())],
        ..Figure::default()
    };
    let times = |layout| {
        let texts = crate::texts(&figure, layout);
        texts.iter().filter(|(text, _)| text == "Time (ms)").count()
    };
    assert_eq!([times(Layout::Wide), times(Layout::Narrow), times(Layout::Broad)], [1, 1, 2]);
    let across: Vec<_> = arrange(&figure, Layout::Broad).0.iter().map(|placed| placed.across).collect();
    assert_eq!(across, [2, 1, 2]);
}
