//! Curves.

use std::borrow::Cow;

use super::{End, Plot, pen};
use crate::path::{clip, simplify, thin};
use crate::sign::{Point, Sign};
use crate::{Ink, Line, Role};

/// Fewer points than these are not worth thinning.
const MANY: usize = 512;
/// What is left out is nearer to the line than this, css px.
pub(super) const TOLERANCE: f64 = 0.03;

pub(super) fn draw(plot: &mut Plot, line: &Line) {
    let path = path(plot, &line.points);
    if path.is_empty() {
        return;
    }
    if let Some(&at) = path.last().filter(|_| line.label) {
        let ink = if line.role == Role::Ghost { Ink::Muted } else { line.ink };
        plot.ends.push(End { at, name: line.name.clone(), ink });
    }
    plot.seen.push(path.clone());
    plot.draw(Sign::Line(path, pen(line.ink, line.role, line.stroke, line.width)));
}

/// Points in css px, as few as show the same.
fn path(plot: &Plot, points: &[(f64, f64)]) -> Vec<Point> {
    let seen = if points.len() > MANY { thin(points, plot.placed.x).into() } else { Cow::Borrowed(points) };
    let places: Vec<Point> = seen.iter().map(|&(x, y)| plot.px(x, y)).collect();
    simplify(&clip(&places, plot.frame()), TOLERANCE)
}
