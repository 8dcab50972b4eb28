//! What can be changed.

use figure::{Ink, Stroke};
use plasticity::protocol::tetanus::{Induction, Pathways};
use plasticity::time::{MINUTE, SECOND};
use plasticity::{choices, quantities};

use crate::tagging::Theory;

choices! {
    /// What is compared.
    pub enum View {
        /// Two pathways to one neuron.
        TwoPathways,
        /// The four inductions, each alone on its neuron.
        FourInductions,
    }
}

quantities! {
    /// An experiment and the model that undergoes it.
    pub struct Params {
        /// What is compared.
        view: choice("view", "what is compared", View, TwoPathways),
        /// The published model.
        theory: choice("model", "published model", Theory, Clopath_2008),
        /// The experiment.
        pathways: part(Pathways = Pathways { second: Induction::Wtet, ..Pathways::default() }),
        /// Neurons that are averaged.
        neurons: count("n", "neurons averaged", 20, 1..=20),
        /// Seed of all chance.
        seed: seed("seed", "random seed", 1),
    }
}

/// Name, ink and stroke of each induction, in the order of the choice.
pub const INDUCTIONS: [(&str, Ink, Stroke); 5] = [
    ("nothing", Ink::Muted, Stroke::Dotted),
    ("WTET", Ink::Potentiation, Stroke::Dashed),
    ("STET", Ink::Potentiation, Stroke::Solid),
    ("WLFS", Ink::Depression, Stroke::Dashed),
    ("SLFS", Ink::Depression, Stroke::Solid),
];

impl Params {
    /// The experiments of the view; of two pathways the second without the first too, where there are two.
    pub fn experiments(&self) -> Vec<Pathways> {
        if self.view == View::TwoPathways {
            let alone = Pathways { first: Induction::Nothing, ..self.pathways.clone() };
            let both = self.pathways.inductions().iter().all(|one| *one != Induction::Nothing);
            return [self.pathways.clone()].into_iter().chain(both.then_some(alone)).collect();
        }
        [Induction::Wtet, Induction::Stet, Induction::Wlfs, Induction::Slfs]
            .map(|first| Pathways { first, second: Induction::Nothing, ..self.pathways.clone() })
            .into()
    }

    /// Whether a blocker could act: it ends after the beginning.
    pub fn may_block(&self) -> bool {
        let start = if self.view == View::TwoPathways { self.pathways.start() as f64 } else { 0.0 };
        MINUTE / SECOND * self.pathways.block_to > start
    }

    /// Whether one acts.
    pub fn blocks(&self) -> bool {
        self.may_block() && self.pathways.block_from < self.pathways.block_to
    }
}
