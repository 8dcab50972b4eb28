//! The rules, their constants, and what each can be given.

use super::{above_thresholds, kinase_change, kinase_gain, regular, voltage_ratio};
use crate::models::calcium_control::{CalciumControl, Run};
use crate::models::calcium_threshold::{CalciumThreshold, Set};
use crate::models::pair_stdp::{PairStdp, UnboundedPairs};
use crate::models::suppression_stdp::SuppressionStdp;
use crate::models::triplet_stdp::{self, TripletStdp};
use crate::networks::voltage_synapse::VoltageSynapse;
use crate::protocol::{Protocol, run};
use crate::published::arena::{Preparation, Row};
use crate::{Choice, Model, choices};

choices! {
    /// A rule with the constants of one paper.
    pub enum Rule {
        /// Pairs of spikes, with the window of hippocampal culture (Bi and Wang 2002).
        Pair,
        /// Pairs of spikes that suppress later ones, visual cortex (Froemke and Dan 2002).
        Suppression,
        /// Triplets, visual cortex, all spikes, minimal (Pfister and Gerstner 2006).
        TripletCortex,
        /// Triplets, visual cortex, nearest spikes, full (Pfister and Gerstner 2006).
        TripletNearest,
        /// Triplets, hippocampal culture, all spikes, full (Pfister and Gerstner 2006).
        TripletCulture,
        /// Calcium thresholds, cortical slices (Graupner and Brunel 2012).
        CalciumCortex,
        /// Calcium thresholds, hippocampal slices (Graupner and Brunel 2012).
        CalciumSlices,
        /// Calcium thresholds, hippocampal cultures (Graupner and Brunel 2012).
        CalciumCulture,
        /// Calcium control (Shouval and others 2002).
        CalciumControl,
        /// Membrane potential, visual cortex (Clopath and others 2010).
        Voltage,
        /// Fast minus slow integral of two calcium traces (Jang and others 2026).
        Kinase,
    }
}

/// All of them, in the order of the table.
pub const RULES: [Rule; 11] = [
    Rule::Pair,
    Rule::Suppression,
    Rule::TripletCortex,
    Rule::TripletNearest,
    Rule::TripletCulture,
    Rule::CalciumCortex,
    Rule::CalciumSlices,
    Rule::CalciumCulture,
    Rule::CalciumControl,
    Rule::Voltage,
    Rule::Kinase,
];

