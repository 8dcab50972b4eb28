//! What a session asks to be predicted, what it hides until then, and the run that an answer is compared with.

use plasticity::Quantity;
use widgets::{Predict, Progress, Values};

use super::Session;
use crate::predict::{Phase, Prediction};

impl Session {
    /// Asks for a prediction, from the beginning, where the widget has one to ask for.
    pub fn arm(&mut self) {
        self.prediction = self.entry.predict.map(Prediction::new);
        self.veiled = self.prediction.is_some();
        self.trial = None;
        // A kept run would show what is hidden.
        self.clear_pins();
    }

    /// The reader has committed to a prediction, or goes on without one.
    pub fn unveil(&mut self, phase: Phase) {
        if let Some(prediction) = &mut self.prediction {
            prediction.phase = phase;
            self.veiled = false;
        }
    }

    /// Compares the prediction with the run, once there is a run; true where that has happened now.
    pub fn settle_prediction(&mut self) -> bool {
        let elsewhere = self.awaited().is_some();
        let Some(prediction) = self.prediction.as_mut().filter(|own| own.phase == Phase::Waiting) else {
            return false;
        };
        match &self.trial {
            Some((run, true)) if elsewhere => {
                let end = run.span().map_or(0.0, |span| span.end);
                prediction.settle(&run.figure(end), &run.readouts(), &run.measured());
                self.trial = None;
            }
            _ if elsewhere || self.progress != Progress::Done => return false,
            _ => {
                let (run, at) = (&self.live, self.clock.at());
                prediction.settle(&run.figure(at), &run.readouts(), &run.measured());
                prediction.at.clone_from(&self.now.values);
            }
        }
        true
    }

    /// The values at which a prediction that was made before is to be compared, where they are not the present ones.
    fn awaited(&self) -> Option<&Values> {
        let own = self.prediction.as_ref().filter(|own| own.phase == Phase::Waiting)?;
        (!own.at.is_empty() && own.at != self.now.values).then_some(&own.at)
    }

    /// Whether the prediction was compared at other values than the present: what is said of it belongs to those.
    pub fn answered_elsewhere(&self) -> bool {
        let answered = self.prediction.as_ref().filter(|prediction| prediction.phase == Phase::Answered);
        answered.is_some_and(|prediction| prediction.at != self.now.values)
    }

    /// Whether a quantity would tell what is asked: it is hidden as the result is.
    pub fn hides(&self, place: usize) -> bool {
        let tells = |quantity: &Quantity| self.entry.tells.iter().any(|key| quantity.is(key));
        self.veiled && self.quantities.get(place).is_some_and(tells)
    }

    /// The panel that a curve is still to be drawn in.
    pub fn asked_panel(&self) -> Option<usize> {
        match self.prediction.as_ref().filter(|prediction| prediction.phase == Phase::Asked)?.task {
            Predict::Curve { panel, .. } => Some(panel),
            _ => None,
        }
    }

    /// Whether a run at other values is still to be made, which a prediction is compared with.
    pub(super) fn compares(&self) -> bool {
        self.awaited().is_some() && !matches!(self.trial, Some((_, true)))
    }

    /// One turn of the runs that stand beside the present one.
    pub(super) fn advance_beside(&mut self) {
        if !self.compares() {
            return self.advance_again();
        }
        if self.trial.is_none() {
            self.trial = self.awaited().map(|at| ((self.entry.open)(at), false));
        }
        if let Some((run, done)) = &mut self.trial {
            *done = run.advance() == Progress::Done;
        }
    }
}
