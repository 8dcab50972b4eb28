//! Calcium moves the early weight of a synapse, a large deviation tags it, and proteins that many deviations call for turn the tag into a late weight.
//!
//! # Equations
//!
//! Calcium jumps by $c_{pre}$ at a presynaptic spike, $t_{delay}$ late, by $c_{post}$ at a postsynaptic one, and decays with $\tau_c$. It moves the early weight $h$:
//!
//! $$ \tau_h \dot h = 0.1\,(h_0 - h) + \gamma_p\,(h_{max} - h)\,\Theta[c-\theta_p] - \gamma_d\, h\,\Theta[c-\theta_d] + \sqrt{\tau_h(\Theta[c-\theta_p] + \Theta[c-\theta_d])}\;\sigma_{pl}\,\Gamma(t) $$
//!
//! Proteins $p$ of the neuron and the late weight $z$ of each synapse follow:
//!
//! $$ \tau_p \dot p = -p + \alpha\,\Theta\!\left[\sum |h - h_0| - \theta_{pro}\right] $$
//!
//! $$ \tau_z \dot z = \alpha p\,(z_{max} - z)\,\Theta[h - h_0 - \theta_{tag}] - \alpha p\,(z - z_{min})\,\Theta[h_0 - h - \theta_{tag}], \qquad w = h + h_0 z $$
//!
//! # Reads
//!
//! Arrivals of presynaptic calcium at two synapses of one neuron, postsynaptic spikes, the noise of the step before as standard normal
//! numbers, and whether protein synthesis is blocked.
//!
//! # Source
//!
//! [@luboeinski2021]; constants and order from the authors' public code (jlubo/memory-consolidation-stc, jlubo/brian_synaptic_plasticity_stc).
//!
//! # Reproduces
//!
//! Strong protocols last, weak ones fade, as [@frey1997] found. Regular trains without noise: an independent run to 0.5 % of $h_0$, and its trace of
//! seven spikes to 1e-6. Irregular trains with noise: that run's means of 100 trials within their scatter (`tests/tagging.rs`).
//! Regular pulses at 1 Hz do nothing: one spike's calcium stays below $\theta_d$.
//!
//! # Departs
//!
//! Exact between jumps of calcium; noise counts where calcium falls below both thresholds, or at the step's end. A blocker stops synthesis, not what
//! proteins already there do; the authors set $\alpha$ to zero throughout, which comes to the same. The neuron's potential is left out.
//!
//! # Example
//!
//! ```
//! use plasticity::{AtEnd, Held, Model, Ms, models::calcium_tagging::{CalciumTagging, Input}, time::HOUR};
//!
//! let rule = CalciumTagging::default();
//! let mut state = rule.initial();
//! let pulse = Input { pre: [true, false], ..Input::default() };
//! for _ in 0..100 {
//!     rule.step(&mut state, (Held([0.0; 2]), AtEnd(pulse)), Ms(10.0)); // a second at 100 Hz
//! }
//! rule.step(&mut state, Default::default(), HOUR);
//! assert!(state.protein > 0.0 && state.synapses[0].z > 0.0 && state.synapses[1].z == 0.0);
//! ```

#[cfg(feature = "results")]
mod ours;

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use super::{ClosedForm, Listed, Observed, Published, results};
use crate::math::{decay, exp, expm1, ln, sqrt};
use crate::protocol::{Driven, Signals};
use crate::random::Random;
use crate::time::{MILLISECOND, SECOND};
use crate::{AtEnd, Held, Model, Ms, Source, Step};

/// Leak of the early weight, in units of 1/τ_h.
const LEAK: f64 = 0.1;

