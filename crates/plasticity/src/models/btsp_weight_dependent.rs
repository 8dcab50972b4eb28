//! Behavioural-timescale plasticity in both directions: after a plateau potential weak synapses that were active within seconds grow and strong ones shrink.
//!
//! # Equations
//!
//! Each synapse keeps an eligibility trace $E$ of its input $r$ ($0 \ldots 1$), the whole cell an instructive trace $I$ of its
//! plateaus, during which $g = 1$, else 0:
//!
//! $$ \tau_E \dot E = r - E, \qquad \tau_I \dot I = g - I $$
//!
//! Each is divided by a peak, $E$ by the largest of all inputs and $I$ by that of one plateau, and $x = E I \le 1$ is their overlap. It drives two
//! processes through sigmoids that are scaled to run from 0 to 1, $s_\pm(x) = 1/(1 + e^{-2(x - \alpha_\pm)/h_\pm})$:
//!
//! $$ q_\pm(x) = \frac{s_\pm(x) - s_\pm(0)}{s_\pm(1) - s_\pm(0)} $$
//!
//! At the end of a lap the weight, a part of the largest, changes by
//!
//! $$ \Delta w = (1 - w)\, k_+ \!\int\! q_+\, dt \;-\; w\, k_- \!\int\! q_-\, dt $$
//!
//! and is held within $0 \ldots 1$.
//!
//! # Reads
//!
//! The rate of the input, which stays until another is given, plateaus and ends of laps. The cell's spikes and its potential do not enter. Traces are
//! exact for any step; the integrals are trapezoids, in steps of 10 ms as the authors take them.
//!
//! # Source
//!
//! [@milstein2021]. Constants of the paper's network model, read in the authors' code (neurosutras/BTSP), which gives a sigmoid by its threshold $\alpha$ and
//! half-width $h$. Fits to single cells scatter: means of 22 are $\tau_E = 0.86 \pm 0.12$ s and $\tau_I = 0.54 \pm 0.10$ s.
//!
//! # Reproduces
//!
//! Change against first weight at lag +0.25 s: growth from 0, loss from 0.8, turning near one half (`tests/btsp_golden.rs`). On the track: the authors' targets
//! within 15 %, see the model of one place cell.
//!
//! # Departs
//!
//! The largest eligibility is a constant here; a track sets its own. Whatever the traces are made of is open, and neither of them is CaMKII as
//! one would think: the kinase is needed [@xiao2023], but it becomes active in the dendrite, not in
//! single spines, 10 to 100 s after the pairing, and blocking it 15 to 30 s after still prevents potentiation [@jain2024].
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Model, Ms};
//! use plasticity::models::btsp_weight_dependent::{BtspWeightDependent, Input};
//!
//! let rule = BtspWeightDependent::default();
//! let mut state = rule.initial();
//! rule.step(&mut state, AtEnd(Input { rate: Some(1.0), ..Input::default() }), Ms::ZERO);
//! for _ in 0..100 {
//!     rule.step(&mut state, AtEnd(Input::default()), Ms(10.0)); // one second in the field
//! }
//! rule.step(&mut state, AtEnd(Input { rate: Some(0.0), plateau: true, lap: false }), Ms::ZERO);
//! for _ in 0..300 {
//!     rule.step(&mut state, AtEnd(Input::default()), Ms(10.0));
//! }
//! rule.step(&mut state, AtEnd(Input { lap: true, ..Input::default() }), Ms::ZERO);
//! assert!(state.weight > 0.4);
//! ```

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{clamp, decay, exp, min};
use crate::random::Random;
use crate::{AtEnd, Model, Ms, Source, Step};

