//! What a reader can change.

use plasticity::networks::sparse_net::SparseNet;
use plasticity::{choices, quantities};

use super::pictures::UNITS;

choices! {
    /// How many units a picture makes active.
    pub enum Net {
        /// Half of them.
        Dense,
        /// Few of them.
        Sparse,
    }
}

choices! {
    /// A picture of ours.
    pub enum Picture {
        /// A face that looks right.
        Face,
        /// Mountains.
        Mountains,
        /// A flower of five petals.
        Flower,
        /// Waves.
        Waves,
    }
}

quantities! {
    /// What is stored, and what is asked for.
    pub struct Params {
        /// Whether half of all units are active in a picture, or few.
        net: choice("net", "active units", Net, Dense),
        /// Number of pictures that are stored: that which is asked for, the other three, and random ones.
        stored: count("P", "pictures stored", 40, 1..=600),
        /// The picture that is asked for.
        picture: choice("picture", "picture asked for", Picture, Face),
        /// Part of it that the cue shows.
        cue_part: real("c", "part that is shown", One, 0.5, 0.1..=1.0),
        /// Share of the units that is active in a picture of the sparse net.
        active: real("a", "share active, sparse net", One, 0.1, 0.03..=0.3),
        /// How often every unit is updated.
        updates: count("n", "updates of every unit", 10, 2..=20),
        /// Chooses random pictures, what the cue leaves open, and the order of updates.
        seed: seed("seed", "random seed", 1),
    }
}

impl Params {
    /// Whether half of all units are active in a picture.
    pub fn dense(&self) -> bool {
        self.net == Net::Dense
    }

    /// Pictures per unit.
    pub fn load(&self) -> f64 {
        self.stored as f64 / UNITS as f64
    }

    /// The sparse net of this size, from so many pictures, that the seed of this number draws.
    pub fn sparse(&self, stored: usize, number: u64) -> SparseNet {
        let (load, seed) = (stored as f64 / UNITS as f64, self.seed.wrapping_add(number));
        SparseNet { units: UNITS as u64, active: self.active, load, cue: self.cue_part, seed }
    }

    /// Active units of a picture.
    pub fn cells(&self) -> usize {
        if self.dense() { UNITS / 2 } else { self.sparse(1, 0).cells() }
    }
}
