//! One synapse among eighty thousand whose pairing is rewarded seconds later: reward-modulated STDP in a network that fires at random finds it.
//!
//! # Equations
//!
//! 800 excitatory and 200 inhibitory cells, steps of 1 ms, two half-steps of the potential in each:
//!
//! $$ v \leftarrow v + \frac{1}{2}\,(0.04 v^2 + 5 v + 140 - u + I), \qquad u \leftarrow u + a\,(0.2 v - u) $$
//!
//! From 30 mV on a cell spikes, $v \leftarrow -65$ mV and $u \leftarrow u + b$, with $a$ = 0.02, $b$ = 8 for excitatory cells and 0.1, 2 for inhibitory ones.
//! Each has 100 targets drawn by chance, inhibitory cells among the excitatory ones, and its spike reaches them 1 ms later. $I$ is the sum of their strengths
//! (1 mV at first, inhibitory ones −1 mV throughout) and of noise $q\, U(-\frac{1}{2}, \frac{1}{2})$ in every step.
//!
//! Only excitatory synapses learn. A spike sets its cell's memory to $A_+$, of which each millisecond keeps $1 - 1/\tau$. A
//! postsynaptic spike adds the presynaptic memory to the trace $c$, a presynaptic one takes the postsynaptic memory $\rho$ times. Dopamine $d$ keeps
//! $1 - 1/\tau_d$ in each millisecond, and every tenth
//!
//! $$ s \leftarrow s + (d_0 + d)\, c \text{ within } [0, s_{max}], \qquad c \leftarrow (1 - 10/\tau_c)\, c $$
//!
//! One synapse is chosen and starts at 0. Where its second cell fires within $W$ of its first, a reward is due after a delay drawn between two bounds; it adds
//! $\Delta d$ to the dopamine of all.
//!
//! # Reads
//!
//! Noise alone.
//!
//! # Source
//!
//! [@izhikevich2007]; the author's program `daspnet.m` was read, and every constant and the order of a step are its own. The paper itself was not read beyond its abstract.
//!
//! # Reproduces
//!
//! An independent run of an hour, three seeds: the chosen synapse came to 3.22, 3.85 and 4.00 mV, the mean of the others to 0.55 to 0.63 mV, and rewards in 15 min rose from
//! about 36 to about 56. The means of the others hold with spikes that pair when they are fired, as they did in that run; with the author's program, see below, they are higher.
//!
//! # Departs
//!
//! Between its spikes a synapse is not stepped: its trace fades by one factor for all, so its strength is a straight line over the sum of $(d_0 + d)$ times that
//! factor, worked out when it is next needed. A naive run that steps all gives the same. Noise has 2³² levels. A cell is never its own chosen partner.
//!
//! The program pairs spikes as they arrive: at a postsynaptic spike it reads the presynaptic memory of a millisecond before. Of a lag of 1 ms, as a cell that drives
//! another leaves it, that keeps all, and a twentieth more of every growth than pairing as they are fired. The independent run read the memory of the same
//! millisecond; both are here. After an hour the mean of the others was 0.55 to 0.60 mV in four seeds with pairs as they are fired, and 0.69 to 0.84 mV in nine with pairs as they arrive,
//! where the chosen synapse was above 3 mV in eight of nine and at 2.5 mV, just after a fall from 4 mV, in one.
//!
//! # Example
//!
//! ```
//! use plasticity::networks::distal_reward::{DistalReward, Run};
//! use plasticity::time::SECOND;
//! let mut run = Run::new(&DistalReward::default());
//! run.advance(5.0 * SECOND, u64::MAX);
//! assert!(run.chosen() < 0.5 && (0.5..2.5).contains(&run.rate())); // Hz
//! ```

mod cells;
mod chosen;
#[cfg(feature = "results")]
mod ours;
mod synapses;
#[cfg(test)]
mod tests;

use alloc::{vec, vec::Vec};

use cells::Cells;
pub use cells::{EXCITATORY, NUMBER};
use synapses::Synapses;
pub use synapses::TARGETS;

use crate::math::max;
use crate::models::{ModelEntry, Observed, Published, results};
use crate::random::Random;
use crate::{Ms, Source, choices, quantities};

/// Step.
pub const STEP: Ms = Ms(1.0);
/// Steps from one change of the strengths to the next.
const TICK: u32 = 10;

choices! {
    /// When spikes pair.
    pub enum Pairing {
        /// When they arrive, a millisecond after they were fired: the author's program.
        OnArrival,
        /// When they are fired.
        OnFiring,
    }
}

