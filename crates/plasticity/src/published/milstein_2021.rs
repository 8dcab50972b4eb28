//! Milstein and others 2021: what plateaus do to the ramp of a CA1 cell, by time from the plateau and by the ramp that was there before.
//!
//! Whole-cell recordings in running mice, most after plateaus on five laps in a row. Each point of a lap counts as one measurement; those of one cell are not independent. Here `at` is
//! the time at which the place is passed, in s from the plateau (negative: before it), means and deviations are in mV.

use super::{Dataset, Point, Scatter};

const PLACE: &str = "our binning by 0.5 s of 4,772 rows of the authors' data file, neurosutras/BTSP";
const LICENCE: &str = "article CC BY 4.0; means, deviations and counts per bin are ours";

const fn from(points: &'static [Point]) -> Dataset {
    Dataset { cite: "milstein2021", place: PLACE, licence: LICENCE, scatter: Scatter::Sd, points }
}

const fn point(at: f64, mean: f64, error: f64, n: u32) -> Point {
    Point { at, mean, error, n }
}

/// No ramp at that place before.
pub const SILENT: Dataset = from(&[
    point(-4.75, 0.695, 0.993, 27),
    point(-4.25, 0.932, 1.155, 46),
    point(-3.75, 0.863, 0.886, 56),
    point(-3.25, 0.774, 0.931, 65),
    point(-2.75, 1.004, 1.126, 65),
    point(-2.25, 1.41, 0.989, 92),
    point(-1.75, 2.514, 1.227, 153),
    point(-1.25, 4.078, 1.837, 180),
    point(-0.75, 6.206, 1.944, 191),
    point(-0.25, 7.843, 2.846, 215),
    point(0.25, 7.257, 3.366, 217),
    point(0.75, 4.985, 2.997, 174),
    point(1.25, 2.973, 1.882, 139),
    point(1.75, 1.631, 1.555, 115),
    point(2.25, 0.916, 1.52, 109),
    point(2.75, 0.346, 1.112, 63),
    point(3.25, 0.415, 0.83, 43),
    point(3.75, 1.035, 1.689, 29),
    point(4.25, 0.476, 0.32, 23),
    point(4.75, 1.172, 1.825, 12),
]);

/// A ramp of up to 2 mV before.
pub const TO_2: Dataset = from(&[
    point(-4.25, 0.468, 0.474, 9),
    point(-3.75, 0.763, 0.94, 21),
    point(-3.25, 1.616, 1.578, 27),
    point(-2.75, 1.682, 2.613, 27),
    point(-2.25, 2.915, 2.166, 50),
    point(-1.75, 3.34, 2.182, 74),
    point(-1.25, 4.546, 3.119, 86),
    point(-0.75, 4.846, 3.137, 107),
    point(-0.25, 6.531, 3.386, 127),
    point(0.25, 6.432, 2.738, 155),
    point(0.75, 4.289, 2.265, 96),
    point(1.25, 3.182, 1.536, 48),
    point(1.75, 2.359, 1.168, 22),
    point(2.25, 1.837, 1.584, 24),
    point(2.75, 1.527, 1.208, 37),
    point(3.25, 0.461, 1.177, 26),
    point(3.75, 0.502, 0.859, 17),
    point(4.25, -0.237, 1.493, 19),
    point(4.75, 0.207, 1.022, 10),
]);

/// 2 to 4 mV before.
pub const TO_4: Dataset = from(&[
    point(-4.75, -2.213, 0.923, 6),
    point(-4.25, -0.675, 0.192, 7),
    point(-3.75, 0.106, 0.945, 10),
    point(-3.25, 0.975, 1.812, 22),
    point(-2.75, 0.915, 1.527, 37),
    point(-2.25, 1.175, 2.282, 47),
    point(-1.75, 3.563, 1.106, 17),
    point(-1.25, 3.719, 0.841, 19),
    point(-0.75, 3.5, 1.704, 29),
    point(-0.25, 3.589, 1.446, 35),
    point(0.25, 3.279, 2.709, 28),
    point(0.75, 3.108, 2.907, 81),
    point(1.25, 0.222, 1.547, 106),
    point(1.75, -0.59, 1.249, 71),
    point(2.25, -0.623, 0.99, 49),
    point(2.75, -0.421, 1.019, 11),
    point(3.25, -1.092, 0.674, 14),
    point(3.75, -1.054, 0.94, 21),
    point(4.25, -0.684, 0.873, 18),
    point(4.75, -1.029, 0.509, 5),
]);

