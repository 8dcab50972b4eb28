//! Behavioural-timescale plasticity as one kernel: an input within seconds before or after a plateau potential is strengthened, whether or not it made the cell fire.
//!
//! # Equations
//!
//! An input at time $t$ after a plateau ($t < 0$: before it) changes its synapse by
//!
//! $$ \Delta w = A\, K(t), \qquad K(t) = e^{t/\tau_b} \; (t \le 0), \qquad K(t) = e^{-t/\tau_a} \; (t > 0) $$
//!
//! as two traces do, $x$ of the inputs and $y$ of the plateaus:
//!
//! $$ \tau_b \dot x = -x, \qquad \tau_a \dot y = -y $$
//!
//! An input adds $A\,y$ to the weight, a plateau $A\,x$; only then does each raise its own trace by 1.
//! Where both come at once the input acts first, so a coincidence counts once, with $K(0) = 1$.
//!
//! # Reads
//!
//! The times of inputs and of plateaus. The cell's own spikes do not enter. Any step is exact.
//!
//! # Source
//!
//! [@bittner2017]. Both time constants are averages over cells and were read in public code that names the paper
//! (antoinemadar/BTSPvsSTDP). The amplitude is ours: one pairing at lag zero adds 1. In the slice, five pairings of ten inputs with one plateau
//! each gave about three times the first response, as comments in the same code have it.
//!
//! # Reproduces
//!
//! Where Gaussian inputs pass at 10, 25 and 50 cm/s, the field that one plateau leaves is as wide as in an independent convolution on a
//! grid of 0.5 cm, and its peak lies 4.5, 6.5 and 7.5 cm before the plateau (`tests/btsp_fields.rs`).
//!
//! # Departs
//!
//! No bound and no depression: this is the first account of the data. That strong synapses get weaker is in
//! [@milstein2021] and in the weight-dependent rule. What the trace of an input is made of is open. CaMKII, which keeps itself active, is needed
//! [@xiao2023], and yet it is not seen active while the pairing lasts: it comes 10 to 100 s later, in the dendrite and
//! not in the one spine, and to block it 15 to 30 s after the pairing prevents the change [@jain2024]. So $x$ is a
//! trace, and not the kinase.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::btsp_kernel::BtspKernel;
//! use plasticity::protocol::Signals;
//!
//! let rule = BtspKernel::default();
//! let mut state = rule.initial();
//! rule.step(&mut state, AtEnd(Signals::PRE), Ms::ZERO);
//! rule.step(&mut state, AtEnd(Signals::PLATEAU), Ms(1310.0)); // a plateau, 1.31 s later
//! assert!((state.weight - 1.0 - (-1.0_f64).exp()).abs() < 1e-12);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::decay;
use crate::protocol::{Driven, Signals};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The kernel.
    pub struct BtspKernel {
        /// How long an input is remembered until a plateau comes.
        tau_before: log("τ_b", "memory of an input", S, 1.31, 0.05..=10.0),
        /// How long a plateau acts on inputs that follow.
        tau_after: log("τ_a", "reach of a plateau", S, 0.69, 0.05..=10.0),
        /// Change by one input at the plateau; the scale is ours.
        amplitude: real("A", "change at the plateau", One, 1.0, 0.0..=10.0),
        /// Weight before.
        weight: real("w₀", "weight at the start", One, 1.0, 0.0..=10.0),
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// In units of the scale of the amplitude.
    pub weight: f64,
    /// Trace of inputs.
    pub inputs: f64,
    /// Trace of plateaus.
    pub plateaus: f64,
}

impl BtspKernel {
    /// `K`: the part of the amplitude that an input gets so many seconds after the plateau (before it: negative).
    pub fn at(&self, lag: f64) -> f64 {
        if lag <= 0.0 { decay(-lag, self.tau_before) } else { decay(lag, self.tau_after) }
    }
}

impl Model for BtspKernel {
    type State = State;
    /// Inputs are presynaptic spikes; of the postsynaptic side plateaus count.
    type Input<'a> = AtEnd<Signals>;
    const SOURCE: Source = Source { cite: "bittner2017", place: "the kernel and its two time constants" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { weight: self.weight, inputs: 0.0, plateaus: 0.0 }
    }

    fn step(&self, state: &mut State, AtEnd(signals): AtEnd<Signals>, Ms(dt): Ms) {
        state.inputs *= decay(dt, Ms::from_seconds(self.tau_before).ms());
        state.plateaus *= decay(dt, Ms::from_seconds(self.tau_after).ms());
        if signals.pre {
            state.weight += self.amplitude * state.plateaus;
            state.inputs += 1.0;
        }
        if signals.plateau {
            state.weight += self.amplitude * state.inputs;
            state.plateaus += 1.0;
        }
    }
}

