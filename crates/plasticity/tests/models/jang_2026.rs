//! The temporal-derivative rule and the cell of its experiment, against independent runs.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use plasticity::models::ca1_cell::{Ca1Cell, STEP, spikes};
use plasticity::models::fast_slow::{FastSlow, State};
use plasticity::time::SECOND;
use plasticity::{Held, Model, Ms, math};

fn rows(csv: &str) -> impl Iterator<Item = Vec<&str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect())
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

/// The program's own number of digits: six significant ones.
fn assert_six_digits(ours: f64, printed: &str) {
    let expected = number(printed);
    let half = if expected.abs() < 1e-9 {
        1e-12
    } else {
        0.500_001 * math::pow(10.0, math::log10(expected.abs()).floor() - 5.0)
    };
    assert!((ours - expected).abs() <= half, "{ours} against {printed}");
}

/// Mean rates, 8 per spike: two phases once from rest, or over and over until nothing changes any more.
#[test]
fn cascade_after_two_phases() {
    let mut checked = 0;
    for row in rows(include_str!("data/kinase_meanfield.csv")) {
        let rule = FastSlow { tau_m: number(row[5]), ..FastSlow::default() };
        let phases = [(number(row[0]), number(row[2])), (number(row[1]), number(row[3]))];
        let mut state = rule.initial();
        let cycles = if row[4] == "periodic" { 40 } else { 1 };
        for _ in 0..cycles {
            for (rate, duration) in phases {
                for _ in 0..duration as u32 {
                    rule.step(&mut state, Held(8.0 * rate / SECOND), Ms(1.0));
                }
            }
        }
        let State { m, fast, slow } = state;
        let learnt = fast * fast - slow * slow;
        for (ours, printed) in [m, fast, slow, learnt].into_iter().zip(&row[6..]) {
            assert_six_digits(ours, printed);
        }
        checked += 1;
    }
    assert_eq!(checked, 72);
}

/// Numbers of spikes at every sustained current, ± 1.
#[test]
fn cell_under_sustained_current() {
    for row in rows(include_str!("data/ca1_current.csv")) {
        let (cell, current) = (Ca1Cell::default(), number(row[1]));
        let mut state = cell.initial();
        let first = spikes(&cell, &mut state, 5_000, |_| current);
        let second = spikes(&cell, &mut state, 5_000, |_| current);
        let rest = spikes(&cell, &mut state, 40_000, |_| current);
        let printed = [row[3], row[7]].map(number);
        for (ours, printed) in [first + second, first + second + rest].into_iter().zip(printed) {
            assert!((f64::from(ours) - printed).abs() <= 1.0, "{ours} spikes at {current} nA, {printed}");
        }
        for (ours, printed) in [(first, row[4]), (second, row[5])] {
            assert!(
                (f64::from(ours) - number(printed) / 10.0).abs() <= 1.0,
                "{ours} in a half at {current} nA"
            );
        }
    }
}

/// Numbers of spikes under pulses of 3 ms, ± 1.
#[test]
fn cell_under_pulses() {
    for row in rows(include_str!("data/ca1_pulses.csv")) {
        let (cell, current, rate) = (Ca1Cell::default(), number(row[2]), number(row[3]));
        let mut state = cell.initial();
        let on = |k: usize| (k as f64 * STEP.ms()) % (SECOND / rate).ms() < 3.0 - 1e-9;
        let ours = spikes(&cell, &mut state, 10_000, |k| if on(k) { current } else { 0.0 });
        assert!(
            (f64::from(ours) - number(row[4])).abs() <= 1.0,
            "{ours} of {} at {current} nA, {rate} Hz",
            row[4]
        );
    }
}

/// Ten windows of 200 ms at 0.65 nA: spikes are lost where the gaps are short.
#[test]
fn cell_in_ten_windows() {
    let windows = |gap: usize| {
        let cell = Ca1Cell::default();
        let mut state = cell.initial();
        (0..10)
            .map(|_| {
                let count = spikes(&cell, &mut state, 10_000, |_| 0.65);
                spikes(&cell, &mut state, gap * 50, |_| 0.0);
                count as i32
            })
            .collect::<Vec<_>>()
    };
    for (gap, printed) in [(200, [10, 10, 10, 9, 8, 7, 6, 2, 0, 0]), (400, [10; 10])] {
        let ours = windows(gap);
        let near = ours.iter().zip(printed).all(|(ours, printed)| (ours - printed).abs() <= 1);
        assert!(near, "{gap} ms: {ours:?} against {printed:?}");
    }
    assert!((windows(300)[9] - 9).abs() <= 1);
}
