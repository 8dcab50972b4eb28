//! The run, and what is kept of it: the map before the loss, and at moments in equal ratios after it.

use plasticity::networks::lesioned_map::Run;

use super::Params;
use crate::touches::{self, TURN};

/// The map at one moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Touches since the loss.
    pub touches: u64,
    /// Where on the skin each unit is, from the thumb, and which of them live.
    pub places: Vec<f64>,
    /// Living ones.
    pub alive: Vec<bool>,
    /// Error, lengths of a digit.
    pub error: f64,
}

/// A run and its moments.
pub struct Record {
    run: Run,
    times: Vec<u64>,
    moments: Vec<Moment>,
}

impl Record {
    /// Before the map has formed.
    pub fn new(params: &Params) -> Self {
        Self { run: Run::new(&params.map), times: touches::moments(params.map.row.steps), moments: vec![] }
    }

    /// One turn; gives the part that is done.
    pub fn advance(&mut self) -> f64 {
        let Some(since) = self.run.since() else {
            self.run.advance(TURN);
            return 0.999_999 * self.run.part();
        };
        if self.moments.is_empty() {
            // The loss, and no touch yet.
            self.run.advance(0);
            self.keep(0);
        }
        let mut turn = TURN;
        let mut now = since;
        while turn > 0 && !self.done() {
            let next = self.times[self.moments.len() - 1];
            let some = (next - now).min(turn);
            self.run.advance(some);
            (now, turn) = (now + some, turn - some);
            if now == next {
                self.keep(next);
            }
        }
        if self.done() { 1.0 } else { 0.999_999 * self.run.part() }
    }

    fn keep(&mut self, touches: u64) {
        let (places, alive) = self.run.units();
        let (mut places, mut alive) = (places.to_vec(), alive.to_vec());
        // A row may have formed from either end.
        if places.first() > places.last() {
            places.reverse();
            alive.reverse();
        }
        self.moments.push(Moment { touches, places, alive, error: self.run.error() });
    }

    /// Whether it has come to its end.
    pub fn done(&self) -> bool {
        self.moments.len() > self.times.len()
    }

    /// Touches since the loss at which moments are kept, but for the first.
    pub fn times(&self) -> &[u64] {
        &self.times
    }

    /// Moments so far, that of the loss first.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The last moment that is not after so many touches.
    pub fn at(&self, touches: f64) -> Option<&Moment> {
        self.moments.iter().rfind(|moment| moment.touches as f64 <= touches)
    }

    /// Error before the loss; NaN while the map forms.
    pub fn before(&self) -> f64 {
        self.run.before()
    }

    /// Error right after it.
    pub fn hurt(&self) -> f64 {
        self.run.hurt_error()
    }

    /// Error at the last moment.
    pub fn error(&self) -> f64 {
        self.moments.last().map_or(f64::NAN, |moment| moment.error)
    }

    /// Part of the loss that is made good.
    pub fn recovery(&self) -> f64 {
        self.run.recovery()
    }
}
