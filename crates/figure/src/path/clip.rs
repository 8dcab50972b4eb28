//! What lies outside the frame is cut off where it leaves.

use crate::sign::{LIFT, Point, Rect};

/// The part of a segment inside a rectangle (Liang and Barsky).
pub(crate) fn cut(a: Point, b: Point, frame: Rect) -> Option<(Point, Point)> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut enter, mut leave) = (0.0, 1.0);
    let edges =
        [(-dx, a.0 - frame.x), (dx, frame.right() - a.0), (-dy, a.1 - frame.y), (dy, frame.bottom() - a.1)];
    for (towards, room) in edges {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else {
            let at = room / towards;
            if towards < 0.0 && at > enter {
                enter = at;
            } else if towards > 0.0 && at < leave {
                leave = at;
            }
        }
    }
    if enter > leave {
        return None;
    }
    let along = |t: f64| (a.0 + t * dx, a.1 + t * dy);
    // The ends themselves where nothing is cut: no rounding, and lines stay joined.
    Some((if enter > 0.0 { along(enter) } else { a }, if leave < 1.0 { along(leave) } else { b }))
}

/// Lines inside a rectangle; the pen is lifted where they leave it.
pub(crate) fn clip(points: &[Point], frame: Rect) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::with_capacity(points.len());
    for pair in points.windows(2) {
        // Comparisons with NaN fail in `cut`'s favour, so lifted pens are handled here.
        if !finite(pair[0]) || !finite(pair[1]) {
            continue;
        }
        if let Some((a, b)) = cut(pair[0], pair[1], frame) {
            if out.last() != Some(&a) {
                if !out.is_empty() {
                    out.push(LIFT);
                }
                out.push(a);
            }
            out.push(b);
        }
    }
    out
}

fn finite((x, y): Point) -> bool {
    x.is_finite() && y.is_finite()
}

/// The part of a closed outline inside a rectangle.
pub(crate) fn inside(outline: &[Point], frame: Rect) -> Vec<Point> {
    let outline = half_plane(outline, |p| p.0 - frame.x);
    let outline = half_plane(&outline, |p| frame.right() - p.0);
    let outline = half_plane(&outline, |p| p.1 - frame.y);
    half_plane(&outline, |p| frame.bottom() - p.1)
}

/// The part of a closed outline where `inside` grows from zero (Sutherland and Hodgman).
fn half_plane(outline: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut out = Vec::with_capacity(outline.len() + 4);
    let Some(mut last) = outline.last().copied() else {
        return out;
    };
    for &point in outline {
        let (from, to) = (inside(last), inside(point));
        if (from < 0.0) != (to < 0.0) {
            let t = from / (from - to);
            out.push((last.0 + t * (point.0 - last.0), last.1 + t * (point.1 - last.1)));
        }
        if to >= 0.0 {
            out.push(point);
        }
        last = point;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect { x: 0.0, y: 0.0, width: 10.0, height: 10.0 };

    #[test]
    fn cut_by_hand() {
        assert_eq!(cut((-5.0, 5.0), (5.0, 5.0), FRAME), Some(((0.0, 5.0), (5.0, 5.0))));
        assert_eq!(cut((-5.0, -5.0), (15.0, 15.0), FRAME), Some(((0.0, 0.0), (10.0, 10.0))));
        assert_eq!(cut((-5.0, 5.0), (5.0, 16.0), FRAME), None);
        assert_eq!(cut((2.0, 2.0), (3.0, 3.0), FRAME), Some(((2.0, 2.0), (3.0, 3.0))));
        assert_eq!(cut((11.0, 0.0), (11.0, 5.0), FRAME), None);
    }

    #[test]
    fn a_line_that_leaves_comes_back_as_another() {
        let out = clip(&[(0.0, 5.0), (5.0, 15.0), (10.0, 5.0)], FRAME);
        assert_eq!(out.len(), 5);
        assert_eq!(&out[..2], [(0.0, 5.0), (2.5, 10.0)]);
        assert!(out[2].0.is_nan());
        assert_eq!(&out[3..], [(7.5, 10.0), (10.0, 5.0)]);
    }

    #[test]
    fn not_a_number_breaks_a_line() {
        let out = clip(&[(1.0, 1.0), (2.0, 1.0), (3.0, f64::NAN), (4.0, 1.0), (5.0, 1.0)], FRAME);
        assert_eq!(out.iter().filter(|p| p.0.is_nan()).count(), 1);
        assert_eq!(out.len(), 5);
        assert!(clip(&[(f64::INFINITY, 1.0), (2.0, 1.0)], FRAME).is_empty());
    }

    #[test]
    fn an_outline_is_cut_at_an_edge() {
        let square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)];
        let half = half_plane(&square, |p| p.0 - 2.0);
        assert_eq!(half, [(2.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 4.0)]);
    }
}