crate::quantities! {
    /// Constants of the rule.
    pub struct CalciumTagging {
        /// Early weight at rest.
        h_0: real("h₀", "early weight at rest", Mv, 4.20075, 2.0..=8.0),
        /// Largest early weight.
        h_max: real("h_max", "largest early weight", Mv, 10.0, 8.0..=20.0),
        /// Time constant of the early weight; its decay takes ten times as long.
        tau_h: log("τ_h", "time of the early weight", S, 688.4, 50.0..=5000.0),
        /// Rate of potentiation.
        gamma_p: real("γ_p", "potentiation rate", One, 1645.6, 0.0..=5000.0),
        /// Rate of depression.
        gamma_d: real("γ_d", "depression rate", One, 313.1, 0.0..=2000.0),
        /// Calcium above which potentiation acts.
        theta_p: real("θ_p", "potentiation threshold", One, 3.0, 0.5..=6.0),
        /// Calcium above which depression acts.
        theta_d: real("θ_d", "depression threshold", One, 1.2, 0.5..=6.0),
        /// Size of the noise.
        sigma_pl: real("σ_pl", "size of the noise", Mv, 2.90436, 0.0..=10.0),
        /// Time constant of calcium.
        tau_c: log("τ_c", "decay of calcium", Ms, 48.8, 5.0..=200.0),
        /// Calcium of a presynaptic spike.
        c_pre: real("c_pre", "calcium per pre spike", One, 1.0, 0.0..=3.0),
        /// Calcium of a postsynaptic spike.
        c_post: real("c_post", "calcium per post spike", One, 0.2758, 0.0..=3.0),
        /// How late presynaptic calcium comes.
        t_delay: real("t_delay", "delay of pre calcium", Ms, 18.8, 0.0..=50.0),
        /// Rate of protein synthesis; without it, zero.
        alpha: real("α", "protein synthesis", One, 1.0, 0.0..=1.0),
        /// Time constant of proteins.
        tau_p: log("τ_p", "life of proteins", S, 3600.0, 300.0..=20000.0),
        /// Summed deviation that calls for proteins.
        theta_pro: real("θ_pro", "threshold for proteins", Mv, 2.10037, 0.1..=10.0),
        /// Time constant of the late weight.
        tau_z: log("τ_z", "time of the late weight", S, 3600.0, 300.0..=20000.0),
        /// Deviation that tags a synapse.
        theta_tag: real("θ_tag", "threshold of the tag", Mv, 0.840149, 0.1..=5.0),
        /// Largest late weight.
        z_max: real("z_max", "largest late weight", One, 1.0, 0.1..=2.0),
        /// Smallest late weight.
        z_min: real("z_min", "smallest late weight", One, -0.5, -1.0..=-0.1),
    }
}

/// What strikes the neuron.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Input {
    /// Presynaptic calcium arrives at each synapse.
    pub pre: [bool; 2],
    /// The neuron fires.
    pub post: bool,
    /// From now on protein synthesis is blocked: the α of ṗ is zero, that of ż is not.
    pub blocked: bool,
}

/// One synapse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Synapse {
    /// Early weight, mV.
    pub h: f64,
    /// Late weight, in units of the early weight at rest.
    pub z: f64,
    /// Calcium.
    pub calcium: f64,
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// The two synapses.
    pub synapses: [Synapse; 2],
    /// Proteins of the neuron.
    pub protein: f64,
    /// Synthesis is blocked.
    pub blocked: bool,
}

/// Where an early weight goes, and how fast.
#[derive(Clone, Copy)]
struct Pull {
    /// mV.
    target: f64,
    /// Per second.
    rate: f64,
}

impl CalciumTagging {
    /// Early and late weight of a synapse together, mV.
    pub fn weight(&self, synapse: &Synapse) -> f64 {
        synapse.h + self.h_0 * synapse.z
    }

    /// Tag of a synapse with this early weight: 1 for more, −1 for less, 0 for none.
    pub fn tag(&self, h: f64) -> i8 {
        i8::from(h - self.h_0 >= self.theta_tag) - i8::from(self.h_0 - h >= self.theta_tag)
    }

    fn pull(&self, above_d: bool, above_p: bool) -> Pull {
        let p = if above_p { self.gamma_p } else { 0.0 };
        let sum = LEAK + p + if above_d { self.gamma_d } else { 0.0 };
        Pull { target: (LEAK * self.h_0 + p * self.h_max) / sum, rate: sum / self.tau_h }
    }

