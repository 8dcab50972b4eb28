//! A net that learns, trial by trial.

use alloc::{vec, vec::Vec};

use super::{Feedback, LocalGradient, Net, Trial, cosine};
use crate::choices;

/// Mean squared error beyond which a net has burst and learns no more.
const BURST: f64 = 1e6;

choices! {
    /// What changes the recurrent weights.
    pub enum Rule {
        /// The exact gradient.
        Exact,
        /// The local rule, errors by the read-out's weights.
        Symmetric,
        /// The local rule, errors by random weights.
        Random,
        /// Nothing: the read-out learns alone.
        ReadOut,
    }
}

impl From<Feedback> for Rule {
    fn from(feedback: Feedback) -> Self {
        match feedback {
            Feedback::Symmetric => Self::Symmetric,
            Feedback::Random => Self::Random,
        }
    }
}

/// A net that learns by a rule.
#[derive(Clone, Debug)]
pub struct Learner {
    constants: LocalGradient,
    rule: Rule,
    net: Net,
    last: Option<Trial>,
    trials: u64,
}

impl Learner {
    /// Before the first trial.
    pub fn new(constants: &LocalGradient, rule: Rule) -> Self {
        Self { constants: constants.clone(), rule, net: constants.net(), last: None, trials: 0 }
    }

    /// One trial, after which weights change.
    pub fn trial(&mut self) {
        let trial = self.constants.trial(&self.net);
        self.trials += 1;
        // Also where it is no number.
        if trial.error() < BURST {
            let recurrent = match self.rule {
                Rule::Exact => self.net.exact(&trial),
                Rule::Symmetric | Rule::Random => self.net.local(&trial, self.back()),
                Rule::ReadOut => vec![],
            };
            let read_out = self.net.of_read_out(&trial);
            self.net.change(self.constants.rate, &recurrent, &read_out);
        }
        self.last = Some(trial);
    }

    fn back(&self) -> &[f64] {
        match self.rule {
            Rule::Random => &self.net.feedback,
            _ => &self.net.read_out,
        }
    }

    /// Mean squared error of the last trial; NaN before one.
    pub fn error(&self) -> f64 {
        self.last.as_ref().map_or(f64::NAN, Trial::error)
    }

    /// Output in the last trial; nothing before one.
    pub fn output(&self) -> Vec<f64> {
        self.last.as_ref().map_or_else(Vec::new, |trial| trial.output.clone())
    }

    /// Trials so far.
    pub fn trials(&self) -> u64 {
        self.trials
    }

    /// The net as it is now.
    pub fn net(&self) -> &Net {
        &self.net
    }

    /// With the weights as they are now: cosine of the local rule's change with the exact gradient, and how much of an error goes through
    /// recurrent weights in a step.
    pub fn direction(&self) -> (f64, f64) {
        let trial = self.constants.trial(&self.net);
        let cosine = cosine(&self.net.exact(&trial), &self.net.local(&trial, self.back()));
        (cosine, self.net.through_others(&trial))
    }
}
