//! Voltage-based spike-timing-dependent plasticity: the membrane potential, not the postsynaptic
//! spike, decides.
//!
//! # Equations
//! $$\dot w = -A_{LTD}\,X\,[\bar u_- - \theta_-]_+ + A_{LTP}\,\bar x\,[u-\theta_+]_+[\bar u_+ - \theta_-]_+$$
//! $$\tau_-\dot{\bar u}_- = u-\bar u_-,\qquad \tau_+\dot{\bar u}_+ = u-\bar u_+,\qquad \tau_x\dot{\bar x} = X-\bar x$$
//! $X$ is the presynaptic spike train; $[\cdot]_+$ keeps what is positive.
//!
//! # Reads
//! In each step the membrane potential and whether a presynaptic spike arrives. The trace is read
//! before it grows by this step's spike; the filtered potentials are read three steps late, so
//! that a spike does not see its own depolarisation.
//!
//! # Source
//! [@clopath2010], Eq. 3 and Methods; constants of the visual-cortex fit and the order of
//! operations from the authors' program (ModelDB 144566, `FrequencyDependence.m`, `VoTri.m`).
//!
//! # Reproduces
//! [@clopath2010, Fig. 2], five pairs at 0.1 to 50 Hz against the measurements of
//! [@sjostrom2001]: mean squared error in units of the standard errors, and each of ten
//! points within 0.1 % of an independent run (`tests` of this module and of the pairing run).
//!
//! # Departs
//! Amplitude of depression is constant: its homeostatic dependence on the mean potential is left
//! out, as in the authors' fit. The weight is not clipped. The step of 1 ms is part of the fit.
//!
//! # Example
//! ```
//! use plasticity::{AtEnd, Held, Model, Ms, models::voltage_stdp::VoltageStdp};
//! let rule = VoltageStdp::default();
//! let mut state = rule.initial();
//! // Held depolarised, below the threshold of potentiation: a presynaptic spike depresses.
//! for step in 0..100 {
//!     rule.step(&mut state, (Held(-55.0), AtEnd(step == 80)), Ms(1.0));
//! }
//! assert!(state.weight < rule.initial_weight);
//! ```

use alloc::vec::Vec;

use super::{Listed, Observed, Published, results};
use crate::{AtEnd, Held, Model, Ms, Source, Step, math::rectify, quantities, random::Random};

/// How many steps late the filtered potentials are read.
const LATE: usize = 3;

quantities! {
    /// Constants of the rule.
    pub struct VoltageStdp {
        /// Amplitude of depression, per spike and millivolt.
        a_ltd: log("A_LTD", "size of depression", PerMv, 14e-5, 1e-6..=1e-2),
        /// Amplitude of potentiation, per spike and squared millivolt.
        a_ltp: log("A_LTP", "size of potentiation", PerMv2, 8e-5, 1e-6..=1e-2),
        /// Time constant of the presynaptic trace.
        tau_x: log("τ_x", "pre spike's memory", Ms, 15.0, 2.0..=100.0),
        /// Time constant of the potential that depression reads.
        tau_minus: log("τ₋", "potential's memory (loss)", Ms, 10.0, 2.0..=100.0),
        /// Time constant of the potential that potentiation reads.
        tau_plus: log("τ₊", "potential's memory (growth)", Ms, 7.0, 2.0..=100.0),
        /// Threshold of the filtered potentials.
        theta_minus: real("θ₋", "threshold (filtered)", Mv, -70.6, -90.0..=-40.0),
        /// Threshold of the momentary potential.
        theta_plus: real("θ₊", "threshold (momentary)", Mv, -45.3, -70.0..=0.0),
        /// Weight before plasticity.
        initial_weight: real("w₀", "weight at the start", One, 0.5, 0.1..=1.0),
        /// Potential at which the filters start: rest.
        initial_potential: real("u₀", "potential at the start", Mv, -70.6, -90.0..=-55.0),
    }
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// The synapse.
    pub weight: f64,
    /// Presynaptic trace.
    pub x: f64,
    /// Filtered potential for depression, mV: latest first, then older ones.
    pub u_minus: [f64; LATE + 1],
    /// Filtered potential for potentiation, mV: latest first, then older ones.
    pub u_plus: [f64; LATE + 1],
}

impl Model for VoltageStdp {
    type State = State;
    /// Membrane potential of the postsynaptic neuron, mV, and whether a presynaptic spike arrives.
    type Input<'a> = (Held<f64>, AtEnd<bool>);
    const SOURCE: Source =
        Source { cite: "clopath2010", place: "Eq. 3, Methods; visual-cortex fit of ModelDB 144566" };
    const STEP: Step = Step::Fixed(Ms(1.0));

    fn initial(&self) -> State {
        State {
            weight: self.initial_weight,
            x: 0.0,
            u_minus: [self.initial_potential; LATE + 1],
            u_plus: [self.initial_potential; LATE + 1],
        }
    }

