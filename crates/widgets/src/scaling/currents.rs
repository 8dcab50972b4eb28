//! Miniature currents of one cell, and what a comparison of two cells sees of them.

use plasticity::math::{erf, exp, max, sqrt};
use plasticity::models::synaptic_scaling::SynapticScaling;
use plasticity::random::Random;

use super::Params;

/// Synapses.
const NUMBER: usize = 400;
/// Ranks that are compared.
const RANKS: usize = 100;

/// Where a standard normal number lies below with this probability.
fn normal_quantile(p: f64) -> f64 {
    let (mut low, mut high) = (-8.0, 8.0);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if 0.5 * (1.0 + erf(middle / sqrt(2.0))) < p { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

/// All synapses of a cell before the treatment, in ascending order, and the scatter of each.
pub struct Currents {
    before: Vec<f64>,
    scatter: Vec<f64>,
}

impl Currents {
    /// A log-normal distribution, cut into equal parts.
    pub fn new(params: &Params) -> Self {
        let mut random = Random::new(params.seed);
        let at = |i| params.median * exp(params.spread * normal_quantile((i as f64 + 0.5) / NUMBER as f64));
        Self {
            before: (0..NUMBER).map(at).collect(),
            scatter: (0..NUMBER).map(|_| 1.0 + params.scatter * (2.0 * random.uniform() - 1.0)).collect(),
        }
    }

    /// What is detected of a control and of a treated cell.
    pub fn compared(&self, rule: &SynapticScaling, growth: f64, detection: f64) -> Compared {
        let all = mean(&self.before);
        let mut after: Vec<_> = (self.before.iter().zip(&self.scatter))
            .map(|(own, scatter)| scatter * rule.weight(*own, all, growth))
            .collect();
        after.sort_unstable_by(f64::total_cmp);
        let detected = |of: &[f64]| -> Vec<_> { of.iter().copied().filter(|x| *x >= detection).collect() };
        Compared { control: detected(&self.before), treated: detected(&after) }
    }
}

/// Detected currents of two cells, in ascending order, pA.
pub struct Compared {
    pub control: Vec<f64>,
    pub treated: Vec<f64>,
}

impl Compared {
    /// Mean of the treated over mean of the control; NaN where one cell shows nothing.
    pub fn ratio(&self) -> f64 {
        mean(&self.treated) / mean(&self.control)
    }

    /// Currents of equal rank: control, treated.
    pub fn ranked(&self) -> Vec<(f64, f64)> {
        let at = |of: &[f64], rank: usize| {
            let place = (rank as f64 + 0.5) / RANKS as f64 * of.len() as f64 - 0.5;
            let left = (max(place, 0.0) as usize).min(of.len().saturating_sub(2));
            match of {
                [] => f64::NAN,
                [only] => *only,
                _ => of[left] + (place - left as f64) * (of[left + 1] - of[left]),
            }
        };
        (0..RANKS).map(|rank| (at(&self.control, rank), at(&self.treated, rank))).collect()
    }

    /// Slope and intercept of the straight line through the ranked currents.
    pub fn line(&self) -> (f64, f64) {
        let ranked = self.ranked();
        let n = ranked.len() as f64;
        let (x, y) = ranked.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
        let (xy, xx) = ranked
            .iter()
            .fold((0.0, 0.0), |(xy, xx), p| (xy + (p.0 - x) * (p.1 - y), xx + (p.0 - x) * (p.0 - x)));
        (xy / xx, y - xy / xx * x)
    }

    /// Largest distance of the two cumulative distributions once the treated one is divided by the ratio of the means.
    pub fn distance(&self) -> f64 {
        let ratio = self.ratio();
        let (n, m) = (self.control.len(), self.treated.len());
        let (mut i, mut j, mut largest) = (0, 0, 0.0);
        while i < n && j < m {
            // Equal but for rounding counts as equal.
            let (a, b) = (self.control[i], self.treated[j] / ratio);
            let same = (a - b).abs() < 1e-9 * a;
            i += usize::from(a < b || same);
            j += usize::from(a > b || same);
            largest = max(largest, (i as f64 / n as f64 - j as f64 / m as f64).abs());
        }
        largest
    }
}
