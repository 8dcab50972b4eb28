//! Models put together, and the experiments that are done on them.

pub mod conductance_population;
pub mod poisson_inputs;
pub mod voltage_pairing;
