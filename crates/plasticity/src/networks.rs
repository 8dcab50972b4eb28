//! Models put together, and the experiments that are done on them.

pub mod conductance_population;
pub mod place_shift;
pub mod poisson_inputs;
pub mod volley;
pub mod voltage_pairing;