crate::quantities! {
    /// The constants of the weight-dependent rule.
    pub struct BtspWeightDependent {
        /// Time constant of eligibility.
        tau_eligibility: log("τ_E", "memory of an input", S, 1.664103, 0.05..=10.0),
        /// Time constant of the instructive signal.
        tau_instructive: log("τ_I", "reach of a plateau", S, 0.4370065, 0.05..=10.0),
        /// Fastest growth.
        k_plus: real("k₊", "fastest growth", PerS, 1.109682, 0.0..=10.0),
        /// Fastest shrinkage.
        k_minus: real("k₋", "fastest shrinkage", PerS, 0.4249387, 0.0..=10.0),
        /// Overlap at half growth.
        alpha_plus: real("α₊", "overlap at half growth", One, 0.4150117, 0.0..=1.0),
        /// Half-width of the growth's sigmoid.
        width_plus: real("h₊", "width of growth's curve", One, 0.4541096, 0.01..=1.0),
        /// Overlap at half shrinkage.
        alpha_minus: real("α₋", "overlap at half shrinkage", One, 0.02618154, 0.0..=1.0),
        /// Half-width of the shrinkage's sigmoid.
        width_minus: real("h₋", "width of shrinkage's curve", One, 0.09977173, 0.01..=1.0),
        /// Largest weight, in units of that of a silent cell.
        largest: real("W_max", "largest weight", One, 4.680311, 1.0..=10.0),
        /// How long a plateau lasts.
        plateau: real("T_p", "length of the plateau", Ms, 300.0, 10.0..=1000.0),
        /// Largest eligibility of any input; here at 25 cm/s.
        peak: real("E_max", "largest eligibility", One, 0.5074, 0.01..=1.0),
    }
}

/// A sigmoid scaled to run from 0 to 1 between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sigmoid {
    threshold: f64,
    steepness: f64,
    zero: f64,
    scale: f64,
}

impl Sigmoid {
    /// By threshold and half-width.
    pub fn new(threshold: f64, half_width: f64) -> Self {
        let bare = Self { threshold, steepness: 2.0 / half_width, zero: 0.0, scale: 1.0 };
        let zero = bare.at(0.0);
        Self { zero, scale: 1.0 / (bare.at(1.0) - zero), ..bare }
    }

    /// Its value.
    pub fn at(&self, x: f64) -> f64 {
        self.scale * (1.0 / (1.0 + exp(-self.steepness * (x - self.threshold))) - self.zero)
    }
}

/// What changes as the rule runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Part of the largest weight.
    pub weight: f64,
    /// Rate of the input, part of the largest.
    pub rate: f64,
    /// Trace of the input.
    pub eligibility: f64,
    /// Trace of plateaus.
    pub instructive: f64,
    /// What is left of the present plateau, ms.
    pub plateau: f64,
    /// Integral of growth in this lap, before `k₊`, in seconds.
    pub growth: f64,
    /// Integral of shrinkage in this lap, in seconds.
    pub shrinkage: f64,
}

/// What happens at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Input {
    /// A new rate of the input, as a part of its largest.
    pub rate: Option<f64>,
    /// A plateau begins.
    pub plateau: bool,
    /// A lap ends, and the weight changes.
    pub lap: bool,
}

impl BtspWeightDependent {
    /// The sigmoids of growth and of shrinkage.
    pub fn sigmoids(&self) -> [Sigmoid; 2] {
        [Sigmoid::new(self.alpha_plus, self.width_plus), Sigmoid::new(self.alpha_minus, self.width_minus)]
    }

    /// The instructive signal at the end of one plateau, by which it is divided.
    pub fn instructive_peak(&self) -> f64 {
        1.0 - decay(self.plateau, Ms::from_seconds(self.tau_instructive).ms())
    }

    /// The weight after a lap, from both integrals in seconds.
    pub fn applied(&self, weight: f64, growth: f64, shrinkage: f64) -> f64 {
        let change = (1.0 - weight) * self.k_plus * growth - weight * self.k_minus * shrinkage;
        clamp(weight + change, 0.0, 1.0)
    }

