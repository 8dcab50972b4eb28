//! Error neurons: their direction, and a naive second implementation.
#![allow(clippy::needless_range_loop)] // indices as the equations have them

use plasticity::networks::bidirectional::Net;
use plasticity::networks::error_network::{Pattern, cosine};
use plasticity::networks::error_neurons::{ErrorNeurons, Run, change, compare, predict};
use plasticity::networks::pulvinar_ring::Walk;
use plasticity::random::Random;

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + plasticity::math::exp(-x))
}

fn drawn(seed: u64) -> (Net, Pattern) {
    let mut random = Random::new(seed);
    let net = Net::random([10, 16, 8], 0.5, &mut random);
    (net, Walk::new(random).step().0)
}

fn settled(net: &Net, pattern: &Pattern, variance: f64) -> Vec<f64> {
    let (mut values, _) = predict(net, &pattern.input);
    compare(net, pattern, variance, &mut values, &mut |_| {});
    change(pattern, &values)
}

/// Backpropagation through sigmoid hidden and linear prediction units, by finite differences.
fn descent(net: &Net, pattern: &Pattern) -> Vec<f64> {
    let error = |net: &Net| {
        let (_, prediction) = predict(net, &pattern.input);
        prediction.iter().zip(&pattern.outcome).map(|(o, t)| (o - t) * (o - t)).sum::<f64>()
    };
    let slope = |place: usize| {
        let at = |by: f64| {
            let mut net = net.clone();
            net.weights[place] += by;
            error(&net)
        };
        (at(-1e-5) - at(1e-5)) / 2e-5
    };
    (0..net.weights.len()).map(slope).collect()
}

#[test]
fn an_outcome_of_large_variance_gives_backpropagation() {
    for seed in 1..=5 {
        let (net, pattern) = drawn(seed);
        let back = descent(&net, &pattern);
        let [small, large] = [1.0, 100.0].map(|variance| cosine(&settled(&net, &pattern, variance), &back));
        assert!(large > 0.9999, "{large}");
        assert!(small < large && small > 0.8, "{small}");
    }
}

/// Errors written down as the equations have them, with a step of a thirtieth of ours.
#[test]
fn a_naive_net_settles_at_the_same_errors() {
    let (net, pattern) = drawn(4);
    let (ni, nh, no) = (10, 16, 8);
    let w = |j: usize, i: usize| net.weights[j * (ni + 1) + i];
    let u = |k: usize, j: usize| net.weights[nh * (ni + 1) + k * (nh + 1) + j];
    let prior: Vec<f64> =
        (0..nh).map(|j| w(j, ni) + (0..ni).map(|i| w(j, i) * pattern.input[i]).sum::<f64>()).collect();
    let mut x = prior.clone();
    let mut e = vec![0.0; no];
    for _ in 0..6000 {
        for k in 0..no {
            e[k] = pattern.outcome[k] - u(k, nh) - (0..nh).map(|j| u(k, j) * sigmoid(x[j])).sum::<f64>();
        }
        for j in 0..nh {
            let f = sigmoid(x[j]);
            let back: f64 = (0..no).map(|k| u(k, j) * e[k]).sum();
            x[j] += 0.01 * (prior[j] - x[j] + f * (1.0 - f) * back);
        }
    }
    let (mut values, _) = predict(&net, &pattern.input);
    compare(&net, &pattern, 1.0, &mut values, &mut |_| {});
    for k in 0..no {
        assert!((values.errors[k] - e[k]).abs() < 1e-6, "{} {}", values.errors[k], e[k]);
    }
    for j in 0..nh {
        assert!((values.hidden_errors[j] - (x[j] - prior[j])).abs() < 1e-6);
    }
}

#[test]
fn an_outcome_as_predicted_makes_no_error() {
    let (net, pattern) = drawn(2);
    let (mut values, prediction) = predict(&net, &pattern.input);
    compare(&net, &Pattern { outcome: prediction, ..pattern.clone() }, 1.0, &mut values, &mut |_| {});
    assert!(values.errors.iter().chain(&values.hidden_errors).all(|e| e.abs() < 1e-12));
}

#[test]
fn the_ring_is_learned() {
    let mut run = Run::new(&ErrorNeurons::default(), 1);
    let errors: Vec<f64> = (0..2800).map(|_| run.cycle()).collect();
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    assert!(mean(&errors[..20]) > 0.8 && mean(&errors[2400..]) < 0.02);
}
