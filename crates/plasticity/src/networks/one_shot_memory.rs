//! Items that are stored by one presentation each in two-valued synapses, and found again from a part.
//!
//! # Equations
//!
//! An item makes each of $m$ inputs active with probability $f_p$. Each of $n$ neurons is connected to each input with
//! probability $p_w$. While the item is shown, plateaus write it by the binary rule of behavioural-timescale plasticity. The
//! trace of a cue $x$ is the set of neurons with
//!
//! $$ \sum_i c_{ij}\, w_{ij}\, x_i > \lfloor \theta\, m f_p p_w \rfloor $$
//!
//! A cue is an item of which a part of the active inputs is masked. Its error is the number of neurons that differ from the trace of
//! the whole item, over the size of that. A Hopfield net of the same $m$ units stores the same items:
//!
//! $$ W_{ik} = \frac1m \sum_\mu (x_i^\mu - f_p)(x_k^\mu - f_p), \quad W_{ii} = 0, \qquad x_i \leftarrow \left[\sum_k W_{ik} x_k > \theta_H f_p\right] $$
//!
//! for all units at once, until nothing changes.
//!
//! # Reads
//!
//! Nothing but its seed; whoever runs it says how many items are stored, which one is asked for and how much of it is masked.
//!
//! # Source
//!
//! [@wu2025]: the paper's own size and constants, $\theta = 0.45$ for whole and masked cues alike, and $\theta_H = 0.4$ for the
//! net with weights of any value, all from the authors' code (yjwu17/simpleBTSP).
//!
//! # Reproduces
//!
//! The part of synapses that is set, within 5 %; the size of traces; with a third of the cue masked, errors of 0.004, 0.08 and 0.70 after 2,000, 20,000 and
//! 30,000 items in an independent full-size run, 0.003, 0.08 and 0.68 here (`tests/one_shot_memory.rs`).
//!
//! # Departs
//!
//! In no number: nearly a billion synapses are not kept but worked out from who had a plateau when. For a cue only its own
//! inputs' synapses matter; connections come from a fixed mixing of both indices. The net's sums run over items. The net is given
//! connections between all units and real-valued weights, which are more than the other has.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::one_shot_memory::{OneShotMemory, Recall, Run};
//! let mut run = Run::new(&OneShotMemory::default());
//! for _ in 0..100 {
//!     run.store();
//! }
//! let mut recall = Recall::new(&run, 7, 0.33);
//! while !recall.advance(&run, 1000) {}
//! assert!(recall.error() < 0.05);
//! ```

mod net;
#[cfg(feature = "results")]
mod ours;
mod recall;
#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

pub use net::NetUpdate;
pub use recall::{Recall, density};

use crate::Source;
use crate::math::ln;
use crate::models::btsp_binary::{BtspBinary, Plateau};
use crate::models::{ModelEntry, Observed, Published, results};
use crate::random::Random;

crate::quantities! {
    /// Size, rule and thresholds.
    pub struct OneShotMemory {
        /// Number of inputs.
        inputs: count("m", "number of inputs", 25000, 1000..=30000),
        /// Number of neurons.
        neurons: count("n", "number of neurons", 39000, 1000..=40000),
        /// Part of the inputs to which a neuron is connected.
        connected: real("p_w", "chance of a connection", One, 0.6, 0.1..=1.0),
        /// Threshold, over the connected inputs of a mean item.
        threshold: real("θ", "firing threshold", One, 0.45, 0.1..=0.9),
        /// Threshold of the Hopfield net, in units of f_p.
        net_threshold: real("θ_H", "threshold (Hopfield net)", One, 0.4, 0.1..=0.9),
        /// The rule.
        rule: part(BtspBinary),
        /// Chooses items, plateaus and connections.
        seed: seed("seed", "random seed", 1),
    }
}

/// Lists of small numbers, one after the other.
#[derive(Clone, Debug, Default)]
struct Lists {
    all: Vec<u16>,
    ends: Vec<u32>,
}

impl Lists {
    fn get(&self, k: usize) -> &[u16] {
        let start = if k == 0 { 0 } else { self.ends[k - 1] };
        &self.all[start as usize..self.ends[k] as usize]
    }

    fn close(&mut self) {
        self.ends.push(self.all.len() as u32);
    }
}

/// The memory.
#[derive(Clone, Debug)]
pub struct Run {
    constants: OneShotMemory,
    random: Random,
    /// Active inputs of each item, rising.
    items: Lists,
    /// Neurons in which a plateau set or flipped the item's synapses.
    writes: Lists,
    /// Neurons in which one cleared them.
    clears: Lists,
    /// Items in which each input is active.
    uses: Vec<u16>,
}

/// Each of `n` numbers with probability `p`, rising: the gaps are drawn, not the numbers.
fn chosen(random: &mut Random, n: u64, p: f64, each: &mut dyn FnMut(&mut Random, u16)) {
    let scale = 1.0 / ln(1.0 - p);
    let mut next = 0.0;
    loop {
        next += libm::floor(-random.exponential() * scale);
        if next >= n as f64 {
            return;
        }
        each(random, next as u16);
        next += 1.0;
    }
}

