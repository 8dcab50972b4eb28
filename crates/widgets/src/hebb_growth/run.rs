//! One rule over all trials.

use core::cmp::Ordering;

use plasticity::math::sqrt;
use plasticity::models::Presentation;
use plasticity::models::bcm::Bcm;
use plasticity::models::covariance::{self, Covariance};
use plasticity::models::hebb::Hebb;
use plasticity::models::oja::Oja;
use plasticity::random::Random;
use plasticity::{AtEnd, Model, Ms};

use super::params::{Course, Params, Rule};

/// Weights beyond this have run away: nothing is computed further.
pub const FAR: f64 = 1e12;

/// The weights after every trial, from the start.
pub struct Record {
    /// Both weights; ends early where they run away.
    pub weights: Vec<[f64; 2]>,
    /// The trial in which they ran away.
    pub gone: Option<usize>,
}

/// A pattern of the two inputs, and how often it comes.
type Pattern = ([f64; 2], f64);

/// Both on, one of them, none: each input is on in half of the trials.
pub fn patterns(params: &Params) -> [Pattern; 4] {
    let (on, off) = (1.0 + params.background, params.background);
    let (same, other) = (0.25 * (1.0 + params.correlation), 0.25 * (1.0 - params.correlation));
    [([on, on], same), ([on, off], other), ([off, on], other), ([off, off], same)]
}

/// What Hebb's rule multiplies the weight by in each trial, along the axis that grows fastest.
pub fn growth(params: &Params) -> f64 {
    let (mut square, mut product) = (0.0, 0.0_f64);
    for (x, p) in patterns(params) {
        square += p * (x[0] * x[0]);
        product += p * (x[0] * x[1]);
    }
    // Both inputs have the same mean square, so the axes are the two diagonals.
    let largest = square + product.abs();
    1.0 + params.eta * (largest - params.decay)
}

/// Length of a weight vector.
pub fn length(w: [f64; 2]) -> f64 {
    sqrt(w[0] * w[0] + w[1] * w[1])
}

struct Cell {
    hebb: Hebb,
    covariance: Covariance,
    oja: Oja,
    bcm: Bcm,
    w: [f64; 2],
    /// Means of both inputs and of the output, for the covariance rule.
    means: [f64; 3],
    /// Mean behind the threshold.
    threshold: f64,
}

impl Cell {
    fn new(params: &Params) -> Self {
        let eta = params.eta;
        let bcm = Bcm { form: params.form, eta, tau: params.tau, ..Bcm::default() };
        let mut cell = Self {
            hebb: Hebb { eta, decay: params.decay, ..Hebb::default() },
            covariance: Covariance { eta, tau: params.tau, ..Covariance::default() },
            oja: Oja { eta, ..Oja::default() },
            threshold: 0.0,
            bcm,
            w: [params.first, params.second],
            means: [0.0; 3],
        };
        // As if the cell had lived with its first weights for long.
        for (x, p) in patterns(params) {
            cell.threshold += p * cell.bcm.averaged(cell.output(x));
        }
        cell
    }

    fn output(&self, x: [f64; 2]) -> f64 {
        self.w[0] * x[0] + self.w[1] * x[1]
    }

    /// The mean effect of these patterns; a drawn trial is the one pattern that comes.
    fn trial(&mut self, rule: Rule, patterns: &[Pattern], course: Course) {
        if rule == Rule::Covariance && course == Course::Drawn {
            return self.drawn_covariance(patterns);
        }
        let (mut mean_y, mut mean_yy, mut recent) = (0.0, 0.0, 0.0);
        for (x, p) in patterns {
            let y = self.output(*x);
            mean_y += p * y;
            mean_yy += p * y * y;
            recent += p * self.bcm.averaged(y);
        }
        self.threshold += (recent - self.threshold) / self.bcm.tau;
        let theta = self.bcm.threshold(self.threshold);
        let mut next = self.w;
        for i in 0..2 {
            let (mut mean_x, mut mean_xy, mut phi_x) = (0.0, 0.0, 0.0);
            for (x, p) in patterns {
                let y = self.output(*x);
                mean_x += p * x[i];
                mean_xy += p * x[i] * y;
                phi_x += p * x[i] * self.bcm.phi(y, theta);
            }
            next[i] += match rule {
                Rule::Hebb => self.hebb.change(next[i], mean_xy),
                Rule::Covariance => self.covariance.change(mean_xy, mean_x, mean_y),
                Rule::Oja => self.oja.change(next[i], mean_xy, mean_yy),
                Rule::Bcm => self.bcm.change(next[i], phi_x),
            };
        }
        self.w = next;
    }

    /// The covariance rule has to learn its means as it goes.
    fn drawn_covariance(&mut self, patterns: &[Pattern]) {
        for (x, _) in patterns {
            let y = self.output(*x);
            let mean_y = self.means[2];
            for (i, x) in x.iter().enumerate() {
                let mut state = covariance::State { weight: self.w[i], mean_x: self.means[i], mean_y };
                self.covariance.step(&mut state, AtEnd(Some(Presentation { x: *x, y })), Ms::ZERO);
                self.w[i] = state.weight;
                self.means[i] = state.mean_x;
                self.means[2] = state.mean_y;
            }
        }
    }
}

/// Runs one rule; every rule meets the same trials.
pub fn run(params: &Params, rule: Rule) -> Record {
    let patterns = patterns(params);
    let mut cell = Cell::new(params);
    let mut random = Random::new(params.seed);
    let mut record = Record { weights: vec![cell.w], gone: None };
    for trial in 1..=params.trials as usize {
        match params.course {
            Course::Average => cell.trial(rule, &patterns, params.course),
            Course::Drawn => {
                let mut left = random.uniform();
                let come = patterns.iter().find(|(_, p)| {
                    left -= p;
                    left < 0.0
                });
                let (x, _) = come.unwrap_or(&patterns[3]);
                cell.trial(rule, &[(*x, 1.0)], params.course);
            }
        }
        // NaN is no smaller than anything either.
        if length(cell.w).partial_cmp(&FAR) != Some(Ordering::Less) {
            record.gone = Some(trial);
            break;
        }
        record.weights.push(cell.w);
    }
    record
}
