//! Behavioural-timescale plasticity by competition: one trace for growth and one for shrinkage, both turned into weight by a plateau potential.
//!
//! # Equations
//!
//! The input $r$ ($0 \ldots 1$) fills two traces, and the fuller they are the slower:
//!
//! $$ \tau_p \dot T_p = -T_p + \eta_p r\,(\hat T_p - T_p), \qquad \tau_d \dot T_d = -(T_d - T_0) + \eta_d r\,(\hat T_d - T_d) $$
//!
//! with $T_d$ resting at $T_0$. A plateau sets $P = 1$, which decays with $\tau_P$. At the end of a lap
//!
//! $$ \Delta w = \eta\,\left[(1 - w)\, I_p - w\, I_d\right], \qquad I_x = \int T_x P\, dt $$
//!
//! and $w$ is held within $0 \ldots 1$. Lap after lap it comes to rest at $w^* = I_p / (I_p + I_d)$.
//!
//! # Reads
//!
//! The rate of the input, which stays until another is given, plateaus and ends of laps. Any step is exact.
//!
//! # Source
//!
//! [@cone2021]; constants of the authors' analytical file, ModelDB 266868. The learning rate is that of their simulation,
//! $6 \cdot 10^{-4}$ for each ms.
//!
//! # Reproduces
//!
//! The fixed point against the lag of the plateau from the middle of a field that lasts 1 s, in a lap of 6.1 s: 0.0933 half a
//! second early, 0.1061 half a second late, and the rest of the curve within 0.2 % (`tests/btsp_golden.rs`). Where $T_0 = 0$, and both traces
//! alike, the curve is flat: the bump needs two different traces.
//!
//! # Departs
//!
//! In the authors' analytical file, which is followed here, the filling counts from the resting level, $T_d - T_0$ towards $\hat T_d - T_0$. A trace is
//! not yet a molecule: CaMKII, the obvious candidate for the one that makes a synapse grow, is needed [@xiao2023], but it was seen active only 10 to 100 s after the
//! pairing, not confined to the synapse, and to block it 15 to 30 s after the pairing is early enough [@jain2024].
//!
//! # Example
//!
//! ```
//! use plasticity::models::btsp_two_traces::BtspTwoTraces;
//!
//! let (rule, lap) = (BtspTwoTraces::default(), 6.1);
//! assert!((rule.fixed_point(1.0, 0.0, lap) - 0.1401).abs() < 5e-5);
//! ```

use alloc::vec::Vec;

use super::btsp_weight_dependent::Input;
use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{clamp, decay, min};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of both traces.
    pub struct BtspTwoTraces {
        /// Decay of the trace for growth.
        tau_p: log("τ_p", "decay of growth trace", S, 0.5, 0.05..=10.0),
        /// Decay of the trace for shrinkage.
        tau_d: log("τ_d", "decay of shrinkage trace", S, 1.5, 0.05..=10.0),
        /// How fast input fills the trace for growth.
        eta_p: log("η_p", "filling of growth trace", One, 0.25, 0.01..=1000.0),
        /// How fast input fills the trace for shrinkage.
        eta_d: log("η_d", "filling of shrinkage trace", One, 200.0, 0.01..=1000.0),
        /// Where the trace for growth saturates.
        top_p: real("T_p", "ceiling of growth trace", One, 2.2, 0.0..=5.0),
        /// Where the trace for shrinkage saturates.
        top_d: real("T_d", "ceiling of shrinkage trace", One, 2.0, 0.0..=5.0),
        /// Where the trace for shrinkage rests.
        rest_d: real("T₀", "rest of shrinkage trace", One, 1.5, 0.0..=5.0),
        /// Decay of the plateau's signal.
        tau_plateau: log("τ_P", "decay of plateau signal", S, 0.4, 0.05..=10.0),
        /// Learning rate.
        rate: log("η", "learning rate", PerS, 0.6, 0.001..=10.0),
        /// Weight before.
        weight: real("w₀", "weight at the start", One, 0.0, 0.0..=1.0),
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Part of the largest weight.
    pub weight: f64,
    /// Rate of the input, part of the largest.
    pub rate: f64,
    /// Trace for growth.
    pub growth: f64,
    /// Trace for shrinkage.
    pub shrinkage: f64,
    /// Signal of the plateau.
    pub plateau: f64,
    /// `I_p` of this lap, s.
    pub gain: f64,
    /// `I_d` of this lap, s.
    pub loss: f64,
}

