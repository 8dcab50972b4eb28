//! The cloud, its first axis, and the weight on its way.

use core::cmp::Ordering;

use plasticity::math::{max, sqrt};
use plasticity::models::Presentation;
use plasticity::models::oja::Oja;
use plasticity::random::Random;
use plasticity::{AtEnd, Model, Ms};

use super::params::{Inputs, Params};

/// Points in the cloud.
const POINTS: usize = 120;

/// Weights beyond this have run away: nothing is computed further.
const FAR: f64 = 1e6;

/// Two numbers: inputs or weights.
pub type Pair = (f64, f64);

/// The whole run.
pub struct Record {
    /// The inputs, as the neuron gets them.
    pub points: Vec<Pair>,
    /// Where the cloud's centre is for the neuron.
    pub centre: Pair,
    /// First eigenvector of the mean of xxᵀ.
    pub axis: Pair,
    /// Its eigenvalue: the mean square of the inputs along it.
    pub largest: f64,
    /// Learning rate up to which the weight cannot run away.
    pub safe: f64,
    /// The weight after every trial, from the start; ends early where it runs away.
    pub weights: Vec<Pair>,
    /// The trial in which it ran away.
    pub gone: Option<usize>,
}

/// Length.
pub fn length(w: Pair) -> f64 {
    sqrt(w.0 * w.0 + w.1 * w.1)
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let mut random = Random::new(params.seed);
        let along = (params.axis_x, params.axis_y);
        // A unit vector across the long axis; upward where there is no long axis.
        let across = match length(along) {
            l if l > 0.0 => (-along.1 / l, along.0 / l),
            _ => (0.0, 1.0),
        };
        let mut points = vec![];
        let (mut mean_x, mut mean_y) = (0.0, 0.0);
        for _ in 0..POINTS {
            let (u, v) = (random.normal(), params.spread * random.normal());
            let (x, y) = (u * along.0 + v * across.0, u * along.1 + v * across.1);
            mean_x += x;
            mean_y += y;
            points.push((x, y));
        }
        let all = POINTS as f64;
        let centre = match params.inputs {
            Inputs::AsTheyCome => (params.centre_x, params.centre_y),
            Inputs::Centred => (-(mean_x / all), -(mean_y / all)),
        };
        let (mut a, mut b, mut d, mut longest) = (0.0, 0.0, 0.0, 0.0);
        for p in &mut points {
            *p = (p.0 + centre.0, p.1 + centre.1);
            a += p.0 * p.0;
            b += p.0 * p.1;
            d += p.1 * p.1;
            longest = max(longest, p.0 * p.0 + p.1 * p.1);
        }
        (a, b, d) = (a / all, b / all, d / all);
        let half = 0.5 * (a - d);
        let root = sqrt(half * half + b * b);
        // Of two equal forms of the eigenvector the one that does not cancel.
        let axis = if half > 0.0 { (half + root, b) } else { (b, root - half) };
        let size = length(axis);
        let axis = if size > 0.0 { (axis.0 / size, axis.1 / size) } else { (1.0, 0.0) };
        let first = params.start_x * params.start_x + params.start_y * params.start_y;
        let safe = Oja::safe_rate(longest, first);
        let largest = 0.5 * (a + d) + root;
        let mut record = Self { centre, axis, largest, safe, weights: vec![], gone: None, points };
        record.learn(params);
        record
    }

    fn learn(&mut self, params: &Params) {
        let rule = Oja { eta: params.eta, ..Oja::default() };
        let mut w = (params.start_x, params.start_y);
        self.weights.push(w);
        for trial in 1..=params.trials as usize {
            let x = self.points[(trial - 1) % POINTS];
            let y = w.0 * x.0 + w.1 * x.1;
            rule.step(&mut w.0, AtEnd(Some(Presentation { x: x.0, y })), Ms::ZERO);
            rule.step(&mut w.1, AtEnd(Some(Presentation { x: x.1, y })), Ms::ZERO);
            // NaN is no smaller than anything either.
            if length(w).partial_cmp(&FAR) != Some(Ordering::Less) {
                self.gone = Some(trial);
                break;
            }
            self.weights.push(w);
        }
    }

    /// The weight after this trial, or the last there is.
    pub fn weight(&self, at: usize) -> Pair {
        self.weights[at.min(self.weights.len() - 1)]
    }

    /// Cosine between a weight and the axis, of either sign; 0 for no weight at all.
    pub fn alignment(&self, w: Pair) -> f64 {
        let size = length(w);
        if size > 0.0 { (w.0 * self.axis.0 + w.1 * self.axis.1).abs() / size } else { 0.0 }
    }
}
