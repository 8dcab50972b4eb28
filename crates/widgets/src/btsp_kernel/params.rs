//! What a reader can change.

use plasticity::models::btsp_weight_dependent::BtspWeightDependent;
use plasticity::networks::linear_track::{LinearTrack, Track};
use plasticity::networks::plateau_effect::Effect;
use plasticity::quantities;

/// Longest delay to either side, s.
pub const REACH: f64 = 6.0;
/// mV of ramp by a weight raised by that of a silent cell: the authors' scale, 6 mV for 1.5.
const RAMP: f64 = 4.0;
/// A lap in s: so long that its joined ends do not matter.
const LAP: f64 = 24.0;
/// Inputs of that track; their number only cuts the lap into steps of 10 ms.
const INPUTS: u64 = 48;

quantities! {
    /// One input, one plateau, and the weight-dependent rule.
    pub struct Params {
        /// From the plateau to the passing of the field's centre.
        delay: real("Δt", "plateau to input", S, -1.5, -6.0..=6.0),
        /// Weight before, part of the largest.
        weight: real("w", "weight at the start", One, 0.2137, 0.0..=1.0),
        /// Speed at which the field is passed.
        speed: log("v", "speed of the animal", CmPerS, 25.0, 10.0..=100.0),
        /// Time constant of eligibility.
        tau_eligibility: log("τ_E", "memory of an input", S, 1.664103, 0.2..=4.0),
        /// Time constant of the instructive signal.
        tau_instructive: log("τ_I", "reach of a plateau", S, 0.4370065, 0.1..=2.0),
        /// Fastest growth.
        k_plus: real("k₊", "fastest growth", PerS, 1.109682, 0.0..=10.0),
        /// Fastest shrinkage.
        k_minus: real("k₋", "fastest shrinkage", PerS, 0.4249387, 0.0..=10.0),
        /// Overlap at half growth.
        alpha_plus: real("α₊", "overlap at half growth", One, 0.4150117, 0.0..=1.0),
        /// Half-width of the growth's sigmoid.
        width_plus: real("h₊", "width of growth's curve", One, 0.4541096, 0.01..=1.0),
        /// Overlap at half shrinkage.
        alpha_minus: real("α₋", "overlap at half shrinkage", One, 0.02618154, 0.0..=1.0),
        /// Half-width of the shrinkage's sigmoid.
        width_minus: real("h₋", "width of shrinkage's curve", One, 0.09977173, 0.01..=1.0),
        /// Largest weight, in units of that of a silent cell.
        largest: real("W_max", "largest weight", One, 4.680311, 1.0..=10.0),
        /// How long the plateau lasts.
        plateau: real("T_p", "length of the plateau", Ms, 300.0, 10.0..=1000.0),
    }
}

impl Params {
    /// The way past the input, and what the rule does on it.
    pub fn effect(&self) -> (Track, Effect) {
        let (speed, length) = (self.speed, LAP * self.speed);
        let track = Track::new(&LinearTrack { speed, length, inputs: INPUTS, ..LinearTrack::default() });
        let rule = BtspWeightDependent {
            tau_eligibility: self.tau_eligibility,
            tau_instructive: self.tau_instructive,
            k_plus: self.k_plus,
            k_minus: self.k_minus,
            alpha_plus: self.alpha_plus,
            width_plus: self.width_plus,
            alpha_minus: self.alpha_minus,
            width_minus: self.width_minus,
            largest: self.largest,
            plateau: self.plateau,
            ..BtspWeightDependent::default()
        };
        let effect = Effect::weight_dependent(&rule, &track);
        (track, effect)
    }

    /// The ramp, mV, of a cell whose weights are all raised to this one.
    pub fn ramp(&self) -> f64 {
        RAMP * (self.weight * self.largest - 1.0)
    }

    /// mV of ramp by the largest weight.
    pub fn scale(&self) -> f64 {
        RAMP * self.largest
    }
}
