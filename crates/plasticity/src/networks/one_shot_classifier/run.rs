//! All four learners on the same examples.

use alloc::{vec, vec::Vec};

use super::OneShotClassifier;
use super::patterns::{ACTIVE, INPUTS, Pattern, bits, class, differ, example, numbers};
use crate::math::sqrt;
use crate::networks::one_shot_memory::{Recall, Run as Memory};
use crate::networks::perceptron::{Activity, Perceptron};
use crate::random::Random;

/// Neurons of the store.
pub const NEURONS: u64 = 1000;
/// Examples of each class that are named.
const TESTED: usize = 3;

/// Who names a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learner {
    /// The one-shot store, by the nearest trace.
    Store,
    /// The nearest of the stored examples themselves.
    Nearest,
    /// The linear read-out.
    Linear,
    /// The net of two layers.
    Net,
}

/// All of them.
pub const LEARNERS: [Learner; 4] = [Learner::Store, Learner::Nearest, Learner::Linear, Learner::Net];

/// A run.
#[derive(Clone, Debug)]
pub struct Run {
    constants: OneShotClassifier,
    random: Random,
    examples: Vec<Pattern>,
    tests: Vec<(Pattern, usize)>,
    memory: Memory,
    /// Each example, and its trace once all are stored, as bits; traces are worked out one by one, when they are needed.
    stored: Vec<Vec<u64>>,
    traces: Vec<Vec<u64>>,
    linear: (Perceptron, Activity),
    net: (Perceptron, Activity),
    looks: usize,
    /// Classes that are still to come in this look.
    left: Vec<usize>,
    input: Vec<f64>,
}

impl Run {
    /// With every example stored once, and nothing learned by the two that learn in steps.
    pub fn new(constants: &OneShotClassifier) -> Self {
        let mut random = Random::new(constants.seed);
        let classes: Vec<_> = (0..constants.classes).map(|_| class(&mut random)).collect();
        let mut drawn = |class: &Pattern| example(class, constants.noise, &mut random);
        let examples: Vec<_> = classes.iter().map(&mut drawn).collect();
        let tested = classes.iter().enumerate().flat_map(|(k, class)| [(class, k); TESTED]);
        let tests = tested.map(|(class, k)| (drawn(class), k)).collect();
        let mut memory = Memory::new(&constants.store());
        examples.iter().for_each(|example| memory.store_item(example));
        let (hidden, outputs) = (constants.units as usize, classes.len());
        let spreads = [constants.spread / sqrt(ACTIVE as f64), 1.0 / sqrt(hidden as f64)];
        let net = Perceptron::random([INPUTS, hidden, outputs], spreads, &mut random);
        let linear = Perceptron::linear(INPUTS, outputs);
        Self {
            linear: (linear.clone(), linear.rest()),
            net: (net.clone(), net.rest()),
            constants: constants.clone(),
            stored: examples.iter().map(|example| bits(example, INPUTS)).collect(),
            traces: vec![],
            looks: 0,
            left: vec![],
            input: vec![0.0; INPUTS],
            random,
            examples,
            tests,
            memory,
        }
    }

    /// Looks that linear read-out and net have had at every example.
    pub fn looks(&self) -> usize {
        self.looks
    }

    /// One example of a look, in an order that chance draws; whether the look is over.
    pub fn learn(&mut self) -> bool {
        if self.left.is_empty() {
            self.left.extend(0..self.examples.len());
            for i in (1..self.left.len()).rev() {
                self.left.swap(i, self.random.below(i as u32 + 1) as usize);
            }
        }
        if let Some(class) = self.left.pop() {
            numbers(&self.examples[class], &mut self.input);
            let c = &self.constants;
            for ((learner, activity), rate) in
                [(&mut self.linear, c.linear_rate), (&mut self.net, c.net_rate)]
            {
                learner.learn(&self.input, class, activity, rate);
            }
        }
        let over = self.left.is_empty();
        self.looks += usize::from(over);
        over
    }

    /// One more look of linear read-out and net at every example.
    pub fn look(&mut self) {
        while !self.learn() {}
    }

    /// Works out the trace of the next stored example; whether there are more.
    pub fn recall(&mut self) -> bool {
        if let Some(example) = self.examples.get(self.traces.len()) {
            self.traces.push(bits(&self.trace(example), NEURONS as usize));
        }
        self.traces.len() < self.examples.len()
    }

    /// The one example of a class.
    pub fn example(&self, class: usize) -> &[u16] {
        &self.examples[class]
    }

    /// The first tested example of a class.
    pub fn test(&self, class: usize) -> &[u16] {
        &self.tests[class * TESTED].0
    }

    /// Neurons of the store that fire for a pattern.
    pub fn trace(&self, pattern: &[u16]) -> Vec<u16> {
        let mut recall = Recall::of(&self.memory, pattern);
        while !recall.advance(&self.memory, usize::MAX) {}
        recall.traces()[0].to_vec()
    }

    /// The class that a learner names; of several that are as near, the first.
    pub fn named(&mut self, learner: Learner, pattern: &[u16]) -> usize {
        match learner {
            Learner::Store => {
                while self.recall() {}
                nearest(&self.traces, &bits(&self.trace(pattern), NEURONS as usize))
            }
            Learner::Nearest => nearest(&self.stored, &bits(pattern, INPUTS)),
            Learner::Linear | Learner::Net => {
                numbers(pattern, &mut self.input);
                let (perceptron, activity) =
                    if learner == Learner::Linear { &mut self.linear } else { &mut self.net };
                perceptron.class(&self.input, activity)
            }
        }
    }

    /// Number of examples that are tested.
    pub fn tests(&self) -> usize {
        self.tests.len()
    }

    /// Whether a learner names the class of a tested example.
    pub fn right(&mut self, learner: Learner, test: usize) -> bool {
        let (pattern, class) = core::mem::take(&mut self.tests[test]);
        let right = self.named(learner, &pattern) == class;
        self.tests[test] = (pattern, class);
        right
    }

    /// Share of the tested examples whose class a learner names.
    pub fn accuracy(&mut self, learner: Learner) -> f64 {
        let right = (0..self.tests()).filter(|test| self.right(learner, *test)).count();
        right as f64 / self.tests() as f64
    }
}

/// The place of what differs least.
fn nearest(all: &[Vec<u64>], one: &[u64]) -> usize {
    let (mut place, mut least) = (0, u32::MAX);
    for (k, other) in all.iter().enumerate() {
        let distance = differ(other, one);
        if distance < least {
            (place, least) = (k, distance);
        }
    }
    place
}
