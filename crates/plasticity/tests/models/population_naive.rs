//! The population against a deliberately naive, clock-driven program: every trace its own variable,
//! decayed by std's exponential, nothing pooled, nothing lazy.

use plasticity::networks::{
    conductance_population::{ConductancePopulation, Run, STEP},
    poisson_inputs::{Arrival, PoissonInputs, Trains},
};
use plasticity::time::SECOND;

/// Weights after every step, and spike times, for input spikes given per step.
#[allow(clippy::disallowed_methods)]
fn naive(c: &ConductancePopulation, input: &[Vec<(f64, Arrival)>]) -> (Vec<f64>, Vec<f64>) {
    let n = c.inputs.excitatory as usize;
    let mut weights = vec![c.initial_weight; n];
    let mut pre_spikes: Vec<Vec<f64>> = vec![vec![]; n];
    let mut spikes: Vec<f64> = vec![];
    let (mut v, mut ge, mut gi) = (c.neuron.rest, 0.0, 0.0);
    for (step, arrivals) in input.iter().enumerate() {
        let begin = step as f64 * STEP.ms();
        for (at, arrival) in arrivals {
            let t = begin + at;
            match arrival {
                Arrival::Excitatory(i) => {
                    let sum: f64 = spikes.iter().map(|s| (-(t - s) / c.tau_minus).exp()).sum();
                    let w = weights[*i];
                    ge += c.largest_conductance * w;
                    weights[*i] = (w - c.a_plus * c.ratio * w.powf(c.mu) * sum).clamp(0.0, 1.0);
                    pre_spikes[*i].push(t);
                }
                Arrival::Inhibitory => gi += c.inhibitory_conductance,
            }
        }
        let g = 1.0 + ge + gi;
        let pull =
            (c.neuron.rest + ge * c.neuron.excitatory_reversal + gi * c.neuron.inhibitory_reversal) / g;
        v = pull + (v - pull) * (-STEP.ms() * g / c.neuron.tau_m).exp();
        ge *= (-STEP.ms() / c.neuron.tau_ex).exp();
        gi *= (-STEP.ms() / c.neuron.tau_in).exp();
        if v >= c.neuron.threshold {
            v = c.neuron.reset_potential;
            let t = (step + 1) as f64 * STEP.ms();
            for (w, before) in weights.iter_mut().zip(&pre_spikes) {
                let sum: f64 = before.iter().map(|s| (-(t - s) / c.tau_plus).exp()).sum();
                *w = (*w + c.a_plus * (1.0 - *w).powf(c.mu) * sum).clamp(0.0, 1.0);
            }
            spikes.push(t);
        }
    }
    (weights, spikes)
}

/// Ten seconds, few synapses, large steps of the weight, different time constants, a group.
fn same(mu: f64, group: u64) {
    let inputs =
        PoissonInputs { excitatory: 30, inhibitory: 10, rate: 25.0, group, ..PoissonInputs::default() };
    let constants = ConductancePopulation {
        inputs: inputs.clone(),
        mu,
        a_plus: 0.03,
        tau_plus: 17.0,
        tau_minus: 34.0,
        ratio: 0.6,
        largest_conductance: 0.1,
        seed: 11,
        ..ConductancePopulation::default()
    };
    let mut trains = Trains::new(&inputs, constants.seed, STEP);
    let arrivals: Vec<Vec<_>> = (0..100_000)
        .map(|_| {
            let mut list = vec![];
            trains.step(|at, arrival| list.push((at, arrival)));
            list
        })
        .collect();
    let (weights, spikes) = naive(&constants, &arrivals);
    let mut run = Run::new(&constants);
    run.advance(10.0 * SECOND, u64::MAX);
    assert!(spikes.len() > 50, "the neuron must fire: {}", spikes.len());
    assert_eq!(run.spikes().len(), spikes.len());
    for (ours, theirs) in run.spikes().iter().zip(&spikes) {
        assert!((ours - theirs).abs() < 1e-6, "{ours} {theirs}");
    }
    for (ours, theirs) in run.weights().iter().zip(&weights) {
        assert!((ours - theirs).abs() < 1e-9, "{ours} {theirs}");
    }
}

#[test]
fn additive() {
    same(0.0, 0);
}

#[test]
fn between_additive_and_multiplicative() {
    same(0.3, 0);
}

#[test]
fn multiplicative_with_a_correlated_group() {
    same(1.0, 12);
}
