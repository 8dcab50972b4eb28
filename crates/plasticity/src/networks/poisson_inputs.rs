//! Presynaptic spikes of many independent Poisson processes, of which a group may share the
//! fluctuations of its rate.
//!
//! All processes are drawn as one: their sum is a Poisson process too, and each of its spikes
//! belongs to an input with a probability in proportion to that input's rate. One waiting time
//! and one choice per spike, however many inputs there are.
//!
//! The group's common rate is redrawn after exponentially distributed intervals, as
//! `r [1 + c y]₊` with `y` a standard normal number. Song, Miller and Abbott 2000 and Song and Abbott 2001 use this
//! law with c = 0.3 and a second term of the same size that is each input's own; the law and 0.3 were seen in a
//! public reproduction, the mean interval of 20 ms is recalled and unverified. That second term is
//! left out here, and the rate is divided by its mean, so that the group differs from the rest in
//! correlation only.

use crate::{
    Ms,
    math::{erf, exp, rectify, sqrt},
    quantities,
    random::Random,
    time::SECOND,
};

quantities! {
    /// The inputs.
    pub struct PoissonInputs {
        /// Mean rate of every excitatory input.
        rate: log("r", "rate of each input", Hz, 10.0, 1.0..=60.0),
        /// Number of excitatory inputs.
        excitatory: count("N", "excitatory inputs", 1000, 10..=1000),
        /// Rate of every inhibitory input.
        inhibitory_rate: log("r_in", "rate of inhibition", Hz, 10.0, 1.0..=60.0),
        /// Number of inhibitory inputs.
        inhibitory: count("N_in", "inhibitory inputs", 200, 0..=400),
        /// Number of excitatory inputs whose rates rise and fall together.
        group: count("G", "size of the group", 0, 0..=1000),
        /// Where there is a group: standard deviation of its common rate, as a part of the mean.
        correlation: real("c", "depth of common swings", One, 0.3, 0.0..=1.0),
        /// Where there is a group: mean time for which it keeps a rate.
        correlation_time: log("τ_c", "length of common swings", Ms, 20.0, 2.0..=200.0),
    }
}

/// Which input spiked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The excitatory input at this place; the group comes first.
    Excitatory(usize),
    /// Any inhibitory input.
    Inhibitory,
}

/// The running trains of all inputs.
#[derive(Clone, Debug)]
pub struct Trains {
    random: Random,
    /// Its own stream: the group's rate takes the same path whatever else is changed.
    group_random: Random,
    dt: f64,
    /// Per ms.
    rate: f64,
    excitatory: usize,
    group: usize,
    inhibition: f64,
    correlation: f64,
    mean_factor: f64,
    renewal: f64,
    /// Momentary rate of the group over its mean.
    factor: f64,
    /// Until the group's rate is redrawn, ms.
    renew_in: f64,
    /// Expected number of spikes until the next one.
    wait: f64,
    /// Sum of all rates, in units of one steady excitatory input.
    total: f64,
    /// Mean time between spikes of all inputs, ms.
    apart: f64,
    /// Expected number of spikes in a step.
    budget: f64,
}

impl Trains {
    /// Trains for steps of `dt`.
    pub fn new(inputs: &PoissonInputs, seed: u64, Ms(dt): Ms) -> Self {
        let excitatory = inputs.excitatory as usize;
        let group = excitatory.min(inputs.group as usize);
        let mut random = Random::new(seed);
        let mut trains = Self {
            group_random: Random::new(random.bits()),
            random,
            dt,
            rate: inputs.rate / SECOND,
            excitatory,
            group,
            inhibition: inputs.inhibitory as f64 * inputs.inhibitory_rate / SECOND,
            correlation: inputs.correlation,
            mean_factor: mean_rectified(inputs.correlation),
            renewal: inputs.correlation_time,
            factor: 1.0,
            renew_in: 0.0,
            wait: 0.0,
            total: 0.0,
            apart: 0.0,
            budget: 0.0,
        };
        trains.settle();
        trains.wait = trains.random.exponential();
        trains
    }

    /// Calls `each` for every spike of the next step, with its time after the step's beginning
    /// (ms), in order. Returns how many there were.
    #[inline]
    pub fn step(&mut self, mut each: impl FnMut(f64, Arrival)) -> u32 {
        if self.group > 0 {
            self.renew();
        }
        let mut count = 0;
        while self.wait < self.budget {
            let at = self.wait * self.apart;
            self.wait += self.random.exponential();
            each(at, self.pick());
            count += 1;
        }
        self.wait -= self.budget;
        count
    }

