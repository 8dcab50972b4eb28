//! What a reader can change.

use plasticity::networks::conductance_population::ConductancePopulation;
use plasticity::quantities;

quantities! {
    /// A population and how long it runs.
    pub struct Params {
        /// The population.
        population: part(ConductancePopulation),
        /// Model time.
        duration: log("T", "model time", S, 1000.0, 50.0..=4000.0),
    }
}

impl Params {
    /// Number of correlated inputs: no more than there are.
    pub fn group(&self) -> usize {
        let inputs = &self.population.inputs;
        inputs.group.min(inputs.excitatory) as usize
    }
}
