//! Measured points with what a page must say about them.

/// What an error bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scatter {
    /// Standard deviation: how far single measurements lie from their mean.
    Sd,
    /// Standard error of the mean.
    Sem,
}

impl Scatter {
    /// As printed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sd => "SD",
            Self::Sem => "SEM",
        }
    }
}

/// How a number was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Read in public source code that uses the paper's value.
    Code,
    /// Our own calculation on the paper's data comes to it.
    Reproduced,
    /// Recalled, not seen in any source: to be shown as "after" the paper.
    Recalled,
}

impl Standing {
    /// In a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Code => "read in public source code",
            Self::Reproduced => "agrees with a fit of our own to the digitised points",
            Self::Recalled => "recalled, not seen in a source",
        }
    }
}

/// One mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Where it was measured, in the dataset's unit.
    pub at: f64,
    /// Mean change, as a fraction of the start.
    pub mean: f64,
    /// Error bar, as a fraction of the start; 0 where there is one measurement only.
    pub error: f64,
    /// Number of measurements.
    pub n: u32,
}

/// Points of one experiment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dataset {
    /// Key in `references.bib`.
    pub cite: &'static str,
    /// Where in the paper, and how the numbers were obtained.
    pub place: &'static str,
    /// What may be done with them.
    pub licence: &'static str,
    /// What the error bars are.
    pub scatter: Scatter,
    /// The points.
    pub points: &'static [Point],
}

/// `E = (1/P) Σ ((Δw_data − Δw_model)/σ)²` over points paired with a model's change: 1 where the
/// model misses by one error bar on average. Points without an error bar do not count.
pub fn error_per_point(pairs: &[(Point, f64)]) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for (point, change) in pairs {
        if point.error > 0.0 {
            let z = (point.mean - change) / point.error;
            sum += z * z;
            count += 1.0;
        }
    }
    sum / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_by_hand() {
        let point = |mean, error| Point { at: 0.0, mean, error, n: 2 };
        let pairs = [(point(1.0, 0.5), 2.0), (point(0.0, 0.1), 0.2), (point(5.0, 0.0), 0.0)];
        assert!((error_per_point(&pairs) - 4.0).abs() < 1e-12);
    }
}
