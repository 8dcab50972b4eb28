//! Dense traces: of the points in one column of px only four can be seen.

use crate::sink::Point;

/// Keeps of every run of points in one column (`1 / columns` css px wide) the first, the lowest, the
/// highest and the last, in their order. What is drawn stays the same; extremes are never lost.
///
/// A run is of neighbours in the list, so loops and lines that go back are safe.
pub(crate) fn thin(points: &[Point], columns: f64) -> Vec<Point> {
    let mut out = Vec::with_capacity(points.len() / 2);
    let mut start = 0;
    for end in 1..=points.len() {
        let column = |point: Point| (point.0 * columns).floor();
        if end < points.len() && column(points[end]) == column(points[start]) {
            continue;
        }
        keep(&points[start..end], &mut out);
        start = end;
    }
    out
}

fn keep(run: &[Point], out: &mut Vec<Point>) {
    if run.len() <= 4 {
        out.extend_from_slice(run);
        return;
    }
    let (mut low, mut high) = (0, 0);
    for (at, point) in run.iter().enumerate() {
        if point.1 < run[low].1 {
            low = at;
        }
        if point.1 > run[high].1 {
            high = at;
        }
    }
    let (earlier, later) = if low < high { (low, high) } else { (high, low) };
    let kept = [0, earlier, later, run.len() - 1];
    for (place, &at) in kept.iter().enumerate() {
        if place == 0 || at != kept[place - 1] {
            out.push(run[at]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_of_a_column_in_their_order() {
        let column = [(3.0, 5.0), (3.1, 9.0), (3.2, 6.0), (3.3, 1.0), (3.4, 7.0), (3.9, 4.0)];
        assert_eq!(thin(&column, 1.0), [(3.0, 5.0), (3.1, 9.0), (3.3, 1.0), (3.9, 4.0)]);
    }

    #[test]
    fn a_single_spike_in_a_million_points_is_kept() {
        let points: Vec<Point> =
            (0..1_000_000).map(|i| (f64::from(i) / 2000.0, if i == 765_432 { 99.0 } else { 0.0 })).collect();
        let out = thin(&points, 1.0);
        assert!(out.len() <= 4 * 500);
        assert!(out.contains(&(765_432.0 / 2000.0, 99.0)));
        assert_eq!(out.first(), points.first());
        assert_eq!(out.last(), points.last());
    }

    #[test]
    fn few_points_stay_as_they_are() {
        let points = [(0.0, 1.0), (5.0, 2.0), (f64::NAN, f64::NAN), (5.1, 2.0), (2.0, 3.0)];
        let out = thin(&points, 1.0);
        assert_eq!(out.len(), 5);
        assert!(out[2].0.is_nan());
    }
}