impl Driven for BtspKernel {
    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        AtEnd(signals)
    }
}

impl Listed for BtspKernel {
    const TITLE: &'static str = "BTSP kernel";
    const PUBLISHED: &'static [Published] = results!({
        /// Time in s after which a pairing counts 1/e, by the rule's own steps.
        fn reach(first: Signals, second: Signals) -> f64 {
            let rule = BtspKernel::default();
            let mut state = rule.initial();
            rule.step(&mut state, AtEnd(first), Ms::ZERO);
            rule.step(&mut state, AtEnd(second), crate::time::SECOND);
            -1.0 / crate::math::ln(state.weight - rule.weight)
        }
        &[
            Published {
                what: "time before the plateau at which an input gets 1/e, s",
                source: Source { cite: "bittner2017", place: "averages over cells, read in public code" },
                published: "1.31",
                ours: || reach(Signals::PRE, Signals::PLATEAU),
                shown: "1.31",
                tolerance: 1e-9,
                because: "the constant itself",
            },
            Published {
                what: "time after the plateau at which an input gets 1/e, s",
                source: Source { cite: "bittner2017", place: "averages over cells, read in public code" },
                published: "0.69",
                ours: || reach(Signals::PLATEAU, Signals::PRE),
                shown: "0.69",
                tolerance: 1e-9,
                because: "the constant itself",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight", low: 0.0, high: f64::INFINITY },
        Observed { name: "trace of inputs", low: 0.0, high: f64::INFINITY },
        Observed { name: "trace of plateaus", low: 0.0, high: f64::INFINITY },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] =
        &[ClosedForm::new("at", &[("lag", &[-1000.0, -1.0, 0.0, 1.0, 1000.0])], (0.0, 1.0), |rule, at| {
            rule.at(at[0])
        })];

    fn stimulus(random: &mut Random) -> AtEnd<Signals> {
        let (pre, plateau) = (random.uniform() < 0.4, random.uniform() < 0.02);
        AtEnd(Signals { pre, plateau, ..Signals::NONE })
    }

    fn silence() -> AtEnd<Signals> {
        AtEnd(Signals::NONE)
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.weight, state.inputs, state.plateaus]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;

    const INPUT: Signals = Signals::PRE;
    const PLATEAU: Signals = Signals::PLATEAU;
    const BOTH: Signals = Signals { pre: true, ..Signals::PLATEAU };

    fn after(first: Signals, second: Signals, seconds: f64) -> f64 {
        let rule = BtspKernel { amplitude: 2.0, weight: 0.5, ..BtspKernel::default() };
        let mut state = rule.initial();
        rule.step(&mut state, AtEnd(first), Ms::ZERO);
        rule.step(&mut state, AtEnd(second), Ms::from_seconds(seconds));
        state.weight
    }

    #[test]
    fn by_hand() {
        assert!((after(INPUT, PLATEAU, 1.0) - 0.5 - 2.0 * exp(-1.0 / 1.31)).abs() < 1e-15);
        assert!((after(PLATEAU, INPUT, 1.0) - 0.5 - 2.0 * exp(-1.0 / 0.69)).abs() < 1e-15);
        // At once: the input acts first and is there when the plateau comes.
        assert_eq!(after(BOTH, Signals::default(), 1.0), 2.5);
        assert_eq!(after(INPUT, INPUT, 1.0), 0.5);
        assert_eq!(after(PLATEAU, PLATEAU, 1.0), 0.5);
        assert_eq!(after(Signals::default(), Signals::default(), 1.0), 0.5);
    }

    /// Every input with every plateau, each pair by the kernel.
    #[test]
    fn agrees_with_the_sum_over_all_pairs() {
        let rule = BtspKernel::default();
        let mut random = Random::new(5);
        let mut state = rule.initial();
        let (mut inputs, mut plateaus, mut now) = (Vec::new(), Vec::new(), 0.0);
        for _ in 0..200 {
            let dt = Ms(300.0 * random.exponential());
            now += dt.seconds();
            let AtEnd(signals) = BtspKernel::stimulus(&mut random);
            rule.step(&mut state, AtEnd(signals), dt);
            if signals.pre {
                inputs.push(now);
            }
            if signals.plateau {
                plateaus.push(now);
            }
        }
        let mut expected = rule.weight;
        for input in &inputs {
            for plateau in &plateaus {
                expected += rule.at(input - plateau);
            }
        }
        assert!(plateaus.len() > 1 && (state.weight / expected - 1.0).abs() < 1e-12);
    }
}
