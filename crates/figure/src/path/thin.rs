//! Dense traces: of the points in one column of px only four can be seen.

use crate::scale::Scale;

/// Keeps of every run of points in one column, a css px wide, the first, the lowest, the highest and the last, in
/// their order. What is drawn stays the same; extremes are never lost.
///
/// A run is of neighbours in the list, so loops and lines that go back are safe. Points stay in units of the data:
/// one in the column of the point before costs a few comparisons, and a million of them a few ms.
pub(crate) fn thin(points: &[(f64, f64)], x: Scale) -> Vec<(f64, f64)> {
    let mut out = vec![];
    let mut rest = points;
    while let [first, others @ ..] = rest {
        let (low, high) = column(x, first.0);
        let more = others.iter().take_while(|point| point.0 >= low && point.0 < high).count();
        let (run, after) = rest.split_at(1 + more);
        keep(run, &mut out);
        rest = after;
    }
    out
}

/// The ends of the column that a value stands in.
fn column(x: Scale, value: f64) -> (f64, f64) {
    let left = x.px(value).floor();
    let (from, to) = (x.value(left), x.value(left + 1.0));
    if from < to { (from, to) } else { (to, from) }
}

fn keep(run: &[(f64, f64)], out: &mut Vec<(f64, f64)>) {
    if run.len() <= 4 {
        out.extend(run);
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
    out.push(run[0]);
    let mut last = 0;
    for at in [low.min(high), low.max(high), run.len() - 1] {
        if at > last {
            out.push(run[at]);
        }
        last = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Axis;

    /// A px for each unit of the data.
    fn scale(px: f64) -> Scale {
        Scale::new(&Axis::new("", "", 0.0, px), 0.0, px)
    }

    #[test]
    fn four_of_a_column_in_their_order() {
        let column = [(3.0, 5.0), (3.1, 9.0), (3.2, 6.0), (3.3, 1.0), (3.4, 7.0), (3.9, 4.0)];
        assert_eq!(thin(&column, scale(10.0)), [(3.0, 5.0), (3.1, 9.0), (3.3, 1.0), (3.9, 4.0)]);
    }

    #[test]
    fn a_single_spike_in_a_million_points_is_kept() {
        let points: Vec<(f64, f64)> =
            (0..1_000_000).map(|i| (f64::from(i) / 2000.0, if i == 765_432 { 99.0 } else { 0.0 })).collect();
        let out = thin(&points, scale(500.0));
        assert!(out.len() <= 4 * 500);
        assert!(out.contains(&(765_432.0 / 2000.0, 99.0)));
        assert_eq!(out.first(), points.first());
        assert_eq!(out.last(), points.last());
    }

    #[test]
    fn few_points_stay_as_they_are() {
        let points = [(0.0, 1.0), (5.0, 2.0), (f64::NAN, f64::NAN), (5.1, 2.0), (2.0, 3.0)];
        let out = thin(&points, scale(10.0));
        assert_eq!(out.len(), 5);
        assert!(out[2].0.is_nan());
    }

    #[test]
    fn columns_of_a_logarithmic_axis_are_as_wide_everywhere() {
        let axis = Axis::new("", "", 1.0, 1e6).with_log();
        let points: Vec<(f64, f64)> = (1..=1_000_000).map(|i| (f64::from(i), f64::from(i % 7))).collect();
        let out = thin(&points, Scale::new(&axis, 600.0, 0.0));
        // The upper half has more points than can be seen.
        assert!(out.len() <= 4 * 601 && out.len() > 4 * 300, "{}", out.len());
        assert_eq!(out.last(), points.last());
    }
}
