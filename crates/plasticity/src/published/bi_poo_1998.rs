//! Bi and Poo 1998: change of the synaptic current against the lag of 60 pairings at 1 Hz, in hippocampal culture.
//!
//! The fit describes the whole protocol. It is no rule for one pair: 0.777 / 60 would assume that 60 equal changes add up.

use super::{Dataset, Point, Scatter, Standing};
use crate::math::{decay, sqrt};

/// One side of the window: `A e^(−|Δt|/τ)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// Change extrapolated to lag zero, as a fraction of the start.
    pub amplitude: f64,
    /// Time constant, ms.
    pub tau: f64,
}

impl Side {
    /// The change at this distance between the spikes, ms.
    pub fn at(&self, distance: f64) -> f64 {
        self.amplitude * decay(distance, self.tau)
    }
}

/// The fit as published: potentiation side, then depression side.
pub const FIT: [Side; 2] = [Side { amplitude: 0.777, tau: 16.8 }, Side { amplitude: -0.273, tau: 33.7 }];

/// Where the fit was published.
pub const FIT_CITE: &str = "biwang2002";

/// How far each constant of [`FIT`] was checked: name, and standing.
///
/// The paper's sentence was not seen. A⁺ agrees with our refit. A⁻ agrees only where three points
/// with a positive change near lag zero are left out; on all points the negative side cannot be determined.
pub const STANDING: [(&str, Standing); 4] = [
    ("a-plus", Standing::Reproduced),
    ("tau-plus", Standing::Code),
    ("a-minus", Standing::Recalled),
    ("tau-minus", Standing::Code),
];

/// A refit of one side with its standard errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Refit {
    /// The refitted side.
    pub side: Side,
    /// Standard error of the amplitude.
    pub amplitude_error: f64,
    /// Standard error of the time constant, ms.
    pub tau_error: f64,
    /// Points that entered.
    pub n: u32,
}

/// Our least-squares refit of the digitised points: 23 points of potentiation; 19 of 22 points of
/// depression (without the three positive changes at −1.6, −2.6 and −3.1 ms).
pub const REFIT: [Refit; 2] = [
    Refit { side: Side { amplitude: 0.788, tau: 16.5 }, amplitude_error: 0.200, tau_error: 8.7, n: 23 },
    Refit { side: Side { amplitude: -0.272, tau: 32.7 }, amplitude_error: 0.044, tau_error: 12.8, n: 19 },
];

impl Refit {
    /// Lower and upper edge of the band of one standard error at this distance, ms. The errors of
    /// amplitude and time constant are taken as independent, which widens the band rather than narrows it.
    pub fn band(&self, distance: f64) -> (f64, f64) {
        let middle = self.side.at(distance);
        let by_amplitude = self.amplitude_error * decay(distance, self.side.tau);
        let by_tau = middle * distance / (self.side.tau * self.side.tau) * self.tau_error;
        let error = sqrt(by_amplitude * by_amplitude + by_tau * by_tau);
        (middle - error, middle + error)
    }
}

/// Means in bins of lag (ms, post − pre).
pub const BINNED: Dataset = Dataset {
    cite: "bi1998",
    place: "Fig. 7: our binning of 45 digitised points",
    licence: "the digitised points may not be redistributed; means, deviations and counts per bin are ours",
    scatter: Scatter::Sd,
    points: &[
        Point { at: -69.3, mean: -0.034, error: 0.062, n: 5 },
        Point { at: -42.8, mean: -0.124, error: 0.0, n: 1 },
        Point { at: -18.1, mean: -0.149, error: 0.091, n: 6 },
        Point { at: -3.9, mean: -0.051, error: 0.352, n: 9 },
        Point { at: 6.7, mean: 0.519, error: 0.306, n: 14 },
        Point { at: 17.1, mean: 0.382, error: 0.058, n: 2 },
        Point { at: 29.8, mean: 0.123, error: 0.078, n: 3 },
        Point { at: 79.7, mean: 0.001, error: 0.089, n: 4 },
    ],
};

/// Edges of the bins of [`BINNED`], ms.
pub const EDGES: [f64; 9] = [-100.0, -50.0, -30.0, -10.0, 0.0, 10.0, 20.0, 40.0, 100.0];

#[cfg(test)]
mod tests {
    use super::*;

    /// What the fit says in words: +43 % at +10 ms, −20 % at −10 ms.
    #[test]
    fn the_fit_at_ten_milliseconds() {
        assert!((FIT[0].at(10.0) - 0.43).abs() < 0.005);
        assert!((FIT[1].at(10.0) + 0.20).abs() < 0.005);
    }

    #[test]
    fn the_band_holds_the_refit_and_is_its_amplitude_error_at_zero() {
        for refit in REFIT {
            let (low, high) = refit.band(0.0);
            assert!((high - low - 2.0 * refit.amplitude_error).abs() < 1e-12);
            let (low, high) = refit.band(30.0);
            assert!(low < refit.side.at(30.0) && refit.side.at(30.0) < high);
        }
    }

    #[test]
    fn means_lie_in_their_bins() {
        for (point, edges) in BINNED.points.iter().zip(EDGES.windows(2)) {
            assert!(edges[0] < point.at && point.at < edges[1]);
        }
        // The bins hold 44 of the 45 digitised points.
        assert_eq!(BINNED.points.iter().map(|point| point.n).sum::<u32>(), 44);
    }
}
