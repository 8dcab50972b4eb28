//! Two nets on the same ring, and a recording of an expected and of a violated outcome.

use figure::Gather;
use plasticity::math::{decay, rectify};
use plasticity::networks::bidirectional::{Drive, STEPS};
use plasticity::networks::error_network::Pattern;
use plasticity::networks::error_neurons::{self, compare, predict};
use plasticity::networks::pulvinar_ring::{self, PLACES, PulvinarRing, largest};

use super::{Params, Violation};

/// Length of a phase, ms.
pub const PHASE: f64 = 100.0;
/// Activity of units that nothing drives.
const BACKGROUND: f64 = 0.05;
/// Cycles in one point of the course.
const BLOCK: u64 = 20;

/// Activity over a cycle: expected and violated.
type Answers = [Vec<f64>; 2];

pub struct Record {
    change: pulvinar_ring::Run,
    neurons: error_neurons::Run,
    cycle: u64,
    /// Mean errors of blocks.
    errors: [Vec<f64>; 2],
    answers: Option<[Answers; 2]>,
}

/// Middle of a block, in cycles.
pub fn middle(block: usize) -> f64 {
    (block as f64 + 0.5) * BLOCK as f64
}

impl Record {
    pub fn new(params: &Params) -> Self {
        // The order of the places stays.
        let ring = PulvinarRing { seed: params.seed, remap: u64::MAX, ..PulvinarRing::default() };
        Self {
            change: pulvinar_ring::Run::new(&ring),
            neurons: error_neurons::Run::new(&params.errors, params.seed),
            cycle: 0,
            errors: [vec![], vec![]],
            answers: None,
        }
    }

    /// One block; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.cycle < params.cycles {
            let mut sums = [0.0; 2];
            let left = params.cycles - self.cycle;
            let block = if left < BLOCK { left } else { BLOCK };
            for _ in 0..block {
                sums[0] += self.change.cycle().error;
                sums[1] += self.neurons.cycle();
            }
            for (errors, sum) in self.errors.iter_mut().zip(sums) {
                errors.push(sum / block as f64);
            }
            self.cycle += block;
        }
        if self.cycle == params.cycles && self.answers.is_none() {
            self.answers = Some(self.recorded(params));
        }
        self.cycle as f64 / params.cycles as f64
    }

    pub fn errors(&self) -> &[Vec<f64>; 2] {
        &self.errors
    }

    /// Mean errors of the last block.
    pub fn last_errors(&self) -> [f64; 2] {
        [0, 1].map(|which: usize| self.errors[which].last().copied().unwrap_or(f64::NAN))
    }

    /// Once learning is done: without and with error neurons.
    pub fn answers(&self) -> Option<&[Answers; 2]> {
        self.answers.as_ref()
    }

    fn recorded(&self, params: &Params) -> [Answers; 2] {
        let (expected, _) = self.neurons.walk().clone().step();
        let mut violated = expected.clone();
        match params.violation {
            Violation::OtherPlace => violated.outcome.rotate_left(PLACES / 2),
            Violation::Omission => {
                let place = largest(&expected.outcome);
                violated.outcome[place] = expected.outcome[(place + 1) % PLACES];
            }
        }
        let both = [&expected, &violated];
        let rate = |units: &[Vec<f64>]| adapted(units, params.adaptation, params.tau_a);
        [
            both.map(|pattern| rate(&self.seen_by_change(pattern))),
            both.map(|pattern| self.seen_by_error_neurons(pattern, params.errors.variance)),
        ]
    }

    /// Activity of the pulvinar units at every step of both phases.
    fn seen_by_change(&self, pattern: &Pattern) -> Vec<Vec<f64>> {
        let net = self.change.net();
        let mut now = net.rest();
        // Before the cycle the pulvinar is at its background.
        now.output.fill(BACKGROUND);
        let mut seen = vec![];
        for strength in [0.0, 1.0] {
            let drive = Drive { prediction: 1.0, outcome: &pattern.outcome, strength };
            net.settle(&pattern.input, drive, &mut now, &mut |now| seen.push(now.output.clone()));
        }
        seen
    }

    /// Mean size of the error at the outcome's units.
    fn seen_by_error_neurons(&self, pattern: &Pattern, variance: f64) -> Vec<f64> {
        let net = self.neurons.net();
        let (mut values, _) = predict(net, &pattern.input);
        // Before the outcome there is nothing to compare.
        let mut seen = vec![0.0; STEPS];
        compare(net, pattern, variance, &mut values, &mut |now| {
            seen.push(now.errors.iter().map(|e| e.abs()).sum::<f64>() / PLACES as f64);
        });
        seen
    }
}

/// Mean rate of units that tire: each loses `strength` times its own activity, averaged over the last `tau` ms.
pub fn adapted(units: &[Vec<f64>], strength: f64, tau: f64) -> Vec<f64> {
    let keep = decay(PHASE / STEPS as f64, tau);
    let mut tired = vec![];
    let rate = |now: &Vec<f64>| {
        tired.resize(now.len(), 0.0);
        let mut sum = 0.0;
        for (tired, s) in tired.iter_mut().zip(now) {
            *tired = s + (*tired - s) * keep;
            sum += rectify(s - strength * *tired);
        }
        sum / now.len() as f64
    };
    units.iter().map(rate).gather()
}
