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

use alloc::vec::Vec;

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

/// Runs a model from event to event, starting at the first; an exact model needs no other steps. Events may be given in
/// any order: they are taken in that of their times, those of one time as they were given.
pub fn run<M, I>(model: &M, state: &mut M::State, events: impl IntoIterator<Item = Event>)
where
    M: for<'a> Model<Input<'a> = AtEnd<I>>,
    I: From<Spikes>,
{
    let mut events: Vec<_> = events.into_iter().collect();
    events.sort_by(|a, b| a.at.ms().total_cmp(&b.at.ms()));
    let mut last = None;
    for event in events {
        let dt = event.at - last.unwrap_or(event.at);
        model.step(state, AtEnd(event.spikes.into()), dt);
        last = Some(event.at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::pair_stdp::PairStdp;

    /// A pair at +10 ms, told backwards: potentiation as ever.
    #[test]
    fn events_in_any_order() {
        let rule = PairStdp::default();
        let [pre, post] = [true, false].map(|pre| Spikes { pre, post: !pre });
        let weight = |events: [Event; 2]| {
            let mut state = rule.initial();
            run(&rule, &mut state, events);
            state.weight
        };
        let (first, second) = (Event { at: Ms::ZERO, spikes: pre }, Event { at: Ms(10.0), spikes: post });
        assert_eq!(weight([second, first]), weight([first, second]));
        assert!(weight([second, first]) > rule.weight);
    }
}
