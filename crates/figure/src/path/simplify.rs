//! Leaves out points that no eye would miss, so that a smooth curve is a short path.

use crate::sign::Point;

/// The fewest points, taken from the front, whose straight lines pass every left-out point within
/// `tolerance` css px (a cone that each point narrows). Linear in the number of points.
pub(crate) fn simplify(points: &[Point], tolerance: f64) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::with_capacity(64);
    let mut start = 0;
    while start < points.len() {
        let anchor = points[start];
        out.push(anchor);
        start = if anchor.0.is_nan() { start + 1 } else { reach(points, start, tolerance) };
    }
    out
}

/// The furthest point that a straight line from `start` may go to; past the end when there is none.
fn reach(points: &[Point], start: usize, tolerance: f64) -> usize {
    let anchor = points[start];
    // The cone of directions that pass all points so far, as two vectors.
    let mut cone: Option<(Point, Point)> = None;
    let mut furthest = 0.0;
    for (at, point) in points.iter().enumerate().skip(start + 1) {
        let (dx, dy) = (point.0 - anchor.0, point.1 - anchor.1);
        let distance = (dx * dx + dy * dy).sqrt();
        if distance.is_nan() {
            return last_of(start, at);
        }
        // A line that turns back has to show its tip.
        let outside =
            cone.is_some_and(|(left, right)| cross(left, (dx, dy)) > 0.0 || cross(right, (dx, dy)) < 0.0);
        if outside || distance < furthest {
            return last_of(start, at);
        }
        furthest = distance;
        if distance > tolerance {
            let (sx, sy) = (-dy / distance * tolerance, dx / distance * tolerance);
            let (left, right) = ((dx + sx, dy + sy), (dx - sx, dy - sy));
            cone = Some(match cone {
                None => (left, right),
                Some((l, r)) => (
                    if cross(l, left) < 0.0 { left } else { l },
                    if cross(r, right) > 0.0 { right } else { r },
                ),
            });
        }
    }
    if start + 1 < points.len() { points.len() - 1 } else { points.len() }
}

/// The point before `at`, but always further than `start`.
fn last_of(start: usize, at: usize) -> usize {
    if at - 1 > start { at - 1 } else { at }
}

fn cross(a: Point, b: Point) -> f64 {
    a.0 * b.1 - a.1 * b.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign::LIFT;

    fn distance(p: Point, a: Point, b: Point) -> f64 {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let along = ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / (dx * dx + dy * dy);
        let t = crate::number::clamp(along, 0.0, 1.0);
        let (ex, ey) = (p.0 - a.0 - t * dx, p.1 - a.1 - t * dy);
        (ex * ex + ey * ey).sqrt()
    }

    #[test]
    fn straight_lines_keep_their_ends() {
        let line: Vec<Point> = (0..100).map(|i| (f64::from(i), f64::from(i) * 0.5)).collect();
        assert_eq!(simplify(&line, 0.05), [(0.0, 0.0), (99.0, 49.5)]);
        assert_eq!(simplify(&[(1.0, 2.0)], 0.05), [(1.0, 2.0)]);
        assert_eq!(simplify(&[], 0.05), []);
    }

    #[test]
    fn a_curve_stays_within_the_tolerance() {
        let curve: Vec<Point> =
            (0..600).map(|i| (f64::from(i), 100.0 * libm::exp(-f64::from(i) / 80.0))).collect();
        let short = simplify(&curve, 0.08);
        assert!(short.len() < 40, "{}", short.len());
        for &p in &curve {
            let near =
                short.windows(2).map(|w| distance(p, w[0], w[1])).fold(f64::INFINITY, crate::number::min);
            assert!(near <= 0.0801, "{near}");
        }
    }

    #[test]
    fn tips_corners_and_lifts_stay() {
        let spike = [(0.0, 0.0), (1.0, 0.0), (1.0, -50.0), (1.0, 0.0), (9.0, 0.0)];
        assert!(simplify(&spike, 0.1).contains(&(1.0, -50.0)));
        let parts = [(0.0, 0.0), (5.0, 0.0), LIFT, (6.0, 0.0), (9.0, 0.0)];
        assert_eq!(simplify(&parts, 0.1).len(), 5);
    }
}
