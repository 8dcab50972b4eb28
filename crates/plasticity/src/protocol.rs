//! Stimulations as experimenters write them: parameters in, spikes in order of time out.
//!
//! Times are exact event times in ms, not steps of a grid, so no rounding decides where a spike
//! falls. Two spikes closer than [`COINCIDENT`] come as one event; rules let the presynaptic one
//! act first.

mod conditioning;
mod merge;
mod motif;
mod pairing;
mod poisson;
pub mod tetanus;
mod theta;

pub use conditioning::{Design, Shown};
pub use merge::{Merge, merge};
pub use motif::Motif;
pub use pairing::{Bursts, Pairs};
pub use poisson::{Poisson, Train};
pub use theta::Theta;

use crate::{AtEnd, Model, Ms};

/// Spikes closer than this, in ms, are one event. `i/ρ + Δt` carries rounding errors of this order at most.
pub const COINCIDENT: f64 = 1e-9;

/// The spikes of one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spikes {
    /// A presynaptic spike arrives.
    pub pre: bool,
    /// The postsynaptic neuron fires.
    pub post: bool,
}

/// Spikes and their time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// After the first presynaptic spike.
    pub at: Ms,
    /// Which.
    pub spikes: Spikes,
}

/// Runs a model from event to event, starting at the first; an exact model needs no other steps.
pub fn run<M, I>(model: &M, state: &mut M::State, events: impl IntoIterator<Item = Event>)
where
    M: for<'a> Model<Input<'a> = AtEnd<I>>,
    I: From<Spikes>,
{
    let mut last = None;
    for event in events {
        let dt = event.at - last.unwrap_or(event.at);
        model.step(state, AtEnd(event.spikes.into()), dt);
        last = Some(event.at);
    }
}
