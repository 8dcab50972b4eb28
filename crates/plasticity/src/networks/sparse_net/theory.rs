//! Large nets: the load at which a memory of some quality rests, its largest, and the way back.

use crate::math::{clamp, erf, exp, sqrt};

/// Chances of a cell to be active that are tried for the largest load.
const TRIED: usize = 200;

/// Upper tail of the normal distribution.
fn tail(x: f64) -> f64 {
    0.5 * (1.0 - erf(x * core::f64::consts::FRAC_1_SQRT_2))
}

/// Where the upper tail is this.
fn quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-8.0, 8.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if tail(middle) > share { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

fn density(x: f64) -> f64 {
    exp(-0.5 * x * x) / sqrt(2.0 * core::f64::consts::PI)
}

/// The load at which a memory with this overlap rests, of patterns with a share of a active units; 0 where none does.
pub fn load(a: f64, overlap: f64) -> f64 {
    if overlap <= 0.0 {
        return 0.0;
    }
    let chance = a + (1.0 - a) * overlap;
    let (x, y) = (quantile(chance), quantile(a * (1.0 - chance) / (1.0 - a)));
    let noise = overlap / (y - x);
    let back = (a * density(x) + (1.0 - a) * density(y)) / noise;
    // A net that answers a small push with a larger one does not rest.
    if back < 1.0 { noise * noise * (1.0 - back) * (1.0 - back) / (a * (1.0 - a)) } else { 0.0 }
}

/// The largest load at which a large net remembers, and the overlap there.
pub fn capacity(a: f64) -> (f64, f64) {
    let at = |k: usize| k as f64 / TRIED as f64;
    let best = (1..TRIED).fold(1, |best, k| if load(a, at(k)) > load(a, at(best)) { k } else { best });
    let (mut low, mut high) = (at(best - 1), clamp(at(best + 1), 0.0, 1.0 - 1e-9));
    for _ in 0..60 {
        let (one, other) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
        if load(a, one) < load(a, other) { low = one } else { high = other }
    }
    let overlap = 0.5 * (low + high);
    (load(a, overlap), overlap)
}

/// Overlap of a resting memory in a large net of this load; 0 where nothing is remembered.
pub fn remembered(a: f64, wanted: f64) -> f64 {
    let (largest, at) = capacity(a);
    if wanted > largest {
        return 0.0;
    }
    // Beyond the capacity's overlap the load falls as the memory gets better.
    let (mut low, mut high) = (at, 1.0);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if load(a, middle) > wanted { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}
