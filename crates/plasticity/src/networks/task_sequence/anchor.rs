//! Where weights are held, and how much each mattered.

use alloc::{vec, vec::Vec};

use super::tasks::Tasks;
use crate::math::max;
use crate::networks::perceptron::Perceptron;
use crate::random::Random;

/// Examples from which it is told how much a weight matters.
const EXAMPLES: usize = 500;

/// Sums over the tasks so far: `Σ F` and `Σ F w`. More is not needed, for `Σ F (w − w_k) = w Σ F − Σ F w_k`.
#[derive(Clone, Debug)]
pub struct Anchor {
    mattered: Vec<f64>,
    held: Vec<f64>,
}

impl Anchor {
    /// Nothing is held.
    pub fn new(net: &Perceptron) -> Self {
        let none = vec![0.0; net.weights().len()];
        Self { mattered: none.clone(), held: none }
    }

    /// Holds the weights as they are, by the diagonal of Fisher’s information on a task; classes are drawn by the net’s own answer.
    pub fn hold(&mut self, net: &Perceptron, tasks: &Tasks, task: usize, random: &mut Random) {
        let (mut activity, mut slopes) = (net.rest(), vec![0.0; net.weights().len()]);
        let mut fisher = slopes.clone();
        for _ in 0..EXAMPLES {
            let (input, _) = tasks.any(task, random);
            net.answer(&input, &mut activity);
            let class = drawn(activity.output(), random.uniform());
            slopes.fill(0.0);
            net.gradient(&input, class, &mut activity, 1.0, &mut slopes);
            for (fisher, slope) in fisher.iter_mut().zip(&slopes) {
                *fisher += slope * slope / EXAMPLES as f64;
            }
        }
        let sums = self.mattered.iter_mut().zip(&mut self.held);
        for ((mattered, held), (fisher, weight)) in sums.zip(fisher.iter().zip(net.weights())) {
            *mattered += fisher;
            *held += fisher * weight;
        }
    }

    /// Adds the pull `λ Σ F (w − w_k)` to a gradient.
    pub fn pull(&self, strength: f64, net: &Perceptron, gradient: &mut [f64]) {
        let sums = self.mattered.iter().zip(&self.held);
        for ((slope, weight), (mattered, held)) in gradient.iter_mut().zip(net.weights()).zip(sums) {
            *slope += strength * (mattered * weight - held);
        }
    }

    /// The largest `Σ F` of all weights.
    pub fn stiffest(&self) -> f64 {
        self.mattered.iter().copied().fold(0.0, max)
    }
}

/// The class at which the probabilities, summed up, pass a uniform number.
fn drawn(probabilities: &[f64], uniform: f64) -> usize {
    let mut sum = 0.0;
    let passed = probabilities.iter().position(|p| {
        sum += p;
        uniform < sum
    });
    passed.unwrap_or(probabilities.len() - 1)
}
