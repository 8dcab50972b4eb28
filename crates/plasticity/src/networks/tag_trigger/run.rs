//! Two pathways of synapses, their neuron and its proteins, at work.

use alloc::{vec, vec::Vec};

use super::TagTrigger;
use crate::{
    Ms,
    math::{exp, rectify},
    protocol::tetanus::{Pulses, Sample},
    random::Random,
    time::SECOND,
};

/// Synapses of a pathway.
pub const SYNAPSES: usize = 100;
/// Share of them that are consolidated before.
pub const UP: f64 = 0.3;
/// Pulses of a weak tetanus, and the time from one burst of strong low-frequency stimulation to the next.
const TIMING: (u32, Ms) = (21, Ms(1100.0));

// The neuron, as the program has it: leak (nS), threshold, rest, sharpness and peak (mV), time constant of
// adaptation (ms), adaptation below threshold (nS) and per spike (pA), capacitance (pF).
const LEAK: f64 = 30.0;
const THRESHOLD: f64 = -50.4;
const REST: f64 = -70.6;
const SHARPNESS: f64 = 2.0;
const PEAK: f64 = 10.0;
const SPIKE: f64 = 20.0;
const TAU_W: f64 = 144.0;
const ADAPTATION: f64 = 4.0;
const ADAPTATION_JUMP: f64 = 0.0805;
const CAPACITANCE: f64 = 281.0;
/// Milliseconds of a second.
const STEPS: i64 = SECOND.ms() as i64;
/// A train begins with neuron and filters at rest where this long, ms, was without pulses.
const SETTLED: i64 = 10_000;
/// What a pulse adds to the potential per unit of weight, mV.
const EPSP: f64 = 3.0;

/// One synapse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Synapse {
    /// 1 for more, −1 for less, 0 for none.
    pub tag: i8,
    /// Consolidation.
    pub z: f64,
}

/// Neuron and traces, which matter while pulses come.
#[derive(Clone, Debug)]
struct Fast {
    u: f64,
    w: f64,
    u_plus: f64,
    u_minus: f64,
    x: [f64; 2],
}

const AT_REST: Fast = Fast { u: REST, w: 0.0, u_plus: REST, u_minus: REST, x: [0.0; 2] };

/// An experiment at work.
#[derive(Clone, Debug)]
pub struct Run {
    constants: TagTrigger,
    random: Random,
    /// The first pathway, then the second.
    synapses: Vec<Synapse>,
    protein: f64,
    fast: Fast,
    pulses: [Pulses; 2],
    onsets: [i64; 2],
    /// Next pulse of each pathway, ms after the first onset.
    next: [i64; 2],
    /// Of the last pulse, ms.
    last: i64,
    /// s after the first onset.
    now: i64,
    samples: Vec<Sample>,
}

impl Run {
    /// Before the first pulse.
    pub fn new(constants: &TagTrigger) -> Self {
        let onsets = constants.pathways.onsets().map(|seconds| STEPS * seconds);
        let mut pulses = constants.pathways.inductions().map(|one| one.train(TIMING.0, TIMING.1).times(None));
        let next = [0, 1].map(|i| (onsets[i] as f64 + pulses[i].following().ms()) as i64);
        let up = (UP * SYNAPSES as f64) as usize;
        // No rule asks which synapse is which: the consolidated ones stand first.
        let synapses = (0..2 * SYNAPSES)
            .map(|i| Synapse { tag: 0, z: if i % SYNAPSES < up { 1.0 } else { 0.0 } })
            .collect();
        let now = constants.pathways.start();
        let mut run = Self {
            random: Random::new(constants.seed),
            synapses,
            protein: 0.0,
            fast: AT_REST,
            pulses,
            onsets,
            next,
            last: i64::MIN / 2,
            now,
            samples: vec![],
            constants: constants.clone(),
        };
        run.samples.push(run.sample());
        run
    }

    /// One sample a minute, from the start.
    pub fn samples(&self) -> &[Sample] {
        &self.samples
    }

    /// All synapses, the first pathway first.
    pub fn synapses(&self) -> &[Synapse] {
        &self.synapses
    }

    /// Runs until this time (s after the first pathway's onset) or until `work` is used up: one for a
    /// second, forty for one with pulses. True at the end.
    pub fn advance(&mut self, until: i64, work: u64) -> bool {
        let mut left = work;
        while self.now < until {
            if left == 0 {
                return false;
            }
            left = left.saturating_sub(self.second());
            if (self.now - self.constants.pathways.start()) % 60 == 0 {
                self.samples.push(self.sample());
            }
        }
        true
    }

    pub(super) fn second(&mut self) -> u64 {
        let from = STEPS * self.now;
        let busy = self.next[0] < from + STEPS || self.next[1] < from + STEPS || from - self.last < STEPS;
        if busy {
            if from - self.last >= SETTLED {
                self.fast = AT_REST;
            }
            for at in from..from + STEPS {
                self.millisecond(at);
            }
        }
        self.slow();
        self.now += 1;
        if busy { 40 } else { 1 }
    }

