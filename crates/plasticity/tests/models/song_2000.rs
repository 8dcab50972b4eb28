//! Competition as Song, Miller and Abbott (2000) describe it.
//!
//! The paper reports it in figures: weights at both ends, an output rate that hardly follows the
//! input rate, irregular firing. The numbers here are an independent run of the same equations,
//! three seeds at each of two steps, after 1,000 s. Seeds scatter: the rate by 0.6, 0.7 and 1.4 Hz at
//! 10, 20 and 40 Hz input, so six that were not looked at before stand for all. Over the seeds 1 to 36
//! (mean ± standard error; in brackets the six of the independent run):
//!
//! | input | below 0.1 | above 0.9 | output, Hz | CV |
//! |---|---|---|---|---|
//! | 10 Hz | 0.222 ± 0.002 (0.217 ± 0.003) | 0.301 ± 0.002 (0.304 ± 0.005) | 12.7 ± 0.1 (12.6 ± 0.2) | 0.826 ± 0.005 (0.823 ± 0.011) |
//! | 20 Hz | 0.583 ± 0.001 (0.580 ± 0.005) | 0.156 ± 0.001 (0.157 ± 0.002) | 11.5 ± 0.1 (11.8 ± 0.3) | 0.848 ± 0.005 (0.828 ± 0.008) |
//! | 40 Hz | 0.768 ± 0.002 (0.765 ± 0.004) | 0.076 ± 0.001 (0.075 ± 0.002) | 15.6 ± 0.2 (16.1 ± 0.5) | 0.864 ± 0.005 (0.827 ± 0.014) |
//!
//! A second program of ours, literal and with other random numbers, agrees over twelve seeds: 12.8, 11.3
//! and 15.6 Hz. If a spike is transmitted with the weight that it leaves, not with the one that it finds,
//! the rate at 40 Hz is 14.2 ± 0.3 Hz.

use plasticity::networks::{
    conductance_population::{ConductancePopulation, Run, irregularity},
    poisson_inputs::PoissonInputs,
};
use plasticity::time::SECOND;

struct Outcome {
    below: f64,
    above: f64,
    mean: f64,
    rate: f64,
    irregularity: f64,
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Consecutive, and not chosen: no run with them was seen before they were written here.
const SEEDS: core::ops::RangeInclusive<u64> = 101..=106;

/// Mean over the seeds: weights after 1,000 s, firing in the last 100 s.
fn outcome(rate: f64) -> Outcome {
    let mut sum = Outcome { below: 0.0, above: 0.0, mean: 0.0, rate: 0.0, irregularity: 0.0 };
    let n = SEEDS.count() as f64;
    for seed in SEEDS {
        let inputs = PoissonInputs { rate, ..PoissonInputs::default() };
        let mut run = Run::new(&ConductancePopulation { inputs, seed, ..ConductancePopulation::default() });
        run.advance(1000.0 * SECOND, u64::MAX);
        let weights = run.weights();
        let share = |is: &dyn Fn(f64) -> bool| {
            weights.iter().filter(|w| is(**w)).count() as f64 / weights.len() as f64
        };
        let late: Vec<f64> = run.spikes().iter().copied().filter(|t| *t > 9e5).collect();
        sum.below += share(&|w| w < 0.1) / n;
        sum.above += share(&|w| w > 0.9) / n;
        sum.mean += mean(weights) / n;
        sum.rate += late.len() as f64 / 100.0 / n;
        sum.irregularity += irregularity(&late) / n;
    }
    sum
}

fn within_bands(rate: f64, reference: &Outcome) {
    let ours = outcome(rate);
    let close = |what: &str, x: f64, y: f64, band: f64| {
        assert!((x - y).abs() < band, "{what} at {rate} Hz: {x} against {y} ± {band}");
    };
    close("fraction below 0.1", ours.below, reference.below, 0.03);
    close("fraction above 0.9", ours.above, reference.above, 0.03);
    close("mean weight", ours.mean, reference.mean, 0.03);
    close("output rate", ours.rate, reference.rate, 1.5);
    close("irregularity", ours.irregularity, reference.irregularity, 0.08);
}

#[test]
fn ten_hertz() {
    within_bands(10.0, &Outcome { below: 0.215, above: 0.295, mean: 0.551, rate: 12.5, irregularity: 0.81 });
}

#[test]
fn twenty_hertz() {
    within_bands(20.0, &Outcome { below: 0.58, above: 0.161, mean: 0.274, rate: 11.7, irregularity: 0.83 });
}

#[test]
fn forty_hertz() {
    within_bands(40.0, &Outcome { below: 0.76, above: 0.074, mean: 0.140, rate: 16.2, irregularity: 0.83 });
}

/// Inputs that rise and fall together make the neuron fire, so they come before its spikes. Seeds
/// differ by 0.02.
#[test]
fn a_correlated_group_wins() {
    let inputs = PoissonInputs { group: 200, correlation: 0.3, ..PoissonInputs::default() };
    let mut run = Run::new(&ConductancePopulation { inputs, ..ConductancePopulation::default() });
    run.advance(1000.0 * SECOND, u64::MAX);
    let (group, rest) = run.weights().split_at(200);
    assert!(mean(group) > 0.8 && mean(rest) < 0.5, "{} {}", mean(group), mean(rest));
}
