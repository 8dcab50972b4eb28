//! Where the resting state of the CA1 cell loses its stability.

use super::{Ca1Cell, STEP, State};
use crate::{Held, Model, math};

/// Settles under a current, steps up a little, and tells whether what is left of the disturbance grows.
fn unstable(from: &State, current: f64) -> bool {
    let cell = Ca1Cell::default();
    let mut state = *from;
    // The centre that the swing is around drifts with calcium, so only the width of the swing is compared.
    let mut swing = |ms: usize| {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for _ in 0..ms * 50 {
            cell.step(&mut state, Held(current), STEP);
            (low, high) = (math::min(low, state.v), math::max(high, state.v));
        }
        high - low
    };
    swing(1000);
    let early = swing(1000);
    swing(2000);
    swing(1000) > early
}

/// That current in nA, by halving the range: followed upwards slowly, as an experimenter would.
pub fn critical_current() -> f64 {
    let cell = Ca1Cell::default();
    let mut state = cell.initial();
    // Up to just below in 3 s, then 3 s of rest.
    for k in 0..300_000 {
        let ramp = if k < 150_000 { 0.197 * f64::from(k) / 150_000.0 } else { 0.197 };
        cell.step(&mut state, Held(ramp), STEP);
    }
    let (mut low, mut high) = (0.197, 0.202);
    while high - low > 2e-5 {
        let middle = 0.5 * (low + high);
        if unstable(&state, middle) { high = middle } else { low = middle }
    }
    0.5 * (low + high)
}
