use super::*;
use crate::math::sqrt;

fn rule(rule: Rule) -> OcularDominance {
    OcularDominance { rule, ..OcularDominance::default() }
}

/// Three patterns, τ = 20, η = 0.002. Open eye (1, 0, 0), closed (0.5, 0, 0) and noise of (0.2, −0.4, 0): y = 1.1. The threshold goes
/// from 2 to 2 + (1.21 − 2)/20, φ = 1.1 (1.1 − 1.9605).
#[test]
fn by_hand() {
    let weights = [vec![1.0, 0.0, 0.0], vec![0.5, 0.0, 0.0]];
    let inputs = [vec![1.0, 0.0, 0.0], vec![0.2, -0.4, 0.0]];
    let constants = OcularDominance { patterns: 3, tau: 20.0, ..rule(Rule::Bcm) };
    let mut cell = Cell::with(weights.clone(), 2.0, inputs.clone());
    cell.step(&constants);
    let phi = 1.1 * (1.1 - 1.9605);
    let by_hand = [vec![1.0 + 0.002 * phi, 0.0, 0.0], vec![0.5 + 0.0004 * phi, -0.0008 * phi, 0.0]];
    for (w, by_hand) in cell.weights().iter().flatten().zip(by_hand.iter().flatten()) {
        assert!((w - by_hand).abs() < 1e-15);
    }
    let constants = OcularDominance { rule: Rule::Oja, ..constants };
    let mut cell = Cell::with(weights, 2.0, inputs);
    cell.step(&constants);
    let by_hand = [1.0 + 0.002 * (1.1 - 1.21), 0.5 + 0.002 * (0.22 - 1.21 * 0.5)];
    assert!(cell.responses().iter().zip(by_hand).all(|(w, by_hand)| (w - by_hand).abs() < 1e-15));
    assert!((cell.weights()[1][1] + 0.002 * 0.44).abs() < 1e-15);
}

/// The mean equations against the mean of single presentations, over all patterns and, in each fibre of both eyes, the three points
/// 0 and ±√3 σ with weights 2/3 and 1/6, which give the first five moments of a normal number.
#[test]
fn mean_equations_are_the_mean_of_presentations() {
    let weights = [vec![1.3, 0.2, -0.1], vec![0.7, -0.3, 0.4]];
    let eyes = [Eye { sees: true, noise: 0.3 }, Eye { sees: false, noise: 0.5 }];
    for which in [Rule::Bcm, Rule::Oja] {
        let constants = OcularDominance { patterns: 3, ..rule(which) };
        let mut inputs = vec![];
        for pattern in 0..3 {
            for draw in 0..3_usize.pow(6) {
                let (mut chance, mut x) = (1.0 / 3.0, vec![]);
                for fibre in 0..6 {
                    let eye = eyes[fibre / 3];
                    let point = draw / 3_usize.pow(fibre as u32) % 3;
                    chance *= [2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0][point];
                    let seen = if eye.sees && fibre % 3 == pattern { 1.0 } else { 0.0 };
                    x.push(seen + eye.noise * [0.0, sqrt(3.0), -sqrt(3.0)][point]);
                }
                inputs.push((chance, x));
            }
        }
        let all: Vec<f64> = weights.iter().flatten().copied().collect();
        let output = |x: &[f64]| all.iter().zip(x).map(|(w, x)| w * x).sum::<f64>();
        let theta: f64 = inputs.iter().map(|(chance, x)| chance * output(x) * output(x)).sum();
        let mut expected = all.clone();
        for (chance, x) in &inputs {
            let y = output(x);
            for (w, (old, x)) in expected.iter_mut().zip(all.iter().zip(x)) {
                let gain = match which {
                    Rule::Bcm => y * (y - theta) * x,
                    Rule::Oja => y * (x - y * old),
                };
                *w += chance * constants.eta * gain;
            }
        }
        let mut mean = Mean::with(weights.clone());
        mean.present(&constants, eyes, 1.0);
        let [open, closed] = mean.responses();
        assert!(
            (open - expected[0]).abs() < 1e-12 && (closed - expected[3]).abs() < 1e-12,
            "{which:?} {open} {closed} {expected:?}"
        );
    }
}

