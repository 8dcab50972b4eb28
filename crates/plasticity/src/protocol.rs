//! Stimulations as experimenters write them: parameters in, events in order of time out.
//!
//! A [`Protocol`] is the one way to write down what is done to a synapse: trains on both sides, pairs with a lag at a rate,
//! bursts, tetani, a clamped cell, plateau potentials. [`run`] gives all of it to any rule that spikes drive.
//!
//! Times are exact event times in ms, not steps of a grid, so no rounding decides where a spike falls. Two spikes closer
//! than [`COINCIDENT`] come as one event; rules let the presynaptic one act first.
//!
//! [`run`] gives what is left after the last event. Who wants a value at each spike takes the [events](Protocol::events)
//! themselves, and gives each to the rule with the time since the one before:
//!
//! ```
//! use plasticity::models::pair_stdp::PairStdp;
//! use plasticity::protocol::{Driven, Protocol, Train};
//! use plasticity::{Model, Ms};
//! let rule = PairStdp::default();
//! let mut synapse = rule.initial();
//! // Five presynaptic spikes at 20 Hz, and one postsynaptic 10 ms after the first.
//! let protocol = Protocol::new(Train::regular(5, 20.0), Train::at(Ms(10.0)));
//! let (mut last, mut weights) = (Ms::ZERO, vec![]);
//! for event in protocol.events() {
//!     rule.step(&mut synapse, PairStdp::input(event.signals, None), event.at - last);
//!     last = event.at;
//!     weights.push(synapse.weight);
//! }
//! // Pre before post strengthens, and every later presynaptic spike weakens.
//! assert!(weights[1] > weights[0] && weights[2] < weights[1] && weights[5] < weights[4]);
//! ```

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
