//! Temporal differences over step size and trace against another implementation; origin in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::rows;
use plasticity::networks::td_lambda::{Form, TdLambda};

const RUNS: u64 = 200;

/// Deviations of all cells of a form in standard errors of the difference: those where values do not run away, which one run in
/// thousands does far outside the frame of the published figures.
fn deviations(form: Form, name: &str) -> Vec<f64> {
    let mut all = vec![];
    for (cell, row) in rows(include_str!("data/td_lambda.csv")).enumerate() {
        let [lambda, alpha, error, standard] = [1, 2, 3, 4].map(|i| row[i].parse::<f64>().unwrap());
        if row[0] != name || alpha == 0.0 || error > 0.65 || standard > 0.004 {
            continue;
        }
        let of = |run| {
            TdLambda { form, lambda, alpha, seed: 1 + cell as u64 * RUNS + run, ..TdLambda::default() }
                .error()
        };
        let runs: Vec<f64> = (0..RUNS).map(of).collect();
        let mean = runs.iter().sum::<f64>() / RUNS as f64;
        let squares = runs.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
        let ours = (squares / (RUNS * (RUNS - 1)) as f64).sqrt();
        let away = (mean - error) / (ours * ours + standard * standard).sqrt();
        assert!(away.abs() < 4.0, "{row:?}: {mean} ± {ours}");
        all.push(away);
    }
    all
}

/// Of independent cells one in twenty lies beyond two standard errors, and their mean square is 1.
fn as_chance_would(form: Form, name: &str, cells: usize) {
    let all = deviations(form, name);
    let beyond = all.iter().filter(|away| away.abs() > 2.0).count();
    let square = all.iter().map(|away| away * away).sum::<f64>() / all.len() as f64;
    assert!(all.len() > cells, "{} cells", all.len());
    assert!(beyond * 10 < all.len() && (0.6..1.5).contains(&square), "{beyond} of {}, {square}", all.len());
}

#[test]
fn accumulating() {
    as_chance_would(Form::Accumulating, "accumulating", 90);
}

#[test]
fn true_online() {
    as_chance_would(Form::TrueOnline, "true_online", 150);
}
