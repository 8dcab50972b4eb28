//! Both learners through both phases.

use plasticity::models::Presentation;
use plasticity::models::hebb::Hebb;
use plasticity::models::rescorla_wagner::{RescorlaWagner, Trial};
use plasticity::protocol::Shown;
use plasticity::{AtEnd, Model, Ms};

use super::Params;

/// Bell and light after one trial.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moment {
    /// Strengths by Rescorla and Wagner.
    pub strengths: [f64; 2],
    /// Weights of the purely Hebbian synapses.
    pub weights: [f64; 2],
}

impl Moment {
    /// One presentation: a shared error for one learner, the product of activities for the other.
    fn after(self, params: &Params, shown: Shown) -> Self {
        let mut next = self;
        let outcome = if shown.food { 1.0 } else { 0.0 };
        let cues = [shown.bell, shown.light];
        // Food drives the neuron by itself.
        let (mut predicted, mut y) = (0.0, 0.0);
        for (i, present) in cues.iter().enumerate() {
            if *present {
                predicted += self.strengths[i];
                y += self.weights[i];
            }
        }
        y += outcome;
        let rates = [params.rate, params.rate * params.salience];
        let hebb = Hebb { eta: params.eta, ..Hebb::default() };
        for i in 0..2 {
            if cues[i] {
                let cue = RescorlaWagner { rate: rates[i] };
                cue.step(&mut next.strengths[i], AtEnd(Some(Trial { predicted, outcome })), Ms::ZERO);
                hebb.step(&mut next.weights[i], AtEnd(Some(Presentation { x: 1.0, y })), Ms::ZERO);
            }
        }
        next
    }
}

/// Every trial, from the start.
pub fn run(params: &Params) -> Vec<Moment> {
    let mut moments = vec![Moment::default()];
    let mut now = Moment::default();
    let trials = params.trials();
    for (phase, (presented, _)) in params.design.phases().iter().enumerate() {
        for _ in 0..trials[phase] {
            for shown in *presented {
                now = now.after(params, *shown);
            }
            moments.push(now);
        }
    }
    moments
}

impl Params {
    /// Trials of the two phases; a phase in which nothing happens has none.
    pub fn trials(&self) -> [u64; 2] {
        [if self.design.phases()[0].0.is_empty() { 0 } else { self.first }, self.second]
    }
}
