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
    let (wide, narrow) = (arrange(&figure, Layout::Wide).0, arrange(&figure, Layout::Narrow).0);
    for (place, (wide, narrow)) in wide.iter().zip(&narrow).enumerate() {
        assert_eq!(wide.cell.width, narrow.cell.width, "panel {place}");
        assert_eq!(wide.plot.width, narrow.plot.width, "panel {place}");
        assert_eq!(wide.plot.x - wide.cell.x, narrow.plot.x - narrow.cell.x, "panel {place}");
    }
}
