//! Tag, trigger, consolidation: synapses are tagged by chance, many tags together trigger proteins, and proteins tip
//! the tagged ones over for good.
//!
//! # Equations
//!
//! A synapse has a tag for more ($h = 1$), for less ($l = -1$) or none, and a consolidated state $z$ that rests at
//! 0 or 1. Tags come with the probabilities per ms $\rho_h$, $\rho_l$ where there is none, and go at the rates $k_h$,
//! $k_l$:
//!
//! $$ \rho_h = A_{LTP}\,[u-\theta_+]_+\,\bar x\,[\bar u_+ - E_L]_+, \qquad \rho_l = A_{LTD}\,X\,[\bar u_- - E_L]_+ $$
//!
//! $$ \dot p = -\frac{p}{\tau_{pd}} + \frac{1-p}{\tau_{pm}}\,\Theta\!\left[\sum (h - l) - \theta_p\right], \qquad
//! \tau_z \dot z = z(1-z)(z-\kappa) + \gamma\,(h+l)\,p $$
//!
//! $$ w = g_h h + g_l l + g_z z + w_o $$
//!
//! $X$ is the presynaptic spike train, $\bar x$, $\bar u_+$, $\bar u_-$ are low-pass filtered (100, 100, 1000 ms), $u$
//! is the potential of an adaptive exponential neuron that every pulse makes fire.
//!
//! # Reads
//!
//! Pulses on two pathways of 100 synapses each. The sum that triggers proteins runs over both, and counts tags for less
//! as well.
//!
//! # Source
//!
//! [@clopath2008]; constants and order of operations from the authors' program (ModelDB 118199, `tagtric.py`), the
//! update of 2009 with corrected amplitudes: the paper prints others.
//!
//! # Reproduces
//!
//! The four inductions alone and in pairs, and strong tetanus with synthesis blocked: an independent run of the same
//! equations, eight rows, within 2.5 points (`tests/tag_trigger.rs`). As in [@frey1997], a weak tetanus lasts where a
//! strong one on the other pathway has triggered proteins.
//!
//! # Departs
//!
//! Steps of 1 ms while pulses come; tags go and $p$ and $z$ move once a second throughout, where the program does so
//! every ms during pulses. Neuron and filters start at rest where ten seconds without pulses lie before; the program
//! starts them at each train. Every synapse's $w_o$ counts in what a pulse does to $u$; the program adds it once per
//! pathway, so that its neuron may fall silent where most synapses are depressed.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::tag_trigger::{Run, TagTrigger};
//! let mut run = Run::new(&TagTrigger::default()); // a strong tetanus
//! run.advance(36_000, u64::MAX);
//! assert!(run.samples()[600].weight[0] > 110.0); // ten hours later
//! ```

#[cfg(feature = "results")]
mod ours;

use alloc::{vec, vec::Vec};

