//! Blocks of spike pairs imposed on one neuron with one voltage-ruled synapse, as in the
//! experiments of [@sjostrom2001] that [@clopath2010] fitted.
//!
//! Every pair is a presynaptic spike and, a lag later, a current pulse that makes the neuron fire.

use crate::{
    AtEnd, Held, Model, Ms,
    math::{max, min},
    models::{
        adex::{self, AdEx},
        voltage_stdp::{self, VoltageStdp},
    },
    quantities,
    time::SECOND,
};

/// Current that makes the neuron fire within one step, pA.
pub const PULSE: f64 = 1e6;
/// Time from the start of one block to the next, ms.
const BLOCK: f64 = 10_000.0;
/// Nothing moves the weight any more this long after a pulse, ms, whatever the constants: spike
/// and after-depolarisation have passed.
const SPIKE: f64 = 500.0;
/// The only step that reproduces the published scheme.
const STEP: Ms = Ms(1.0);

quantities! {
    /// The protocol.
    pub struct VoltagePairing {
        /// Rate of the pairs within a block.
        rate: log("ρ", Hz, 20.0, 0.1..=100.0),
        /// Postsynaptic minus presynaptic spike time; positive where the presynaptic spike leads.
        lag: real("Δt", Ms, 10.0, -100.0..=100.0),
        /// Pairs in a block.
        pairs: count("n", 5, 1..=100),
        /// Blocks, one every ten seconds or as soon as the last has ended.
        blocks: count("N", 15, 1..=60),
    }
}

/// The neuron and the synapse.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The postsynaptic neuron.
    pub neuron: adex::State,
    /// The synapse.
    pub synapse: voltage_stdp::State,
}

impl VoltagePairing {
    /// The published protocol at this rate: 75 pairs, in blocks of five; 50 at 0.1 Hz.
    pub fn published(rate: f64, lag: f64) -> Self {
        let blocks = if rate <= 0.1 { 10 } else { 15 };
        Self { rate, lag, pairs: 5, blocks }
    }

    /// Steps at which presynaptic spike `i` of a block and its partner fall.
    fn times(&self, i: u64) -> (i64, i64) {
        let lag = libm::round(self.lag) as i64;
        let pre = lag.abs() + libm::round((i as f64 * SECOND / self.rate).ms()) as i64;
        (pre, pre + lag)
    }

    /// Length of a block, ms.
    fn block(&self) -> i64 {
        let lag = libm::fabs(libm::round(self.lag));
        max(BLOCK, libm::round((self.pairs as f64 * SECOND / self.rate).ms()) + lag + 1.0) as i64
    }

    /// Runs one block; `each` sees the pair after every step.
    pub fn run_block(
        &self,
        neuron: &AdEx,
        rule: &VoltageStdp,
        pair: &mut Pair,
        each: &mut dyn FnMut(i64, &Pair),
    ) {
        self.run(self.block(), neuron, rule, pair, each);
    }

    fn run(
        &self,
        steps: i64,
        neuron: &AdEx,
        rule: &VoltageStdp,
        pair: &mut Pair,
        each: &mut dyn FnMut(i64, &Pair),
    ) {
        // When the next spike of each train falls; after the last pair, never.
        let at = |i: u64| if i < self.pairs { self.times(i) } else { (i64::MAX, i64::MAX) };
        let (mut next_pre, mut next_post) = (0, 0);
        let (mut pre_at, mut post_at) = at(0);
        for t in 0..steps {
            let (pre, post) = (t == pre_at, t == post_at);
            if pre {
                next_pre += 1;
                pre_at = at(next_pre).0;
            }
            if post {
                next_post += 1;
                post_at = at(next_post).1;
            }
            neuron.step(&mut pair.neuron, Held(if post { PULSE } else { 0.0 }), STEP);
            rule.step(&mut pair.synapse, (Held(pair.neuron.u), AtEnd(pre)), STEP);
            each(t, pair);
        }
    }

    /// Neuron and synapse before the first block.
    pub fn initial(neuron: &AdEx, rule: &VoltageStdp) -> Pair {
        Pair { neuron: neuron.initial(), synapse: rule.initial() }
    }

    /// Weight after all blocks over weight before, every step run.
    pub fn ratio(&self, neuron: &AdEx, rule: &VoltageStdp) -> f64 {
        let mut pair = Self::initial(neuron, rule);
        for _ in 0..self.blocks {
            self.run_block(neuron, rule, &mut pair, &mut |_, _| {});
        }
        pair.synapse.weight / rule.initial_weight
    }

    /// The same from one block without its silence: ten seconds let everything settle, so every
    /// block adds what the first one adds. Agrees with [`VoltagePairing::ratio`] to 1e-5.
    pub fn quick_ratio(&self, neuron: &AdEx, rule: &VoltageStdp) -> f64 {
        let mut pair = Self::initial(neuron, rule);
        let lag = libm::fabs(libm::round(self.lag));
        let last = ((self.pairs - 1) as f64 * SECOND / self.rate).ms() + 2.0 * lag + SPIKE;
        self.run(min(last, self.block() as f64) as i64, neuron, rule, &mut pair, &mut |_, _| {});
        1.0 + self.blocks as f64 * (pair.synapse.weight / rule.initial_weight - 1.0)
    }
}
