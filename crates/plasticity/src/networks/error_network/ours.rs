//! Directions of local rules against the gradient, means over nets.

use alloc::{vec, vec::Vec};

use super::{Pattern, Rule, Task, change, cosine, phases};
use crate::networks::bidirectional::Net;
use crate::random::Random;

/// Mean over twenty nets of the cosine of a rule's change, all patterns together, with the exact gradient.
pub fn cosine_with_gradient(rule: Rule) -> f64 {
    let one = |seed| {
        let mut random = Random::new(seed);
        let net = Net::random(Task::Associator.sizes(), 0.5, &mut random);
        let patterns = Task::Associator.patterns(&mut random);
        cosine(&summed(&net, &patterns, rule), &summed(&net, &patterns, Rule::Gradient))
    };
    (1..=20).map(one).sum::<f64>() / 20.0
}

fn summed(net: &Net, patterns: &[Pattern], rule: Rule) -> Vec<f64> {
    let mut sum = vec![0.0; net.weights.len()];
    for pattern in patterns {
        for (sum, x) in sum.iter_mut().zip(change(net, pattern, &phases(net, pattern, 1.0), rule)) {
            *sum += x;
        }
    }
    sum
}