use crate::{
    Ms, Source,
    math::{exp, rectify},
    models::{ModelEntry, Observed, PROBE_STEPS, Published, results},
    protocol::tetanus::{Pathways, Pulses, Sample},
    quantities,
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

quantities! {
    /// The experiment and the constants of the rule.
    pub struct TagTrigger {
        /// What the pathways receive.
        pathways: part(Pathways),
        /// Amplitude of the tag for less.
        a_ltd: log("A_LTD", "size of a tag for less", PerMv, 0.01, 1e-4..=0.1),
        /// Amplitude of the tag for more.
        a_ltp: log("A_LTP", "size of a tag for more", PerMv2, 0.001, 1e-5..=0.01),
        /// Potential above which tags for more come.
        theta_plus: real("θ₊", "threshold for more", Mv, -50.0, -65.0..=0.0),
        /// Time constant of the filtered potential for more.
        tau_ltp: log("τ_LTP", "potential's memory (more)", Ms, 100.0, 10.0..=1000.0),
        /// Time constant of the filtered potential for less.
        tau_ltd: log("τ_LTD", "potential's memory (less)", Ms, 1000.0, 10.0..=5000.0),
        /// Time constant of the presynaptic trace.
        tau_x: log("τ_x", "pre spike's memory", Ms, 100.0, 10.0..=1000.0),
        /// How long a tag for more lasts.
        tag_h: log("1/k_h", "life of a tag for more", S, 3600.0, 300.0..=20000.0),
        /// How long a tag for less lasts.
        tag_l: log("1/k_l", "life of a tag for less", S, 5400.0, 300.0..=20000.0),
        /// Tags that trigger proteins: more than these.
        theta_p: count("θ_p", "tags that call proteins", 60, 0..=200),
        /// Time constant with which proteins are made.
        tau_pm: log("τ_pm", "making of proteins", S, 360.0, 60.0..=7200.0),
        /// Time constant with which proteins go.
        tau_pd: log("τ_pd", "loss of proteins", S, 3600.0, 300.0..=20000.0),
        /// Time constant of consolidation.
        tau_z: log("τ_z", "time of consolidation", S, 360.0, 60.0..=7200.0),
        /// Where consolidation tips over.
        kappa: real("κ", "tipping point", One, 0.5, 0.2..=0.8),
        /// Push of a tag where proteins are.
        gamma: real("γ", "push of a tag", One, 0.1, 0.0..=0.3),
        /// Weight of a tag for more.
        g_h: real("g_h", "weight of a tag for more", One, 1.0, 0.0..=3.0),
        /// Weight of a tag for less.
        g_l: real("g_l", "weight of a tag for less", One, 0.5, 0.0..=1.0),
        /// Weight of consolidation.
        g_z: real("g_z", "weight of consolidation", One, 2.0, 0.5..=5.0),
        /// Weight that is always there.
        w_o: real("w_o", "weight always there", One, 1.0, 0.5..=5.0),
        /// Seed of all chance.
        seed: seed("seed", "random seed", 1),
    }
}

/// The rule among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "tag-trigger",
    title: "Tag, trigger, consolidation",
    text: include_str!("tag_trigger.rs"),
    source: Source { cite: "clopath2008", place: "Methods; ModelDB 118199, tagtric.py" },
    step: crate::Step::Fixed(Ms(1.0)),
    quantities: <TagTrigger as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[
        // Nothing holds z within 0 to 1 where proteins push hard.
        Observed { name: "weight of the first pathway, %", low: -1000.0, high: 1000.0 },
        Observed { name: "proteins", low: 0.0, high: 1.0 },
    ],
    probe,
    answers: |_, _| Vec::new(),
};

const PUBLISHED: &[Published] = results!({
    use crate::protocol::tetanus::Induction::{Nothing, Stet, Wtet};
    /// Why two runs of synapses that change by chance differ.
    const SEEDS: &str =
        "20 seeds of 100 synapses against 60 of another program; one seed scatters by about five points";
    &[
        Published {
            what: "weak tetanus: weight after 10 h, %, mean of 60 seeds",
            source: Source { cite: "clopath2008", place: "an independent run; the paper shows figures" },
            published: "100.0",
            ours: || ours::late_weight(Wtet, Nothing),
            shown: "100.0",
            tolerance: 2.5,
            because: SEEDS,
        },
        Published {
            what: "strong tetanus: weight after 10 h, %",
            source: Source { cite: "clopath2008", place: "an independent run; the paper shows figures" },
            published: "122.3",
            ours: || ours::late_weight(Stet, Nothing),
            shown: "121.9",
            tolerance: 2.5,
            because: SEEDS,
        },
        Published {
            what: "weak tetanus 30 min after a strong one on the other pathway: its weight after 10 h, %",
            source: Source { cite: "clopath2008", place: "an independent run; the paper shows figures" },
            published: "110.3",
            ours: || ours::late_weight(Stet, Wtet),
            shown: "109.6",
            tolerance: 2.5,
            because: SEEDS,
        },
    ]
});

/// A second at a time, from the first pulse.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = <TagTrigger as crate::Quantities>::with_values(values);
    let mut run = Run::new(&TagTrigger { seed, ..constants });
    let mut trace = vec![];
    for _ in 0..PROBE_STEPS {
        run.second();
        let sample = run.sample();
        trace.extend([sample.weight[0], sample.protein]);
    }
    trace
}

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

    fn second(&mut self) -> u64 {
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

    fn sample(&self) -> Sample {
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
