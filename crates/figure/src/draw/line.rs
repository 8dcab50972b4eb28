//! Curves.

use super::{End, Plot, pen};
use crate::Gather;
use crate::path::{clip, simplify, thin};
use crate::sink::Point;
use crate::{Ink, Line, Role};

/// Two columns for each css px: one for each px of a dense screen.
const COLUMNS: f64 = 2.0;
/// What is left out is nearer to the line than this, css px.
pub(super) const TOLERANCE: f64 = 0.03;

pub(super) fn draw(plot: &mut Plot, line: &Line) {
    let path = path(plot, &line.points);
    if !path.is_empty() {
        plot.sink.line(&path, pen(line.ink, line.role, line.stroke, line.width));
    }
    if let Some(&at) = path.last().filter(|_| line.label) {
        let ink = if line.role == Role::Ghost { Ink::Muted } else { line.ink };
        plot.ends.push(End { at, name: line.name.clone(), ink });
    }
    plot.seen.push(path);
}

/// Points in css px, as few as show the same.
fn path(plot: &Plot, points: &[(f64, f64)]) -> Vec<Point> {
    let points: Vec<Point> = points.iter().map(|&(x, y)| plot.px(x, y)).gather();
    let points = if points.len() > 512 { thin(&points, COLUMNS) } else { points };
    simplify(&clip(&points, plot.frame()), TOLERANCE)
}
