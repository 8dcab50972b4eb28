//! Cells at work, before and after the lesion.

use alloc::{vec, vec::Vec};

use super::wiring::Wiring;
use super::{CELLS, Sprouting, ZONE};
use crate::math::{clamp, rectify};
use crate::random::Random;

/// Times that cells answer each other within a step.
const ANSWERS: usize = 3;

/// Synapses onto cells of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Synapses {
    /// From cells outside it.
    pub outside: u32,
    /// From cells of the zone.
    pub within: u32,
}

/// What drives a cell of the zone in the mean, in the units of its rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inputs {
    /// From beyond the line.
    pub external: f64,
    /// From cells outside the zone.
    pub outside: f64,
    /// From cells of the zone.
    pub within: f64,
}

/// Cells at work.
#[derive(Clone, Debug)]
pub struct Run {
    constants: Sprouting,
    random: Random,
    wiring: Wiring,
    drive: Vec<f64>,
    pub(super) rates: Vec<f64>,
    pub(super) calcium: Vec<f64>,
    axons: Vec<f64>,
    dendrites: Vec<f64>,
    steps: u32,
}

impl Run {
    /// Cells that have elements and no synapse yet.
    pub fn new(constants: &Sprouting) -> Self {
        Self {
            constants: constants.clone(),
            random: Random::new(constants.seed),
            wiring: Wiring::new(CELLS, constants.reach),
            drive: vec![constants.drive; CELLS],
            rates: vec![0.5; CELLS],
            calcium: vec![constants.target; CELLS],
            axons: vec![constants.start; CELLS],
            dendrites: vec![constants.start; CELLS],
            steps: 0,
        }
    }

    /// The zone loses its drive.
    pub fn lesion(&mut self) {
        self.drive[ZONE].fill(0.0);
        self.answer();
    }

    /// Rates, calcium, elements, synapses.
    pub fn step(&mut self) {
        let c = &self.constants;
        for cell in 0..CELLS {
            let calcium = &mut self.calcium[cell];
            *calcium += (self.rates[cell] - *calcium) / c.calcium;
            let grown = |elements: f64, eta: f64| rectify(elements + c.growth(*calcium, eta));
            self.axons[cell] = grown(self.axons[cell], c.eta_axon);
            self.dendrites[cell] = grown(self.dendrites[cell], c.eta_dendrite);
        }
        // First what is too much goes: partners that were found before would hang on elements that are no more.
        self.wiring.retract(&self.axons, &self.dendrites, &mut self.random);
        self.wiring.join(&self.axons, &self.dendrites, &mut self.random);
        self.steps += 1;
        self.answer();
    }

    fn answer(&mut self) {
        for _ in 0..ANSWERS {
            let before = self.rates.clone();
            for (cell, rate) in self.rates.iter_mut().enumerate() {
                let input = self.wiring.input(cell, &before);
                *rate = clamp(self.drive[cell] + self.constants.weight * input, 0.0, 1.0);
            }
        }
    }

    /// Steps that have passed.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Rates of all cells, 0 to 1.
    pub fn rates(&self) -> &[f64] {
        &self.rates
    }

    /// Mean rate in the zone.
    pub fn zone_rate(&self) -> f64 {
        self.rates[ZONE].iter().sum::<f64>() / ZONE.len() as f64
    }

    /// Running mean of every cell's rate, which its growth follows.
    pub fn calcium(&self) -> &[f64] {
        &self.calcium
    }

    /// What drives the zone, at the present rates.
    pub fn inputs(&self) -> Inputs {
        let share = 1.0 / ZONE.len() as f64;
        let mean = |from: &dyn Fn(&usize) -> bool| {
            let onto = |post: usize| {
                let senders = (0..CELLS).filter(from);
                senders.map(|pre| f64::from(self.wiring.count(post, pre)) * self.rates[pre]).sum::<f64>()
            };
            share * self.constants.weight * ZONE.map(onto).sum::<f64>()
        };
        Inputs {
            external: share * self.drive[ZONE].iter().sum::<f64>(),
            outside: mean(&|pre| !ZONE.contains(pre)),
            within: mean(&|pre| ZONE.contains(pre)),
        }
    }

    /// Synapses onto the zone.
    pub fn synapses(&self) -> Synapses {
        let count = |from: &dyn Fn(&usize) -> bool| {
            ZONE.map(|post| (0..CELLS).filter(from).map(|pre| self.wiring.count(post, pre)).sum::<u32>())
                .sum()
        };
        Synapses { outside: count(&|pre| !ZONE.contains(pre)), within: count(&|pre| ZONE.contains(pre)) }
    }

    /// Synapses from one cell onto another.
    pub fn count(&self, post: usize, pre: usize) -> u32 {
        self.wiring.count(post, pre)
    }
}
