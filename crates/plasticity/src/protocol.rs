//! Stimulations as experimenters write them: parameters in, events in order of time out.
//!
//! A [`Protocol`] is the one way to write down what is done to a synapse: trains on both sides, pairs with a lag at a rate,
//! bursts, tetani, a clamped cell, plateau potentials. [`run`] gives all of it to any rule that spikes drive.
//!
//! Times are exact event times in ms, not steps of a grid, so no rounding decides where a spike falls. Two spikes closer
//! than [`COINCIDENT`] come as one event; rules let the presynaptic one act first.

mod conditioning;
mod events;
mod experiment;
mod pairing;
mod poisson;
mod run;
pub mod tetanus;
mod theta;
mod train;

pub use conditioning::{Design, Shown};
pub use events::{Event, Events, Signals};
pub use experiment::Protocol;
pub use pairing::{Bursts, Pairs};
pub use poisson::Poisson;
pub use run::{Driven, run};
pub use theta::Theta;
pub use train::{Train, TrainError};

/// Spikes closer than this, in ms, are one event. `i/ρ + Δt` carries rounding errors of this order at most.
pub const COINCIDENT: f64 = 1e-9;