impl Rule {
    /// Its name, in kebab-case.
    pub fn name(self) -> &'static str {
        Self::NAMES[usize::from(self.place())]
    }

    /// In a few words, of which no other rule has the same.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Pair => "pairs, culture",
            Self::Suppression => "pairs with suppression, cortex",
            Self::TripletCortex => "triplets, cortex",
            Self::TripletNearest => "nearest triplets, cortex",
            Self::TripletCulture => "triplets, culture",
            Self::CalciumCortex => "calcium thresholds, cortex",
            Self::CalciumSlices => "calcium thresholds, slices",
            Self::CalciumCulture => "calcium thresholds, culture",
            Self::CalciumControl => "calcium control",
            Self::Voltage => "voltage, cortex",
            Self::Kinase => "kinases",
        }
    }

    /// The model's name in `MODELS`.
    pub const fn model(self) -> &'static str {
        match self {
            Self::Pair => "pair-stdp",
            Self::Suppression => "suppression-stdp",
            Self::TripletCortex | Self::TripletNearest | Self::TripletCulture => "triplet-stdp",
            Self::CalciumCortex | Self::CalciumSlices | Self::CalciumCulture => "calcium-threshold",
            Self::CalciumControl => "calcium-control",
            Self::Voltage => "voltage-stdp",
            Self::Kinase => "fast-slow",
        }
    }

    /// Papers to which its constants were fitted, by key: for their rows it is not to be praised.
    pub const fn fitted_to(self) -> &'static [&'static str] {
        match self {
            Self::Pair => &["bi1998"],
            Self::Suppression => &["froemke2002"],
            Self::TripletCortex | Self::TripletNearest | Self::CalciumCortex | Self::Voltage => {
                &["sjostrom2001"]
            }
            Self::TripletCulture | Self::CalciumCulture => &["wang2005"],
            Self::CalciumSlices => &["wittenberg2006"],
            Self::CalciumControl => &[],
            Self::Kinase => &["jang2026"],
        }
    }

    /// The preparation in which its constants were fitted, if they were fitted in one.
    pub const fn home(self) -> Option<Preparation> {
        match self {
            Self::Pair | Self::TripletCulture | Self::CalciumCulture => Some(Preparation::Culture),
            Self::Suppression
            | Self::TripletCortex
            | Self::TripletNearest
            | Self::CalciumCortex
            | Self::Voltage => Some(Preparation::VisualCortex),
            Self::CalciumSlices | Self::Kinase => Some(Preparation::Hippocampus),
            Self::CalciumControl => None,
        }
    }

    /// Whether its constants were fitted to the paper of this row.
    pub fn fitted(self, row: &Row) -> bool {
        self.fitted_to().contains(&row.cite)
    }

    /// Whether it knows what this protocol consists of. Rules of pairs need both sides; calcium takes either; calcium control
    /// also a clamp. None knows plateaus or dopamine.
    pub fn can(self, protocol: &Protocol) -> bool {
        let sweep = protocol.sweep();
        let [pre, post, plateaus, dopamine] = [sweep.pre(), sweep.post(), sweep.plateaus(), sweep.dopamine()]
            .map(|train| !train.times().is_empty());
        let spikes = match self {
            Self::CalciumCortex | Self::CalciumSlices | Self::CalciumCulture | Self::CalciumControl => {
                pre || post
            }
            _ => pre && post,
        };
        let clamp = protocol.potential().is_none() || self == Self::CalciumControl;
        spikes && clamp && !plateaus && !dopamine
    }

    /// The pair rule: A₊ 0.777 and A₋ 0.273 for sixty pairs, 16.8 and 33.7 ms.
    pub fn pairs() -> UnboundedPairs {
        let rule = PairStdp {
            a_plus: 0.777 / 60.0,
            a_minus: 0.273 / 60.0,
            tau_plus: 16.8,
            tau_minus: 33.7,
            weight: 1.0,
            ..PairStdp::default()
        };
        UnboundedPairs { rule }
    }

    /// The constants of a triplet rule.
    pub fn triplets(self) -> Option<TripletStdp> {
        let row = match self {
            Self::TripletCortex => "visual-all-minimal",
            Self::TripletNearest => "visual-nearest-full",
            Self::TripletCulture => "hippocampus-all-full",
            _ => return None,
        };
        triplet_stdp::Row::find(row).map(triplet_stdp::Row::rule)
    }

    /// The constants of a rule of calcium thresholds.
    pub fn thresholds(self) -> Option<CalciumThreshold> {
        let set = match self {
            Self::CalciumCortex => "cortical-slices",
            Self::CalciumSlices => "hippocampal-slices",
            Self::CalciumCulture => "hippocampal-cultures",
            _ => return None,
        };
        Set::find(set).map(Set::rule)
    }

    /// Calcium control as its paper has it: an EPSP of 1 mV where the postsynaptic cell spikes or is clamped, and of 10 mV where presynaptic pulses
    /// alone, of many fibres at once, are to depolarise it.
    pub fn control(protocol: &Protocol) -> CalciumControl {
        let rule = CalciumControl::default();
        let alone = protocol.sweep().post().times().is_empty();
        CalciumControl { epsp: if alone { 10.0 } else { rule.epsp }, ..rule }
    }

    /// Strength after a protocol over that before, unbounded: below zero where the rule subtracts more than there is. None where
    /// it [cannot](Rule::can) run it.
    pub fn predict(self, protocol: &Protocol) -> Option<f64> {
        if !self.can(protocol) {
            return None;
        }
        if let Some(rule) = self.triplets() {
            let mut state = rule.initial();
            run(&rule, &mut state, protocol);
            return Some(1.0 + state.change);
        }
        if let Some(rule) = self.thresholds() {
            let [down, up, seconds] = above_thresholds(&rule, protocol);
            return Some(rule.after(down, up, seconds).ratio);
        }
        Some(match self {
            Self::Suppression => {
                let rule = SuppressionStdp::default();
                let mut state = rule.initial();
                run(&rule, &mut state, protocol);
                1.0 + state.change
            }
            Self::CalciumControl => {
                let rule = Self::control(protocol);
                let mut run = Run::new(&rule, &regular(protocol));
                while !run.period(&rule, &mut |_, _| {}) {}
                run.fade(&rule, &mut |_, _| {});
                run.outcome(&rule).ratio
            }
            Self::Voltage => voltage_ratio(&VoltageSynapse::default(), protocol),
            Self::Kinase => 1.0 + kinase_gain() * kinase_change(protocol),
            _ => {
                let rule = Self::pairs();
                let mut state = rule.initial();
                run(&rule, &mut state, protocol);
                state.weight
            }
        })
    }
}
