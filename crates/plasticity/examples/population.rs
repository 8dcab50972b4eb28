//! A thousand synapses compete for one neuron: whatever the rate of the inputs, it fires at much the same rate.
#![allow(clippy::print_stdout)]

use plasticity::networks::conductance_population::{ConductancePopulation, Run, irregularity};
use plasticity::time::SECOND;

fn main() {
    println!("inputs  output  irregularity  weights below 0.1  above 0.9");
    for rate in [10.0, 20.0, 40.0] {
        let mut constants = ConductancePopulation::default();
        constants.inputs.rate = rate;
        let mut run = Run::new(&constants);
        run.advance(1000.0 * SECOND, u64::MAX);
        let settled: Vec<f64> =
            run.spikes().iter().copied().filter(|at| *at > (900.0 * SECOND).ms()).collect();
        let share = |wanted: fn(f64) -> bool| {
            let weights = run.weights();
            100.0 * weights.iter().filter(|weight| wanted(**weight)).count() as f64 / weights.len() as f64
        };
        println!(
            "{rate:3} Hz {:5.1} Hz {:13.2} {:16.0} % {:8.0} %",
            settled.len() as f64 / 100.0,
            irregularity(&settled),
            share(|weight| weight < 0.1),
            share(|weight| weight > 0.9),
        );
    }
}
