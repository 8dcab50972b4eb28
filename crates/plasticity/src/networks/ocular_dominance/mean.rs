//! What a presentation does on average over patterns and noise, with a threshold that is the mean square of the output.

use alloc::{vec, vec::Vec};

use super::{Eye, OcularDominance, Rule};

/// Mean weights of both eyes.
#[derive(Clone, Debug)]
pub struct Mean {
    weights: [Vec<f64>; 2],
}

/// Means of the output.
struct Moments {
    /// To each pattern, without noise.
    outputs: Vec<f64>,
    /// Of these.
    mean: f64,
    /// Variance that noise adds.
    noise: f64,
    /// Of the square.
    square: f64,
}

impl Mean {
    /// At rest, as the cell.
    pub fn new(constants: &OcularDominance) -> Self {
        let mut weights = vec![0.0; constants.patterns as usize];
        weights[0] = constants.first_weight();
        Self::with([weights.clone(), weights])
    }

    /// With these weights.
    pub fn with(weights: [Vec<f64>; 2]) -> Self {
        Self { weights }
    }

    fn moments(&self, eyes: [Eye; 2]) -> Moments {
        let patterns = self.weights[0].len();
        let mut outputs = vec![0.0; patterns];
        let mut noise = 0.0;
        for (eye, weights) in eyes.iter().zip(&self.weights) {
            for (output, w) in outputs.iter_mut().zip(weights) {
                *output += if eye.sees { *w } else { 0.0 };
                noise += eye.noise * eye.noise * w * w;
            }
        }
        let of = |sum: f64| sum / patterns as f64;
        let mean = of(outputs.iter().sum());
        let square = of(outputs.iter().map(|a| a * a).sum()) + noise;
        Moments { outputs, mean, noise, square }
    }

    /// One presentation, at a part of the learning rate.
    pub fn present(&mut self, constants: &OcularDominance, eyes: [Eye; 2], part: f64) {
        let moments = self.moments(eyes);
        let theta = moments.square;
        let patterns = moments.outputs.len() as f64;
        let (bcm, oja) = (constants.bcm(part), constants.oja(part));
        for (eye, weights) in eyes.iter().zip(&mut self.weights) {
            let variance = eye.noise * eye.noise;
            for (w, output) in weights.iter_mut().zip(&moments.outputs) {
                let seen = if eye.sees { 1.0 / patterns } else { 0.0 };
                *w += match constants.rule {
                    Rule::Bcm => {
                        let phi_x = seen * (output * output + moments.noise - theta * output)
                            + variance * *w * (2.0 * moments.mean - theta);
                        bcm.change(*w, phi_x)
                    }
                    Rule::Oja => oja.change(*w, seen * output + variance * *w, moments.square),
                };
            }
        }
    }

    /// To the first pattern, through either eye alone.
    pub fn responses(&self) -> [f64; 2] {
        [self.weights[0][0], self.weights[1][0]]
    }
}
