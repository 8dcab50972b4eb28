//! Jang, Flores, Zito and O'Reilly 2026: change of the EPSP after theta windows whose rate rises, falls or stays.
//!
//! CA1 of mouse slices, P16 to P18; both sides at the same nominal rate, ten windows of 100 + 100 ms, gaps of 400 ms.
//! A preprint of one laboratory, not peer-reviewed.

use super::{Dataset, Point, Scatter};

/// First and second rate of each condition, Hz, in the order of [`EPSP`].
pub const CONDITIONS: [(f64, f64); 4] = [(25.0, 50.0), (50.0, 25.0), (25.0, 25.0), (50.0, 50.0)];

/// Change of the EPSP 30 to 35 min later; `at` is the place in [`CONDITIONS`].
pub const EPSP: Dataset = Dataset {
    cite: "jang2026",
    place: "Results and Fig. 6: normalized EPSP at 30 to 35 min, as printed",
    licence: "authors' text, CC BY 4.0",
    scatter: Scatter::Sem,
    points: &[
        Point { at: 0.0, mean: 0.42, error: 0.15, n: 12 },
        Point { at: 1.0, mean: -0.27, error: 0.10, n: 18 },
        Point { at: 2.0, mean: 0.12, error: 0.15, n: 12 },
        Point { at: 3.0, mean: 0.09, error: 0.08, n: 11 },
    ],
};

/// The factor that brings a rule's four changes closest to the measured ones (least squares, every
/// condition alike); 0 where only a negative one would help, because that is another rule.
pub fn scale(changes: &[f64; 4]) -> f64 {
    let (mut along, mut size) = (0.0, 0.0);
    for (change, point) in changes.iter().zip(EPSP.points) {
        along += change * point.mean;
        size += change * change;
    }
    if size > 0.0 { crate::math::rectify(along / size) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_by_hand() {
        let means = [0.42, -0.27, 0.12, 0.09];
        assert!((scale(&means.map(|m| 2.0 * m)) - 0.5).abs() < 1e-15);
        assert_eq!(scale(&means.map(|m| -m)), 0.0);
        assert_eq!(scale(&[0.0; 4]), 0.0);
    }

    /// The two scales with which the kinase cascade is stated: 3.678 and 2.529.
    #[test]
    fn scales_of_the_kinase_cascade() {
        assert!((scale(&[0.1171, -0.0687, 0.0161, 0.0323]) - 3.678).abs() < 2e-3);
        assert!((scale(&[0.1595, -0.1191, 0.0081, 0.0323]) - 2.529).abs() < 2e-3);
    }
}
