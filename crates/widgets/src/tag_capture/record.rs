//! The neurons, one after the other, and their means.

use plasticity::protocol::tetanus::{Pathways, Sample};
use plasticity::time::{HOUR, SECOND};

use super::params::Params;
use crate::tagging::{Neuron, Theory};

/// Minutes of an experiment at most: from four hours before to ten hours after.
const MINUTES: f64 = 841.0;

/// All neurons of all experiments.
pub struct Record {
    theory: Theory,
    seed: u64,
    /// Of an experiment.
    neurons: usize,
    experiments: Vec<Pathways>,
    /// Those of the first experiment, then those of the next.
    runs: Vec<Neuron>,
    done: bool,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        Self {
            theory: params.theory,
            seed: params.seed,
            neurons: params.neurons as usize,
            experiments: params.experiments(),
            runs: vec![],
            done: true,
        }
    }

    /// A turn of the present neuron; the part that is done.
    pub fn advance(&mut self) -> f64 {
        let all = self.neurons * self.experiments.len();
        let begun = self.runs.len();
        if self.done {
            if begun == all {
                return 1.0;
            }
            // Neurons of one number share their seed in every experiment.
            let seed = self.seed.wrapping_add((begun % self.neurons) as u64);
            self.runs.push(Neuron::new(self.theory, &self.experiments[begun / self.neurons], seed));
        }
        let Some(run) = self.runs.last_mut() else { return 1.0 };
        self.done = run.advance();
        let part = if self.done { 1.0 } else { run.samples().len() as f64 / MINUTES };
        ((self.runs.len() - 1) as f64 + part) / all as f64
    }

    /// When the experiments begin, s after the first onset.
    pub fn start(&self) -> i64 {
        self.experiments[0].start()
    }

    /// Whether the second pathway is seen without the first too, as a second experiment.
    pub fn has_alone(&self) -> bool {
        self.experiments.len() == 2
    }

    /// What the first neuron of an experiment has.
    pub fn samples(&self, which: usize) -> &[Sample] {
        self.runs.get(which * self.neurons).map_or(&[], Neuron::samples)
    }

    /// When a sample was taken, h.
    pub fn hour(&self, sample: usize) -> f64 {
        (self.start() + 60 * sample as i64) as f64 / (HOUR / SECOND)
    }

    /// Mean over the neurons of an experiment that have come so far.
    pub fn mean(&self, which: usize, sample: usize, of: impl Fn(&Sample) -> f64) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for run in self.runs.iter().skip(which * self.neurons).take(self.neurons) {
            if let Some(sample) = run.samples().get(sample) {
                sum += of(sample);
                count += 1.0;
            }
        }
        sum / count
    }

    /// The sample that was taken at an hour.
    pub fn place(&self, hour: f64) -> usize {
        (HOUR / SECOND * hour - self.start() as f64).round() as usize / 60
    }

    /// Change of a pathway at an hour, per cent; NaN before it is known.
    pub fn change(&self, which: usize, pathway: usize, hour: f64) -> f64 {
        self.mean(which, self.place(hour), |sample| sample.weight[pathway]) - 100.0
    }
}
