//! A leaky integrate-and-fire neuron with excitatory and inhibitory conductances.
//!
//! # Equations
//! $$\tau_m\dot V = V_{rest} - V + g_{ex}(E_{ex}-V) + g_{in}(E_{in}-V)$$
//! $$\tau_{ex}\dot g_{ex} = -g_{ex},\qquad \tau_{in}\dot g_{in} = -g_{in}$$
//! A presynaptic spike adds to its conductance; when $V$ reaches the threshold the neuron spikes and
//! $V$ is reset. Conductances are in units of the leak.
//!
//! # Reads
//! What arrives at either conductance.
//!
//! # Source
//! [@song2000], Methods; the constants as a public reproduction of that paper lists them.
//!
//! # Reproduces
//! Alone nothing is claimed; it is the neuron of
//! [`conductance_population`](crate::networks::conductance_population).
//!
//! # Departs
//! Within a step the conductances are held, $V$ relaxes exponentially to the potential they pull it
//! to, and a spike counts at the end of its step. At 0.1 ms this is as good as at 0.02 ms.
//!
//! # Example
//! ```
//! use plasticity::{AtEnd, Model, Ms, models::conductance_neuron::{ConductanceNeuron, Input}};
//! let neuron = ConductanceNeuron::default();
//! let mut state = neuron.initial();
//! for _ in 0..100 {
//!     neuron.step(&mut state, AtEnd(Input { excitation: 0.01, inhibition: 0.0 }), Ms(0.1));
//! }
//! assert!(state.v > neuron.rest);
//! ```

use alloc::vec::Vec;

use super::{Listed, Observed, Published, results};
use crate::{
    AtEnd, Model, Ms, Source, Step,
    math::{decay, exp_near_zero},
    quantities,
    random::Random,
};

quantities! {
    /// Constants of the neuron.
    pub struct ConductanceNeuron {
        /// Time constant of the membrane.
        tau_m: log("τ_m", "membrane time constant", Ms, 20.0, 5.0..=100.0),
        /// Resting potential.
        rest: real("V_rest", "resting potential", Mv, -70.0, -80.0..=-60.0),
        /// Potential at which the neuron spikes.
        threshold: real("θ", "spike threshold", Mv, -54.0, -58.0..=-40.0),
        /// Potential after a spike.
        reset_potential: real("V_reset", "level after a spike", Mv, -60.0, -80.0..=-59.0),
        /// Reversal potential of excitation.
        excitatory_reversal: real("E_ex", "reversal of excitation", Mv, 0.0, -20.0..=20.0),
        /// Reversal potential of inhibition.
        inhibitory_reversal: real("E_in", "reversal of inhibition", Mv, -70.0, -90.0..=-60.0),
        /// Time constant of excitation.
        tau_ex: log("τ_ex", "time of excitation", Ms, 5.0, 1.0..=100.0),
        /// Time constant of inhibition.
        tau_in: log("τ_in", "time of inhibition", Ms, 5.0, 1.0..=100.0),
    }
}

/// What arrives, in units of the leak conductance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Input {
    /// Excitatory conductance.
    pub excitation: f64,
    /// Inhibitory conductance.
    pub inhibition: f64,
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Membrane potential, mV.
    pub v: f64,
    /// Excitatory conductance.
    pub g_ex: f64,
    /// Inhibitory conductance.
    pub g_in: f64,
    /// The last step ended with a spike.
    pub spiked: bool,
}

/// Factors of one step length, computed once per run.
#[derive(Clone, Copy, Debug)]
pub struct Factors {
    share: f64,
    fade_ex: f64,
    fade_in: f64,
}

impl ConductanceNeuron {
    /// The factors for steps of `dt`.
    pub fn factors(&self, Ms(dt): Ms) -> Factors {
        Factors { share: dt / self.tau_m, fade_ex: decay(dt, self.tau_ex), fade_in: decay(dt, self.tau_in) }
    }

