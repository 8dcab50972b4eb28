//! Areas between two curves.

use super::line::TOLERANCE;
use super::{Plot, paint};
use crate::Spread;
use crate::path::{inside, simplify};
use crate::sign::{LIFT, Paint, Point, Sign};

pub(super) fn draw(plot: &mut Plot, spread: &Spread) {
    let mut areas: Vec<Point> = vec![];
    let broken =
        |point: &(f64, f64, f64)| !(point.0.is_finite() && point.1.is_finite() && point.2.is_finite());
    for part in spread.points.split(broken).filter(|part| part.len() > 1) {
        let lower: Vec<Point> = part.iter().map(|&(x, low, _)| plot.px(x, low)).collect();
        let upper: Vec<Point> = part.iter().rev().map(|&(x, _, high)| plot.px(x, high)).collect();
        let mut outline = simplify(&lower, TOLERANCE);
        outline.extend(simplify(&upper, TOLERANCE));
        let outline = inside(&outline, plot.frame());
        if outline.len() > 2 {
            areas.extend(outline);
            areas.push(LIFT);
        }
    }
    if !areas.is_empty() {
        let full = paint(spread.ink, spread.role);
        plot.draw(Sign::Area(areas, Paint { opacity: full.opacity * 0.18, ..full }));
    }
}
