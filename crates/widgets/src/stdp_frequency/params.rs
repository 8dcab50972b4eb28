//! What can be changed.
// Options are named after papers; the year is a word of its own: `sjostrom-2001`.
#![allow(non_camel_case_types)]

use plasticity::models::adex::AdEx;
use plasticity::models::pair_stdp::PairStdp;
use plasticity::models::triplet_stdp::{Row, TripletStdp};
use plasticity::models::voltage_stdp::VoltageStdp;
use plasticity::{Choice, choices, quantities};

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
    /// The constants of the triplet rule. Hippocampus and visual cortex are different models.
    pub enum Constants {
        /// Visual cortex, all-to-all, minimal.
        VisualAllMinimal,
        /// Visual cortex, all-to-all, full.
        VisualAllFull,
        /// Visual cortex, nearest, minimal.
        VisualNearestMinimal,
        /// Visual cortex, nearest, full.
        VisualNearestFull,
        /// Hippocampal culture, all-to-all, minimal; τᵧ is recalled, not seen in a source.
        HippocampusAllMinimal,
        /// Hippocampal culture, all-to-all, full.
        HippocampusAllFull,
        /// After hippocampal culture, nearest, minimal: recalled, not seen in a source.
        HippocampusNearestMinimal,
        /// Hippocampal culture, nearest, full.
        HippocampusNearestFull,
        /// The triplet constants under "All parameters"; no other option reads them.
        Custom,
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
        rate: real("ρ", Hz, 40.0, 0.1..=60.0),
        /// Which pairs are given.
        protocol: choice("protocol", Protocol, AsFitted),
        /// The constants of the triplet rule.
        row: choice("row", Constants, VisualAllMinimal),
        /// Constants of the pair rule: with these time constants, the amplitudes that come closest to the ten points (ours).
        pair: part(PairStdp, "pair" = PairStdp {
            a_plus: 0.00236,
            a_minus: 0.000402,
            tau_plus: 16.8,
            tau_minus: 33.7,
            ..PairStdp::default()
        }),
        /// Constants of the triplet rule where the row is custom.
        triplet: part(TripletStdp, "triplet"),
        /// Constants of the voltage rule.
        voltage: part(VoltageStdp, "voltage"),
        /// Constants of the neuron that the voltage rule reads.
        neuron: part(AdEx, "neuron"),
        /// The measurement beside the curves.
        data: choice("data", Data, Sjostrom_2001),
    }
}

impl Params {
    /// The published row in use; none where the constants are the reader's.
    pub fn published_row(&self) -> Option<&'static Row> {
        Constants::NAMES.get(usize::from(self.row.place())).and_then(|name| Row::find(name))
    }

    /// The triplet rule in use.
    pub fn triplet_rule(&self) -> TripletStdp {
        self.published_row().map_or_else(|| self.triplet.clone(), Row::rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plasticity::models::triplet_stdp::ROWS;

    #[test]
    fn every_published_row_can_be_chosen() {
        assert_eq!(Constants::NAMES.len(), ROWS.len() + 1);
        for row in &ROWS {
            assert!(Constants::NAMES.contains(&row.name), "{}", row.name);
        }
        let custom = Params { row: Constants::Custom, ..Params::default() };
        assert_eq!((custom.published_row(), custom.triplet_rule()), (None, custom.triplet));
    }

    /// What is recalled is said to be.
    #[test]
    fn recalled_rows_say_so() {
        for (name, words) in Constants::NAMES.iter().zip(Constants::DOCS) {
            let recalled = Row::find(name).is_some_and(|row| row.recalled);
            assert_eq!(words.contains("recalled"), recalled, "{name}");
        }
    }
}
