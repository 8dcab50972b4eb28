//! Means over runs, each with walks of its own.

use super::{Form, TdLambda};

const RUNS: u64 = 10_000;

/// Error of ten walks.
pub fn error(form: Form, lambda: f64, alpha: f64) -> f64 {
    let of = |seed| TdLambda { form, lambda, alpha, seed, ..TdLambda::default() }.error();
    (1..=RUNS).map(of).sum::<f64>() / RUNS as f64
}