    /// Draws the group's rate anew where its interval has ended.
    fn renew(&mut self) {
        while self.renew_in <= 0.0 {
            self.renew_in += self.renewal * self.group_random.exponential();
            self.factor = rectify(1.0 + self.correlation * self.group_random.normal()) / self.mean_factor;
            self.settle();
        }
        self.renew_in -= self.dt;
    }

    /// Sums that hold until the group's rate changes.
    fn settle(&mut self) {
        let steady = (self.excitatory - self.group) as f64 + self.inhibition / self.rate;
        self.total = steady + self.group as f64 * self.factor;
        self.apart = 1.0 / (self.total * self.rate);
        self.budget = self.total * self.rate * self.dt;
    }

    #[inline]
    fn pick(&mut self) -> Arrival {
        let mut place = self.random.uniform() * self.total;
        let grouped = self.group as f64 * self.factor;
        if place < grouped {
            let place = (place / self.factor) as usize;
            return Arrival::Excitatory(place.min(self.group - 1));
        }
        place -= grouped;
        let apart = self.excitatory - self.group;
        if place < apart as f64 {
            return Arrival::Excitatory(self.group + (place as usize).min(apart - 1));
        }
        Arrival::Inhibitory
    }
}

/// Mean of `[1 + c y]₊` over standard normal `y`: `Φ(1/c) + c φ(1/c)`.
fn mean_rectified(c: f64) -> f64 {
    if c < 0.05 {
        return 1.0;
    }
    let z = 1.0 / c;
    let density = exp(-0.5 * z * z) / sqrt(2.0 * core::f64::consts::PI);
    0.5 * (1.0 + erf(z / core::f64::consts::SQRT_2)) + c * density
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{vec, vec::Vec};

    /// Spikes of each excitatory input, of all inhibitory ones, and of the group per 10 ms.
    fn counts(inputs: &PoissonInputs, seconds: usize) -> (Vec<f64>, f64, Vec<f64>) {
        let mut trains = Trains::new(inputs, 5, Ms(0.1));
        let mut each = vec![0.0; inputs.excitatory as usize];
        let mut inhibitory = 0.0;
        let mut group = vec![0.0; seconds * 100];
        for step in 0..seconds * 10_000 {
            trains.step(|at, arrival| {
                assert!((0.0..0.1 + 1e-9).contains(&at));
                match arrival {
                    Arrival::Excitatory(i) => {
                        each[i] += 1.0;
                        if i < inputs.group as usize {
                            group[step / 100] += 1.0;
                        }
                    }
                    Arrival::Inhibitory => inhibitory += 1.0,
                }
            });
        }
        (each, inhibitory, group)
    }

    #[test]
    fn rates_are_what_was_asked_for() {
        let inputs = PoissonInputs { group: 300, correlation: 1.0, ..PoissonInputs::default() };
        let (each, inhibitory, _) = counts(&inputs, 100);
        let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64 / 100.0;
        // Group: slow fluctuations of half the mean over 5,000 intervals; rest: four standard errors.
        assert!((mean(&each[..300]) - 10.0).abs() < 0.6, "{}", mean(&each[..300]));
        assert!((mean(&each[300..]) - 10.0).abs() < 0.05, "{}", mean(&each[300..]));
        assert!((inhibitory / 200.0 / 100.0 - 10.0).abs() < 0.1);
        assert!(each.iter().all(|n| *n > 700.0), "no input is left out");
    }

    #[test]
    fn only_a_group_is_correlated() {
        let fano = |group: &[f64]| {
            let n = group.len() as f64;
            let mean = group.iter().sum::<f64>() / n;
            group.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n / mean
        };
        let alone = PoissonInputs { group: 100, correlation: 0.0, ..PoissonInputs::default() };
        assert!((fano(&counts(&alone, 50).2) - 1.0).abs() < 0.1);
        // Variance of the count adds (c · mean)² times the share of time constant and window:
        // 2(τ/T)(1 − (τ/T)(1 − e^(−T/τ))) = 0.852 at τ = 20, T = 10 ms. Mean 10 spikes, c = 0.5.
        let together = PoissonInputs { group: 100, correlation: 0.5, ..PoissonInputs::default() };
        let expected = 1.0 + 0.25 * 10.0 * 0.852;
        assert!((fano(&counts(&together, 50).2) / expected - 1.0).abs() < 0.1);
    }
}
