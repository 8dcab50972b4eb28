//! Models put together, and the experiments that are done on them.

pub mod bidirectional;
pub mod calcium_pathways;
pub mod conductance_population;
pub mod error_network;
pub mod error_neurons;
pub mod hopfield;
pub mod later_memories;
pub mod linear_track;
pub mod one_shot_memory;
pub mod place_field;
pub mod place_map;
pub mod place_shift;
pub mod plateau_effect;
pub mod poisson_inputs;
pub mod protected_pathways;
pub mod pulvinar_ring;
pub mod tag_trigger;
pub mod theta_synapse;
pub mod volley;
pub mod voltage_synapse;
