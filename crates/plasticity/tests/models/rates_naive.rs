//! The rules about rates written a second time, as sums over the whole past or as matrices, and
//! compared over random presentations to a neuron with three synapses.

#![allow(clippy::disallowed_methods)] // independence: std instead of our own mathematics

use plasticity::models::Presentation;
use plasticity::models::bcm::{Bcm, Form};
use plasticity::models::covariance::Covariance;
use plasticity::models::hebb::Hebb;
use plasticity::models::oja::Oja;
use plasticity::random::Random;
use plasticity::{AtEnd, Model, Ms};

const N: usize = 300;

fn patterns() -> Vec<[f64; 3]> {
    let mut random = Random::new(4);
    (0..N).map(|_| [0, 1, 2].map(|_| 0.5 + random.normal())).collect()
}

/// Runs a rule, whose weight in its state `weight` finds; gives the weights after every presentation.
fn run<M>(rule: &M, weight: fn(&M::State) -> f64) -> Vec<[f64; 3]>
where
    M: for<'a> Model<Input<'a> = AtEnd<Option<Presentation>>>,
{
    let mut states = [0, 1, 2].map(|_| rule.initial());
    patterns()
        .into_iter()
        .map(|x| {
            let y = (0..3).map(|i| weight(&states[i]) * x[i]).sum();
            for (state, x) in states.iter_mut().zip(x) {
                rule.step(state, AtEnd(Some(Presentation { x, y })), Ms(1.0));
            }
            [0, 1, 2].map(|i| weight(&states[i]))
        })
        .collect()
}

fn assert_close(ours: &[[f64; 3]], naive: &[[f64; 3]], what: &str) {
    for (n, (a, b)) in ours.iter().zip(naive).enumerate() {
        for i in 0..3 {
            assert!(
                (a[i] - b[i]).abs() <= 1e-10 * (1.0 + b[i].abs()),
                "{what} {n}: {} against {}",
                a[i],
                b[i]
            );
        }
    }
}

/// The outputs along a course of weights: each presentation meets the weights of the one before.
fn outputs(start: f64, weights: &[[f64; 3]]) -> Vec<f64> {
    let before = std::iter::once([start; 3]).chain(weights.iter().copied());
    before.zip(patterns()).map(|(w, x)| (0..3).map(|i| w[i] * x[i]).sum()).collect()
}

/// Mean of a running average with weight 1/τ for the newest, after `n` values.
fn running(values: &[f64], start: f64, tau: f64) -> f64 {
    let keep = 1.0 - 1.0 / tau;
    let n = values.len() as i32;
    let past: f64 = values.iter().enumerate().map(|(k, v)| v * keep.powi(n - 1 - k as i32) / tau).sum();
    start * keep.powi(n) + past
}

/// As matrices: w ← (1 + ηxxᵀ − ηγ) w, and Oja's w ← w + η(xxᵀw − (wᵀxxᵀw) w).
#[test]
fn hebb_and_oja_as_matrices() {
    let (hebb, oja) = (Hebb { eta: 0.01, decay: 0.3, weight: 0.2 }, Oja { eta: 0.02, weight: 0.2 });
    let (mut w, mut v) = ([0.2; 3], [0.2; 3]);
    let (mut naive_hebb, mut naive_oja) = (vec![], vec![]);
    for x in patterns() {
        let outer: Vec<Vec<f64>> = (0..3).map(|i| (0..3).map(|j| x[i] * x[j]).collect()).collect();
        let times = |w: [f64; 3]| [0, 1, 2].map(|i| (0..3).map(|j| outer[i][j] * w[j]).sum::<f64>());
        let (cw, cv) = (times(w), times(v));
        let quadratic: f64 = (0..3).map(|i| v[i] * cv[i]).sum();
        w = [0, 1, 2].map(|i| (1.0 - 0.01 * 0.3) * w[i] + 0.01 * cw[i]);
        v = [0, 1, 2].map(|i| v[i] + 0.02 * cv[i] - 0.02 * quadratic * v[i]);
        naive_hebb.push(w);
        naive_oja.push(v);
    }
    assert_close(&run(&hebb, |w| *w), &naive_hebb, "Hebb");
    assert_close(&run(&oja, |w| *w), &naive_oja, "Oja");
}

#[test]
fn covariance_as_sums() {
    let rule = Covariance { eta: 0.01, tau: 20.0, weight: 0.2 };
    let ours = run(&rule, |state| state.weight);
    let (x, y) = (patterns(), outputs(0.2, &ours));
    let naive: Vec<[f64; 3]> = (1..=N)
        .map(|n| {
            [0, 1, 2].map(|i| {
                let change = |k: usize| {
                    let inputs: Vec<f64> = x[..k].iter().map(|x| x[i]).collect();
                    (x[k][i] - running(&inputs, 0.0, 20.0)) * (y[k] - running(&y[..k], 0.0, 20.0))
                };
                0.2 + 0.01 * (0..n).map(change).sum::<f64>()
            })
        })
        .collect();
    assert_close(&ours, &naive, "covariance");
}

#[test]
fn bcm_as_sums() {
    for form in [Form::IntratorCooper, Form::LawCooper, Form::Bienenstock] {
        let rule =
            Bcm { form, eta: 0.005, tau: 30.0, scale: 0.8, decay: 0.05, weight: 0.2, ..Bcm::default() };
        let ours = run(&rule, |state| state.weight);
        let (x, y) = (patterns(), outputs(0.2, &ours));
        let averaged: Vec<f64> =
            y.iter().map(|y| if form == Form::Bienenstock { *y } else { y * y }).collect();
        let mut naive = vec![];
        for n in 0..N {
            let before = if n == 0 { [0.2; 3] } else { ours[n - 1] };
            let mean = running(&averaged[..=n], 1.0, 30.0);
            naive.push([0, 1, 2].map(|i| {
                let change = match form {
                    Form::IntratorCooper => y[n] * (y[n] - mean) * x[n][i],
                    Form::LawCooper => y[n] * (y[n] / mean - 1.0) * x[n][i],
                    Form::Bienenstock => {
                        let theta = (mean.abs() / 0.8).powf(2.0) * mean;
                        y[n] * (y[n] - theta) * x[n][i] - 0.05 * before[i]
                    }
                };
                before[i] + 0.005 * change
            }));
        }
        assert_close(&ours, &naive, &format!("{form:?}"));
    }
}
