//! Grips to drag.

use super::Plot;
use crate::Handle;
use crate::Ink;
use crate::layout::Placed;
use crate::number::clamp;
use crate::sign::{LIFT, Pen, Point, Rect, Sign};

const RADIUS: f64 = 10.0;

/// Where the grip is: always within the plotting area, so that it can be caught.
pub(crate) fn place(placed: &Placed, handle: &Handle) -> Option<Point> {
    let frame = placed.plot;
    let (x, y) = (placed.x.px(handle.at.0), placed.y.px(handle.at.1));
    (x.is_finite() && y.is_finite())
        .then(|| (clamp(x, frame.x, frame.right()), clamp(y, frame.y, frame.bottom())))
}

/// The area of the grip, with a little room for its neighbours.
pub(super) fn covers((x, y): Point) -> Rect {
    let reach = RADIUS + 4.0;
    Rect { x: x - reach, y: y - reach, width: 2.0 * reach, height: 2.0 * reach }
}

/// A disc with arrows the ways it can go.
pub(super) fn draw(plot: &mut Plot, handle: &Handle) {
    let Some((x, y)) = place(plot.placed, handle) else {
        return;
    };
    plot.draw(Sign::Circles(vec![(x, y)], RADIUS, handle.ink.into()));
    let edge = Pen { paint: Ink::Paper.into(), width: 2.0, dash: None };
    plot.draw(Sign::Circles(vec![(x, y)], RADIUS, edge.into()));
    let mut arrows = vec![];
    for way in [-1.0, 1.0] {
        if handle.x.is_some() {
            arrows.extend([(x + way * 7.5, y), (x + way * 3.5, y - 3.5), (x + way * 3.5, y + 3.5), LIFT]);
        }
        if handle.y.is_some() {
            arrows.extend([(x, y + way * 7.5), (x - 3.5, y + way * 3.5), (x + 3.5, y + way * 3.5), LIFT]);
        }
    }
    if !arrows.is_empty() {
        plot.draw(Sign::Area(arrows, Ink::Paper.into()));
    }
}
