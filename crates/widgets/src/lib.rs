//! Interactive figures: parameters, presets, published data, and the run.
//!
//! A widget is pure Rust and runs natively; a host (browser, book, test) sees only [`ENTRIES`].
//! To add one: one file here, one line in the registry below.
#![forbid(unsafe_code)]

mod choice_words;
mod drawings;
mod entry;
mod picture;
mod print;
mod problem;
mod readout;
#[doc(hidden)]
pub mod registry;
mod scenes;
mod tagging;
#[cfg(test)]
mod testing;
mod touches;
mod widget;

pub use choice_words::option_text;
pub use drawings::{DRAWINGS, Drawing};
pub use entry::{Entry, Running, Settled, Values, current};
pub use print::{number_file, number_text, value_text};
pub use problem::{Problem, Refusal, Unknown, refusal};
pub use readout::Readout;
pub use widget::{Predict, Preset, Progress, Span, Widget};

widgets! {
    timescales::Timescales,
    hebb_growth::HebbGrowth,
    oja_axis::OjaAxis,
    conditioning::Conditioning,
    nmda_gate::NmdaGate,
    calcium_control::CalciumControl,
    calcium_threshold::CalciumThreshold,
    expression::Expression,
    stdp_window::StdpWindow,
    stdp_frequency::StdpFrequency,
    stdp_competition::StdpCompetition,
    stdp_sequence::StdpSequence,
    scaling::Scaling,
    excitability::Excitability,
    sliding_threshold::SlidingThreshold,
    stability_race::StabilityRace,
    balance::Balance,
    tag_capture::TagCapture,
    consolidation_window::ConsolidationWindow,
    memory_lifetime::MemoryLifetime,
    systems_consolidation::SystemsConsolidation,
    replay::Replay,
    spine_turnover::SpineTurnoverWidget,
    spine_size::SpineSize,
    pruning::Pruning,
    sprouting::SproutingWidget,
    neurogenesis::Neurogenesis,
    digit_map::DigitMapWidget,
    ocular_dominance::OcularDominanceWidget,
    compensation::Compensation,
    attractor::AttractorWidget,
    allocation::AllocationWidget,
    btsp_kernel::BtspKernelWidget,
    place_field::PlaceFieldWidget,
    place_map::PlaceMapWidget,
    one_shot_memory::OneShotMemoryWidget,
    eligibility::Eligibility,
    distal_reward::DistalRewardWidget,
    td_lambda::TdLambdaWidget,
    delayed_feedback::DelayedFeedback,
    local_gradient::LocalGradientWidget,
    fast_slow::FastSlow,
    theta_protocol::ThetaProtocol,
    stimulus_explorer::StimulusExplorer,
    error_network::ErrorNetworkWidget,
    pulvinar_loop::PulvinarLoop,
    explicit_error::ExplicitError,
    rule_arena::RuleArena,
    forgetting::Forgetting,
    one_shot_classifier::OneShotClassifierWidget,
    event_cost::EventCostWidget,
}

/// The widget of this name.
pub fn find(name: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.name == name)
}