/// 4 to 6 mV before.
pub const TO_6: Dataset = from(&[
    point(-4.25, -2.408, 1.61, 6),
    point(-3.75, -0.496, 1.532, 22),
    point(-3.25, -0.394, 0.768, 11),
    point(-2.75, -2.276, 1.684, 17),
    point(-2.25, -1.5, 0.6, 16),
    point(-1.25, 2.861, 0.609, 5),
    point(-0.75, 1.902, 0.598, 7),
    point(-0.25, 1.836, 1.141, 13),
    point(0.25, 2.096, 1.759, 25),
    point(0.75, 1.927, 2.697, 22),
    point(1.25, 0.647, 1.725, 36),
    point(1.75, -1.022, 1.274, 56),
    point(2.25, -2.114, 0.919, 26),
    point(2.75, -1.377, 0.492, 32),
    point(3.25, -1.752, 0.962, 29),
    point(3.75, -1.608, 0.912, 15),
    point(4.25, -1.369, 0.697, 6),
    point(4.75, -0.291, 0.789, 6),
]);

/// 6 mV and more before.
pub const ABOVE_6: Dataset = from(&[
    point(-4.75, -2.085, 2.268, 13),
    point(-4.25, -1.436, 0.814, 10),
    point(-3.75, -2.465, 1.854, 6),
    point(-3.25, -3.998, 0.435, 18),
    point(-2.75, -3.601, 0.924, 13),
    point(-1.75, -0.7, 0.894, 18),
    point(-1.25, 0.395, 0.482, 12),
    point(-0.75, 0.448, 0.118, 11),
    point(-0.25, 1.135, 1.265, 22),
    point(0.25, 1.015, 1.386, 30),
    point(0.75, -0.553, 2.016, 25),
    point(1.25, -0.713, 2.641, 31),
    point(1.75, -2.521, 1.634, 47),
    point(2.25, -4.113, 1.648, 70),
    point(2.75, -4.263, 1.529, 69),
    point(3.25, -3.416, 1.144, 49),
    point(3.75, -2.21, 1.665, 19),
    point(4.25, -0.86, 0.625, 10),
]);

/// All, each with the least ramp before, mV.
pub const BY_RAMP: [(f64, Dataset); 5] =
    [(0.0, SILENT), (0.0, TO_2), (2.0, TO_4), (4.0, TO_6), (6.0, ABOVE_6)];

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(data: &Dataset, at: f64) -> f64 {
        data.points.iter().find(|point| point.at == at).expect("a bin").mean
    }

    /// The paper's point: silent places gain on both sides, for longer before the plateau; high ones lose away from it.
    #[test]
    fn weak_gains_and_strong_loses() {
        assert!(mean(&SILENT, -0.25) > 7.0 && mean(&SILENT, 0.25) > 7.0);
        assert!(mean(&SILENT, -1.75) > mean(&SILENT, 1.75) && mean(&SILENT, 1.75) > 1.0);
        assert!(mean(&ABOVE_6, 2.25) < -4.0 && mean(&ABOVE_6, -3.25) < -3.0 && mean(&ABOVE_6, 0.25) > 0.0);
        for (_, data) in BY_RAMP {
            assert!(data.points.windows(2).all(|pair| pair[0].at < pair[1].at));
            assert!(data.points.iter().all(|point| point.error > 0.0 && point.n > 4));
        }
        let all = BY_RAMP.iter().flat_map(|(_, data)| data.points).map(|point| point.n).sum::<u32>();
        assert!(all <= 4772, "{all}");
    }
}