quantities! {
    /// Rule, reward and noise.
    pub struct DistalReward {
        /// Shortest delay of a reward.
        earliest: real("Δ_min", "earliest reward after", S, 1.0, 0.0..=60.0),
        /// Longest delay of a reward; where it is the shorter one, all rewards come after the other.
        latest: real("Δ_max", "latest reward after", S, 3.0, 0.0..=60.0),
        /// What a reward adds to dopamine.
        pulse: real("Δd", "dopamine by a reward", Um, 0.5, 0.0..=2.0),
        /// Dopamine without a reward.
        baseline: real("d₀", "dopamine without reward", Um, 0.002, 0.0..=0.02),
        /// Time constant of the trace.
        tau_trace: log("τ_c", "how long the trace lasts", S, 1.0, 0.05..=10.0),
        /// Time constant of dopamine.
        tau_dopamine: log("τ_d", "how long dopamine stays", S, 0.2, 0.02..=2.0),
        /// What a spike leaves for growth at lag zero.
        a_plus: real("A₊", "trace by pre before post", Mv, 0.1, 0.0..=0.4),
        /// Loss over growth at lag zero.
        ratio: real("ρ", "loss over growth", One, 1.5, 0.0..=3.0),
        /// Time constant of either cell's memory of its spike.
        tau_spike: log("τ", "memory of a spike", Ms, 20.0, 2.0..=100.0),
        /// Longest lag of a pair that is rewarded; lags below it count.
        window: count("W", "rewarded lags below, ms", 20, 2..=100),
        /// Strength of the other excitatory synapses at the start.
        start: real("s₀", "strength at the start", Mv, 1.0, 0.0..=2.0),
        /// Largest strength.
        largest: real("s_max", "largest strength", Mv, 4.0, 1.0..=8.0),
        /// Range of the noise.
        noise: real("q", "range of the noise", Mv, 13.0, 0.0..=20.0),
        /// When spikes pair.
        pairing: choice("pairing", "spikes pair", Pairing, OnArrival),
        /// Chooses targets, noise and delays.
        seed: seed("seed", "random seed", 1),
    }
}

/// A network at work.
#[derive(Clone, Debug)]
pub struct Run {
    constants: DistalReward,
    random: Random,
    cells: Cells,
    synapses: Synapses,
    /// What a step leaves of dopamine.
    stays: f64,
    dopamine: f64,
    now: u32,
    /// Steps at which a reward is due.
    due: Vec<u32>,
    rewards: Vec<u32>,
    /// Spikes of the chosen pair, ms.
    pair: [Vec<u32>; 2],
    spikes: u64,
}

impl Run {
    /// Before the first step.
    pub fn new(constants: &DistalReward) -> Self {
        let mut random = Random::new(constants.seed);
        let synapses = Synapses::new(constants, &mut random);
        Self {
            cells: Cells::new(),
            synapses,
            stays: 1.0 - STEP.seconds() / constants.tau_dopamine,
            dopamine: 0.0,
            now: 0,
            due: vec![],
            rewards: vec![],
            pair: [vec![], vec![]],
            spikes: 0,
            constants: constants.clone(),
            random,
        }
    }

    /// Runs until `until` of model time or until so much work is done, in steps of one cell or one synapse; at least one step of all.
    /// True at `until`.
    pub fn advance(&mut self, until: Ms, work: u64) -> bool {
        let last = (until / STEP + 0.5) as u32;
        let mut done = 0;
        while self.now < last && done < work {
            self.step();
            // A spike is felt at a hundred own synapses, and by about as many onto its cell.
            done += (NUMBER + 2 * TARGETS * self.cells.fired().len()) as u64;
        }
        self.now >= last
    }

    /// Model time.
    pub fn time(&self) -> Ms {
        f64::from(self.now) * STEP
    }

    /// Strength of the chosen synapse, mV.
    pub fn chosen(&self) -> f64 {
        self.synapses.strength(0)
    }

    /// Its trace, mV.
    pub fn trace(&self) -> f64 {
        self.synapses.trace(0)
    }

    /// Strengths of all excitatory synapses, mV, the chosen one first.
    pub fn strengths(&self) -> impl Iterator<Item = f64> {
        (0..self.synapses.number()).map(|synapse| self.synapses.strength(synapse))
    }

    /// Mean strength of the other excitatory synapses, mV.
    pub fn others(&self) -> f64 {
        self.strengths().skip(1).sum::<f64>() / (self.synapses.number() - 1) as f64
    }

    /// Dopamine above its baseline, µM.
    pub fn dopamine(&self) -> f64 {
        self.dopamine
    }

    /// When rewards came, ms.
    pub fn rewards(&self) -> &[u32] {
        &self.rewards
    }

