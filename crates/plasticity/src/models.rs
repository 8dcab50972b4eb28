//! One published rule per file. To add one: write the file, add its line to the registry below.
//!
//! Every file opens with the same headings (equations, reads, source, reproduces, departs,
//! example); pages show them. Coincident spikes have one order in all spike-driven rules: the
//! presynaptic spike acts first.

mod closed_form;
#[cfg(feature = "results")]
mod mean_map;
mod presentation;
mod published;
mod registry;
mod scheme;

pub use closed_form::{Answer, ClosedForm, ask};
pub use presentation::Presentation;
pub use published::Published;
pub(crate) use published::results;
pub use registry::{Each, Listed, ModelEntry, Observed, PROBE_STEPS};
pub use scheme::Scheme;

crate::models! {
    hebb::Hebb,
    covariance::Covariance,
    oja::Oja,
    bcm::Bcm,
    rescorla_wagner::RescorlaWagner,
    magnesium_block::MagnesiumBlock,
    glutamate_receptors::GlutamateReceptors,
    calcium_control::CalciumControl,
    calcium_threshold::CalciumThreshold,
    tristable_switch::TristableSwitch,
    bistable_switch::BistableSwitch,
    pair_stdp::PairStdp,
    suppression_stdp::SuppressionStdp,
    triplet_stdp::TripletStdp,
    adex::AdEx,
    conductance_neuron::ConductanceNeuron,
    voltage_stdp::VoltageStdp,
    synaptic_scaling::SynapticScaling,
    m_current_cell::MCurrentCell,
    conductance_control::ConductanceControl,
    growth_and_brake::GrowthAndBrake,
    calcium_tagging::CalciumTagging,
    write_protected::WriteProtected,
    cascade::Cascade,
    beakers::Beakers,
    two_stores::TwoStores,
    multiple_traces::MultipleTraces,
    spine_turnover::SpineTurnover,
    spine_size::SpineSize,
    fast_slow::FastSlow,
    ca1_cell::Ca1Cell,
    btsp_kernel::BtspKernel,
    btsp_weight_dependent::BtspWeightDependent,
    btsp_two_traces::BtspTwoTraces,
    btsp_binary::BtspBinary,
    reward_stdp::RewardStdp,
    ; crate::networks::conductance_population::ENTRY,
    crate::networks::volley::ENTRY,
    crate::networks::place_shift::ENTRY,
    crate::networks::balanced_cell::ENTRY,
    crate::networks::tag_trigger::ENTRY,
    crate::networks::deletion::ENTRY,
    crate::networks::pruned_routes::ENTRY,
    crate::networks::sprouting::ENTRY,
    crate::networks::young_units::ENTRY,
    crate::networks::digit_map::ENTRY,
    crate::networks::ocular_dominance::ENTRY,
    crate::networks::lesioned_map::ENTRY,
    crate::networks::hopfield::ENTRY,
    crate::networks::sparse_net::ENTRY,
    crate::networks::allocation::ENTRY,
    crate::networks::excitability_drift::ENTRY,
    crate::networks::error_network::ENTRY,
    crate::networks::pulvinar_ring::ENTRY,
    crate::networks::error_neurons::ENTRY,
    crate::networks::place_field::ENTRY,
    crate::networks::place_map::ENTRY,
    crate::networks::one_shot_memory::ENTRY,
    crate::networks::distal_reward::ENTRY,
    crate::networks::td_lambda::ENTRY,
    crate::networks::delayed_outcomes::ENTRY,
    crate::networks::local_gradient::ENTRY,
    crate::networks::linear_interference::ENTRY,
    crate::networks::task_sequence::ENTRY,
    crate::networks::one_shot_classifier::ENTRY,
    crate::networks::event_cost::ENTRY,
}

/// The model of this name.
pub fn find(name: &str) -> Option<&'static ModelEntry> {
    MODELS.iter().find(|entry| entry.name == name)
}
