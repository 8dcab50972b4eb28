//! What a reader can change.

use plasticity::networks::linear_interference::LinearInterference;
use plasticity::networks::task_sequence::TaskSequence;
use plasticity::{choices, quantities};

choices! {
    /// What is learned.
    pub enum Learned {
        /// Five tasks in a row, by a net.
        FiveTasks,
        /// Two inputs in a row, by a linear unit.
        TwoInputs,
    }
}

quantities! {
    /// A net and its tasks, and the least case.
    pub struct Params {
        /// What is learned.
        learned: choice("learned", "what is learned", Learned, FiveTasks),
        /// Net, tasks and method.
        net: part(TaskSequence),
        /// A linear unit.
        unit: part(LinearInterference),
    }
}

impl Params {
    /// Whether there is a net, and no linear unit.
    pub fn tasks(&self) -> bool {
        self.learned == Learned::FiveTasks
    }
}
