//! Kaufman, Corner and Ziv 2012: sizes of 1,087 synapses of cortical cells in a dish, every half hour for a day.
//!
//! Sizes are the fluorescence of a protein of the postsynaptic density, not volumes of spines in an animal. What stands here is
//! our calculation on the authors' table, in which every synapse has its 49 sizes.

use super::{Dataset, Point, Scatter};

const LICENCE: &str = "article and data CC BY 4.0; correlations, means and errors are ours";

const fn point(at: f64, mean: f64, error: f64, n: u32) -> Point {
    Point { at, mean, error, n }
}

/// Change from the first sample to the last, a day later, by fifths of the size at the first. `at` is the mean size of the fifth,
/// `mean` its mean change; 1 is the median size at the first sample.
pub const BY_FIFTHS: Dataset = Dataset {
    cite: "kaufman2012",
    place: "our sorting of the authors' table by the first of 49 samples, five equal parts",
    licence: LICENCE,
    scatter: Scatter::Sem,
    points: &[
        point(0.4805, 0.1906, 0.0210, 217),
        point(0.7647, 0.1289, 0.0204, 217),
        point(1.0056, 0.0183, 0.0184, 218),
        point(1.3100, -0.0352, 0.0248, 217),
        point(2.0448, -0.2501, 0.0354, 218),
    ],
};

/// Correlation of the logarithms of sizes by the time between two samples, d; all pairs of samples that lie so far apart
/// together. `n` counts synapses.
pub const CORRELATION: Dataset = Dataset {
    cite: "kaufman2012",
    place: "our correlation over all pairs of samples of the authors' table",
    licence: LICENCE,
    scatter: Scatter::Sd,
    points: &[
        point(0.5 / 24.0, 0.997_05, 0.0, 1087),
        point(1.0 / 24.0, 0.992_00, 0.0, 1087),
        point(2.0 / 24.0, 0.978_56, 0.0, 1087),
        point(4.0 / 24.0, 0.956_98, 0.0, 1087),
        point(8.0 / 24.0, 0.920_43, 0.0, 1087),
        point(12.0 / 24.0, 0.882_62, 0.0, 1087),
        point(1.0, 0.756_17, 0.0, 1087),
    ],
};

/// Standard deviation of the logarithm of all samples together.
pub const SPREAD: f64 = 0.488;

#[cfg(test)]
mod tests {
    use super::*;

    /// Small ones grow, large ones shrink, and what is remembered falls with time.
    #[test]
    fn regression_and_forgetting() {
        let fifths = BY_FIFTHS.points;
        assert!(fifths.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].mean > pair[1].mean));
        assert!(fifths[0].mean > 5.0 * fifths[0].error && fifths[4].mean < -5.0 * fifths[4].error);
        assert_eq!(fifths.iter().map(|point| point.n).sum::<u32>(), 1087);
        assert!(
            CORRELATION.points.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].mean > pair[1].mean)
        );
    }
}