    fn step(&self, s: &mut State, (Held(u), AtEnd(pre)): Self::Input<'_>, Ms(dt): Ms) {
        let spike = if pre { 1.0 } else { 0.0 };
        let ltd = self.a_ltd * spike * rectify(s.u_minus[LATE] - self.theta_minus);
        let ltp =
            self.a_ltp * rectify(u - self.theta_plus) * s.x * rectify(s.u_plus[LATE] - self.theta_minus);
        s.weight += ltp * dt - ltd;
        s.u_minus = follow(s.u_minus, u, dt / self.tau_minus);
        s.u_plus = follow(s.u_plus, u, dt / self.tau_plus);
        // A spike is an impulse of area 1, so it adds 1/τ, whatever the step.
        let fade = 1.0 - dt / self.tau_x;
        s.x = spike / self.tau_x + fade * s.x;
    }
}

/// One step of a low-pass filter that remembers its last values.
fn follow(past: [f64; LATE + 1], target: f64, share: f64) -> [f64; LATE + 1] {
    let [latest, second, third, _] = past;
    [target * share + (1.0 - share) * latest, latest, second, third]
}

impl Listed for VoltageStdp {
    const TITLE: &'static str = "Voltage-based STDP";
    const PUBLISHED: &'static [Published] = results!({
        use crate::networks::voltage_synapse::VoltageSynapse;
        use crate::published::sjostrom_2001;

        &[Published {
            what: "error against ten points of visual cortex, each in units of its standard error",
            source: Source { cite: "clopath2010", place: "an independent run of the authors' scheme" },
            published: "0.87",
            ours: || {
                sjostrom_2001::error(&mut |rate, lag| {
                    VoltageSynapse::default().ratio(&sjostrom_2001::protocol(rate, lag)) - 1.0
                })
            },
            shown: "0.87",
            tolerance: 0.01,
            because: "an independent run of the authors' scheme; the points have two digits",
        }]
    });
    // The weight is not clipped, and the potential is an input.
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight", low: f64::NEG_INFINITY, high: f64::INFINITY },
        Observed { name: "presynaptic trace", low: 0.0, high: 1.0 },
        Observed { name: "potential filtered for depression", low: -100.0, high: 60.0 },
        Observed { name: "potential filtered for potentiation", low: -100.0, high: 60.0 },
    ];

    fn stimulus(random: &mut Random) -> Self::Input<'static> {
        (Held(-100.0 + 160.0 * random.uniform()), AtEnd(random.uniform() < 0.1))
    }

    fn silence() -> Self::Input<'static> {
        (Held(-70.6), AtEnd(false))
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.weight, state.x, state.u_minus[0], state.u_plus[0]]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs the rule at these potentials, with presynaptic spikes at these steps.
    fn run(potentials: &[f64], pre: &[usize]) -> State {
        let rule = VoltageStdp::default();
        let mut state = rule.initial();
        for (step, u) in potentials.iter().enumerate() {
            rule.step(&mut state, (Held(*u), AtEnd(pre.contains(&step))), Ms(1.0));
        }
        state
    }

    #[test]
    fn silence_at_rest_changes_nothing() {
        assert_eq!(run(&[-70.6; 50], &[]), VoltageStdp::default().initial());
        assert_eq!(run(&[-70.6; 50], &[10, 20]).weight, 0.5);
    }

    #[test]
    fn depression_by_hand_and_three_steps_late() {
        // One step at −60.6 lifts ū₋ by 10/10 = 1 mV; a spike four steps later reads exactly that.
        let mut u = [-70.6; 12];
        u[2] = -60.6;
        assert_eq!(run(&u, &[5]).weight, 0.5);
        assert!((run(&u, &[6]).weight - (0.5 - 14e-5)).abs() < 1e-12);
        assert!((run(&u, &[7]).weight - (0.5 - 14e-5 * 0.9)).abs() < 1e-12);
    }

    #[test]
    fn potentiation_by_hand() {
        // Trace 1/15 after the spike at 4; ū₊ of step 2 is 7/7 = 1 mV above θ₋; u is 10 mV above θ₊.
        let mut u = [-70.6; 7];
        u[2] = -63.6;
        u[6] = -35.3;
        let fade = 1.0 - 1.0 / 15.0;
        let gain = 8e-5 * 10.0 * (fade / 15.0);
        assert!((run(&u, &[4]).weight - (0.5 + gain)).abs() < 1e-12);
    }

    #[test]
    fn a_coincident_spike_reads_the_trace_before_it_grows() {
        let mut u = [-70.6; 7];
        u[2] = -63.6;
        u[6] = -35.3;
        // The same spike in the very step of the depolarisation only depresses.
        let lost = 14e-5 * 0.7;
        assert!((run(&u, &[6]).weight - (0.5 - lost)).abs() < 1e-12);
    }
}
