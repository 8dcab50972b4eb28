//! The direction of the change against backpropagation.

use alloc::{vec, vec::Vec};

use super::{change, compare, predict};
use crate::networks::bidirectional::Net;
use crate::networks::error_network::cosine;
use crate::networks::pulvinar_ring::Walk;
use crate::random::Random;

/// Cosine of both where the outcome's variance is 100.
pub fn cosine_with_backpropagation() -> f64 {
    let mut random = Random::new(1);
    let net = Net::random([10, 16, 8], 0.5, &mut random);
    let (pattern, _) = Walk::new(random).step();
    let (mut values, prediction) = predict(&net, &pattern.input);
    // Before the hidden values move, their errors are what backpropagation sends back.
    let active: Vec<f64> = values.hidden.iter().map(|x| 1.0 / (1.0 + crate::math::exp(-x))).collect();
    let errors: Vec<f64> = pattern.outcome.iter().zip(&prediction).map(|(t, o)| t - o).collect();
    let mut back = vec![];
    for (j, f) in active.iter().enumerate() {
        let sent: f64 = errors.iter().enumerate().map(|(k, e)| net.to_output(k).0[j] * e).sum();
        let delta = f * (1.0 - f) * sent;
        back.extend(pattern.input.iter().map(|x| delta * x));
        back.push(delta);
    }
    for e in &errors {
        back.extend(active.iter().map(|f| e * f));
        back.push(*e);
    }
    compare(&net, &pattern, 100.0, &mut values, &mut |_| {});
    cosine(&change(&pattern, &values), &back)
}
