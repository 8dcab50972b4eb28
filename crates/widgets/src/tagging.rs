//! The published models of tagging and capture behind one face: a neuron of a slice, with two pathways to it.
// Options are named after papers; the year is a word of its own: `clopath-2008`.
#![allow(non_camel_case_types)]

use plasticity::choices;
use plasticity::networks::calcium_pathways::{self, CalciumPathways};
use plasticity::networks::protected_pathways::{self, ProtectedPathways};
use plasticity::networks::tag_trigger::{self, TagTrigger};
use plasticity::protocol::tetanus::{Pathways, Sample};

choices! {
    /// The published model.
    pub enum Theory {
        /// 200 synapses that chance tags; many tags trigger proteins.
        Clopath_2008,
        /// Two synapses that calcium moves; far from rest they are tagged.
        Luboeinski_2021,
        /// 400 synapses with weight, tag and scaffold, each written only when allowed.
        Ziegler_2015,
    }
}

/// How long every experiment lasts after the first onset, h.
pub(crate) const HOURS: f64 = 10.0;
/// The same, s.
const END: i64 = 36_000;

/// One neuron at work.
pub(crate) enum Neuron {
    Clopath(Box<tag_trigger::Run>),
    Luboeinski(Box<calcium_pathways::Run>),
    Ziegler(Box<protected_pathways::Run>),
}

impl Neuron {
    /// Before the first pulse.
    pub fn new(theory: Theory, pathways: &Pathways, seed: u64) -> Self {
        let pathways = pathways.clone();
        match theory {
            Theory::Clopath_2008 => {
                let constants = TagTrigger { pathways, seed, ..TagTrigger::default() };
                Self::Clopath(Box::new(tag_trigger::Run::new(&constants)))
            }
            Theory::Luboeinski_2021 => {
                let constants = CalciumPathways { pathways, seed, trials: 1, ..CalciumPathways::default() };
                Self::Luboeinski(Box::new(calcium_pathways::Run::new(&constants)))
            }
            Theory::Ziegler_2015 => {
                let constants = ProtectedPathways { pathways, seed, ..ProtectedPathways::default() };
                Self::Ziegler(Box::new(protected_pathways::Run::new(&constants)))
            }
        }
    }

    /// One or two milliseconds of work; true at the end.
    pub fn advance(&mut self) -> bool {
        match self {
            Self::Clopath(run) => run.advance(END, 1200),
            Self::Luboeinski(run) => run.advance(END, 4000),
            Self::Ziegler(run) => run.advance(END, 100),
        }
    }

    /// One sample a minute, from the start.
    pub fn samples(&self) -> &[Sample] {
        match self {
            Self::Clopath(run) => run.samples(),
            Self::Luboeinski(run) => run.samples(),
            Self::Ziegler(run) => run.samples(),
        }
    }
}
