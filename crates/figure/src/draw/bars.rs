//! Bars.

use super::{Plot, paint};
use crate::Bars;
use crate::number::{clamp, max, min};
use crate::sink::{LIFT, Pen, Point, Rect};

pub(super) fn draw(plot: &mut Plot, bars: &Bars) {
    let frame = plot.frame();
    let mut boxes: Vec<Rect> = vec![];
    for bar in &bars.bars {
        let (from, base) = plot.px(bar.from, bars.base);
        let (to, top) = plot.px(bar.to, bar.y);
        if !(from.is_finite() && to.is_finite() && top.is_finite()) {
            continue;
        }
        // Neighbours are told apart by a gap of one px, where there is room for it.
        let gap = if (to - from).abs() > 5.0 { 1.0 } else { 0.0 };
        let x = |x| clamp(x, frame.x, frame.right());
        let y = |y| clamp(y, frame.y, frame.bottom());
        let (left, right) = (x(min(from, to).round()), x(max(from, to).round() - gap));
        let (upper, lower) = (y(min(base, top)), y(max(base, top)));
        if right > left && lower > upper {
            boxes.push(Rect { x: left, y: upper, width: right - left, height: lower - upper });
        }
    }
    if boxes.is_empty() {
        return;
    }
    let paint = paint(bars.ink, bars.role);
    if bars.hollow {
        let mut outline: Vec<Point> = vec![];
        for area in &boxes {
            outline.extend_from_slice(&corners(*area));
        }
        plot.sink.line(&outline, Pen { paint, width: 1.25, dash: None });
    } else {
        plot.sink.boxes(&boxes, paint);
    }
    plot.busy.extend(boxes);
}

fn corners(area: Rect) -> [Point; 6] {
    let (left, top, right, bottom) = (area.x + 0.5, area.y + 0.5, area.right() - 0.5, area.bottom());
    [(left, bottom), (left, top), (right, top), (right, bottom), (left, bottom), LIFT]
}