    /// One step whose input has been added already.
    #[inline]
    pub fn relax(&self, s: &mut State, factors: &Factors) {
        let total = 1.0 + s.g_ex + s.g_in;
        let pull =
            (self.rest + s.g_ex * self.excitatory_reversal + s.g_in * self.inhibitory_reversal) / total;
        s.v = pull + (s.v - pull) * exp_near_zero(-factors.share * total);
        s.g_ex *= factors.fade_ex;
        s.g_in *= factors.fade_in;
        s.spiked = s.v >= self.threshold;
        if s.spiked {
            s.v = self.reset_potential;
        }
    }
}

impl Model for ConductanceNeuron {
    type State = State;
    type Input<'a> = AtEnd<Input>;
    const SOURCE: Source = Source { cite: "song2000", place: "Methods" };
    const STEP: Step = Step::Free(Ms(0.1));

    fn initial(&self) -> State {
        State { v: self.rest, g_ex: 0.0, g_in: 0.0, spiked: false }
    }

    fn step(&self, s: &mut State, AtEnd(input): AtEnd<Input>, dt: Ms) {
        self.relax(s, &self.factors(dt));
        s.g_ex += input.excitation;
        s.g_in += input.inhibition;
    }
}

impl Listed for ConductanceNeuron {
    const TITLE: &'static str = "Conductance neuron";
    const PUBLISHED: &'static [Published] = results!(&[Published {
        what: "with its population at 10 Hz: output rate after 1,000 s, Hz",
        ..crate::networks::conductance_population::ENTRY.published[2]
    }]);
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "potential, mV", low: -90.0, high: 20.0 },
        Observed { name: "excitation", low: 0.0, high: f64::INFINITY },
        Observed { name: "inhibition", low: 0.0, high: f64::INFINITY },
    ];

    /// Below threshold: a spike's time jumps by whole steps, however small they are.
    fn stimulus(random: &mut Random) -> AtEnd<Input> {
        AtEnd(Input { excitation: 0.002 * random.uniform(), inhibition: 0.01 * random.uniform() })
    }

    fn silence() -> AtEnd<Input> {
        AtEnd(Input::default())
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.v, state.g_ex, state.g_in]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_stays_at_rest() {
        let neuron = ConductanceNeuron::default();
        let mut state = neuron.initial();
        for _ in 0..1000 {
            neuron.step(&mut state, AtEnd(Input::default()), Ms(0.1));
        }
        assert_eq!(state, neuron.initial());
    }

    #[test]
    fn one_step_by_hand() {
        let neuron = ConductanceNeuron::default();
        let mut state = neuron.initial();
        neuron.step(&mut state, AtEnd(Input { excitation: 0.3, inhibition: 0.1 }), Ms::ZERO);
        neuron.step(&mut state, AtEnd(Input::default()), Ms(0.1));
        // Total 1.4; pulled to −(70 + 7) / 1.4 = −55; e^(−0.007).
        let v = -55.0 - 15.0 * 0.993_024_442_933_235;
        assert!((state.v - v).abs() < 1e-12, "{}", state.v);
        assert!((state.g_ex - 0.3 * 0.980_198_673_306_755_3).abs() < 1e-15);
    }

    #[test]
    fn a_held_conductance_makes_it_fire_at_the_interval_of_the_equation() {
        let neuron = ConductanceNeuron { tau_ex: 1e9, ..ConductanceNeuron::default() };
        let mut state = State { g_ex: 0.4, ..neuron.initial() };
        let mut spikes = 0;
        for _ in 0..100_000 {
            neuron.step(&mut state, AtEnd(Input::default()), Ms(0.01));
            spikes += u32::from(state.spiked);
        }
        // Pulled to −50: from −60 to −54 takes τ_m/1.4 · ln(10/4) = 13.09 ms; from rest, 22.99 ms.
        let expected = 1.0 + (1000.0 - 22.99) / 13.09;
        assert!((f64::from(spikes) - expected).abs() < 1.0, "{spikes} {expected}");
    }
}
