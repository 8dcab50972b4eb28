//! A curve in one call, and axes that reach as far as what is drawn.

use figure::{Ink, Line, Mark, Role, Stroke};

/// A named curve with its name at its end.
pub(crate) fn curve(name: &str, ink: Ink, stroke: Stroke, role: Role, points: Vec<(f64, f64)>) -> Mark {
    Mark::Line(Line { name: name.into(), ink, role, points, stroke, width: 0.0, label: true })
}

/// The first of 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not below `x`.
pub(crate) fn above(x: f64) -> f64 {
    let mut decade = 0.1;
    loop {
        for step in [1.0, 2.0, 5.0] {
            if step * decade >= x || decade > 1e15 {
                return step * decade;
            }
        }
        decade *= 10.0;
    }
}

/// At most about a hundred of so many points, the last one among them.
pub(crate) fn thin(count: usize, point: &dyn Fn(usize) -> (f64, f64)) -> Vec<(f64, f64)> {
    let last = count.saturating_sub(1);
    let stride = 1 + last / 100;
    let mut points = vec![];
    for i in 0..count {
        if i % stride == 0 || i == last {
            points.push(point(i));
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_at_round_numbers() {
        assert_eq!([0.0, 0.5, 0.7, 3.2, 393.0, 5001.0].map(above), [0.1, 0.5, 1.0, 5.0, 500.0, 10000.0]);
        assert!(above(f64::INFINITY) > 1e15 && above(f64::NAN) > 1e15);
    }

    #[test]
    fn the_last_point_stays() {
        let points = |n: usize| thin(n, &|i| (i as f64, 0.0));
        assert_eq!(points(5).len(), 5);
        let many = points(402);
        assert!(many.len() <= 102 && many.last() == Some(&(401.0, 0.0)));
        assert!(points(0).is_empty());
    }
}