/// K = 5: σ² · 3 and 1/5 − σ². A cell with two patterns would not lose the eye.
#[test]
fn rates_by_hand() {
    assert!((rule(Rule::Bcm).rate(0.2) + 0.12).abs() < 1e-15);
    assert!((rule(Rule::Oja).rate(0.2) + 0.16).abs() < 1e-15);
    assert_eq!(OcularDominance { patterns: 2, ..rule(Rule::Bcm) }.rate(0.5), 0.0);
    // More noise: faster in one, slower in the other, and from √(1/5) on not at all.
    assert!(rule(Rule::Bcm).rate(0.4) < rule(Rule::Bcm).rate(0.2));
    assert!(rule(Rule::Oja).rate(0.4) > rule(Rule::Oja).rate(0.2) && rule(Rule::Oja).rate(0.5) > 0.0);
}

/// At 28 days all of it; a width from there e^(−1/2) of what adults lose; five of ten days of darkness open half of the rest.
#[test]
fn the_window_by_hand() {
    let c = OcularDominance::default();
    assert_eq!(c.plasticity(28.0, 0.0), 1.0);
    assert!((c.plasticity(35.0, 0.0) - (0.05 + 0.95 * exp(-0.5))).abs() < 1e-15);
    assert!(
        (c.plasticity(120.0, 5.0) - 0.525).abs() < 1e-9 && (c.plasticity(120.0, 15.0) - 1.0).abs() < 1e-12
    );
    let c = OcularDominance { dark: 3.0, ..c };
    assert_eq!(c.ages(), (24.0, 32.0));
    let sees = |age: f64| c.eyes(age).map(|eye| eye.sees);
    assert_eq!([24.5, 26.0, 29.0, 33.0].map(sees), [[true; 2], [false; 2], [true, false], [true; 2]]);
}

fn ended(constants: &OcularDominance) -> Run {
    let mut run = Run::new(constants);
    while !run.advance(1000) {}
    run
}

/// A strictly silent eye: BCM keeps it, however long; Oja's rule loses it fastest.
#[test]
fn a_silent_eye_is_kept_by_bcm_alone() {
    let of = |which, noise| {
        let c = OcularDominance { noise, background: 0.0, closed: 10.0, reopened: 0.0, ..rule(which) };
        let mut run = Run::new(&c);
        while run.age() < c.age {
            run.advance(100);
        }
        let at_closing = run.responses()[1];
        while !run.advance(1000) {}
        run.responses()[1] / at_closing
    };
    assert_eq!(of(Rule::Bcm, 0.0), 1.0);
    assert!(of(Rule::Bcm, 0.3) < 0.1, "{}", of(Rule::Bcm, 0.3));
    assert!(
        of(Rule::Oja, 0.0) < 0.15 && of(Rule::Oja, 0.6) > 0.7,
        "{} {}",
        of(Rule::Oja, 0.0),
        of(Rule::Oja, 0.6)
    );
}

/// Four days at 28 days of age, at 90, and at 90 after ten days of darkness; the mean equations say so too.
#[test]
fn the_window_opens_closes_and_is_opened_again() {
    let of = |age, dark| {
        let run = ended(&OcularDominance { age, dark, reopened: 0.0, ..OcularDominance::default() });
        let ([open, closed], [_, expected]) = (run.responses(), run.expected());
        assert!((closed - expected).abs() < 0.3, "{closed} {expected}");
        (open - closed) / (open + closed)
    };
    let [young, adult, reopened] = [of(28.0, 0.0), of(90.0, 0.0), of(90.0, 10.0)];
    assert!(young > 0.4 && adult < 0.35 && reopened > 0.4, "{young} {adult} {reopened}");
}

/// At the ends of all ranges a run stays finite to its end.
#[test]
fn no_corner_runs_away() {
    for corner in 0..64_u32 {
        let bit = |k: u32, low: f64, high: f64| if corner >> k & 1 == 0 { low } else { high };
        let c = OcularDominance {
            rule: if corner & 1 == 0 { Rule::Bcm } else { Rule::Oja },
            noise: bit(1, 0.0, 0.8),
            background: bit(2, 0.0, 0.2),
            eta: bit(3, 5e-4, 0.004),
            tau: bit(4, 20.0, 300.0),
            patterns: if corner >> 5 & 1 == 0 { 3 } else { 6 },
            ..OcularDominance::default()
        };
        let run = ended(&c);
        assert!(
            run.responses().iter().chain(&run.expected()).all(|x| x.abs() < 10.0),
            "{c:?} {:?}",
            run.responses()
        );
    }
}
