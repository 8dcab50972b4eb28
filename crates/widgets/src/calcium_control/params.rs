//! What can be changed.

use plasticity::math::rest;
use plasticity::models::calcium_control::CalciumControl;
use plasticity::protocol;
use plasticity::time::SECOND;
use plasticity::{Ms, choices, quantities};

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
        protocol: choice("protocol", "what is varied", Protocol, Rate),
        /// Pulses per second.
        rate: log("ρ", "pulses per second", Hz, 4.0, 0.1..=100.0),
        /// Number of pulses.
        pulses: count("n", "number of pulses", 100, 1..=1000),
        /// Potential of the clamped cell.
        voltage: real("V", "clamped potential", Mv, -55.0, -80.0..=0.0),
        /// Postsynaptic minus presynaptic spike time.
        lag: real("Δt", "lag (post minus pre)", Ms, 10.0, -100.0..=150.0),
        /// Calcium above which the synapse shrinks.
        alpha_1: real("α₁", "threshold to shrink", Um, 0.35, 0.2..=0.5),
        /// Calcium above which it grows.
        alpha_2: real("α₂", "threshold to grow", Um, 0.55, 0.4..=1.0),
        /// Height of one EPSP where the rate is varied.
        epsp: real("s", "height of one EPSP", Mv, 10.0, 0.0..=20.0),
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

    /// What is given at a place on the curve.
    pub fn given(&self, place: f64) -> protocol::Protocol {
        let pulses = |rate| protocol::Protocol::pulses(rate, self.pulses);
        match self.protocol {
            Protocol::Rate => pulses(place),
            Protocol::Pairing => pulses(self.rate).clamped(place),
            Protocol::Timing => {
                // Where pairs come faster than this lag, the spike meets a later pulse.
                let lag = rest(place, (SECOND / self.rate).ms());
                protocol::Protocol::pairing(Ms(lag), self.rate, self.pulses)
            }
        }
    }
}
