//! A thousand cells in their two half-steps of a millisecond.

use alloc::{vec, vec::Vec};

use crate::random::Random;

/// Number of excitatory cells, which come first.
pub const EXCITATORY: usize = 800;
/// Number of cells.
pub const NUMBER: usize = 1000;
/// Potential of a spike and after it, mV.
const SPIKE: f64 = 30.0;
const RESET: f64 = -65.0;
/// How fast recovery follows, and what a spike adds to it: excitatory and inhibitory cells.
const SPEED: [f64; 2] = [0.02, 0.1];
const AFTER: [f64; 2] = [8.0, 2.0];
/// Recovery per mV.
const SLOPE: f64 = 0.2;
/// Cells that are looked at together for spikes; it divides their number.
const TOGETHER: usize = 8;
/// Levels of the noise, evenly over 1.
const LEVEL: f64 = 1.0 / 4_294_967_296.0;

/// All cells.
#[derive(Clone, Debug)]
pub struct Cells {
    v: Vec<f64>,
    u: Vec<f64>,
    /// What spikes bring, mV.
    input: Vec<f64>,
    /// What chance brings, in levels.
    noise: Vec<i32>,
    fired: Vec<u16>,
}

impl Cells {
    /// At rest.
    pub fn new() -> Self {
        Self {
            v: vec![RESET; NUMBER],
            u: vec![SLOPE * RESET; NUMBER],
            input: vec![0.0; NUMBER],
            noise: vec![0; NUMBER],
            fired: Vec::with_capacity(NUMBER),
        }
    }

    /// Those that fire in this step.
    pub fn fired(&self) -> &[u16] {
        &self.fired
    }

    /// What spikes bring to the cells, mV, beside who fired.
    pub fn deliver(&mut self) -> (&mut [f64], &[u16]) {
        (&mut self.input, &self.fired)
    }

    /// Whoever has come to a spike is reset.
    pub fn fire(&mut self) {
        self.fired.clear();
        for (place, some) in self.v.chunks_exact_mut(TOGETHER).enumerate() {
            // All eight without a branch: hardly ever is one of them there.
            if !some.iter().fold(false, |any, v| any | (*v >= SPIKE)) {
                continue;
            }
            for (i, v) in some.iter_mut().enumerate().filter(|(_, v)| **v >= SPIKE) {
                let cell = TOGETHER * place + i;
                *v = RESET;
                self.u[cell] += AFTER[usize::from(cell >= EXCITATORY)];
                self.fired.push(cell as u16);
            }
        }
    }

    /// Makes a cell fire in the next step.
    #[cfg(test)]
    pub fn excite(&mut self, cell: usize) {
        self.v[cell] = SPIKE;
    }

    /// A millisecond, with noise of this range, mV. What was brought is used up.
    pub fn integrate(&mut self, random: &mut Random, range: f64) {
        for two in self.noise.chunks_exact_mut(2) {
            let bits = random.bits();
            (two[0], two[1]) = (bits as i32, (bits >> 32) as i32);
        }
        let (v, u, input) = (&mut self.v, &mut self.u, &mut self.input);
        let ([v, vs], [u, us]) = (halves(v), halves(u));
        let [input, inputs] = halves(input);
        let (noise, noises) = self.noise.split_at(EXCITATORY);
        population(v, u, input, noise, SPEED[0], range * LEVEL);
        population(vs, us, inputs, noises, SPEED[1], range * LEVEL);
    }
}

/// Excitatory and inhibitory cells.
fn halves(all: &mut [f64]) -> [&mut [f64]; 2] {
    let (excitatory, inhibitory) = all.split_at_mut(EXCITATORY);
    [excitatory, inhibitory]
}

/// One loop without a branch, which a compiler makes two or four cells at a time of.
#[inline]
fn population(v: &mut [f64], u: &mut [f64], input: &mut [f64], noise: &[i32], speed: f64, level: f64) {
    for (((v, u), input), noise) in v.iter_mut().zip(u).zip(input).zip(noise) {
        let drive = 140.0 - *u + (*input + level * f64::from(*noise));
        *input = 0.0;
        let half = |v: f64| v + 0.5 * ((0.04 * v + 5.0) * v + drive);
        *v = half(half(*v));
        *u += speed * (SLOPE * *v - *u);
    }
}
