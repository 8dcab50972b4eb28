//! Models put together, and the experiments that are done on them.

pub mod voltage_pairing;
