//! The voltage rule at the neuron it was fitted with: a protocol makes the neuron spike, and the synapse reads its potential.
//!
//! Every presynaptic spike reaches the synapse; every postsynaptic one is a current pulse that makes the neuron fire, as in
//! the experiments of Sjöström and others 2001 that Clopath and others 2010 fitted. The presynaptic spike itself does not move the potential.
//! On a clamped cell the synapse reads the clamped potential.

use crate::models::adex::{self, AdEx};
use crate::models::voltage_stdp::{self, VoltageStdp};
use crate::protocol::{Driven, Protocol, Signals, run};
use crate::{AtEnd, Held, Model, Ms, Source, Step, quantities};

/// Current that makes the neuron fire within one step, pA.
pub const PULSE: f64 = 1e6;
/// Nothing moves the weight any more this long after a pulse, whatever the constants: spike and after-depolarisation have
/// passed.
const SPIKE: Ms = Ms(500.0);

quantities! {
    /// The neuron and the rule.
    pub struct VoltageSynapse {
        /// The postsynaptic neuron.
        neuron: part(AdEx, "neuron"),
        /// The rule.
        rule: part(VoltageStdp, "rule"),
    }
}

/// What changes.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The postsynaptic neuron.
    pub neuron: adex::State,
    /// The synapse.
    pub synapse: voltage_stdp::State,
}

impl Model for VoltageSynapse {
    type State = State;
    /// The potential, mV, if the cell is clamped, and the spikes of the step.
    type Input<'a> = (Held<Option<f64>>, AtEnd<Signals>);
    const SOURCE: Source = VoltageStdp::SOURCE;
    const STEP: Step = VoltageStdp::STEP;

    fn initial(&self) -> State {
        State { neuron: self.neuron.initial(), synapse: self.rule.initial() }
    }

    fn step(&self, state: &mut State, (Held(clamp), AtEnd(signals)): Self::Input<'_>, dt: Ms) {
        self.neuron.step(&mut state.neuron, Held(if signals.post { PULSE } else { 0.0 }), dt);
        let u = clamp.unwrap_or(state.neuron.u);
        self.rule.step(&mut state.synapse, (Held(u), AtEnd(signals.pre)), dt);
    }
}

impl Driven for VoltageSynapse {
    fn input(signals: Signals, potential: Option<f64>) -> Self::Input<'static> {
        (Held(potential), AtEnd(signals))
    }
}

impl VoltageSynapse {
    /// Weight after a protocol over weight before, every step run.
    pub fn ratio(&self, protocol: &Protocol) -> f64 {
        let mut state = self.led_in(protocol);
        run(self, &mut state, protocol);
        state.synapse.weight / self.rule.initial_weight
    }

    /// The same from one sweep without its silence: ten seconds let everything settle, so every sweep adds what the first
    /// one adds. Agrees with [`VoltageSynapse::ratio`] to 1e-5.
    pub fn quick_ratio(&self, protocol: &Protocol) -> f64 {
        let sweep = protocol.sweep();
        let mut state = self.led_in(&sweep);
        run(self, &mut state, &sweep);
        self.rest(&mut state, SPIKE, protocol.potential());
        1.0 + protocol.sweeps() as f64 * (state.synapse.weight / self.rule.initial_weight - 1.0)
    }

    /// Neuron and synapse before the first event. As in the authors' program they have run by then for as long as the first
    /// postsynaptic spike follows the first presynaptic one.
    fn led_in(&self, protocol: &Protocol) -> State {
        let mut state = self.initial();
        if let ([pre, ..], [post, ..]) = (protocol.pre().times(), protocol.post().times()) {
            self.rest(&mut state, Ms(post - pre), protocol.potential());
        }
        state
    }

    fn rest(&self, state: &mut State, time: Ms, potential: Option<f64>) {
        if let Step::Fixed(dt) = Self::STEP {
            for _ in 0..libm::round(time / dt) as u64 {
                self.step(state, Self::input(Signals::NONE, potential), dt);
            }
        }
    }
}