    /// When the chosen synapse's cells fired, ms: the presynaptic one, the postsynaptic one.
    pub fn pair(&self) -> [&[u32]; 2] {
        [&self.pair[0], &self.pair[1]]
    }

    /// Mean rate of all cells so far, Hz; 0 at the start.
    pub fn rate(&self) -> f64 {
        self.spikes as f64 / (NUMBER as f64 * max(self.time().seconds(), STEP.seconds()))
    }

    /// In the order of the author's program.
    fn step(&mut self) {
        self.now += 1;
        self.cells.fire();
        self.synapses.learn(&mut self.cells, self.now);
        self.cells.integrate(&mut self.random, self.constants.noise);
        self.dopamine *= self.stays;
        if self.now.is_multiple_of(TICK) {
            self.synapses.tick(self.constants.baseline + self.dopamine);
        }
        self.reward();
    }

    /// Looks at the chosen pair, and gives what is due.
    fn reward(&mut self) {
        let fired = self.cells.fired();
        self.spikes += fired.len() as u64;
        let partners = [0, self.synapses.partner()];
        for (spikes, cell) in self.pair.iter_mut().zip(partners) {
            if fired.contains(&cell) {
                spikes.push(self.now);
            }
        }
        let [pre, post] = &self.pair;
        if let (Some(pre), Some(post)) = (pre.last(), post.last())
            && *post == self.now
            && pre < post
            && post - pre < self.constants.window as u32
        {
            let (earliest, latest) = (self.constants.earliest, self.constants.latest);
            let wait = earliest + max(latest - earliest, 0.0) * self.random.uniform();
            self.due.push(self.now + libm::ceil(Ms::from_seconds(wait) / STEP) as u32);
        }
        // Two at once count as one.
        if self.due.contains(&self.now) {
            self.due.retain(|due| *due != self.now);
            self.dopamine += self.constants.pulse;
            self.rewards.push(self.now);
        }
    }
}

/// The network among the models.
pub const ENTRY: ModelEntry = ModelEntry {
    name: "distal-reward",
    title: "Distal reward",
    text: include_str!("distal_reward.rs"),
    source: Source { cite: "izhikevich2007", place: "Fig. 1; daspnet.m" },
    step: crate::Step::Fixed(STEP),
    quantities: <DistalReward as crate::Quantities>::list,
    published: PUBLISHED,
    observed: &[
        Observed { name: "chosen synapse, mV", low: 0.0, high: 8.0 },
        Observed { name: "mean of the others, mV", low: 0.0, high: 8.0 },
        Observed { name: "dopamine above baseline, µM", low: 0.0, high: 100.0 },
        Observed { name: "mean rate, Hz", low: 0.0, high: 1000.0 },
    ],
    probe,
    answers: |_, _| Vec::new(),
};

/// 100 ms, looked at every 20 ms; its step is fixed, so it is never refined.
fn probe(values: &[crate::Value], seed: u64, _refine: u32) -> Vec<f64> {
    let constants = <DistalReward as crate::Quantities>::with_values(values);
    let mut run = Run::new(&DistalReward { seed, ..constants });
    let looks = (1..=5).flat_map(|look| {
        run.advance(Ms(20.0 * f64::from(look)), u64::MAX);
        [run.chosen(), run.others(), run.dopamine(), run.rate()]
    });
    looks.collect()
}

const PUBLISHED: &[Published] = results!({
    const RUN: Source = Source { cite: "izhikevich2007", place: "an independent run, three seeds" };
    &[
        Published {
            what: "the chosen synapse after an hour, mV",
            source: RUN,
            published: "4.00",
            ours: || ours::outcome().chosen,
            shown: "3.99",
            tolerance: 1.0,
            because: "at least 3 mV; the run had 3.22, 3.85 and 4.00",
        },
        Published {
            what: "mean of the others after an hour, mV, spikes paired as they are fired",
            source: RUN,
            published: "0.59",
            ours: || ours::outcome().others,
            shown: "0.55",
            tolerance: 0.06,
            because: "three seeds had 0.55 to 0.63, and one seed of ours is at most as far from their middle",
        },
        Published {
            what: "rewards in the first 15 min",
            source: RUN,
            published: "36",
            ours: || ours::outcome().rewards[0],
            shown: "23",
            tolerance: 18.0,
            because: "three standard deviations of a count",
        },
        Published {
            what: "rewards in the last 15 min",
            source: RUN,
            published: "56",
            ours: || ours::outcome().rewards[1],
            shown: "40",
            tolerance: 22.0,
            because: "three standard deviations of a count",
        },
    ]
});
