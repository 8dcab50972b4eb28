//! Inductions that last or fade.

use super::CalciumTagging;
use crate::networks::calcium_pathways::{CalciumPathways, Order, Run};
use crate::protocol::tetanus::{Induction, Pathways, at};

/// Weight, %, of a synapse under regular pulses without noise; at 20 min, only its early part.
pub fn regular(first: Induction, seconds: i64) -> f64 {
    let pathways = Pathways { first, ..Pathways::default() };
    let rule = CalciumTagging { sigma_pl: 0.0, ..CalciumTagging::default() };
    let experiment = CalciumPathways { pathways, rule, order: Order::Regular, trials: 1, seed: 1 };
    let mut run = Run::new(&experiment);
    run.advance(seconds, u64::MAX);
    at(run.samples(), seconds).weight[0]
}

/// Mean weight after a strong tetanus, 8 h under a blocker of synthesis, 100 neurons.
pub fn blocked() -> f64 {
    let pathways = Pathways { block_to: 600.0, ..Pathways::default() };
    let experiment = CalciumPathways { pathways, trials: 100, ..CalciumPathways::default() };
    let mut run = Run::new(&experiment);
    run.advance(28_800, u64::MAX);
    at(run.samples(), 28_800).weight[0]
}
