//! Two pathways to one neuron, each a synapse of [`CalciumTagging`], under the four inductions; mean and scatter of many neurons.
//!
//! Irregular pulses are what the authors' program uses: regular ones at 1 Hz would do nothing.

use alloc::vec::Vec;

use crate::{
    AtEnd, Held, Model, Ms, choices,
    math::{max, sqrt},
    models::calcium_tagging::{CalciumTagging, Input, State},
    protocol::tetanus::{Pathways, Pulses, Sample},
    quantities,
    random::Random,
    time::{MINUTE, SECOND},
};

/// Pulses of a weak tetanus, and the time from one burst of strong low-frequency stimulation to the next, in the authors' program.
const TIMING: (u32, Ms) = (20, Ms(1150.0));

choices! {
    /// When pulses come.
    pub enum Order {
        /// A Poisson process in the time that each burst takes.
        Irregular,
        /// At equal intervals.
        Regular,
    }
}

quantities! {
    /// The experiment.
    pub struct CalciumPathways {
        /// What the pathways receive.
        pathways: part(Pathways),
        /// The synapses.
        rule: part(CalciumTagging),
        /// When pulses come.
        order: choice("order", "timing of the pulses", Order, Irregular),
        /// Neurons that are averaged.
        trials: count("n", "neurons averaged", 20, 1..=200),
        /// Seed of pulses and noise.
        seed: seed("seed", "random seed", 1),
    }
}

/// One neuron at work.
#[derive(Clone, Debug)]
struct Neuron {
    state: State,
    random: Random,
    pulses: [Pulses; 2],
    /// Next arrival of calcium at each synapse, after the run's start.
    next: [Ms; 2],
    /// After the run's start.
    now: Ms,
}

/// An experiment at work: every neuron comes to the end of a minute, then the next minute begins.
#[derive(Clone, Debug)]
pub struct Run {
    constants: CalciumPathways,
    neurons: Vec<Neuron>,
    samples: Vec<Sample>,
    scatter: Vec<[f64; 2]>,
    turn: usize,
    onsets: [Ms; 2],
}

impl Run {
    /// Before the first pulse.
    pub fn new(constants: &CalciumPathways) -> Self {
        let start = constants.pathways.start();
        let onsets =
            constants.pathways.onsets().map(|at| (at - start) as f64 * SECOND + Ms(constants.rule.t_delay));
        let mut seeds = Random::new(constants.seed);
        let mut neurons = Vec::new();
        for _ in 0..constants.trials {
            let mut pulses = constants.pathways.inductions().map(|induction| {
                let random = Random::new(seeds.bits());
                let random = (constants.order == Order::Irregular).then_some(random);
                induction.train(TIMING.0, TIMING.1).times(random)
            });
            let next = [0, 1].map(|i| onsets[i] + pulses[i].following());
            let random = Random::new(seeds.bits());
            neurons.push(Neuron { state: constants.rule.initial(), random, pulses, next, now: Ms::ZERO });
        }
        let (samples, scatter) = (Vec::new(), Vec::new());
        let mut run = Self { constants: constants.clone(), neurons, samples, scatter, turn: 0, onsets };
        run.sample();
        run
    }

    /// One sample a minute, from the start.
    pub fn samples(&self) -> &[Sample] {
        &self.samples
    }

    /// Standard deviation over the neurons of the weight of each pathway, in percent of that before, for each sample. 0 for one neuron.
    pub fn scatter(&self) -> &[[f64; 2]] {
        &self.scatter
    }

    /// Runs until this time (s after the first pathway's onset) or until `work` is used up: one for
    /// every pulse and every minute of a neuron. True at the end.
    pub fn advance(&mut self, until: i64, work: u64) -> bool {
        let mut left = work;
        while self.seconds() < until {
            if left == 0 {
                return false;
            }
            left = left.saturating_sub(self.minute());
        }
        true
    }

    /// Time of the last sample, in s after the first pathway's onset.
    fn seconds(&self) -> i64 {
        self.constants.pathways.start() + 60 * (self.samples.len() as i64 - 1)
    }

