//! Angles of nets that have not learned, by gain and by length of a trial.

use plasticity::math::{max, sqrt};
use plasticity::networks::local_gradient::LocalGradient;

use super::Params;

/// Trials whose angle is asked, steps.
pub const STEPS: [usize; 7] = [10, 17, 30, 55, 100, 170, 300];
const LENGTHS: u64 = STEPS.len() as u64;
/// Gains beside the present one, which comes first.
pub const BESIDE: [f64; 3] = [0.5, 1.0, 1.5];

/// Sums of cosines and of their squares over nets, by gain and by length.
pub struct Angles {
    sums: [[(f64, f64); STEPS.len()]; 1 + BESIDE.len()],
    nets: u64,
    asked: u64,
}

impl Angles {
    /// Before the first net.
    pub fn new(params: &Params) -> Self {
        Self { sums: [[(0.0, 0.0); STEPS.len()]; 1 + BESIDE.len()], nets: params.nets, asked: 0 }
    }

    /// One net at one gain, in trials of one length.
    pub fn advance(&mut self, params: &Params) {
        let gains = self.sums.len() as u64;
        let (length, rest) = (self.asked % LENGTHS, self.asked / LENGTHS);
        let (which, number) = ((rest % gains) as usize, rest / gains);
        let gain = if which == 0 { params.net.gain } else { BESIDE[which - 1] };
        let seed = params.net.seed.wrapping_add(number);
        let rule = LocalGradient { gain, seed, ..params.net.clone() };
        let cosine = rule.cosine(&rule.net(), STEPS[length as usize]);
        let (sum, squares) = &mut self.sums[which][length as usize];
        (*sum, *squares) = (*sum + cosine, *squares + cosine * cosine);
        self.asked += 1;
    }

    /// Part of the nets that were asked.
    pub fn part(&self) -> f64 {
        self.asked as f64 / (self.nets * self.sums.len() as u64 * LENGTHS) as f64
    }

    /// Steps, mean cosine and its standard deviation over nets, at the present gain (0) or one beside it; none before all were asked.
    pub fn curve(&self, which: usize) -> Vec<[f64; 3]> {
        if self.part() < 1.0 {
            return vec![];
        }
        let n = self.nets as f64;
        let row = |(steps, (sum, squares)): (usize, &(f64, f64))| {
            let mean = sum / n;
            [steps as f64, mean, sqrt(max(squares / n - mean * mean, 0.0))]
        };
        STEPS.into_iter().zip(&self.sums[which]).map(row).collect()
    }
}
