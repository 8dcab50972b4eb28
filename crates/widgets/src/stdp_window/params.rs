//! What can be changed.
// Options are named after papers; the year is a word of its own: `bi-poo-1998`.
#![allow(non_camel_case_types)]

use plasticity::models::pair_stdp::PairStdp;
use plasticity::protocol::Pairs;
use plasticity::{choices, quantities};

choices! {
    /// What turns the lag into a change.
    pub enum Rule {
        /// The curve fitted to the outcome of the whole protocol, 60 pairs at 1 Hz.
        Fit,
        /// The pair rule, run spike by spike.
        Pair,
    }
}

choices! {
    /// The measurement beside the curve.
    pub enum Data {
        /// Bi and Poo 1998: means ± SD in bins of lag, and the band of a refit.
        Bi_Poo_1998,
        /// No measurement.
        None,
    }
}

quantities! {
    /// A pair of spikes, and what answers to many such pairs.
    pub struct Params {
        /// Pairs in a row at one lag.
        protocol: part(Pairs),
        /// What turns the lag into a change.
        rule: choice("rule", "what gives the change", Rule, Fit),
        /// Fit: potentiation by the whole protocol, extrapolated to lag zero.
        a_plus: real("A₊", "fit: height of growth", One, 0.777, 0.0..=2.0),
        /// Fit: time constant of potentiation.
        tau_plus: log("τ₊", "fit: reach of growth", Ms, 16.8, 1.0..=100.0),
        /// Fit: depression by the whole protocol, extrapolated to lag zero; recalled, not seen in print.
        a_minus: real("A₋", "fit: depth of loss", One, 0.273, 0.0..=1.0),
        /// Fit: time constant of depression.
        tau_minus: log("τ₋", "fit: reach of loss", Ms, 33.7, 1.0..=200.0),
        /// Constants of the pair rule.
        pair: part(PairStdp, "pair"),
        /// The measurement beside the curve.
        measured: choice("data", "measurement shown", Data, Bi_Poo_1998),
    }
}