    /// Takes the next neuron through a minute.
    fn minute(&mut self) -> u64 {
        let seconds = self.seconds();
        let blocked = self.constants.pathways.blocked(seconds);
        let end = self.samples.len() as f64 * MINUTE;
        let neuron = &mut self.neurons[self.turn];
        neuron.state.blocked = blocked;
        let mut work = 0;
        while neuron.now < end {
            let [first, second] = neuron.next;
            let mut at = if first < second { first } else { second };
            let pre = if at < end { [first == at, second == at] } else { [false; 2] };
            if at > end {
                at = end;
            }
            let noise = [neuron.random.normal(), neuron.random.normal()];
            let input = (Held(noise), AtEnd(Input { pre, post: false, blocked }));
            self.constants.rule.step(&mut neuron.state, input, at - neuron.now);
            neuron.now = at;
            for (i, arrived) in pre.into_iter().enumerate() {
                if arrived {
                    neuron.next[i] = self.onsets[i] + neuron.pulses[i].following();
                }
            }
            work += 1;
        }
        self.turn += 1;
        if self.turn == self.neurons.len() {
            self.turn = 0;
            self.sample();
        }
        work
    }

    fn sample(&mut self) {
        let rule = &self.constants.rule;
        let mut sample = Sample {
            seconds: self.constants.pathways.start() + 60 * self.samples.len() as i64,
            ..Sample::default()
        };
        let share = 1.0 / self.neurons.len() as f64;
        for neuron in &self.neurons {
            sample.protein += share * neuron.state.protein;
            for (i, synapse) in neuron.state.synapses.iter().enumerate() {
                sample.weight[i] += share * 100.0 * rule.weight(synapse) / rule.h_0;
                sample.tag[i] += share * f64::from(rule.tag(synapse.h));
                sample.late[i] += share * 100.0 * synapse.z;
            }
        }
        let mut squares = [0.0; 2];
        for neuron in &self.neurons {
            for (i, synapse) in neuron.state.synapses.iter().enumerate() {
                let away = 100.0 * rule.weight(synapse) / rule.h_0 - sample.weight[i];
                squares[i] += away * away;
            }
        }
        let others = max(self.neurons.len() as f64 - 1.0, 1.0);
        self.scatter.push(squares.map(|square| sqrt(square / others)));
        self.samples.push(sample);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::tetanus::Induction;

    #[test]
    fn turns_do_not_change_a_run() {
        let constants = CalciumPathways { trials: 3, ..CalciumPathways::default() };
        let (mut whole, mut in_turns) = (Run::new(&constants), Run::new(&constants));
        assert!(whole.advance(7200, u64::MAX));
        while !in_turns.advance(7200, 7) {}
        assert_eq!(whole.samples(), in_turns.samples());
        assert_eq!(whole.samples().len(), 121);
        assert_eq!(whole.scatter(), in_turns.scatter());
    }

    /// Two neurons: the difference of their weights over √2; each alone has no scatter, and is one of the two.
    #[test]
    fn scatter_by_hand() {
        let constants = CalciumPathways { trials: 2, ..CalciumPathways::default() };
        let mut run = Run::new(&constants);
        run.advance(1200, u64::MAX);
        let rule = &constants.rule;
        let weights =
            run.neurons.iter().map(|neuron| 100.0 * rule.weight(&neuron.state.synapses[0]) / rule.h_0);
        let weights: Vec<_> = weights.collect();
        let scatter = run.scatter()[20][0];
        assert!(scatter > 1.0 && (scatter - (weights[0] - weights[1]).abs() / sqrt(2.0)).abs() < 1e-9);
        let mut alone = Run::new(&CalciumPathways { trials: 1, ..constants });
        alone.advance(1200, u64::MAX);
        assert!(alone.scatter().iter().all(|scatter| *scatter == [0.0; 2]));
    }

    #[test]
    fn without_pulses_nothing_happens() {
        let pathways = Pathways { first: Induction::Nothing, ..Pathways::default() };
        let mut run = Run::new(&CalciumPathways { pathways, ..CalciumPathways::default() });
        run.advance(36_000, u64::MAX);
        assert!(run.samples().iter().all(|s| libm::fabs(s.weight[0] - 100.0) < 1e-9 && s.protein == 0.0));
    }
}
