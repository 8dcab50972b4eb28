//! What plateaus in one lap do to a synapse, by the place of its input: the rules of behavioural-timescale plasticity on a track.
//!
//! Inputs differ in place alone, so the effect depends on how far the plateau is from the centre of the input's field. In every rule it
//! is two numbers, one up and one down, that hold for all weights.

use alloc::{vec, vec::Vec};

use super::linear_track::Track;
use crate::Ms;
use crate::math::{decay, exp, min};
use crate::models::btsp_kernel::BtspKernel;
use crate::models::btsp_two_traces::BtspTwoTraces;
use crate::models::btsp_weight_dependent::{BtspWeightDependent, Sigmoid};

crate::choices! {
    /// How a plateau changes synapses.
    pub enum PlateauRule {
        /// Weak ones grow, strong ones shrink (Milstein and others 2021).
        WeightDependent,
        /// All within the kernel grow (Bittner and others 2017).
        Kernel,
        /// Two traces compete (Cone and Shouval 2021).
        TwoTraces,
    }
}

/// Signals of a plateau are followed for so many of their time constants.
const FOLLOWED: f64 = 12.0;
/// mV by an input of weight 1, for 50 inputs: the authors' scale of the rule with two traces.
const TWO_TRACES_SCALE: f64 = 7.5 * 50.0;

/// A rule on a track.
#[derive(Clone, Debug)]
pub enum Effect {
    /// See [`BtspWeightDependent`].
    WeightDependent {
        /// The rule.
        rule: BtspWeightDependent,
        /// Its sigmoids.
        sigmoids: [Sigmoid; 2],
        /// Eligibility over its largest, at each step of a lap.
        eligibility: Vec<f64>,
        /// Instructive signal over its peak, from the start of a plateau on.
        instructive: Vec<f64>,
    },
    /// See [`BtspKernel`].
    Kernel {
        /// The rule.
        rule: BtspKernel,
        /// Trace of the input for a plateau that follows, at each step of a lap.
        before: Vec<f64>,
        /// The same with the time constant of inputs that follow the plateau.
        after: Vec<f64>,
    },
    /// See [`BtspTwoTraces`].
    TwoTraces {
        /// The rule.
        rule: BtspTwoTraces,
        /// Traces for growth and for shrinkage, at each step of a lap.
        traces: [Vec<f64>; 2],
        /// The plateau's signal from its start on.
        plateau: Vec<f64>,
    },
}

impl Effect {
    /// A rule with its published constants.
    pub fn new(rule: PlateauRule, track: &Track) -> Self {
        match rule {
            PlateauRule::WeightDependent => Self::weight_dependent(&BtspWeightDependent::default(), track),
            PlateauRule::Kernel => Self::kernel(&BtspKernel::default(), track),
            PlateauRule::TwoTraces => Self::two_traces(&BtspTwoTraces::default(), track),
        }
    }

    /// The kernel with any constants.
    pub fn kernel(rule: &BtspKernel, track: &Track) -> Self {
        Self::Kernel {
            before: track.periodic(&|rate| (rate * rule.tau_before, rule.tau_before)),
            after: track.periodic(&|rate| (rate * rule.tau_after, rule.tau_after)),
            rule: rule.clone(),
        }
    }

    /// The rule with two traces, with any constants.
    pub fn two_traces(rule: &BtspTwoTraces, track: &Track) -> Self {
        let traces = rule.traces().map(|[tau, eta, top, rest]| {
            track.periodic(&|rate| {
                let drive = eta * rate;
                (rest + drive * (top - rest) / (1.0 + drive), tau / (1.0 + drive))
            })
        });
        let mut plateau = vec![];
        for k in 0..steps_of(FOLLOWED * rule.tau_plateau, track) {
            plateau.push(decay(k as f64 * track.step, rule.tau_plateau));
        }
        Self::TwoTraces { rule: rule.clone(), traces, plateau }
    }

