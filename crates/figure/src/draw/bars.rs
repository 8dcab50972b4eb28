//! Bars.

use super::{Plot, paint};
use crate::Bars;
use crate::number::{clamp, max, min};
use crate::sign::{Look, Pen, Rect, Sign};

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
    plot.busy.extend(&boxes);
    plot.draw(if bars.hollow {
        let edges = boxes.into_iter().map(edge).collect();
        Sign::Boxes(edges, Look::Outlined(Pen { paint, width: 1.3, dash: None }))
    } else {
        Sign::Boxes(boxes, Look::Filled(paint))
    });
}

/// Where a line runs that stays within a bar, but for its base.
fn edge(bar: Rect) -> Rect {
    Rect { x: bar.x + 0.5, y: bar.y + 0.5, width: bar.width - 1.0, height: bar.height - 0.5 }
}
