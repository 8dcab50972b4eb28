//! What becomes of the smallest fifth of all spines, and of the largest, in closed form.

use super::SpineSize;
use crate::math::{erf, exp, rectify, sqrt};

/// A fifth of all spines, by size at a first look, and its change until a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Mean size at the first look; the median of all is 1.
    pub size: f64,
    /// Mean change.
    pub mean: f64,
    /// Standard deviation of the change.
    pub spread: f64,
}

/// Where the fifths of a standard normal distribution end.
const ENDS: [f64; 6] = [
    f64::NEG_INFINITY,
    -0.841_621_233_572_914_2,
    -0.253_347_103_135_799_8,
    0.253_347_103_135_799_8,
    0.841_621_233_572_914_2,
    f64::INFINITY,
];

/// Share of a standard normal distribution between two places.
fn between(low: f64, high: f64) -> f64 {
    let half = core::f64::consts::FRAC_1_SQRT_2;
    0.5 * (erf(half * high) - erf(half * low))
}

impl SpineSize {
    /// How a fifth of the spines changes in so many days: 0 for the smallest, 4 for the largest.
    pub fn change_in_fifth(&self, fifth: usize, days: f64) -> Change {
        let fifth = fifth.min(4);
        let (s, r) = (self.spread, self.correlation(days));
        // Mean of e^(s (a z + b w)) over those whose z lies in the fifth, where w is correlated to z by r.
        let mean = |a: f64, b: f64| {
            let shift = s * (a + r * b);
            let share = between(ENDS[fifth] - shift, ENDS[fifth + 1] - shift);
            5.0 * share * exp(0.5 * s * s * (a * a + b * b + 2.0 * r * a * b))
        };
        let (size, later) = (mean(1.0, 0.0), mean(0.0, 1.0));
        let change = later - size;
        let square = mean(0.0, 2.0) - 2.0 * mean(1.0, 1.0) + mean(2.0, 0.0);
        Change { size, mean: change, spread: sqrt(rectify(square - change * change)) }
    }
}