    /// Neuron, traces and new tags.
    fn millisecond(&mut self, at: i64) {
        let mut pre = [0.0; 2];
        let mut epsp = 0.0;
        for (i, pre) in pre.iter_mut().enumerate() {
            if self.next[i] == at {
                *pre = 1.0;
                epsp += EPSP * (self.changes(i) + SYNAPSES as f64 * self.constants.w_o);
                self.last = at;
                self.next[i] = (self.onsets[i] as f64 + self.pulses[i].following().ms()) as i64;
            }
        }
        let c = &self.constants;
        let fast = &mut self.fast;
        if fast.u == SPIKE {
            fast.u = REST;
            fast.w += ADAPTATION_JUMP;
        }
        let onset = LEAK * SHARPNESS * exp((fast.u - THRESHOLD) / SHARPNESS);
        fast.u += (-LEAK * (fast.u - REST) + onset - fast.w) / CAPACITANCE + epsp;
        if fast.u > PEAK {
            fast.u = SPIKE;
        }
        fast.w += (ADAPTATION * (fast.u - REST) - fast.w) / TAU_W;
        let more = c.a_ltp * rectify(fast.u - c.theta_plus) * rectify(fast.u_plus - REST);
        let less = c.a_ltd * rectify(fast.u_minus - REST);
        let chances = [0, 1].map(|i| [more * fast.x[i], less * pre[i]]);
        for (x, pre) in fast.x.iter_mut().zip(pre) {
            *x += (pre - *x) / c.tau_x;
        }
        fast.u_minus += (fast.u - fast.u_minus) / c.tau_ltd;
        fast.u_plus += (fast.u - fast.u_plus) / c.tau_ltp;
        for (synapses, [more, less]) in self.synapses.chunks_mut(SYNAPSES).zip(chances) {
            if more > 0.0 || less > 0.0 {
                let first = self.random.uniform() < 0.5;
                let order = if first { [(1, more), (-1, less)] } else { [(-1, less), (1, more)] };
                for (tag, chance) in order {
                    for synapse in &mut *synapses {
                        if chance > 0.0 && synapse.tag == 0 && self.random.uniform() < chance {
                            synapse.tag = tag;
                        }
                    }
                }
            }
        }
    }

    /// Tags go, proteins and consolidation move, for a second.
    fn slow(&mut self) {
        let c = &self.constants;
        let (gone_h, gone_l) = (1.0 / c.tag_h, 1.0 / c.tag_l);
        let mut tagged = 0;
        for synapse in &mut self.synapses {
            if synapse.tag != 0 {
                let gone = if synapse.tag > 0 { gone_h } else { gone_l };
                if self.random.uniform() < gone {
                    synapse.tag = 0;
                } else {
                    tagged += 1;
                }
            }
        }
        // A blocker of synthesis takes away what makes proteins; what is there goes and acts as ever.
        let made = tagged > c.theta_p && !c.pathways.blocked(self.now);
        let gain = if made { (1.0 - self.protein) / c.tau_pm } else { 0.0 };
        self.protein += gain - self.protein / c.tau_pd;
        let push = c.gamma * self.protein;
        for synapse in &mut self.synapses {
            let z = synapse.z;
            // Most rest where nothing moves them: a third of the time of a run.
            if synapse.tag == 0 && (z == 0.0 || z == 1.0) {
                continue;
            }
            synapse.z += (z * (1.0 - z) * (z - c.kappa) + push * f64::from(synapse.tag)) / c.tau_z;
        }
    }

    /// What tags and consolidation of a pathway weigh together.
    fn changes(&self, pathway: usize) -> f64 {
        let c = &self.constants;
        let mut sum = 0.0;
        for synapse in &self.synapses[pathway * SYNAPSES..][..SYNAPSES] {
            let tag = if synapse.tag > 0 { c.g_h } else { c.g_l };
            sum += f64::from(synapse.tag) * tag + c.g_z * synapse.z;
        }
        sum
    }

    pub(super) fn sample(&self) -> Sample {
        let c = &self.constants;
        let n = SYNAPSES as f64;
        let before = 0.01 * n * (c.w_o + UP * c.g_z);
        let mut sample = Sample { seconds: self.now, protein: self.protein, ..Sample::default() };
        for i in 0..2 {
            sample.weight[i] = (self.changes(i) + n * c.w_o) / before;
            for synapse in &self.synapses[i * SYNAPSES..][..SYNAPSES] {
                sample.tag[i] += f64::from(synapse.tag) / n;
                sample.late[i] += c.g_z * (synapse.z - UP) / before;
            }
        }
        sample
    }
}

#[cfg(test)]
mod tests;
