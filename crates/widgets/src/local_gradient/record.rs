//! Three nets that start equal, and what is kept of them at moments in equal ratios.

use plasticity::math::{ln, pow};
use plasticity::networks::local_gradient::{Learner, Rule};

use super::Params;

/// Moments in a factor of ten.
const PER_DECADE: f64 = 14.0;
/// Products of weights and activities in a turn: some milliseconds.
const TURN: u64 = 500_000;

/// What is kept of a trial.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Its number, from 1.
    pub trial: u64,
    /// Squared errors in it: exact gradient, local rule, read-out alone.
    pub errors: [f64; 3],
    /// Cosine of the local rule's change with the exact gradient, in its own net.
    pub cosine: f64,
    /// How much of an error goes through recurrent weights in a step, in that net.
    pub through: f64,
}

/// The nets and their moments.
pub struct Record {
    learners: [Learner; 3],
    times: Vec<u64>,
    moments: Vec<Moment>,
    turn: u64,
}

impl Record {
    /// Before the first trial.
    pub fn new(params: &Params) -> Self {
        let net = &params.net;
        let rules = [Rule::Exact, net.feedback.into(), Rule::ReadOut];
        let work = net.steps * net.units * net.units;
        Self {
            learners: rules.map(|rule| Learner::new(net, rule)),
            times: times(params.trials),
            moments: vec![],
            turn: (TURN / work).max(1),
        }
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        for _ in 0..self.turn {
            let Some(next) = self.times.get(self.moments.len()).copied() else { break };
            let trial = self.learners[1].trials() + 1;
            let direction = (trial == next).then(|| self.learners[1].direction());
            self.learners.iter_mut().for_each(Learner::trial);
            if let Some((cosine, through)) = direction {
                let mut errors = [0.0; 3];
                for (error, learner) in errors.iter_mut().zip(&self.learners) {
                    *error = learner.error();
                }
                self.moments.push(Moment { trial, errors, cosine, through });
            }
        }
        let end = self.times.last().copied().unwrap_or(1);
        if self.done() { 1.0 } else { 0.999_999 * self.learners[1].trials() as f64 / end as f64 }
    }

    /// Whether all trials are over.
    pub fn done(&self) -> bool {
        self.moments.len() == self.times.len()
    }

    /// Trials that are kept.
    pub fn times(&self) -> &[u64] {
        &self.times
    }

    /// Moments so far.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The last moment that is not after a trial; the first one before all.
    pub fn at(&self, trial: f64) -> Option<&Moment> {
        self.moments.iter().rfind(|moment| moment.trial as f64 <= trial).or(self.moments.first())
    }

    /// Errors in the last trial; NaN before it is over.
    pub fn last(&self) -> [f64; 3] {
        let last = self.moments.last().filter(|_| self.done());
        last.map_or([f64::NAN; 3], |moment| moment.errors)
    }

    /// Cosine at a moment; NaN where it is not there yet.
    pub fn cosine(&self, which: usize) -> f64 {
        self.moments.get(which).map_or(f64::NAN, |moment| moment.cosine)
    }

    /// Cosine in the last trial; NaN before it is over.
    pub fn last_cosine(&self) -> f64 {
        if self.done() { self.cosine(self.moments.len() - 1) } else { f64::NAN }
    }

    /// How much the error falls where the read-out alone learns, % of its fall by the local rule; NaN before the end, and where there it
    /// does not fall.
    pub fn alone(&self) -> f64 {
        let [_, local, alone] = self.last();
        let first = self.moments.first().map_or(f64::NAN, |moment| moment.errors[1]);
        if first - local > 0.0 { 100.0 * (first - alone) / (first - local) } else { f64::NAN }
    }
}

/// Trials that are kept: each of the first ones, and on in equal ratios.
fn times(end: u64) -> Vec<u64> {
    let number = (ln(end as f64) / ln(10.0) * PER_DECADE) as usize;
    let mut times: Vec<_> =
        (0..=number).map(|i| pow(end as f64, i as f64 / number as f64).round() as u64).collect();
    times.dedup();
    times
}
