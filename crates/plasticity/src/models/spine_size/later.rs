//! What becomes of a spine that was found at a size, in closed form.

use super::{Part, SpineSize, State};
use crate::math::{exp, ln, rectify, sqrt};

/// A spine at a later look: what is expected of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Later {
    /// Mean size; the median of all spines is 1.
    pub mean: f64,
    /// Median size: half are larger.
    pub median: f64,
    /// Standard deviation of the logarithm.
    pub spread: f64,
}

impl SpineSize {
    /// So many days after it was found at a size above 0.
    pub fn later(&self, size: f64, days: f64) -> Later {
        let (s, r) = (self.spread, self.correlation(days));
        let (middle, variance) = (r * ln(size), s * s * rectify(1.0 - r * r));
        Later { mean: exp(middle + 0.5 * variance), median: exp(middle), spread: sqrt(variance) }
    }

    /// The size that neither grows nor shrinks in the mean of so many days: larger ones shrink, smaller ones grow.
    pub fn unchanged(&self, days: f64) -> f64 {
        exp(0.5 * self.spread * self.spread * (1.0 + self.correlation(days)))
    }

    /// A spine that has just been found at a size above 0. How much of it is of the quick part nobody sees; a standard normal
    /// number says so.
    pub fn found(&self, size: f64, normal: f64) -> State {
        let all = ln(size);
        let quick = self.quick * all + normal * self.spread * sqrt(self.quick * (1.0 - self.quick));
        let known = |mean| Part { mean, variance: 0.0 };
        State { quick: known(quick), slow: known(all - quick) }
    }
}
