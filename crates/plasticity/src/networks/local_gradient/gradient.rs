//! The slope of half the mean squared error: backwards and exact, or forwards and local.

use alloc::{vec, vec::Vec};

use super::{Net, Trial};
use crate::math::sqrt;

impl Net {
    /// The exact gradient by the recurrent weights, row by row: backpropagation through time.
    pub fn exact(&self, trial: &Trial) -> Vec<f64> {
        let (n, kept) = (self.units(), self.kept());
        let share = (1.0 - kept) / trial.errors.len() as f64;
        let mut gradient = vec![0.0; n * n];
        let mut sent = vec![0.0; n];
        for (step, error) in trial.errors.iter().enumerate().rev() {
            let before = &trial.activity[step * n..][..n];
            let slopes = &trial.slopes[step * n..][..n];
            add(&mut sent, *error, &self.read_out);
            let mut earlier: Vec<f64> = sent.iter().map(|z| kept * z).collect();
            for i in 0..n {
                let at_input = sent[i] * slopes[i];
                add(&mut gradient[i * n..][..n], share * at_input, before);
                add(&mut earlier, (1.0 - kept) * at_input, &self.weights[i * n..][..n]);
            }
            sent = earlier;
        }
        gradient
    }

    /// What the local rule has for it, with the weights by which an error comes back to units.
    pub fn local(&self, trial: &Trial, back: &[f64]) -> Vec<f64> {
        let (n, kept) = (self.units(), self.kept());
        let share = 1.0 / trial.errors.len() as f64;
        let mut gradient = vec![0.0; n * n];
        let mut eligibility = vec![0.0; n * n];
        for (step, error) in trial.errors.iter().enumerate() {
            let before = &trial.activity[step * n..][..n];
            let slopes = &trial.slopes[step * n..][..n];
            let rows = eligibility.chunks_exact_mut(n).zip(gradient.chunks_exact_mut(n));
            for (i, (eligible, row)) in rows.enumerate() {
                let (gain, reached) = ((1.0 - kept) * slopes[i], share * back[i] * error);
                for ((p, g), h) in eligible.iter_mut().zip(row).zip(before) {
                    *p = kept * *p + gain * h;
                    *g += reached * *p;
                }
            }
        }
        gradient
    }

    /// The exact gradient by the read-out's weights, which is local.
    pub fn of_read_out(&self, trial: &Trial) -> Vec<f64> {
        let n = self.units();
        let mut gradient = vec![0.0; n];
        for (error, after) in trial.errors.iter().zip(trial.activity[n..].chunks_exact(n)) {
            add(&mut gradient, error / trial.errors.len() as f64, after);
        }
        gradient
    }
}

/// Cosine of the angle between two changes; 1 between two that are nothing, 0 where only one is.
pub fn cosine(one: &[f64], other: &[f64]) -> f64 {
    let (a, b) = (sqrt(dot(one, one)), sqrt(dot(other, other)));
    match (a > 0.0, b > 0.0) {
        // Each over its own length first: products of small lengths would vanish.
        (true, true) => one.iter().zip(other).map(|(x, y)| (x / a) * (y / b)).sum(),
        (false, false) => 1.0,
        _ => 0.0,
    }
}

/// A sum of products, in four parts side by side, which processors do at once.
pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    let (ones, others) = (one.chunks_exact(4), other.chunks_exact(4));
    let rest: f64 = ones.remainder().iter().zip(others.remainder()).map(|(x, y)| x * y).sum();
    let mut parts = [0.0; 4];
    for (x, y) in ones.zip(others) {
        for k in 0..4 {
            parts[k] += x[k] * y[k];
        }
    }
    (parts[0] + parts[1]) + (parts[2] + parts[3]) + rest
}

/// Adds a multiple.
pub(super) fn add(to: &mut [f64], times: f64, what: &[f64]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += times * what;
    }
}
