//! Two nets on the same ring, and a recording of an expected and of a violated outcome.

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

pub struct Record {
    change: pulvinar_ring::Run,
    neurons: error_neurons::Run,
    cycle: u64,
    /// Mean errors of blocks.
    errors: [Vec<f64>; 2],
    /// Activity over a cycle, once learning is done: expected and violated without error neurons, then with them.
    pub answers: Vec<Vec<f64>>,
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
            answers: vec![],
        }
    }

    /// One block; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.cycle < params.cycles {
            let mut sums = [0.0; 2];
            let left = params.cycles - self.cycle;
            let block = left.min(BLOCK);
            for _ in 0..block {
                sums[0] += self.change.cycle().error;
                sums[1] += self.neurons.cycle();
            }
            for (which, sum) in sums.into_iter().enumerate() {
                self.errors[which].push(sum / block as f64);
            }
            self.cycle += block;
        }
        if self.cycle == params.cycles && self.answers.is_empty() {
            self.record(params);
        }
        self.cycle as f64 / params.cycles as f64
    }

    pub fn errors(&self) -> &[Vec<f64>; 2] {
        &self.errors
    }

    /// Mean errors of the last block.
    pub fn last_errors(&self) -> [f64; 2] {
        let last = |which: usize| self.errors[which].last().copied().unwrap_or(f64::NAN);
        [last(0), last(1)]
    }

    fn record(&mut self, params: &Params) {
        let (expected, _) = self.neurons.walk().clone().step();
        let mut violated = expected.clone();
        match params.violation {
            Violation::OtherPlace => violated.outcome.rotate_left(PLACES / 2),
            Violation::Omission => {
                let place = largest(&expected.outcome);
                violated.outcome[place] = expected.outcome[(place + 1) % PLACES];
            }
        }
        for pattern in [&expected, &violated] {
            self.answers.push(adapted(&self.seen_by_change(pattern), params.adaptation, params.tau_a));
        }
        for pattern in [&expected, &violated] {
            self.answers.push(self.seen_by_error_neurons(pattern, params.errors.variance));
        }
    }

    /// Activity of the pulvinar units at every step of both phases.
    fn seen_by_change(&self, pattern: &Pattern) -> Vec<Vec<f64>> {
        let net = self.change.net();
        let mut now = net.rest();
        // Before the cycle the pulvinar is at its background.
        now.output.fill(BACKGROUND);
        let mut seen = vec![];
        let drive = Drive { prediction: 1.0, outcome: &pattern.outcome, strength: 1.0 };
        net.phases(&pattern.input, drive, &now, &mut |now| seen.push(now.output.clone()));
        seen
    }

    /// Mean size of the error at the outcome's units.
    fn seen_by_error_neurons(&self, pattern: &Pattern, variance: f64) -> Vec<f64> {
        let net = self.neurons.net();
        let (mut values, _) = predict(net, &pattern.input);
        // Before the outcome there is nothing to compare.
        let mut seen = vec![0.0; STEPS];
        compare(net, pattern, variance, &mut values, &mut |now| {
            seen.push(now.errors.iter().map(|error| error.abs()).sum::<f64>() / PLACES as f64);
        });
        seen
    }
}

/// Mean rate of units that tire: each loses `strength` times its own activity, averaged over the last `tau` ms.
pub fn adapted(units: &[Vec<f64>], strength: f64, tau: f64) -> Vec<f64> {
    let keep = decay(PHASE / STEPS as f64, tau);
    let mut tired = vec![0.0; units[0].len()];
    let mut rates = vec![];
    for now in units {
        let mut sum = 0.0;
        for (tired, s) in tired.iter_mut().zip(now) {
            *tired = s + (*tired - s) * keep;
            sum += rectify(s - strength * *tired);
        }
        rates.push(sum / now.len() as f64);
    }
    rates
}
