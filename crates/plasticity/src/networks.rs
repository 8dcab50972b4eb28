//! Models put together, and the experiments that are done on them.

pub mod bidirectional;
pub mod calcium_pathways;
pub mod later_memories;
pub mod linear_track;
pub mod perceptron;
pub mod plateau_effect;
pub mod poisson_inputs;
pub mod protected_pathways;
pub mod regulated_cell;
pub mod theta_synapse;
pub mod unit_row;
pub mod voltage_synapse;

crate::documented! { "networks"
    allocation
    balanced_cell
    conductance_population
    delayed_outcomes
    deletion
    digit_map
    distal_reward
    error_network
    error_neurons
    event_cost
    excitability_drift
    hopfield
    lesioned_map
    linear_interference
    local_gradient
    ocular_dominance
    one_shot_classifier
    one_shot_memory
    place_field
    place_map
    place_shift
    pruned_routes
    pulvinar_ring
    sparse_net
    sprouting
    tag_trigger
    task_sequence
    td_lambda
    volley
    young_units
}
