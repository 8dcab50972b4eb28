//! A hundred targets of every cell, and the strengths and traces of those of the excitatory ones, worked out only where a spike needs them.

use alloc::{vec, vec::Vec};

use super::cells::{Cells, EXCITATORY, NUMBER};
use super::{DistalReward, Pairing, TICK};
use crate::Ms;
use crate::math::clamp;
use crate::random::Random;

/// Targets of a cell.
pub const TARGETS: usize = 100;
/// Strength of an inhibitory synapse, mV.
const INHIBITORY: f64 = -1.0;
/// A memory of a spike below this is none, mV.
const FORGOTTEN: f64 = 1e-20;
/// All synapses are brought up to date before the factor of their traces falls below this.
const FADED: f64 = 1e-3;

/// An excitatory synapse. While neither of its cells fires, its trace and its strength are those straight lines.
#[derive(Clone, Copy, Debug)]
struct Synapse {
    /// Strength where no dopamine had come since all were brought up to date, mV.
    base: f64,
    /// Trace over the factor of all, mV.
    trace: f64,
}

/// All synapses.
#[derive(Clone, Debug)]
pub struct Synapses {
    targets: Vec<u16>,
    excitatory: Vec<Synapse>,
    /// Excitatory synapses onto each cell, and where those of a cell begin.
    onto: Vec<u32>,
    first: Vec<u32>,
    /// Step of each cell's last spike; before the first one long ago.
    last: Vec<i32>,
    /// What is left of the memory of a spike after so many steps, mV; at the end nothing.
    memory: Vec<f64>,
    /// Growth reads the presynaptic memory of so many steps before.
    delay: i32,
    ratio: f64,
    largest: f64,
    /// What a tick leaves of a trace.
    stays: f64,
    /// What is left of all traces since all were brought up to date, and the dopamine that they have met, weighted by it.
    factor: f64,
    met: f64,
}

impl Synapses {
    /// Targets by chance, the strengths at the start.
    pub fn new(constants: &DistalReward, random: &mut Random) -> Self {
        let mut target = |cell: usize| {
            let among = if cell < EXCITATORY { NUMBER } else { EXCITATORY };
            random.below(among as u32) as u16
        };
        let mut targets: Vec<_> = (0..NUMBER * TARGETS).map(|synapse| target(synapse / TARGETS)).collect();
        while targets[0] == 0 {
            targets[0] = target(0);
        }
        let mut excitatory = vec![Synapse { base: constants.start, trace: 0.0 }; EXCITATORY * TARGETS];
        excitatory[0].base = 0.0;
        let mut lists = vec![vec![]; NUMBER];
        for (synapse, target) in targets[..EXCITATORY * TARGETS].iter().enumerate() {
            lists[usize::from(*target)].push(synapse as u32);
        }
        let mut first = vec![0];
        for list in &lists {
            first.push(first[first.len() - 1] + list.len() as u32);
        }
        let tick = Ms(f64::from(TICK)).seconds();
        Self {
            targets,
            excitatory,
            onto: lists.concat(),
            first,
            last: vec![i32::MIN / 2; NUMBER],
            memory: memory(constants.a_plus, 1.0 - 1.0 / constants.tau_spike),
            delay: if constants.pairing == Pairing::OnArrival { 1 } else { 0 },
            ratio: constants.ratio,
            largest: constants.largest,
            stays: 1.0 - tick / constants.tau_trace,
            factor: 1.0,
            met: 0.0,
        }
    }

    /// Number of excitatory synapses.
    pub fn number(&self) -> usize {
        self.excitatory.len()
    }

    /// The cell that the chosen synapse, the first one of the first cell, leads to.
    pub fn partner(&self) -> u16 {
        self.targets[0]
    }

    /// Strength of an excitatory synapse now, mV.
    pub fn strength(&self, synapse: usize) -> f64 {
        let Synapse { base, trace } = self.excitatory[synapse];
        clamp(base + trace * self.met, 0.0, self.largest)
    }

    /// Its trace now, mV.
    pub fn trace(&self, synapse: usize) -> f64 {
        self.excitatory[synapse].trace * self.factor
    }

    /// Spikes of a step: growth at synapses onto those who fired, then their memory, then delivery and loss at their own synapses.
    pub fn learn(&mut self, cells: &mut Cells, now: u32) {
        let now = now as i32;
        let (input, fired) = cells.deliver();
        let (met, over, largest) = (self.met, 1.0 / self.factor, self.largest);
        let forgotten = self.memory.len() - 1;
        for cell in fired.iter().map(|cell| usize::from(*cell)) {
            for synapse in &self.onto[self.first[cell] as usize..self.first[cell + 1] as usize] {
                let since = now - self.delay - self.last[*synapse as usize / TARGETS];
                let growth = self.memory[(since as usize).min(forgotten)];
                touch(&mut self.excitatory[*synapse as usize], met, growth * over, largest);
            }
        }
        for cell in fired {
            self.last[usize::from(*cell)] = now;
        }
        for cell in fired.iter().map(|cell| usize::from(*cell)) {
            let own = cell * TARGETS..(cell + 1) * TARGETS;
            let targets = self.targets[own.clone()].iter().map(|target| usize::from(*target));
            let Some(synapses) = self.excitatory.get_mut(own) else {
                targets.for_each(|target| input[target] += INHIBITORY);
                continue;
            };
            for (synapse, target) in synapses.iter_mut().zip(targets) {
                let since = now - self.last[target];
                let loss = self.ratio * self.memory[(since as usize).min(forgotten)];
                input[target] += touch(synapse, met, -loss * over, largest);
            }
        }
    }

    /// Every strength moves by its trace times `dopamine`, and every trace fades.
    pub fn tick(&mut self, dopamine: f64) {
        self.met += dopamine * self.factor;
        self.factor *= self.stays;
        if self.factor < FADED {
            for synapse in &mut self.excitatory {
                let strength = clamp(synapse.base + synapse.trace * self.met, 0.0, self.largest);
                *synapse = Synapse { base: strength, trace: synapse.trace * self.factor };
            }
            (self.factor, self.met) = (1.0, 0.0);
        }
    }
}

/// Brings a synapse up to date and moves its trace; gives its strength. Dopamine is never negative, so that between its spikes
/// a strength moves one way only, and the bounds may act here.
#[inline]
fn touch(synapse: &mut Synapse, met: f64, jump: f64, largest: f64) -> f64 {
    let strength = clamp(synapse.base + synapse.trace * met, 0.0, largest);
    synapse.trace += jump;
    synapse.base = strength - synapse.trace * met;
    strength
}

/// What is left of a spike, step by step, until it is forgotten.
fn memory(at_once: f64, stays: f64) -> Vec<f64> {
    let mut memory = vec![];
    let mut left = at_once;
    while left > FORGOTTEN {
        memory.push(left);
        left *= stays;
    }
    memory.push(0.0);
    memory
}
