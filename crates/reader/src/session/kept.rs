//! Runs that are kept to compare with, and those that are made again to be.

use widgets::{Progress, Values};

use super::Session;
use crate::compare::{self, Pin};

impl Session {
    /// Keeps the present run to compare with.
    pub fn pin(&mut self) {
        if self.veiled {
            return;
        }
        let (figure, values) = (self.figure(), self.now.values.clone());
        self.keep(Pin { figure, values, at: self.clock.place(), readouts: self.readouts() });
    }

    fn keep(&mut self, pin: Pin) {
        self.pins.push(pin);
        if self.pins.len() > compare::MOST_PINS {
            self.pins.remove(0);
        }
    }

    /// Lets kept runs go.
    pub fn clear_pins(&mut self) {
        self.pins.clear();
        self.again.clear();
    }

    /// Keeps runs with these values, each at a place, instead of those that are kept: they are run again, once they may be
    /// seen.
    pub fn keep_runs(&mut self, runs: Vec<(Values, Option<f64>)>) {
        self.clear_pins();
        let open = |(values, at): (Values, _)| ((self.entry.open)(&values), values, at);
        self.again = runs.into_iter().take(compare::MOST_PINS).map(open).collect();
    }

    /// Whether runs are still to be made again.
    pub(super) fn keeps(&self) -> bool {
        !self.veiled && !self.again.is_empty()
    }

    /// What gave the kept runs, those that are made again among them, and at which places.
    pub fn runs(&self) -> impl Iterator<Item = (&Values, Option<f64>)> {
        let kept = self.pins.iter().map(|pin| (&pin.values, pin.at));
        kept.chain(self.again.iter().map(|(_, values, at)| (values, *at)))
    }

    /// One turn of the next run that is to be kept.
    pub(super) fn advance_again(&mut self) {
        if !self.keeps() {
            return;
        }
        let Some((live, ..)) = self.again.first_mut() else { return };
        if live.advance() == Progress::Done {
            let (live, values, at) = self.again.remove(0);
            let end = live.span().map_or(0.0, |span| span.end);
            let figure = live.figure(at.unwrap_or(end));
            self.keep(Pin { figure, values, at, readouts: live.readouts() });
        }
    }
}
