//! The Hopfield net against theory and against nets of another implementation; origin in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::{assert_printed, rows};
use plasticity::networks::hopfield::{Hopfield, Run, capacity, remembered};

#[test]
fn mean_field() {
    for row in rows(include_str!("data/hopfield_mean_field.csv")) {
        if let Ok(alpha) = row[0].parse::<f64>() {
            // Six digits of a root that was bisected there too.
            assert!((remembered(alpha) - row[1].parse::<f64>().expect("a number")).abs() < 1e-6, "{row:?}");
        } else {
            assert_printed(capacity().0, "0.13791", "capacity");
            assert_printed(capacity().1, row[1], "overlap there");
        }
    }
}

/// 1,000 units from a cue of 0.9, 100 seeds. Below the capacity the median, ± 0.02: one net in fifty is lost there already, and a mean would show
/// that. Above it the mean, ± 0.1: single nets remember or do not.
#[test]
fn finite_nets() {
    for (load, overlap) in [
        (0.05, 1.00),
        (0.10, 0.998),
        (0.12, 0.992),
        (0.13, 0.991),
        (0.14, 0.959),
        (0.15, 0.805),
        (0.16, 0.705),
        (0.20, 0.360),
    ] {
        let mut all = vec![];
        for seed in 1..=100 {
            let mut run = Run::new(&Hopfield { load, seed, ..Hopfield::default() });
            while run.sweep() {}
            all.push(run.overlap());
        }
        all.sort_by(f64::total_cmp);
        let mean = all.iter().sum::<f64>() / 100.0;
        let (ours, tolerance) = if load < capacity().0 { (all[50], 0.02) } else { (mean, 0.1) };
        assert!((ours - overlap).abs() < tolerance, "{load}: {ours} against {overlap}");
    }
}