    /// Both tags, whether the deviations call for proteins, and on which side of rest the weights
    /// are, after so many seconds. The sides: without them a sum that falls and rises again within a
    /// stretch would go unseen.
    fn flags(&self, state: &State, pulls: &[Pull; 2], seconds: f64) -> [i8; 5] {
        let mut flags = [0; 5];
        let mut sum = 0.0;
        for i in 0..2 {
            let h = after(state.synapses[i].h, pulls[i], seconds);
            flags[i] = self.tag(h);
            flags[3 + i] = i8::from(h > self.h_0);
            sum += libm::fabs(h - self.h_0);
        }
        flags[2] = i8::from(sum >= self.theta_pro);
        flags
    }

    /// Lets the weights go their way for so many seconds, or until a tag or the call for proteins
    /// changes; gives how long that was.
    fn relax(&self, state: &mut State, pulls: &[Pull; 2], seconds: f64) -> f64 {
        let flags = self.flags(state, pulls, 0.0);
        let mut until = seconds;
        if self.flags(state, pulls, until) != flags {
            let mut low = 0.0;
            for _ in 0..60 {
                let middle = 0.5 * (low + until);
                if self.flags(state, pulls, middle) == flags { low = middle } else { until = middle }
            }
        }
        let made = if flags[2] == 1 && !state.blocked { self.alpha } else { 0.0 };
        // Differences, not factors near 1: a stretch may be a millisecond, and proteins take an hour.
        let gone = -expm1(-until / self.tau_p);
        // What proteins do: their amount, summed over time.
        let effect = made * (until - self.tau_p * gone) + state.protein * self.tau_p * gone;
        state.protein += (made - state.protein) * gone;
        for i in 0..2 {
            let synapse = &mut state.synapses[i];
            synapse.h = after(synapse.h, pulls[i], until);
            let end = if flags[i] > 0 { self.z_max } else { self.z_min };
            if flags[i] != 0 {
                synapse.z += (synapse.z - end) * expm1(-self.alpha * effect / self.tau_z);
            }
        }
        until
    }
}

fn after(h: f64, pull: Pull, seconds: f64) -> f64 {
    pull.target + (h - pull.target) * exp(-pull.rate * seconds)
}

impl Model for CalciumTagging {
    type State = State;
    /// The noise of the step at each synapse, in standard deviations, and what follows.
    type Input<'a> = (Held<[f64; 2]>, AtEnd<Input>);
    const SOURCE: Source =
        Source { cite: "luboeinski2021", place: "Methods; the authors' config_basic_*.json, Network.cpp" };
    const STEP: Step = Step::Exact;

    fn initial(&self) -> State {
        State { synapses: [Synapse { h: self.h_0, z: 0.0, calcium: 0.0 }; 2], protein: 0.0, blocked: false }
    }

    fn step(&self, state: &mut State, (Held(noise), AtEnd(input)): Self::Input<'_>, Ms(dt): Ms) {
        let mut left = MILLISECOND / SECOND * dt;
        // Seconds for which each synapse will still be above each threshold.
        let mut above = [[0.0; 2]; 2];
        let mut variance = [0.0; 2];
        for (synapse, above) in state.synapses.iter_mut().zip(&mut above) {
            for (time, theta) in above.iter_mut().zip([self.theta_d, self.theta_p]) {
                if synapse.calcium > theta {
                    *time = MILLISECOND / SECOND * self.tau_c * ln(synapse.calcium / theta);
                }
            }
            synapse.calcium *= decay(dt, self.tau_c);
        }
        while left > 0.0 {
            let mut piece = left;
            let mut pulls = [self.pull(false, false); 2];
            for i in 0..2 {
                let [d, p] = above[i];
                pulls[i] = self.pull(d > 0.0, p > 0.0);
                for time in above[i] {
                    if time > 0.0 && time < piece {
                        piece = time;
                    }
                }
                if d <= 0.0 && p <= 0.0 && variance[i] > 0.0 {
                    state.synapses[i].h += sqrt(variance[i]) * noise[i];
                    variance[i] = 0.0;
                }
            }
            piece = self.relax(state, &pulls, piece);
            left -= piece;
            for i in 0..2 {
                let crossed = above[i].iter().filter(|time| **time > 0.0).count() as f64;
                if crossed > 0.0 {
                    let keep = exp(-2.0 * pulls[i].rate * piece);
                    let power = crossed * self.sigma_pl * self.sigma_pl / self.tau_h;
                    variance[i] = keep * variance[i] + power * (1.0 - keep) / (2.0 * pulls[i].rate);
                }
                above[i] = above[i].map(|time| time - piece);
            }
        }
        for (i, synapse) in state.synapses.iter_mut().enumerate() {
            synapse.h += sqrt(variance[i]) * noise[i];
            if input.pre[i] {
                synapse.calcium += self.c_pre;
            }
            if input.post {
                synapse.calcium += self.c_post;
            }
        }
        state.blocked = input.blocked;
    }
}

