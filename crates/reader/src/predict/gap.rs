//! How far what was drawn lies from what came out.

use plasticity::math::{max, sqrt};

/// The distance between two curves over the places where both are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Mean distance, in the unit of the curves.
    pub mean: f64,
    /// Where it is largest.
    pub at: f64,
    /// What was drawn there.
    pub drawn: f64,
    /// What came out there.
    pub given: f64,
    /// At how many places both are on the same side of zero.
    pub agree: usize,
    /// At how many places they were compared.
    pub places: usize,
}

/// Compares drawn points with a line; nothing where they never meet.
pub fn gap(drawn: &[(f64, f64)], line: &[(f64, f64)]) -> Option<Gap> {
    let mut all: Option<Gap> = None;
    let mut sum = 0.0;
    for &(at, drawn) in drawn {
        let Some(given) = height(line, at) else { continue };
        let far = (drawn - given).abs();
        sum += far;
        let so_far = all.get_or_insert(Gap { mean: 0.0, at, drawn, given, agree: 0, places: 0 });
        if far > (so_far.drawn - so_far.given).abs() {
            (so_far.at, so_far.drawn, so_far.given) = (at, drawn, given);
        }
        so_far.agree += usize::from((drawn > 0.0) == (given > 0.0) && (drawn < 0.0) == (given < 0.0));
        so_far.places += 1;
    }
    all.map(|gap| Gap { mean: sum / max(gap.places as f64, 1.0), ..gap })
}

/// How far a drawing and a line lie from measured points, each as root mean square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Miss {
    /// Of the drawing.
    pub drawn: f64,
    /// Of the line.
    pub line: f64,
    /// How many points these are: those where both are known.
    pub points: usize,
}

/// Holds both against the same measured points; nothing where there is none at which both are known.
pub fn miss(drawn: &[(f64, f64)], line: &[(f64, f64)], measured: &[(f64, f64)]) -> Option<Miss> {
    let off = |&(at, mean): &(f64, f64)| Some((height(drawn, at)? - mean, height(line, at)? - mean));
    let all: Vec<_> = measured.iter().filter_map(off).collect();
    let points = all.len();
    let root = |sum: f64| sqrt(sum / points as f64);
    (points > 0).then(|| Miss {
        drawn: root(all.iter().map(|off| off.0 * off.0).sum()),
        line: root(all.iter().map(|off| off.1 * off.1).sum()),
        points,
    })
}

/// The line's height at a place: straight between its points, nothing across a break.
fn height(line: &[(f64, f64)], at: f64) -> Option<f64> {
    line.windows(2).find_map(|pair| {
        let [(x0, y0), (x1, y1)] = [pair[0], pair[1]];
        // False for NaN too.
        let inside = (x0 <= at && at <= x1) || (x1 <= at && at <= x0);
        let height = if x0 == x1 { y0 } else { y0 + (y1 - y0) * (at - x0) / (x1 - x0) };
        (inside && height.is_finite()).then_some(height)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_and_the_largest_distance() {
        let line = [(0.0, 0.0), (10.0, 10.0)];
        let gap = gap(&[(1.0, 1.0), (5.0, 3.0), (8.0, 9.0)], &line).unwrap();
        assert_eq!((gap.mean, gap.at, gap.drawn, gap.given), (1.0, 5.0, 3.0, 5.0));
        assert_eq!((gap.agree, gap.places), (3, 3));
    }

    #[test]
    fn a_break_is_no_line() {
        let line = [(-2.0, -1.0), (-1.0, -1.0), (f64::NAN, f64::NAN), (1.0, 1.0), (2.0, 1.0)];
        assert_eq!(height(&line, 0.0), None);
        let gap = gap(&[(-1.5, 1.0), (0.0, 0.0), (1.5, 1.0), (7.0, 0.0)], &line).unwrap();
        assert_eq!((gap.agree, gap.places), (1, 2));
        assert_eq!((gap.at, gap.mean), (-1.5, 1.0));
    }

    #[test]
    fn measurements_are_held_against_both_where_both_are_known() {
        let (drawn, line) = ([(0.0, 4.0), (10.0, 4.0)], [(-10.0, 0.0), (10.0, 0.0)]);
        let measured = [(-5.0, 100.0), (2.0, 3.0), (8.0, -3.0)];
        let miss = miss(&drawn, &line, &measured).unwrap();
        assert_eq!((miss.drawn, miss.line, miss.points), (5.0, 3.0, 2));
        assert_eq!(super::miss(&drawn, &line, &measured[..1]), None);
    }

    #[test]
    fn what_never_meets_is_not_compared() {
        assert_eq!(gap(&[(3.0, 1.0)], &[(0.0, 0.0), (1.0, 1.0)]), None);
        assert_eq!(gap(&[], &[(0.0, 0.0), (1.0, 1.0)]), None);
    }
}
