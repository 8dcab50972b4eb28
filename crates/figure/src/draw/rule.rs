//! Straight lines across the panel.

use super::{Plot, crisp, pen};
use crate::Rule;
use crate::sign::Sign;

pub(super) fn draw(plot: &mut Plot, rule: &Rule) {
    let frame = plot.frame();
    let (x, y) = plot.px(rule.x.unwrap_or(0.0), rule.y);
    let ends = match rule.x {
        Some(_) if x >= frame.x && x <= frame.right() => {
            [(crisp(x - 0.5), frame.bottom()), (crisp(x - 0.5), frame.y)]
        }
        None if y >= frame.y && y <= frame.bottom() => [(frame.x, crisp(y)), (frame.right(), crisp(y))],
        _ => return,
    };
    plot.seen.push(ends.to_vec());
    plot.draw(Sign::Line(ends.to_vec(), pen(rule.ink, rule.role, rule.stroke, 1.0)));
}
