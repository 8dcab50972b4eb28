//! What a rule's column stands for: the constants that its cells were computed with.

use alloc::vec::Vec;

use super::Rule;
use crate::models::calcium_control::CalciumControl;
use crate::models::fast_slow::FastSlow;
use crate::models::suppression_stdp::SuppressionStdp;
use crate::networks::voltage_synapse::VoltageSynapse;
use crate::quantity::{Quantities, Quantity, Value};

impl Rule {
    /// Its constants in declared order, as its paper has them. Calcium control's EPSP is that of [pairs](Rule::control).
    pub fn constants(self) -> Vec<(Quantity, Value)> {
        if let Some(rule) = self.triplets() {
            return all(&rule);
        }
        if let Some(rule) = self.thresholds() {
            return all(&rule);
        }
        match self {
            Self::Suppression => all(&SuppressionStdp::default()),
            Self::CalciumControl => all(&CalciumControl::default()),
            Self::Voltage => all(&VoltageSynapse::default()),
            Self::Kinase => all(&FastSlow::default()),
            _ => all(&Self::pairs().rule),
        }
    }
}

fn all<R: Quantities>(rule: &R) -> Vec<(Quantity, Value)> {
    R::list().into_iter().zip(rule.values()).collect()
}
