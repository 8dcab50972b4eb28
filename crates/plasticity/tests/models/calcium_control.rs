//! Calcium control against the results of an independent program; their origin is in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use plasticity::models::calcium_control::CalciumControl;
use plasticity::protocol::Protocol;

fn rows(csv: &str) -> impl Iterator<Item = Vec<f64>> {
    csv.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect())
}

/// Target, speed and magnesium block: all printed digits.
#[test]
fn functions_of_calcium_and_voltage() {
    let rule = CalciumControl::default();
    for row in rows(include_str!("data/calcium_functions.csv")) {
        let ours = [rule.target(row[0]), rule.speed(row[0]), rule.block.unblocked(-80.0 + 100.0 * row[0])];
        for (ours, printed) in ours.iter().zip(&row[1..]) {
            assert!((ours / printed - 1.0).abs() < 1e-7, "{}: {ours} against {printed}", row[0]);
        }
    }
}

/// Within 1 %: the other program takes Euler steps of 0.1 ms.
#[test]
fn pairing_table() {
    let rule = CalciumControl::default();
    for row in rows(include_str!("data/calcium_pairing.csv")) {
        let ours = rule.after(&Protocol::pulses(1.0, 100).clamped(row[0]));
        assert!((ours.ratio / row[1] - 1.0).abs() < 0.01, "{}: {} against {}", row[0], ours.ratio, row[1]);
        assert!((ours.peak / row[2] - 1.0).abs() < 0.002, "{}: {} against {}", row[0], ours.peak, row[2]);
    }
}