    /// Time in which the plateau is either on or off.
    fn pass(&self, state: &mut State, dt: f64) {
        let overlap = |s: &State| {
            min(s.eligibility / self.peak, 1.0) * min(s.instructive / self.instructive_peak(), 1.0)
        };
        let before = overlap(state);
        let gate = if state.plateau > 0.0 { 1.0 } else { 0.0 };
        state.eligibility = state.rate
            + (state.eligibility - state.rate) * decay(dt, Ms::from_seconds(self.tau_eligibility).ms());
        state.instructive =
            gate + (state.instructive - gate) * decay(dt, Ms::from_seconds(self.tau_instructive).ms());
        state.plateau -= min(dt, state.plateau);
        let after = overlap(state);
        let [up, down] = self.sigmoids();
        let half = (0.5 * Ms(dt)).seconds();
        state.growth += half * (up.at(before) + up.at(after));
        state.shrinkage += half * (down.at(before) + down.at(after));
    }
}

impl Model for BtspWeightDependent {
    type State = State;
    type Input<'a> = AtEnd<Input>;
    const SOURCE: Source =
        Source { cite: "milstein2021", place: "the weight-dependent model; constants of its network" };
    const STEP: Step = Step::Free(Ms(10.0));

    /// The weight of a silent cell.
    fn initial(&self) -> State {
        State {
            weight: 1.0 / self.largest,
            rate: 0.0,
            eligibility: 0.0,
            instructive: 0.0,
            plateau: 0.0,
            growth: 0.0,
            shrinkage: 0.0,
        }
    }

    fn step(&self, state: &mut State, AtEnd(input): AtEnd<Input>, Ms(dt): Ms) {
        // A plateau that ends within the step divides it.
        let first = min(state.plateau, dt);
        if first > 0.0 {
            self.pass(state, first);
        }
        if dt > first {
            self.pass(state, dt - first);
        }
        if input.lap {
            state.weight = self.applied(state.weight, state.growth, state.shrinkage);
            (state.growth, state.shrinkage) = (0.0, 0.0);
        }
        if input.plateau {
            state.plateau = self.plateau;
        }
        state.rate = input.rate.unwrap_or(state.rate);
    }
}

impl Listed for BtspWeightDependent {
    const TITLE: &'static str = "Weight-dependent BTSP";
    const PUBLISHED: &'static [Published] = results!({
        use crate::networks::linear_track::{LinearTrack, Track};
        use crate::networks::plateau_effect::{Effect, PlateauRule};
        /// Change of a synapse whose field is 0.25 s behind the plateau, one lap at 25 cm/s.
        fn quarter_second(weight: f64) -> f64 {
            let track = Track::new(&LinearTrack::default());
            let effect = Effect::new(PlateauRule::WeightDependent, &track);
            let from_centre = track.steps() - (0.243 / track.step + 0.5) as usize;
            effect.applied(weight, effect.of(&track, &[from_centre])) - weight
        }
        &[
            Published {
                what: "change of a synapse of weight 0, 0.25 s after the plateau, part of the largest",
                source: Source { cite: "milstein2021", place: "an independent run" },
                published: "0.58",
                ours: || quarter_second(0.0),
                shown: "0.58",
                tolerance: 0.005,
                because: "half a unit of the last digit of an independent run of the same equations",
            },
            Published {
                what: "change of a synapse of weight 0.8 there",
                source: Source { cite: "milstein2021", place: "an independent run" },
                published: "-0.39",
                ours: || quarter_second(0.8),
                shown: "-0.39",
                tolerance: 0.005,
                because: "half a unit of the last digit of an independent run of the same equations",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "weight", low: 0.0, high: 1.0 },
        Observed { name: "eligibility", low: 0.0, high: 1.0 },
        Observed { name: "instructive signal", low: 0.0, high: 1.0 },
        Observed { name: "growth", low: 0.0, high: f64::INFINITY },
        Observed { name: "shrinkage", low: 0.0, high: f64::INFINITY },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::new("instructive_peak", &[], (0.0, 1.0), |rule, _| rule.instructive_peak()),
        // Scaled by a quotient, which rounds.
        ClosedForm::new("sigmoids.growth", &[("x", &[0.0, 0.5, 1.0])], (0.0, 1.0 + 1e-12), |rule, at| {
            rule.sigmoids()[0].at(at[0])
        }),
        ClosedForm::new("sigmoids.shrinkage", &[("x", &[0.0, 0.5, 1.0])], (0.0, 1.0 + 1e-12), |rule, at| {
            rule.sigmoids()[1].at(at[0])
        }),
        ClosedForm::new(
            "applied",
            &[
                ("weight", &[0.0, 0.5, 1.0]),
                ("growth", &[0.0, 1.0, 100.0]),
                ("shrinkage", &[0.0, 1.0, 100.0]),
            ],
            (0.0, 1.0),
            |rule, at| rule.applied(at[0], at[1], at[2]),
        ),
    ];

