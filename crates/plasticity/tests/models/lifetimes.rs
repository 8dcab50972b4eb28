//! Memories that fade, against printed numbers of independent runs and against plain second implementations.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a file that cannot be read is a failed test; independence: std's mathematics

use crate::printed::{assert_printed, rows};
use plasticity::models::beakers::Beakers;
use plasticity::models::cascade::Cascade;
use plasticity::models::two_stores::TwoStores;
use plasticity::random::Random;
use plasticity::{AtEnd, Model, Ms};

/// What is left of one event after so many others.
fn left(cascade: &Cascade, events: u32) -> f64 {
    let mut state = cascade.initial();
    cascade.step(&mut state, AtEnd(1.0), Ms(1.0));
    for _ in 0..events {
        cascade.step(&mut state, AtEnd(0.5), Ms(1.0));
    }
    state.signal()
}

#[test]
fn cascade_signal() {
    for (depth, signal) in [(1, "1.0"), (5, "0.4000"), (10, "0.2000")] {
        assert_printed(left(&Cascade { depth }, 0), signal, "at once");
    }
    assert_printed(left(&Cascade::default(), 100), "0.00820", "after 100");
    assert_printed(left(&Cascade::default(), 1000), "0.000728", "after 1000");
}

#[test]
fn cascade_lifetime() {
    for (synapses, printed, best, longest) in [(1e4, 76, 8, 91), (1e5, 322, 10, 322), (1e6, 840, 12, 1079)] {
        assert_eq!(Cascade::default().lifetime(synapses), printed);
        let depths = (1..=15).map(|depth| (Cascade { depth }.lifetime(synapses), depth));
        assert_eq!(depths.max().unwrap(), (longest, best));
    }
}

/// Synapses one by one, each with its own throws: the part of the mean that is left, four standard errors.
#[test]
fn cascade_of_single_synapses() {
    let (depth, events, n) = (4usize, 12, 200_000);
    let mut random = Random::new(9);
    let mut sum = 0.0;
    for _ in 0..n {
        let (mut strong, mut at) = (random.uniform() < 0.5, random.below(depth as u32) as i32);
        for event in 0..=events {
            let up = event == 0 || random.uniform() < 0.5;
            let bottom = at == depth as i32 - 1;
            let turn = if bottom { 0.5f64.powi(at) / 0.5 } else { 0.5f64.powi(at) };
            if up != strong {
                if random.uniform() < turn {
                    (strong, at) = (up, 0);
                }
            } else if !bottom && random.uniform() < 0.5f64.powi(at + 1) / 0.5 {
                at += 1;
            }
        }
        sum += if strong { 1.0 } else { -1.0 };
    }
    let ours = left(&Cascade { depth: depth as u64 }, events);
    assert!((ours - sum / f64::from(n)).abs() < 4.0 / f64::from(n).sqrt(), "{ours} {}", sum / f64::from(n));
}

fn weight(chain: &Beakers, events: u32) -> f64 {
    let mut u = chain.initial();
    chain.step(&mut u, AtEnd(1.0), Ms(1.0));
    for _ in 0..events {
        chain.step(&mut u, AtEnd(0.0), Ms(1.0));
    }
    u[0]
}

#[test]
fn beakers_fade_with_the_root_of_time() {
    let [a, b, c] = [100, 1000, 10_000].map(|t| weight(&Beakers::default(), t));
    assert_printed(a, "0.13343", "after 100");
    assert_printed(b, "0.04250", "after 1000");
    assert_printed(c, "0.013426", "after 10000");
    assert_printed(a / b, "3.14", "a decade");
    assert_printed(b / c, "3.17", "the next");
}

/// The differential equations by Euler's method in steps of a hundredth.
#[test]
fn beakers_agree_with_a_finer_integration() {
    let mut u = [0.0f64; 12];
    u[0] = 1.0;
    let g = |k: i32| 2.0f64.powi(-k - 2);
    for _ in 0..100_000 {
        let before = u;
        for k in 1..=12i32 {
            let i = k as usize - 1;
            let above = if k > 1 { g(k - 1) * (before[i - 1] - before[i]) } else { 0.0 };
            let below = g(k) * (if k < 12 { before[i + 1] } else { 0.0 } - before[i]);
            u[i] += 0.01 * (above + below) / 2.0f64.powi(k - 1);
        }
    }
    assert!((weight(&Beakers::default(), 1000) / u[0] - 1.0).abs() < 1e-4);
}

#[test]
fn gradient_of_amnesia() {
    let mut last = -1.0;
    let stores = TwoStores::default();
    for row in rows(include_str!("data/two_stores.csv")) {
        let age: f64 = row[0].parse().unwrap();
        assert_printed(stores.tested(age, 0.0, 14.0, 1.0), row[3], "control");
        let lesioned = stores.tested(age, 1.0, 14.0, 1.0);
        let printed: f64 = row[4].parse().unwrap();
        assert!((lesioned - printed).abs() < 6e-7, "{age} d: {lesioned} {printed}");
        // Ribot: the older, the better, until cortical forgetting takes over beyond 84 days.
        assert!(lesioned > last || age > 84.0, "{age} d");
        last = lesioned;
    }
}
