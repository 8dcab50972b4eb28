//! What a reader can change.

use plasticity::networks::plateau_effect::PlateauRule;
use plasticity::quantities;

quantities! {
    /// Where plateaus come, how often, and how fast the animal runs.
    pub struct Params {
        /// Where the plateau comes.
        plateau: real("x", "place of the plateau", Cm, 93.5, 0.0..=187.0),
        /// Speed of the animal.
        speed: log("v", "speed of the animal", CmPerS, 25.0, 10.0..=100.0),
        /// Laps with a plateau there.
        laps: count("laps", "laps with a plateau", 1, 1..=10),
        /// Laps with a plateau elsewhere, after these.
        more: count("more laps", "laps with one elsewhere", 0, 0..=10),
        /// Where those plateaus come.
        second: real("x₂", "place of those plateaus", Cm, 45.0, 0.0..=187.0),
        /// How a plateau changes synapses.
        rule: choice("rule", "plateau rule", PlateauRule, WeightDependent),
        /// Width of an input's field, three times its √2 σ.
        input_width: real("width", "width of an input's field", Cm, 90.0, 30.0..=120.0),
    }
}

impl Params {
    /// Where the plateau of this lap comes, the first being 0.
    pub fn place(&self, lap: usize) -> f64 {
        if (lap as u64) < self.laps { self.plateau } else { self.second }
    }
}
