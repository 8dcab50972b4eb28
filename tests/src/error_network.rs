//! Directions of local rules against the gradient, means over nets.

use plasticity::networks::bidirectional::Net;
use plasticity::networks::error_network::{Pattern, Rule, Task, change, cosine, phases};
use plasticity::networks::error_neurons;
use plasticity::networks::pulvinar_ring::Walk;
use plasticity::random::Random;

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

/// Cosine of the change by error neurons, outcome's variance 100, with backpropagation.
pub fn cosine_of_error_neurons() -> f64 {
    let mut random = Random::new(1);
    let net = Net::random([10, 16, 8], 0.5, &mut random);
    let (pattern, _) = Walk::new(random).step();
    let (mut values, prediction) = error_neurons::predict(&net, &pattern.input);
    // Before the hidden values move, their errors are what backpropagation sends back.
    let active: Vec<f64> = values.hidden.iter().map(|x| 1.0 / (1.0 + plasticity::math::exp(-x))).collect();
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
    error_neurons::compare(&net, &pattern, 100.0, &mut values, &mut |_| {});
    cosine(&error_neurons::change(&pattern, &values), &back)
}