impl Driven for CalciumTagging {
    fn delay(&self) -> Ms {
        Ms(self.t_delay)
    }

    fn input(signals: Signals, _potential: Option<f64>) -> Self::Input<'static> {
        (Held([0.0; 2]), AtEnd(Input { pre: [signals.pre, false], post: signals.post, blocked: false }))
    }
}

impl Listed for CalciumTagging {
    const TITLE: &'static str = "Calcium, tag and proteins";
    const PUBLISHED: &'static [Published] = results!({
        use crate::protocol::tetanus::Induction::{Slfs, Stet, Wtet};
        /// Why an exact run differs from one in Euler steps of 0.2 ms.
        const EULER: &str = "the other program takes Euler steps of 0.2 ms; half a point";
        &[
            Published {
                what: "weak tetanus, regular, no noise: weight after 20 min, %",
                source: Source {
                    cite: "luboeinski2021",
                    place: "an independent run; the paper shows figures",
                },
                published: "129.92",
                ours: || ours::regular(Wtet, 1200),
                shown: "129.87",
                tolerance: 0.5,
                because: EULER,
            },
            Published {
                what: "strong tetanus, regular, no noise: weight after 8 h, %",
                source: Source {
                    cite: "luboeinski2021",
                    place: "an independent run; the paper shows figures",
                },
                published: "177.65",
                ours: || ours::regular(Stet, 28_800),
                shown: "177.65",
                tolerance: 0.5,
                because: EULER,
            },
            Published {
                what: "strong low-frequency stimulation, regular, no noise: weight after 8 h, %",
                source: Source {
                    cite: "luboeinski2021",
                    place: "an independent run; the paper shows figures",
                },
                published: "60.54",
                ours: || ours::regular(Slfs, 28_800),
                shown: "60.56",
                tolerance: 0.5,
                because: EULER,
            },
            Published {
                what: "strong tetanus, irregular, noise, synthesis blocked: weight after 8 h, %",
                source: Source {
                    cite: "luboeinski2021",
                    place: "an independent run; the paper shows figures",
                },
                published: "101.7",
                ours: ours::blocked,
                shown: "101.6",
                tolerance: 0.3,
                because: "three standard errors of the difference of two runs of 100 neurons",
            },
        ]
    });
    const OBSERVED: &'static [Observed] = &[
        Observed { name: "early weight, mV", low: 0.0, high: 20.0 },
        Observed { name: "late weight", low: -1.0, high: 2.0 },
        Observed { name: "proteins", low: 0.0, high: 1.0 },
        Observed { name: "calcium", low: 0.0, high: f64::INFINITY },
    ];
    const CLOSED_FORMS: &'static [ClosedForm<Self>] = &[
        ClosedForm::new(
            "weight",
            &[("h", &[0.0, 20.0]), ("z", &[-1.0, 0.0, 2.0])],
            (-8.0, 36.0),
            |rule, at| rule.weight(&Synapse { h: at[0], z: at[1], calcium: 0.0 }),
        ),
        ClosedForm::new("tag", &[("h", &[0.0, 4.20075, 20.0])], (-1.0, 1.0), |rule, at| {
            f64::from(rule.tag(at[0]))
        }),
    ];

    // Noise is left out: it would not be the same where time is cut finer.
    fn stimulus(random: &mut Random) -> Self::Input<'static> {
        let pre = [random.uniform() < 0.7, random.uniform() < 0.2];
        (Held([0.0; 2]), AtEnd(Input { pre, post: random.uniform() < 0.1, blocked: false }))
    }

    fn silence() -> Self::Input<'static> {
        Default::default()
    }

    fn observe(state: &State, into: &mut Vec<f64>) {
        let first = &state.synapses[0];
        into.extend([first.h, first.z, state.protein, first.calcium]);
    }
}