    /// The weight-dependent rule with any constants; the largest eligibility is the track's.
    pub fn weight_dependent(rule: &BtspWeightDependent, track: &Track) -> Self {
        let mut eligibility = track.periodic(&|rate| (rate, rule.tau_eligibility));
        let mut peak = 0.0;
        for e in &eligibility {
            if *e > peak {
                peak = *e;
            }
        }
        for e in &mut eligibility {
            *e /= peak;
        }
        let (tau, duration) = (rule.tau_instructive, Ms(rule.plateau).seconds());
        let mut instructive = vec![];
        for k in 0..steps_of(duration + FOLLOWED * tau, track) {
            let t = k as f64 * track.step;
            let x =
                if t <= duration { 1.0 - exp(-t / tau) } else { (exp(duration / tau) - 1.0) * exp(-t / tau) };
            instructive.push(x / rule.instructive_peak());
        }
        Self::WeightDependent {
            sigmoids: rule.sigmoids(),
            rule: BtspWeightDependent { peak, ..rule.clone() },
            eligibility,
            instructive,
        }
    }

    /// What plateaus do to an input: growth and shrinkage. `plateaus` are the steps, each from the centre of the input on and below the
    /// steps of a lap, at which they begin, in order of time; the second and later ones may be in the next lap.
    pub fn of(&self, track: &Track, plateaus: &[usize]) -> (f64, f64) {
        let steps = track.steps();
        let Some(first) = plateaus.first() else {
            return (0.0, 0.0);
        };
        let (mut up, mut down) = (0.0, 0.0);
        match self {
            Self::WeightDependent { sigmoids: [grow, shrink], eligibility, instructive, .. } => {
                let last = plateaus[plateaus.len() - 1] - first;
                let mut k = first % steps;
                for j in 0..last + instructive.len() {
                    let mut signal = 0.0;
                    for plateau in plateaus {
                        if let Some(since) = (first + j).checked_sub(*plateau) {
                            signal += instructive.get(since).copied().unwrap_or(0.0);
                        }
                    }
                    let overlap = eligibility[k] * min(signal, 1.0);
                    up += grow.at(overlap);
                    down += shrink.at(overlap);
                    k = if k + 1 == steps { 0 } else { k + 1 };
                }
                (up * track.step, down * track.step)
            }
            Self::Kernel { rule, before, after } => {
                for plateau in plateaus {
                    let k = plateau % steps;
                    // The field is symmetric: what follows mirrors what comes before.
                    up += before[k] + after[(steps - k) % steps];
                }
                (rule.amplitude * up, 0.0)
            }
            Self::TwoTraces { traces: [growth, shrinkage], plateau, .. } => {
                for start in plateaus {
                    let mut k = start % steps;
                    for (j, signal) in plateau.iter().enumerate() {
                        let part = if j == 0 { 0.5 * signal } else { *signal };
                        up += growth[k] * part;
                        down += shrinkage[k] * part;
                        k = if k + 1 == steps { 0 } else { k + 1 };
                    }
                }
                (up * track.step, down * track.step)
            }
        }
    }

    /// Steps for which a plateau acts.
    pub fn followed(&self) -> usize {
        match self {
            Self::WeightDependent { instructive, .. } => instructive.len(),
            Self::Kernel { before, .. } => before.len(),
            Self::TwoTraces { plateau, .. } => plateau.len(),
        }
    }

    /// The weight after a lap with this growth and shrinkage.
    pub fn applied(&self, weight: f64, (up, down): (f64, f64)) -> f64 {
        match self {
            Self::WeightDependent { rule, .. } => rule.applied(weight, up, down),
            Self::Kernel { .. } => weight + up,
            Self::TwoTraces { rule, .. } => rule.applied(weight, up, down),
        }
    }

    /// Weight of a silent cell's synapse, and mV of ramp by a unit of weight above it.
    pub fn scale(&self, track: &Track) -> (f64, f64) {
        match self {
            Self::WeightDependent { rule, .. } => (1.0 / rule.largest, rule.largest * track.calibration()),
            Self::Kernel { rule, .. } => (rule.weight, track.calibration()),
            Self::TwoTraces { rule, .. } => (rule.weight, TWO_TRACES_SCALE / track.inputs as f64),
        }
    }
}

fn steps_of(seconds: f64, track: &Track) -> usize {
    (seconds / track.step) as usize + 1
}
