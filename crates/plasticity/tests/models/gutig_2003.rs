//! The weight dependence of Gütig, Aharonov, Rotter and Sompolinsky (2003).

use plasticity::networks::{
    conductance_population::{ConductancePopulation, Run},
    poisson_inputs::PoissonInputs,
};
use plasticity::time::SECOND;

/// Where no synapse moves the neuron by itself, drift vanishes at `1/(1 + α^(1/μ))`: values of the
/// closed form. A strong drive from 60,000 spikes a second makes one input's share of the firing a
/// few thousandths of what chance pairs give; 0.02 leaves room for it and for the walk of the mean.
#[test]
fn homogeneous_fixed_point() {
    for (mu, ratio, fixed) in
        [(1.0, 1.05, 0.487_804_878), (1.0, 1.2, 0.454_545_455), (0.2, 1.2, 0.286_670_948)]
    {
        let mut constants = ConductancePopulation {
            inputs: PoissonInputs { rate: 60.0, ..PoissonInputs::default() },
            mu,
            ratio,
            initial_weight: 0.5,
            largest_conductance: 0.006,
            inhibitory_conductance: 0.001,
            ..ConductancePopulation::default()
        };
        constants.neuron.threshold = -58.0;
        let mut run = Run::new(&constants);
        run.advance(100.0 * SECOND, u64::MAX);
        let mean = run.weights().iter().sum::<f64>() / run.weights().len() as f64;
        assert!((mean - fixed).abs() < 0.02, "μ = {mu}, α = {ratio}: {mean} against {fixed}");
    }
}
