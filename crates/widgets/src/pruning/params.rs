//! What a reader can change.

use figure::Ink;
use plasticity::networks::deletion::Deletion;
use plasticity::networks::pruned_routes::PrunedRoutes;
use plasticity::{choices, quantities};

choices! {
    /// What is pruned.
    pub enum Pruned {
        /// The weights of a memory.
        Deletion,
        /// The edges of a network.
        Routes,
    }
}

quantities! {
    /// Both parts.
    pub struct Params {
        /// What is pruned.
        pruned: choice("pruned", "what is pruned", Pruned, Deletion),
        /// The memory.
        deletion: part(Deletion),
        /// Networks that are averaged. A choice.
        networks: count("r", "networks averaged", 8, 1..=20),
        /// The network, sparser than the model's default: there the schedules differ most.
        routes: part(PrunedRoutes, "routes" = PrunedRoutes { edges: 1.5, ..PrunedRoutes::default() }),
    }
}

/// What is kept, in the order of the choice: in words, the name of the curve, its ink.
pub const KEEPS: [(&str, &str, Ink); 4] = [
    ("the strong ones", "strong kept", Ink::Potentiation),
    ("the strong ones, each smaller by the threshold", "strong, shrunk", Ink::Voltage),
    ("the signs of the strong ones", "only signs", Ink::Calcium),
    ("any, by chance", "by chance", Ink::Muted),
];

/// When edges go, in the order of the choice.
pub const SCHEDULES: [&str; 5] = ["falling", "constant", "rising", "at the end", "growing"];