impl BtspTwoTraces {
    /// Lets seconds of constant input pass: the trace after it, and its overlap with a plateau signal that is 1 at the start.
    fn pass(&self, trace: f64, [tau, eta, top, rest]: [f64; 4], rate: f64, seconds: f64) -> (f64, f64) {
        let drive = eta * rate;
        let speed = (1.0 + drive) / tau;
        let goal = rest + drive * (top - rest) / (1.0 + drive);
        let both = speed + 1.0 / self.tau_plateau;
        let overlap = goal * self.tau_plateau * (1.0 - decay(seconds, self.tau_plateau))
            + (trace - goal) * (1.0 - decay(seconds, 1.0 / both)) / both;
        (goal + (trace - goal) * decay(seconds, 1.0 / speed), overlap)
    }

    /// Constants of both traces: decay, filling, saturation, rest.
    pub fn traces(&self) -> [[f64; 4]; 2] {
        [[self.tau_p, self.eta_p, self.top_p, 0.0], [self.tau_d, self.eta_d, self.top_d, self.rest_d]]
    }

    /// The weight after a lap with these overlaps.
    pub fn applied(&self, weight: f64, gain: f64, loss: f64) -> f64 {
        clamp(weight + self.rate * ((1.0 - weight) * gain - weight * loss), 0.0, 1.0)
    }

    /// Where the weight comes to rest if the input is on for `field` seconds in the middle of a lap, with the plateau `lag` seconds after
    /// the middle of the field. The animal waits between laps. A field longer than the lap and a plateau outside of it are held within it; where
    /// neither trace overlaps with the plateau laps leave every weight as it is, and the weight before is given.
    pub fn fixed_point(&self, field: f64, lag: f64, lap: f64) -> f64 {
        let mut state = self.initial();
        let on = |rate| Input { rate: Some(rate), ..Input::default() };
        let plateau = Input { plateau: true, ..Input::default() };
        let field = min(field, lap);
        let (start, end, at) = (0.5 * (lap - field), 0.5 * (lap + field), clamp(0.5 * lap + lag, 0.0, lap));
        let mut events = [(start, on(1.0)), (end, on(0.0)), (at, plateau)];
        if at < end {
            events.swap(1, 2);
        }
        if at < start {
            events.swap(0, 1);
        }
        let mut now = 0.0;
        for (when, event) in events {
            self.step(&mut state, AtEnd(event), Ms::from_seconds(when - now));
            now = when;
        }
        self.step(&mut state, AtEnd(Input::default()), Ms::from_seconds(lap - now));
        let both = state.gain + state.loss;
        if both > 0.0 { state.gain / both } else { self.weight }
    }
}

impl Model for BtspTwoTraces {
    type State = State;
    type Input<'a> = AtEnd<Input>;
    const SOURCE: Source =
        Source { cite: "cone2021", place: "the model and the fixed point of its appendix" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State {
            weight: self.weight,
            rate: 0.0,
            growth: 0.0,
            shrinkage: self.rest_d,
            plateau: 0.0,
            gain: 0.0,
            loss: 0.0,
        }
    }

    fn step(&self, state: &mut State, AtEnd(input): AtEnd<Input>, dt: Ms) {
        let seconds = dt.seconds();
        let [grow, shrink] = self.traces();
        let (growth, gain) = self.pass(state.growth, grow, state.rate, seconds);
        let (shrinkage, loss) = self.pass(state.shrinkage, shrink, state.rate, seconds);
        state.gain += state.plateau * gain;
        state.loss += state.plateau * loss;
        (state.growth, state.shrinkage) = (growth, shrinkage);
        state.plateau *= decay(seconds, self.tau_plateau);
        if input.lap {
            state.weight = self.applied(state.weight, state.gain, state.loss);
            (state.gain, state.loss) = (0.0, 0.0);
        }
        if input.plateau {
            state.plateau = 1.0;
        }
        state.rate = input.rate.unwrap_or(state.rate);
    }
}

