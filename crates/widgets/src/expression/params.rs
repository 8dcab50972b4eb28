//! What can be changed.
// Options are named after papers; the year is a word of its own: `pi-lisman-2008`.
#![allow(non_camel_case_types)]

use plasticity::{choices, quantities};

choices! {
    /// Which switch holds the change.
    pub enum Switch {
        /// CaMKII and PP2A against each other: three stable states.
        PiLisman_2008,
        /// CaMKII alone against PP1: off or on.
        Zhabotinsky_2000,
    }
}

choices! {
    /// How the synapse was before.
    pub enum Start {
        /// As a synapse is at rest.
        Basal,
        /// After LTD.
        Depressed,
        /// After LTP.
        Potentiated,
    }
}

choices! {
    /// What is blocked for 10 min, once.
    pub enum Drug {
        /// Nothing.
        None,
        /// CaMKII no longer phosphorylates itself.
        NoAutophosphorylation,
        /// PP2A no longer activates itself.
        NoSelfActivation,
        /// A tenth of PP2A's activity is left.
        LittlePp2a,
    }
}

choices! {
    /// Whether the change is made to last.
    pub enum Capture {
        /// It fades, as early LTP does.
        Fading,
        /// It is captured and stays.
        Captured,
    }
}

quantities! {
    /// A calcium pulse, what answers to it, and what interferes.
    pub struct Params {
        /// Which switch holds the change.
        model: choice("switch", "molecular switch", Switch, PiLisman_2008),
        /// Calcium in the spine: of the pulse; in the case of two states, for good.
        calcium: log("Ca²⁺", "calcium in the spine", Um, 4.0, 0.05..=10.0),
        /// How long the pulse lasts.
        duration: log("T", "length of the pulse", S, 3.0, 1.0..=10.0),
        /// How the synapse was before.
        start: choice("start", "synapse before", Start, Basal),
        /// What is blocked for 10 min, once.
        drug: choice("blocked", "blocked for 10 min", Drug, None),
        /// When the block begins, after the pulse.
        begin: real("t", "block begins", Min, 30.0, 2.0..=120.0),
        /// Whether the change is made to last.
        capture: choice("capture", "made to last", Capture, Fading),
        /// Activity of PKA over that of calcineurin.
        pka: log("ν", "PKA over calcineurin", One, 1.0, 0.3..=3.0),
    }
}
