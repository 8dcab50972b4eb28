//! The run, and what is kept of it: the map before the change, and at moments in equal ratios after it.

use plasticity::networks::digit_map::{DIGITS, Run};

use super::Params;
use crate::touches::{self, TURN};

/// The map at one moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Touches since the change.
    pub touches: u64,
    /// Units of each digit.
    pub units: [u32; DIGITS],
    /// Where each unit is, those of the thumb first.
    pub places: Vec<f64>,
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
        let mut turn = TURN;
        while turn > 0 && !self.done() {
            // At the change, and then at each of the times.
            let next = self.moments.len().checked_sub(1).map_or(0, |place| self.times[place]);
            let left = match self.run.since() {
                Some(since) => next - since,
                None => self.run.forming_left(),
            };
            let now = left.min(turn);
            self.run.advance(now);
            turn -= now;
            if self.run.since() == Some(next) {
                self.keep(next);
            }
        }
        if self.done() { 1.0 } else { 0.999_999 * self.run.part() }
    }

    fn keep(&mut self, touches: u64) {
        let mut places = self.run.places().to_vec();
        // A row may have formed from either end.
        if places.first() > places.last() {
            places.reverse();
        }
        self.moments.push(Moment { touches, units: self.run.counts(), places });
    }

    /// Whether it has come to its end.
    pub fn done(&self) -> bool {
        self.moments.len() > self.times.len()
    }

    /// Touches since the change at which moments are kept, but for the first.
    pub fn times(&self) -> &[u64] {
        &self.times
    }

    /// Moments so far, that of the change first.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// Just before the change.
    pub fn first(&self) -> Option<&Moment> {
        self.moments.first()
    }

    /// The last one.
    pub fn last(&self) -> Option<&Moment> {
        self.moments.last()
    }

    /// The last moment that is not after so many touches.
    pub fn at(&self, touches: f64) -> Option<&Moment> {
        self.moments.iter().rfind(|moment| moment.touches as f64 <= touches)
    }
}