    fn stimulus(random: &mut Random) -> AtEnd<Input> {
        let rate = (random.uniform() < 0.1).then(|| random.uniform());
        AtEnd(Input { rate, plateau: random.uniform() < 0.02, lap: random.uniform() < 0.01 })
    }

    fn silence() -> AtEnd<Input> {
        AtEnd(Input::default())
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        into.extend([state.weight, state.eligibility, state.instructive, state.growth, state.shrinkage]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLATEAU: Input = Input { rate: None, plateau: true, lap: false };
    const LAP: Input = Input { rate: None, plateau: false, lap: true };

    /// With sigmoids so flat that they are straight, q is the overlap itself. An input that is on for long has E/E_max = 1; one plateau gives
    /// ∫I/I_max = 0.3 s/(1 − e^(−0.3/τ)).
    #[test]
    fn by_hand() {
        let rule = BtspWeightDependent {
            width_plus: 1e4,
            width_minus: 1e4,
            k_plus: 0.5,
            k_minus: 0.25,
            peak: 1.0,
            ..BtspWeightDependent::default()
        };
        let mut state = State { weight: 0.2, rate: 1.0, eligibility: 1.0, ..rule.initial() };
        rule.step(&mut state, AtEnd(PLATEAU), Ms::ZERO);
        for _ in 0..20_000 {
            rule.step(&mut state, AtEnd(Input::default()), Ms(1.0));
        }
        let integral = 0.3 / (1.0 - exp(-0.3 / 0.4370065));
        assert!((state.growth / integral - 1.0).abs() < 1e-6, "{}", state.growth);
        assert_eq!(state.weight, 0.2, "only at the end of the lap");
        rule.step(&mut state, AtEnd(LAP), Ms::ZERO);
        let expected = 0.2 + 0.8 * 0.5 * integral - 0.2 * 0.25 * integral;
        assert!((state.weight - expected).abs() < 1e-6);
        assert_eq!((state.growth, state.shrinkage), (0.0, 0.0));
    }

    #[test]
    fn sigmoids_run_from_nothing_to_all() {
        for sigmoid in BtspWeightDependent::default().sigmoids() {
            assert!(sigmoid.at(0.0).abs() < 1e-15 && (sigmoid.at(1.0) - 1.0).abs() < 1e-15);
        }
        // Half of the unscaled height, at the threshold: 2/h is the steepness, not 1/h.
        let s = Sigmoid::new(0.5, 0.5);
        let bare = |x: f64| 1.0 / (1.0 + exp(-4.0 * (x - 0.5)));
        assert!((s.at(0.7) - (bare(0.7) - bare(0.0)) / (bare(1.0) - bare(0.0))).abs() < 1e-15);
    }

    #[test]
    fn nothing_without_input_or_without_plateau() {
        let rule = BtspWeightDependent::default();
        for (rate, event) in [(0.0, PLATEAU), (1.0, Input::default())] {
            let mut state = State { rate, eligibility: rate, ..rule.initial() };
            rule.step(&mut state, AtEnd(event), Ms::ZERO);
            rule.step(&mut state, AtEnd(LAP), Ms(3000.0));
            assert_eq!(state.weight, rule.initial().weight);
        }
    }

    /// The step that is fed more than the weight has room for stops at the bound.
    #[test]
    fn weights_stay_within_bounds() {
        let rule = BtspWeightDependent::default();
        assert_eq!(rule.applied(0.5, 5.0, 0.0), 1.0);
        assert_eq!(rule.applied(0.5, 0.0, 5.0), 0.0);
    }
}