impl Run {
    /// An empty memory.
    pub fn new(constants: &OneShotMemory) -> Self {
        Self {
            random: Random::new(constants.seed),
            items: Lists::default(),
            writes: Lists::default(),
            clears: Lists::default(),
            uses: vec![0; constants.inputs as usize],
            constants: constants.clone(),
        }
    }

    /// Draws an item and stores it.
    pub fn store(&mut self) {
        let c = &self.constants;
        let (items, uses) = (&mut self.items.all, &mut self.uses);
        chosen(&mut self.random, c.inputs, c.rule.f_p, &mut |_, input| {
            items.push(input);
            uses[usize::from(input)] += 1;
        });
        self.write();
    }

    /// Stores an item with these active inputs, rising; each below the number of inputs.
    pub fn store_item(&mut self, inputs: &[u16]) {
        for input in inputs {
            self.items.all.push(*input);
            self.uses[usize::from(*input)] += 1;
        }
        self.write();
    }

    /// Draws the plateaus that write the newest item.
    fn write(&mut self) {
        let c = &self.constants;
        self.items.close();
        let (writes, clears) = (&mut self.writes, &mut self.clears);
        chosen(&mut self.random, c.neurons, c.rule.f_q, &mut |random, neuron| match c
            .rule
            .plateau(c.rule.f_q * random.uniform())
        {
            Some(Plateau::Clear) => clears.all.push(neuron),
            Some(_) => writes.all.push(neuron),
            None => {}
        });
        writes.close();
        clears.close();
    }

    /// Number of stored items.
    pub fn stored(&self) -> usize {
        self.items.ends.len()
    }

    /// Active inputs of an item, rising.
    pub fn item(&self, item: usize) -> &[u16] {
        self.items.get(item)
    }

    /// Whether a neuron is connected to an input.
    pub fn connects(&self, input: u16, neuron: usize) -> bool {
        let both = (u64::from(input) << 32) | neuron as u64;
        // SplitMix64's finaliser spreads both indices over all bits.
        let mut x = (both ^ self.constants.seed.rotate_left(48)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^= x >> 31;
        ((x >> 11) as f64) < self.constants.connected * 9_007_199_254_740_992.0
    }

    /// A sum above this makes a neuron fire.
    pub fn threshold(&self) -> u32 {
        let c = &self.constants;
        (c.inputs as f64 * c.rule.f_p * c.connected * c.threshold) as u32
    }

    /// The inputs of an item that are left when a part is masked, as places in [`Run::item`].
    pub fn unmasked(&self, item: usize, masked: f64) -> Vec<bool> {
        let active = self.item(item).len();
        let mut random = Random::new(self.constants.seed ^ (item as u64 + 1).rotate_left(32));
        let mut left = (active as f64 * masked) as usize;
        let mut kept = vec![true; active];
        for (k, kept) in kept.iter_mut().enumerate() {
            if random.uniform() * ((active - k) as f64) < left as f64 {
                *kept = false;
                left -= 1;
            }
        }
        kept
    }

    /// What the Hopfield net makes of these units, rising, in one update of all.
    pub fn net_update(&self, active: &[u16]) -> Vec<u16> {
        let mut update = NetUpdate::new(self, active);
        loop {
            if let Some(next) = update.advance(self, self.stored()) {
                return next;
            }
        }
    }
}

/// The memory among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "one-shot-memory",
    title: "One-shot memory in binary synapses",
    text: include_str!("one_shot_memory.rs"),
    source: Source { cite: "wu2025", place: "the feedforward model; Hopfield net of the same code" },
    step: crate::Step::Counted,
    quantities: <OneShotMemory as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "size of a trace", low: 0.0, high: 40_000.0 },
        Observed { name: "size of the masked trace", low: 0.0, high: 40_000.0 },
    ],
    probe,
    answers: |_, _| Vec::new(),
};

const PUBLISHED: &[Published] = results!(&[
    Published {
        what: "neurons in the trace of an item: n f_q/2",
        source: Source { cite: "wu2025", place: "the size and the constants of the authors' code" },
        published: "97.5",
        ours: || ours::recalled(2000, 150).0,
        shown: "98.6",
        tolerance: 4.0,
        because: "three standard errors of 150 items",
    },
    Published {
        what: "error after 10,000 items, a third masked",
        source: Source { cite: "wu2025", place: "an independent full-size run" },
        published: "0.010",
        ours: || ours::recalled(10_000, 150).1,
        shown: "0.007",
        tolerance: 0.005,
        because: "half of it: few items with few active inputs make most of the errors, in either run",
    },
]);

/// Two items of twenty.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = <OneShotMemory as crate::Quantities>::with_values(values);
    let mut run = Run::new(&OneShotMemory { seed, ..constants });
    (0..20).for_each(|_| run.store());
    let mut trace = vec![];
    for item in [0, 19] {
        let mut recall = Recall::new(&run, item, 0.33);
        while !recall.advance(&run, 1000) {}
        trace.extend(recall.traces().map(|trace| trace.len() as f64));
    }
    trace
}
