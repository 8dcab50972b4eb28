//! The net as it learns task after task.

use alloc::{vec, vec::Vec};

use super::anchor::Anchor;
use super::tasks::{CLASSES, Example, INPUTS, TASKS, Tasks};
use super::{Method, TaskSequence};
use crate::math::sqrt;
use crate::networks::perceptron::{Activity, Perceptron};
use crate::random::Random;

/// Examples of a batch.
const BATCH: usize = 32;
/// Examples of each class on which a task is tested; they are drawn once, and never learned.
const TESTED: usize = 40;

/// A run.
#[derive(Clone, Debug)]
pub struct Run {
    constants: TaskSequence,
    random: Random,
    tasks: Tasks,
    net: Perceptron,
    anchor: Anchor,
    kept: Vec<Example>,
    tests: Vec<Vec<Example>>,
    activity: Activity,
    gradient: Vec<f64>,
    done: u64,
    diverged: bool,
}

impl Run {
    /// Before the first batch.
    pub fn new(constants: &TaskSequence) -> Self {
        let mut random = Random::new(constants.seed);
        let tasks = Tasks::new(constants.noise, &mut random);
        let hidden = constants.units as usize;
        let spreads = [INPUTS, hidden].map(|senders| 1.0 / sqrt(senders as f64));
        let net = Perceptron::random([INPUTS, hidden, CLASSES], spreads, &mut random);
        // By a generator of its own, so that the same examples test every method.
        let mut test = Random::new(!constants.seed);
        let mut tested = |task| {
            let class = |k: usize| tasks.example(task, k % CLASSES, &mut test);
            (0..TESTED * CLASSES).map(class).collect()
        };
        let tests = (0..TASKS).map(&mut tested).collect();
        Self {
            anchor: Anchor::new(&net),
            activity: net.rest(),
            gradient: vec![0.0; net.weights().len()],
            kept: vec![],
            done: 0,
            diverged: false,
            constants: constants.clone(),
            random,
            tasks,
            net,
            tests,
        }
    }

    /// A class of a task without noise.
    pub fn prototype(&self, task: usize, class: usize) -> Vec<f64> {
        self.tasks.prototype(task, class).collect()
    }

    /// The task at hand, from 0; after all, the last.
    pub fn task(&self) -> usize {
        ((self.done / self.constants.steps) as usize).min(TASKS - 1)
    }

    /// Batches learned.
    pub fn done(&self) -> u64 {
        self.done
    }

    /// `η λ Σ F` of the weight that is held most: above 1 it swings about its anchor, above 2 further with every batch.
    pub fn stiffness(&self) -> f64 {
        self.constants.rate * self.constants.lambda * self.anchor.stiffest()
    }

    /// Whether the run has ended because an anchor would throw weights away.
    pub fn diverged(&self) -> bool {
        self.diverged
    }

    /// One batch, and at the end of a task what is kept of it; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let c = &self.constants;
        let end = c.steps * TASKS as u64;
        if self.done == end || self.diverged {
            return false;
        }
        let task = self.task();
        self.gradient.fill(0.0);
        for place in 0..BATCH {
            // Without anything kept the whole batch is new.
            let replayed = c.method == Method::Replay && place % 2 == 1 && !self.kept.is_empty();
            let fresh;
            let (input, class) = if replayed {
                &self.kept[self.random.below(self.kept.len() as u32) as usize]
            } else {
                let from = if c.method == Method::Interleaving {
                    self.random.below(task as u32 + 1) as usize
                } else {
                    task
                };
                fresh = self.tasks.any(from, &mut self.random);
                &fresh
            };
            self.net.answer(input, &mut self.activity);
            self.net.gradient(input, *class, &mut self.activity, 1.0 / BATCH as f64, &mut self.gradient);
        }
        if c.method == Method::Anchor && task > 0 {
            self.anchor.pull(c.lambda, &self.net, &mut self.gradient);
        }
        for (weight, slope) in self.net.weights_mut().iter_mut().zip(&self.gradient) {
            *weight -= c.rate * slope;
        }
        self.done += 1;
        if self.done.is_multiple_of(c.steps) && self.done < end {
            self.keep(task);
        }
        self.done < end && !self.diverged
    }

    /// What is kept of a task at its end.
    fn keep(&mut self, task: usize) {
        match self.constants.method {
            Method::Replay => {
                for k in 0..CLASSES * self.constants.kept as usize {
                    self.kept.push(self.tasks.example(task, k % CLASSES, &mut self.random));
                }
            }
            Method::Anchor => {
                self.anchor.hold(&self.net, &self.tasks, task, &mut self.random);
                self.diverged = self.stiffness() > 2.0;
            }
            Method::Nothing | Method::Interleaving => {}
        }
    }

    /// Share of a task’s test examples whose class is named.
    pub fn accuracy(&mut self, task: usize) -> f64 {
        let tests = &self.tests[task];
        let right = tests.iter().filter(|(input, class)| self.net.class(input, &mut self.activity) == *class);
        right.count() as f64 / tests.len() as f64
    }
}
