//! The net, and one trial of it.

use alloc::{vec, vec::Vec};

use super::gradient::{add, cosine, dot};
use super::{Feedback, LocalGradient};
use crate::math::{sqrt, tanh};
use crate::random::Random;

/// A recurrent net with one output.
#[derive(Clone, Debug)]
pub struct Net {
    /// Time constant of units, steps.
    pub tau: f64,
    /// Recurrent weights, row by row: all that a unit receives.
    pub weights: Vec<f64>,
    /// What the input is weighted with at each unit.
    pub drive: Vec<f64>,
    /// Activities before the first step.
    pub start: Vec<f64>,
    /// Weights of the output.
    pub read_out: Vec<f64>,
    /// Random feedback.
    pub feedback: Vec<f64>,
}

/// What happened in a trial.
#[derive(Clone, Debug)]
pub struct Trial {
    /// Activities of all units before the first step, after it, and so on.
    pub activity: Vec<f64>,
    /// Slopes of all units at each step.
    pub slopes: Vec<f64>,
    /// Output at each step.
    pub output: Vec<f64>,
    /// Output minus target at each step.
    pub errors: Vec<f64>,
}

impl LocalGradient {
    /// The net before learning.
    pub fn net(&self) -> Net {
        let n = self.units as usize;
        let mut random = Random::new(self.seed);
        let mut normal = |count: usize, spread: f64| -> Vec<f64> {
            (0..count).map(|_| spread * random.normal()).collect()
        };
        let root = sqrt(n as f64);
        Net {
            tau: self.tau,
            weights: normal(n * n, self.gain / root),
            drive: normal(n, self.drive),
            start: vec![self.start; n],
            read_out: normal(n, 1.0 / root),
            feedback: normal(n, self.size / root),
        }
    }

    /// A trial of the net with the constant drive and the target.
    pub fn trial(&self, net: &Net) -> Trial {
        self.trial_of(net, self.steps as usize)
    }

    /// The same over so many steps.
    pub fn trial_of(&self, net: &Net, steps: usize) -> Trial {
        net.trial(&|_| 1.0, &|step| self.target(step as f64), steps)
    }

    /// What error comes to each unit, over the output's.
    pub fn back<'a>(&self, net: &'a Net) -> &'a [f64] {
        match self.feedback {
            Feedback::Symmetric => &net.read_out,
            Feedback::Random => &net.feedback,
        }
    }

    /// Cosine of the local rule's change with the exact gradient, before learning, in trials of so many steps.
    pub fn cosine(&self, net: &Net, steps: usize) -> f64 {
        let trial = self.trial_of(net, steps);
        cosine(&net.exact(&trial), &net.local(&trial, self.back(net)))
    }
}

impl Net {
    /// Number of units.
    pub fn units(&self) -> usize {
        self.start.len()
    }

    /// Part of its activity that a unit keeps in a step.
    pub fn kept(&self) -> f64 {
        1.0 - 1.0 / self.tau
    }

    /// Runs with an input and a target, each a function of the step from 0.
    pub fn trial(&self, input: &dyn Fn(usize) -> f64, target: &dyn Fn(usize) -> f64, steps: usize) -> Trial {
        let (n, kept) = (self.units(), self.kept());
        let mut trial = Trial {
            activity: Vec::with_capacity((steps + 1) * n),
            slopes: Vec::with_capacity(steps * n),
            output: Vec::with_capacity(steps),
            errors: Vec::with_capacity(steps),
        };
        trial.activity.extend_from_slice(&self.start);
        let mut before = self.start.clone();
        for step in 0..steps {
            let outside = input(step);
            for (i, row) in self.weights.chunks_exact(n).enumerate() {
                let moved = tanh(dot(row, &before) + outside * self.drive[i]);
                trial.slopes.push(1.0 - moved * moved);
                trial.activity.push(kept * before[i] + (1.0 - kept) * moved);
            }
            before.copy_from_slice(&trial.activity[(step + 1) * n..]);
            let output = dot(&self.read_out, &before);
            trial.output.push(output);
            trial.errors.push(output - target(step));
        }
        trial
    }

    /// How much of an error at a unit goes on through its recurrent weights in a step, its own among them: the length of what all units get of
    /// it, root mean square over units and steps, beside the part that the unit keeps.
    pub fn through_others(&self, trial: &Trial) -> f64 {
        let n = self.units();
        let mut sum = 0.0;
        for slopes in trial.slopes.chunks_exact(n) {
            for (slope, row) in slopes.iter().zip(self.weights.chunks_exact(n)) {
                sum += slope * slope * dot(row, row);
            }
        }
        sqrt(sum / trial.slopes.len() as f64) / self.tau
    }

    /// Takes a change of the recurrent weights and of the read-out.
    pub(super) fn change(&mut self, rate: f64, recurrent: &[f64], read_out: &[f64]) {
        add(&mut self.weights, -rate, recurrent);
        add(&mut self.read_out, -rate, read_out);
    }
}

impl Trial {
    /// Mean squared error.
    pub fn error(&self) -> f64 {
        dot(&self.errors, &self.errors) / self.errors.len() as f64
    }
}
