//! What can be changed.

use plasticity::math::rest;
use plasticity::models::calcium_control::{CalciumControl, Pattern};
use plasticity::time::SECOND;
use plasticity::{choices, quantities};

choices! {
    /// What is varied along the curve.
    pub enum Protocol {
        /// The rate of presynaptic pulses.
        Rate,
        /// The potential at which the cell is clamped.
        Pairing,
        /// The lag of a postsynaptic spike.
        Timing,
    }
}

quantities! {
    /// Pulses, and the thresholds that judge their calcium.
    pub struct Params {
        /// What is varied along the curve.
        protocol: choice("protocol", Protocol, Rate),
        /// Pulses per second.
        rate: log("ρ", Hz, 4.0, 0.1..=100.0),
        /// Number of pulses.
        pulses: count("n", 100, 1..=1000),
        /// Potential of the clamped cell.
        voltage: real("V", Mv, -55.0, -80.0..=0.0),
        /// Postsynaptic minus presynaptic spike time.
        lag: real("Δt", Ms, 10.0, -100.0..=150.0),
        /// Calcium above which the synapse shrinks.
        alpha_1: real("α₁", Um, 0.35, 0.2..=0.5),
        /// Calcium above which it grows.
        alpha_2: real("α₂", Um, 0.55, 0.4..=1.0),
        /// Height of one EPSP where the rate is varied.
        epsp: real("s", Mv, 10.0, 0.0..=20.0),
    }
}

impl Params {
    /// The rule with these constants.
    pub fn rule(&self) -> CalciumControl {
        // As in the paper: 10 mV where rates are varied, 1 mV where spikes are paired.
        let epsp = if self.protocol == Protocol::Rate { self.epsp } else { 1.0 };
        CalciumControl { alpha_1: self.alpha_1, alpha_2: self.alpha_2, epsp, ..CalciumControl::default() }
    }

    /// Where the marker stands on the curve.
    pub fn place(&self) -> f64 {
        match self.protocol {
            Protocol::Rate => self.rate,
            Protocol::Pairing => self.voltage,
            Protocol::Timing => self.lag,
        }
    }

    /// The pattern of a place on the curve.
    pub fn pattern(&self, place: f64) -> Pattern {
        match self.protocol {
            Protocol::Rate => Pattern::at(place),
            Protocol::Pairing => Pattern { clamp: Some(place), ..Pattern::at(self.rate) },
            Protocol::Timing => {
                let period = (SECOND / self.rate).ms();
                // Where pairs come faster than this lag, the spike meets a later pulse.
                Pattern { lag: Some(rest(place, period)), period, clamp: None }
            }
        }
    }
}
