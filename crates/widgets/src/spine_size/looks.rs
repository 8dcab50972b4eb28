//! Spines that are drawn: ten at two looks, the reader's own on four walks, and a crowd at two looks.

use plasticity::math::{exp, ln, powi, sqrt};
use plasticity::models::spine_size::State;
use plasticity::random::Random;
use plasticity::time::DAY;
use plasticity::{AtEnd, Model};

use super::Params;

/// Spines on the stretch that is drawn.
pub const DRAWN: usize = 10;
/// Walks of the reader's own spine.
const WALKS: usize = 3;
/// Days of a walk.
pub const DAYS: usize = 60;
/// Spines of the crowd.
const CROWD: usize = 1000;
/// Of a standard normal distribution, the middles of ten equal parts, to four digits.
const TENTHS: [f64; DRAWN] =
    [-1.6449, -1.0364, -0.6745, -0.3853, -0.1257, 0.1257, 0.3853, 0.6745, 1.0364, 1.6449];

/// All that is drawn by chance.
pub struct Looks {
    /// Sizes at both looks, the smallest at the first look first.
    pub stretch: Vec<(f64, f64)>,
    /// Sizes on every day, of spines that are found at the reader's size.
    pub walks: Vec<Vec<f64>>,
    /// Sizes at both looks.
    pub crowd: Vec<(f64, f64)>,
}

impl Looks {
    pub fn new(params: &Params) -> Self {
        let (rule, days) = (&params.rule, params.days);
        let mut random = Random::new(params.seed);
        let mut look = |state: &mut State, days: f64| {
            rule.step(state, AtEnd(Some([random.normal(), random.normal()])), days * DAY);
            state.size()
        };
        let crowd = (0..CROWD).map(|_| {
            let mut state = rule.initial();
            (look(&mut state, 0.0), look(&mut state, days))
        });
        let crowd = crowd.collect();
        let stretch = Self::stretch(params);
        let mut found = Random::new(params.seed + 1);
        let walks = (0..WALKS).map(|_| {
            let mut state = rule.found(params.first, found.normal());
            let later = (0..DAYS).map(|_| look(&mut state, 1.0)).collect::<Vec<_>>();
            [params.first].into_iter().chain(later).collect()
        });
        Self { stretch, walks: walks.collect(), crowd }
    }

    /// Ten that stand for all: their sizes at the first look are spread evenly over the distribution, and so, in an order of
    /// chance, is what else decides the second.
    fn stretch(params: &Params) -> Vec<(f64, f64)> {
        let mut random = Random::new(params.seed);
        let mut chance = TENTHS;
        for k in 1..DRAWN {
            chance.swap(k, random.below(k as u32 + 1) as usize);
        }
        let spine = |(z, w): (&f64, &f64)| {
            let first = exp(params.rule.spread * z);
            let later = params.rule.later(first, params.days);
            (first, later.median * exp(later.spread * w))
        };
        TENTHS.iter().zip(&chance).map(spine).collect()
    }

    /// Mean of the logarithms of the crowd, their standard deviation and their skewness, at the first look or the second.
    pub fn shape(&self, second: bool) -> (f64, f64, f64) {
        let logs = self.crowd.iter().map(|looks| ln(if second { looks.1 } else { looks.0 }));
        let n = self.crowd.len() as f64;
        let mean = logs.clone().sum::<f64>() / n;
        let moment = |k: u32| logs.clone().map(|log| powi(log - mean, k)).sum::<f64>() / n;
        let spread = sqrt(moment(2));
        (mean, spread, moment(3) / powi(spread, 3))
    }
}
