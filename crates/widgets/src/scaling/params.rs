//! What a reader can change.

use plasticity::models::synaptic_scaling::SynapticScaling;
use plasticity::quantities;

plasticity::choices! {
    /// What the cells go through.
    pub enum Treatment {
        /// All spikes are blocked, as by tetrodotoxin.
        Blockade,
        /// Inhibition is blocked, as by bicuculline: every weight makes twice as many spikes.
        OverActivity,
    }
}

quantities! {
    /// A treatment, the synapses, and how they are measured.
    pub struct Params {
        /// What the cells go through.
        treatment: choice("treatment", "what is done", Treatment, Blockade),
        /// How long.
        hours: real("T", "length of treatment", H, 48.0, 6.0..=72.0),
        /// Smallest current that is detected.
        detection: real("θ", "smallest current detected", Pa, 0.0, 0.0..=15.0),
        /// Largest scatter of a synapse's own factor around the common one; a choice.
        scatter: real("s", "scatter of single synapses", One, 0.0, 0.0..=0.6),
        /// Median miniature current before; a choice.
        median: real("m", "median current before", Pa, 11.0, 5.0..=20.0),
        /// Spread of its logarithm over the synapses; a choice.
        spread: real("σ", "spread of currents", One, 0.5, 0.1..=0.8),
        /// The rule.
        rule: part(SynapticScaling),
        /// Seed of the scatter.
        seed: seed("seed", "random seed", 1),
    }
}
