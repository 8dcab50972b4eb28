//! What can be changed.

use plasticity::models::fast_slow::FastSlow;
use plasticity::protocol::Theta;
use plasticity::published::jang_2026::CONDITIONS;
use plasticity::{choices, quantities};

choices! {
    /// What the weight follows.
    pub enum Rule {
        /// Kinase cascade on the rate of both sides.
        KinaseLinear,
        /// Kinase cascade on the product of the rates.
        KinaseProduct,
        /// Kinase cascade on calcium made of the spikes.
        KinaseSpikes,
        /// Two parallel integrals of 20 and 40 ms.
        FastSlow,
        /// Contrastive Hebb: product in the second half minus the first.
        ContrastiveHebb,
        /// Hebb: product of the rates.
        Hebb,
        /// Covariance, with means over window and gap.
        Covariance,
        /// BCM, its threshold settled on this protocol.
        Bcm,
        /// Calcium thresholds, constants of hippocampal slices.
        CalciumThreshold,
        /// Pairs of spikes.
        PairStdp,
        /// Triplets of spikes, constants of visual cortex.
        TripletStdp,
    }
}

choices! {
    /// Rates of the two halves.
    pub enum Condition {
        /// 25, then 50 Hz.
        Rise,
        /// 50, then 25 Hz.
        Fall,
        /// 25 Hz throughout.
        Low,
        /// 50 Hz throughout.
        High,
    }
}

quantities! {
    /// The experiment, and the rule that is to explain it.
    pub struct Params {
        /// What the weight follows.
        rule: choice("rule", "learning rule", Rule, KinaseLinear),
        /// Condition whose traces are drawn.
        condition: choice("rates", "rates of the two halves", Condition, Rise),
        /// When kinases are read, from a window's start.
        read: real("t", "moment of reading", Ms, 200.0, 10.0..=300.0),
        /// Silence between two windows.
        gap: real("gap", "silence between windows", Ms, 400.0, 100.0..=1000.0),
        /// Postsynaptic minus presynaptic spike time.
        lag: real("Δt", "lag (post minus pre)", Ms, 5.0, -15.0..=15.0),
        /// Time constant of the cascade's fast kinase.
        tau_fast: log("τ_P", "fast kinase", Ms, 40.0, 5.0..=200.0),
        /// Time constant of the cascade's slow kinase.
        tau_slow: log("τ_D", "slow kinase", Ms, 40.0, 5.0..=200.0),
    }
}

impl Params {
    /// The protocol of a condition.
    pub fn theta(&self, condition: usize) -> Theta {
        let (first, second) = CONDITIONS[condition];
        Theta { first, second, gap: self.gap, lag: self.lag, ..Theta::default() }
    }

    /// The kinase cascade.
    pub fn cascade(&self) -> FastSlow {
        FastSlow { tau_fast: self.tau_fast, tau_slow: self.tau_slow, ..FastSlow::default() }
    }
}
