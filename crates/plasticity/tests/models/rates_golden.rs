//! Rules about rates against reference results made by other implementations; origin in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::{assert_printed, rows};
use plasticity::models::Presentation;
use plasticity::models::covariance::Covariance;
use plasticity::models::hebb::Hebb;
use plasticity::models::oja::Oja;
use plasticity::models::rescorla_wagner::{RescorlaWagner, Trial};
use plasticity::protocol::{Design, Shown};
use plasticity::{AtEnd, Model, Ms};

type Vector = [f64; 3];

const C: [Vector; 3] = [[3.0, 1.0, 0.5], [1.0, 2.0, 0.2], [0.5, 0.2, 1.0]];
const START: Vector = [0.1, -0.2, 0.3];
const ETA: f64 = 0.01;

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// The first eigenvector and its eigenvalue, by iteration.
fn first() -> (Vector, f64) {
    let mut v = [1.0, 0.0, 0.0];
    for _ in 0..500 {
        let u = C.map(|row| dot(row, v));
        v = u.map(|x| x / plasticity::math::sqrt(dot(u, u)));
    }
    (v, dot(v, C.map(|row| dot(row, v))))
}

#[test]
fn hebb_and_covariance_grow_along_the_first_axis() {
    let (axis, lambda) = first();
    let (hebb, covariance) =
        (Hebb { eta: ETA, ..Hebb::default() }, Covariance { eta: ETA, ..Covariance::default() });
    // Inputs moved off zero: the mean product gains x̄ȳ, and the rule takes it away.
    let mean = [2.0, -1.0, 0.5];
    let (mut w, mut v) = (START, START);
    let mut step = 0;
    for row in rows(include_str!("data/hebb_growth.csv")) {
        while step < row[0].parse().unwrap() {
            w = [0, 1, 2].map(|i| w[i] + hebb.change(w[i], dot(C[i], w)));
            let y = dot(mean, v);
            v = [0, 1, 2].map(|i| v[i] + covariance.change(dot(C[i], v) + mean[i] * y, mean[i], y));
            step += 1;
        }
        let exact = dot(START, axis) * plasticity::math::powi(1.0 + ETA * lambda, step);
        assert_printed(dot(w, axis), row[1], "Hebb");
        assert!((dot(w, axis) / exact - 1.0).abs() < 1e-12, "{} against {exact}", dot(w, axis));
        assert_printed(dot(v, axis), row[3], "covariance");
    }
}

#[test]
fn oja_turns_to_the_first_axis() {
    let (axis, lambda) = first();
    let rule = Oja { eta: ETA, ..Oja::default() };
    let (mut w, mut step) = (START, 0);
    for row in rows(include_str!("data/oja_mean.csv")) {
        let numbers = match row[0] {
            "eigenvector" => axis,
            "eigenvalues" => {
                assert_printed(lambda, row[1], "eigenvalue");
                continue;
            }
            at => {
                while step < at.parse().unwrap() {
                    let cw = C.map(|row| dot(row, w));
                    w = [0, 1, 2].map(|i| w[i] + rule.change(w[i], cw[i], dot(w, cw)));
                    step += 1;
                }
                w
            }
        };
        for i in 0..3 {
            assert_printed(numbers[i], row[1 + i], &row.join(","));
        }
        let length = plasticity::math::sqrt(dot(numbers, numbers));
        assert_printed(length, row[4], "length");
        assert_printed(dot(numbers, axis) / length, row[5], "cosine");
    }
    assert!((dot(w, w) - 1.0).abs() < 1e-6 && (dot(w, axis) - 1.0).abs() < 1e-9);
}

/// One trial for both learners: strengths by the shared error, weights by the product.
fn trial(shown: Shown, rates: [f64; 2], strengths: &mut [f64; 2], weights: &mut [f64; 2]) -> f64 {
    let hebb = Hebb { eta: 0.05, ..Hebb::default() };
    let outcome = if shown.food { 1.0 } else { 0.0 };
    let cues = [shown.bell, shown.light];
    let sum = |of: &[f64; 2]| [0, 1].iter().filter(|i| cues[**i]).map(|i| of[*i]).sum::<f64>();
    let (predicted, y) = (sum(strengths), sum(weights) + outcome);
    for i in [0, 1].into_iter().filter(|i| cues[*i]) {
        let cue = RescorlaWagner { rate: rates[i] };
        cue.step(&mut strengths[i], AtEnd(Some(Trial { predicted, outcome })), Ms::ZERO);
        hebb.step(&mut weights[i], AtEnd(Some(Presentation { x: 1.0, y })), Ms::ZERO);
    }
    sum(strengths)
}

#[test]
fn conditioning() {
    let table: Vec<_> = rows(include_str!("data/conditioning.csv")).collect();
    let designs = [
        ("acquisition_extinction", Design::Extinction, 0.3, 2),
        ("blocking", Design::Blocking, 0.3, 2),
        ("control_compound_only", Design::Compound, 0.3, 1),
        ("overshadowing", Design::Compound, 0.06, 1),
        ("conditioned_inhibition", Design::Inhibition, 0.3, 1),
        ("overexpectation", Design::Overexpectation, 0.3, 2),
    ];
    let mut seen = 0;
    for (name, design, second, phases) in designs {
        let (mut strengths, mut weights) = ([0.0; 2], [0.0; 2]);
        // The reference counts a design's only phase as its first.
        let parts =
            if design == Design::Compound { vec![design.phases()[1]] } else { design.phases().to_vec() };
        for (phase, (trials, _)) in parts.into_iter().take(phases).enumerate() {
            for n in 1..=40 {
                let rows = table.iter().filter(|row| {
                    row[0] == name && row[1].parse() == Ok(phase + 1) && row[2].parse() == Ok(n)
                });
                if n > 20 && phases == 2 {
                    break;
                }
                let mut total = 0.0;
                for shown in trials {
                    total = trial(*shown, [0.3, second], &mut strengths, &mut weights);
                }
                for row in rows {
                    seen += 1;
                    let what = row.join(",");
                    assert_printed(strengths[0], row[3], &what);
                    assert_printed(strengths[1], row[4], &what);
                    assert_printed(total, row[5], &what);
                    assert_printed(weights[0], row[6], &what);
                    assert_printed(weights[1], row[7], &what);
                }
            }
        }
    }
    assert_eq!(seen, table.len());
}
