//! What can be changed.
// Options are named after papers; the year is a word of its own: `sjostrom-2001`.
#![allow(non_camel_case_types)]

use plasticity::models::adex::AdEx;
use plasticity::models::pair_stdp::PairStdp;
use plasticity::models::triplet_stdp::{ROWS, Row, TripletStdp};
use plasticity::models::voltage_stdp::VoltageStdp;
use plasticity::{choices, quantities};

choices! {
    /// Which pairs are given.
    pub enum Protocol {
        /// What each rule was fitted with: 60 pairs in a row; for the voltage rule the bursts of the experiment.
        AsFitted,
        /// What the experiment was: 15 bursts of 5 pairs, one every 10 s; 50 single pairs where five do not fit.
        AsDone,
    }
}

choices! {
    /// The measurement beside the curves.
    pub enum Data {
        /// Sjöström, Turrigiano and Nelson 2001, visual cortex: means ± SEM.
        Sjostrom_2001,
        /// No measurement.
        None,
    }
}

quantities! {
    /// Pairs at ±10 ms and a rate, and the three rules that answer to them.
    pub struct Params {
        /// Pairs per second at the marker.
        rate: real("ρ", "pairs per second", Hz, 40.0, 0.1..=60.0),
        /// Which pairs are given.
        protocol: choice("protocol", "pairs are given", Protocol, AsFitted),
        /// Constants of the pair rule: with these time constants, the amplitudes that come closest to the ten points (ours).
        pair: part(PairStdp, "pair" = PairStdp {
            a_plus: 0.00236,
            a_minus: 0.000402,
            tau_plus: 16.8,
            tau_minus: 33.7,
            ..PairStdp::default()
        }),
        /// Constants of the triplet rule; the presets hold every published set.
        triplet: part(TripletStdp, "triplet"),
        /// Constants of the voltage rule.
        voltage: part(VoltageStdp, "voltage"),
        /// Constants of the neuron that the voltage rule reads.
        neuron: part(AdEx, "neuron"),
        /// The measurement beside the curves.
        measured: choice("data", "measurement shown", Data, Sjostrom_2001),
    }
}

impl Params {
    /// The published set that the constants of the triplet rule make, if they make one.
    pub fn published_row(&self) -> Option<&'static Row> {
        ROWS.iter().find(|row| row.rule() == self.triplet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stdp_frequency::StdpFrequency;
    use crate::{Preset, Widget, testing};

    fn with(preset: &Preset) -> Params {
        testing::preset::<StdpFrequency>(preset.name)
    }

    #[test]
    fn every_published_row_is_a_preset_and_says_what_is_recalled() {
        let presets = StdpFrequency::PRESETS;
        for row in &ROWS {
            let preset = presets.iter().find(|preset| preset.name == row.name);
            let preset = preset.unwrap_or_else(|| panic!("no preset {}", row.name));
            assert_eq!(with(preset).published_row(), Some(row));
            assert_eq!(preset.label.contains("recalled"), row.recalled, "{}", row.name);
        }
        let mut own = Params::default();
        own.triplet.a3_plus = 0.007;
        assert_eq!(own.published_row(), None);
    }
}