impl Listed for BtspTwoTraces {
    const TITLE: &'static str = "BTSP with two traces";
    const PUBLISHED: &'static [Published] = results!({
        /// In a lap of 6.1 s, for a plateau so many seconds from the middle of a field that lasts 1 s.
        fn resting_weight(lag: f64) -> f64 {
            BtspTwoTraces::default().fixed_point(1.0, lag, 6.1)
        }
        &[
            Published {
                what: "resting weight, plateau in the middle of the field",
                source: Source { cite: "cone2021", place: "the authors' closed form" },
                published: "0.1401",
                ours: || resting_weight(0.0),
                shown: "0.1401",
                tolerance: 5e-5,
                because: "half a unit of the last digit of the closed form",
            },
            Published {
                what: "resting weight, plateau one second before it",
                source: Source { cite: "cone2021", place: "the authors' closed form" },
                published: "0.0344",
                ours: || resting_weight(-1.0),
                shown: "0.0344",
                tolerance: 5e-5,
                because: "half a unit of the last digit of the closed form",
            },
            Published {
                what: "resting weight, plateau one second after it",
                source: Source { cite: "cone2021", place: "the authors' closed form" },
                published: "0.0445",
                ours: || resting_weight(1.0),
                shown: "0.0445",
                tolerance: 5e-5,
                because: "half a unit of the last digit of the closed form",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight", low: 0.0, high: 1.0 },
        Observed { name: "trace for growth", low: 0.0, high: 5.0 },
        Observed { name: "trace for shrinkage", low: 0.0, high: 5.0 },
        Observed { name: "plateau", low: 0.0, high: 1.0 },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::new(
            "applied",
            &[("weight", &[0.0, 0.5, 1.0]), ("gain", &[0.0, 1.0, 100.0]), ("loss", &[0.0, 1.0, 100.0])],
            (0.0, 1.0),
            |rule, at| rule.applied(at[0], at[1], at[2]),
        ),
        ClosedForm::new(
            "fixed_point",
            &[
                ("field", &[0.0, 1.0, 10.0]),
                ("lag", &[-10.0, -1.0, 0.0, 1.0, 10.0]),
                ("lap", &[1.0, 6.1, 100.0]),
            ],
            (0.0, 1.0),
            |rule, at| rule.fixed_point(at[0], at[1], at[2]),
        ),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Input> {
        let rate = (random.uniform() < 0.2).then(|| random.uniform());
        AtEnd(Input { rate, plateau: random.uniform() < 0.05, lap: random.uniform() < 0.02 })
    }

    fn silence() -> AtEnd<Input> {
        AtEnd(Input::default())
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.weight, state.growth, state.shrinkage, state.plateau]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;

    /// η = 1 halves time constant and goal: from 0 towards T̂/2 with τ/2. Then ∫T P for a trace at rest is T₀ τ_P.
    #[test]
    fn by_hand() {
        let rule = BtspTwoTraces { eta_p: 1.0, top_p: 2.0, eta_d: 1.0, ..BtspTwoTraces::default() };
        let mut state = rule.initial();
        rule.step(&mut state, AtEnd(Input { rate: Some(1.0), ..Input::default() }), Ms::ZERO);
        rule.step(&mut state, AtEnd(Input { rate: Some(0.0), ..Input::default() }), Ms(500.0));
        assert!((state.growth - (1.0 - exp(-2.0))).abs() < 1e-15);
        assert!((state.shrinkage - (1.75 - 0.25 * exp(-2.0 / 3.0))).abs() < 1e-15);

        let mut rested = rule.initial();
        rule.step(&mut rested, AtEnd(Input { plateau: true, ..Input::default() }), Ms::ZERO);
        rule.step(&mut rested, AtEnd(Input { lap: true, ..Input::default() }), Ms(60_000.0));
        assert_eq!((rested.weight, rested.gain), (0.0, 0.0));
        let mut rested = State { weight: 0.5, ..rule.initial() };
        rule.step(&mut rested, AtEnd(Input { plateau: true, ..Input::default() }), Ms::ZERO);
        rule.step(&mut rested, AtEnd(Input { lap: true, ..Input::default() }), Ms(60_000.0));
        assert!((rested.weight - 0.5 * (1.0 - 0.6 * 1.5 * 0.4)).abs() < 1e-12);
    }

    #[test]
    fn nothing_without_a_plateau() {
        let rule = BtspTwoTraces { weight: 0.3, ..BtspTwoTraces::default() };
        let mut state = State { rate: 1.0, ..rule.initial() };
        rule.step(&mut state, AtEnd(Input { lap: true, ..Input::default() }), Ms(5000.0));
        assert_eq!(state.weight, 0.3);
    }

    /// Equal traces give one half at every lag.
    #[test]
    fn equal_traces_give_no_bump() {
        let rule =
            BtspTwoTraces { tau_d: 0.5, eta_d: 0.25, top_d: 2.2, rest_d: 0.0, ..BtspTwoTraces::default() };
        for lag in [-1.0, -0.25, 0.0, 0.25, 1.0] {
            assert!((rule.fixed_point(1.0, lag, 6.1) - 0.5).abs() < 1e-12);
        }
    }

    /// Without a trace for growth nothing is left in the end; without any the weight stays where it is, as in laps of the rule itself.
    #[test]
    fn without_traces_the_weight_stays() {
        let shrinking = BtspTwoTraces { top_p: 0.0, weight: 0.3, ..BtspTwoTraces::default() };
        assert_eq!(shrinking.fixed_point(1.0, 0.0, 6.1), 0.0);
        let nothing = BtspTwoTraces { top_d: 0.0, rest_d: 0.0, ..shrinking };
        assert_eq!(nothing.fixed_point(1.0, 0.0, 6.1), 0.3);
        let mut state = nothing.initial();
        for input in [(Some(1.0), false), (None, true), (Some(0.0), false)] {
            let input = Input { rate: input.0, plateau: input.1, lap: false };
            nothing.step(&mut state, AtEnd(input), Ms(500.0));
        }
        nothing.step(&mut state, AtEnd(Input { lap: true, ..Input::default() }), Ms(60_000.0));
        assert_eq!(state.weight, 0.3);
    }

    #[test]
    fn a_plateau_outside_of_the_lap_is_held_within_it() {
        let rule = BtspTwoTraces::default();
        assert_eq!(rule.fixed_point(1.0, 9.0, 6.0), rule.fixed_point(1.0, 3.0, 6.0));
        assert_eq!(rule.fixed_point(1.0, -9.0, 6.0), rule.fixed_point(1.0, -3.0, 6.0));
        assert_eq!(rule.fixed_point(9.0, 1.0, 6.0), rule.fixed_point(6.0, 1.0, 6.0));
    }

    /// Laps of the rule itself lead where the fixed point says.
    #[test]
    fn laps_lead_to_the_fixed_point() {
        let rule = BtspTwoTraces { rate: 2.0, weight: 0.9, ..BtspTwoTraces::default() };
        let mut state = rule.initial();
        let event = |rate, plateau, lap| Input { rate, plateau, lap };
        for _ in 0..200 {
            rule.step(&mut state, AtEnd(event(Some(1.0), false, false)), Ms(60_000.0));
            rule.step(&mut state, AtEnd(event(None, true, false)), Ms(500.0));
            rule.step(&mut state, AtEnd(event(Some(0.0), false, false)), Ms(500.0));
            rule.step(&mut state, AtEnd(event(None, false, true)), Ms(60_000.0));
        }
        assert!((state.weight - rule.fixed_point(1.0, 0.0, 121.0)).abs() < 1e-9);
    }
}
