//! What a reader can change.

use plasticity::networks::{place_shift::PlaceShift, volley::Volley};
use plasticity::{choices, quantities};

choices! {
    /// What comes again and again.
    pub enum Case {
        /// A volley of input spikes.
        Volley,
        /// A run along a track.
        PlaceField,
    }
}

quantities! {
    /// Either of two sequences, and how often it comes.
    pub struct Params {
        /// What comes again and again.
        case: choice("case", "what is repeated", Case, Volley),
        /// Volley: how often it comes.
        presentations: count("n", "times it comes", 200, 10..=1000),
        /// The volley, its neuron and its rule.
        volley: part(Volley),
        /// Place field: how many laps the rat runs.
        laps: count("laps", "laps that are run", 20, 2..=60),
        /// The track, its place cells and their rule.
        place: part(PlaceShift, "place"),
    }
}
