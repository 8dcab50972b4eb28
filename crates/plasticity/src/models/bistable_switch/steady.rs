//! The steady states at one calcium concentration.
//!
//! There are so many rings with `j` phosphates for each that has none: `αⱼ uʲ`, where `u = 1 + S/K_M` says how busy PP1 is. So a steady
//! state solves `Σ αⱼ uʲ (P₀ j − S) = 0`, a polynomial in `u`, and the turns of a polynomial part its zeros.

use alloc::vec::Vec;

use super::{BistableSwitch, RING, open};
use crate::math::sqrt;

impl BistableSwitch {
    /// Phosphorylated subunits in the steady states at this calcium, µM, in order: one that is
    /// stable, or two with an unstable one between them.
    pub fn steady(&self, calcium: f64) -> Vec<f64> {
        // What an idle PP1 would leave: with less, more are gained than lost. Without calcium, none.
        let least = self.excess(calcium, 0.0);
        if least.is_nan() || least <= 0.0 {
            return Vec::from([0.0]);
        }
        let all = self.rings * RING as f64;
        let mut parts = Vec::from([least]);
        let turns = zeros(&slope(&self.balance(calcium)), 1.0 + least / self.km, 1.0 + all / self.km);
        parts.extend(turns.iter().map(|u| self.km * (u - 1.0)));
        parts.push(all);
        let grows = |s: f64| s <= least || s < all && self.excess(calcium, s) > 0.0;
        parts.windows(2).filter_map(|pair| passes(pair[0], pair[1], &grows)).collect()
    }

    /// The polynomial in `u`, lowest power first.
    fn balance(&self, calcium: f64) -> Vec<f64> {
        let free = self.km / self.dephosphorylation(calcium);
        let mut balance = Vec::from([self.km]);
        let mut share = 1.0;
        for (j, gain) in self.gains(calcium).iter().enumerate() {
            let before = share;
            share *= gain * free / open(j + 1);
            balance.push(share * (self.rings * (j + 1) as f64 + self.km) - self.km * before);
        }
        balance.push(-self.km * share);
        balance
    }
}

/// Its derivative.
fn slope(polynomial: &[f64]) -> Vec<f64> {
    polynomial.iter().enumerate().skip(1).map(|(k, x)| k as f64 * x).collect()
}

/// Zeros of a polynomial between two places above 0, in order. Between two neighbours of its turns, the zeros of its derivative, there is one at
/// most.
fn zeros(polynomial: &[f64], low: f64, high: f64) -> Vec<f64> {
    let mut parts = Vec::from([low]);
    if polynomial.len() > 2 {
        parts.extend(zeros(&slope(polynomial), low, high));
    }
    parts.push(high);
    let positive = |u: f64| polynomial.iter().rev().fold(0.0, |sum, x| sum * u + x) > 0.0;
    parts.windows(2).filter_map(|pair| passes(pair[0], pair[1], &positive)).collect()
}

/// The place between two others, both above 0, at which the answer changes.
fn passes(mut from: f64, mut to: f64, answer: &dyn Fn(f64) -> bool) -> Option<f64> {
    let start = answer(from);
    if answer(to) == start {
        return None;
    }
    for _ in 0..70 {
        let middle = sqrt(from * to);
        if answer(middle) == start { from = middle } else { to = middle }
    }
    Some(from)
}
