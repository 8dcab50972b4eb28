//! What a reader can change.

use plasticity::networks::one_shot_memory::OneShotMemory;
use plasticity::quantities;

quantities! {
    /// How much is stored, and what is asked.
    pub struct Params {
        /// Number of items, stored once each.
        items: count("K", "items stored", 20000, 100..=30000),
        /// The item that is asked for, counted from the first.
        asked: count("item", "item asked for", 1, 1..=30000),
        /// Part of the cue that is masked.
        masked: real("masked", "masked part of the cue", One, 0.33, 0.0..=0.9),
        /// The memory.
        memory: part(OneShotMemory),
    }
}

impl Params {
    /// Place of the item that is asked for; where it is not stored, the last.
    pub fn item(&self) -> usize {
        self.asked.min(self.items) as usize - 1
    }

    /// Items that one turn of work takes: fewer where they are larger.
    pub fn turn(&self) -> usize {
        const WORK: f64 = 320_000.0;
        let (m, rule) = (&self.memory, &self.memory.rule);
        (WORK / (m.inputs as f64 * rule.f_p + m.neurons as f64 * rule.f_q)) as usize
    }
}
