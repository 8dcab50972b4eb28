//! The marker first, then the curve, in turns.

use plasticity::math::{exp, min};
use plasticity::models::calcium_control::{CalciumControl, Outcome, Run};

use super::params::{Params, Protocol};

/// Model time of a turn, ms: about a millisecond of work.
const TURN: f64 = 1000.0;
/// The trace shows the beginning of the protocol, ms.
const TRACE: f64 = 1000.0;
/// Distance of its points, ms.
const SPACING: f64 = 5.0;

/// What is known so far.
pub struct Work {
    rule: CalciumControl,
    /// The marker's outcome; NaN while it is not known.
    pub here: Outcome,
    /// Calcium at the marker as the protocol begins: ms from the first pulse, µM.
    pub trace: Vec<(f64, f64)>,
    /// Place and change of the weight, %.
    pub curve: Vec<(f64, f64)>,
    run: Option<Run>,
    /// When the next period of the run begins, ms.
    begun: f64,
}

impl Params {
    /// Number of places of the curve.
    fn places(&self) -> usize {
        match self.protocol {
            Protocol::Rate => 61,
            Protocol::Pairing => 81,
            Protocol::Timing => 101,
        }
    }

    fn place_of(&self, i: usize) -> f64 {
        let i = i as f64;
        match self.protocol {
            // 0.1 to 100 Hz.
            Protocol::Rate => exp(core::f64::consts::LN_10 * (i / 20.0 - 1.0)),
            Protocol::Pairing => i - 80.0,
            Protocol::Timing => 2.5 * i - 100.0,
        }
    }
}

impl Work {
    pub fn new(params: &Params) -> Self {
        let here = Outcome { ratio: f64::NAN, peak: f64::NAN };
        Self { rule: params.rule(), here, trace: vec![], curve: vec![], run: None, begun: 0.0 }
    }

    /// One turn; gives the share that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        let mut spent = 0.0;
        while spent < TURN && self.curve.len() < params.places() {
            let at_marker = self.here.ratio.is_nan();
            let place = if at_marker { params.place() } else { params.place_of(self.curve.len()) };
            let rule = &self.rule;
            let run = self.run.get_or_insert_with(|| Run::new(rule, &params.given(place)));
            let (trace, begun) = (&mut self.trace, self.begun);
            // A lag below zero opens the period with the postsynaptic spike.
            let (ahead, period) = (run.begins().ms(), run.length().ms());
            let done = run.period(rule, &mut |at, state| {
                let at = begun + at;
                if at_marker && at >= trace.len() as f64 * SPACING && at <= TRACE {
                    trace.push((at + ahead, state.calcium));
                }
            });
            self.begun += period;
            // A long silence is one step.
            spent += min(period, TURN);
            if done {
                let outcome = run.outcome(rule);
                (self.run, self.begun) = (None, 0.0);
                if at_marker {
                    self.here = outcome;
                } else {
                    self.curve.push((place, 100.0 * (outcome.ratio - 1.0)));
                }
            }
        }
        self.curve.len() as f64 / params.places() as f64
    }
}
