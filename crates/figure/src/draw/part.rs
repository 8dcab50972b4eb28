//! Parts of a drawing: what fills them, then their edges.

use super::{Plot, paint};
use crate::Part;
use crate::path::{clip, inside, simplify};
use crate::sign::{LIFT, Paint, Pen, Point, Sign};

/// What is left out is nearer to the edge than this, css px.
const TOLERANCE: f64 = 0.08;

pub(super) fn draw(plot: &mut Plot, part: &Part) {
    let frame = plot.frame();
    let full = paint(part.ink, part.role);
    let (mut areas, mut edges) = (vec![], vec![]);
    for outline in &part.outlines {
        let corners: Vec<Point> = outline.iter().map(|&(x, y)| plot.px(x, y)).collect();
        if corners.iter().any(|corner| !(corner.0.is_finite() && corner.1.is_finite())) {
            continue;
        }
        let mut corners = simplify(&corners, TOLERANCE);
        if part.fill > 0.0 {
            areas.extend(inside(&corners, frame));
            areas.push(LIFT);
        }
        if part.edge > 0.0 {
            corners.extend(corners.first().filter(|_| !part.open).copied());
            edges.extend(clip(&corners, frame));
            edges.push(LIFT);
        }
    }
    if !areas.is_empty() {
        plot.draw(Sign::Area(areas, Paint { opacity: full.opacity * part.fill, ..full }));
    }
    if !edges.is_empty() {
        plot.seen.push(edges.clone());
        plot.draw(Sign::Line(edges, Pen { paint: full, width: part.edge, dash: None }));
    }
}
