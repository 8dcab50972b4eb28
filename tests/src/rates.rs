//! Mean maps of the rules about rates, and patterns shown to a BCM cell.

use plasticity::models::Presentation;
use plasticity::models::bcm::{Bcm, Form};
use plasticity::models::covariance::Covariance;
use plasticity::models::hebb::Hebb;
use plasticity::models::oja::Oja;
use plasticity::models::rescorla_wagner::{RescorlaWagner, Trial};
use plasticity::{AtEnd, Model, Ms};

type Vector = [f64; 3];

/// Mean of xxᵀ in the reference runs.
const C: [Vector; 3] = [[3.0, 1.0, 0.5], [1.0, 2.0, 0.2], [0.5, 0.2, 1.0]];
/// Its first eigenvector, as the reference run printed it.
const AXIS: Vector = [0.838864761468, 0.509521065209, 0.191557291888];
const START: Vector = [0.1, -0.2, 0.3];
const ETA: f64 = 0.01;

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn mean_map(steps: usize, change: impl Fn(f64, f64, f64, usize, Vector) -> f64) -> Vector {
    let mut w = START;
    for _ in 0..steps {
        let cw = C.map(|row| dot(row, w));
        w = [0, 1, 2].map(|i| w[i] + change(w[i], cw[i], dot(w, cw), i, w));
    }
    w
}

/// Along the first axis after 100 steps of Hebb's rule.
pub fn hebb() -> f64 {
    let rule = Hebb { eta: ETA, ..Hebb::default() };
    dot(AXIS, mean_map(100, |w, xy, _, _, _| rule.change(w, xy)))
}

/// The same for the covariance rule and inputs that are not centred.
pub fn covariance() -> f64 {
    let rule = Covariance { eta: ETA, ..Covariance::default() };
    let mean = [2.0, -1.0, 0.5];
    let change = |_, xy, _, i: usize, w| {
        let y = dot(mean, w);
        rule.change(xy + mean[i] * y, mean[i], y)
    };
    dot(AXIS, mean_map(100, change))
}

/// Length of the weight after 1,000 steps of Oja's rule, and its cosine to the first axis.
pub fn oja() -> [f64; 2] {
    let rule = Oja { eta: ETA, ..Oja::default() };
    let w = mean_map(1000, |w, xy, yy, _, _| rule.change(w, xy, yy));
    let length = plasticity::math::sqrt(dot(w, w));
    [length, dot(w, AXIS) / length]
}

/// The strongest response of a cell that sees `patterns` unit patterns in turn; all others must be nothing.
pub fn bcm(form: Form, patterns: usize) -> f64 {
    let rule = Bcm { form, ..Bcm::default() };
    let mut states: Vec<_> =
        (0..patterns).map(|i| Bcm { weight: 0.5 + 0.1 * i as f64, ..rule.clone() }.initial()).collect();
    for n in 0..200_000 {
        let y = states[n % patterns].weight;
        for (i, state) in states.iter_mut().enumerate() {
            let x = if i == n % patterns { 1.0 } else { 0.0 };
            rule.step(state, AtEnd(Some(Presentation { x, y })), Ms::ZERO);
        }
    }
    let (losers, winner) = states.split_at(patterns - 1);
    assert!(losers.iter().all(|state| state.weight.abs() < 1e-6), "{states:?}");
    winner[0].weight
}

/// Twenty trials of one cue, then twenty of it with a second, all with food: both strengths, the
/// first also after its own twenty.
pub fn blocking() -> [f64; 3] {
    let rule = RescorlaWagner::default();
    let (mut bell, mut light) = (0.0, 0.0);
    let mut alone = 0.0;
    for n in 0..40 {
        let predicted = if n < 20 { bell } else { bell + light };
        let trial = Some(Trial { predicted, outcome: 1.0 });
        rule.step(&mut bell, AtEnd(trial), Ms::ZERO);
        rule.step(&mut light, AtEnd(if n < 20 { None } else { trial }), Ms::ZERO);
        if n == 19 {
            alone = bell;
        }
    }
    [alone, bell, light]
}
