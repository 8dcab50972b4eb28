//! What large nets do.

use plasticity::networks::hopfield;

use super::params::Params;

/// Points of a curve up to the capacity.
const POINTS: usize = 40;

pub struct Theory {
    /// Pictures per unit up to which a memory rests near its picture.
    pub capacity: f64,
    /// Overlap at the present load.
    pub overlap: f64,
    /// Pictures per unit and overlap, up to the capacity, where it falls to 0.
    pub curve: Vec<(f64, f64)>,
}

impl Theory {
    pub fn new(params: &Params) -> Self {
        let load = params.load();
        if params.dense() {
            let capacity = hopfield::capacity().0;
            let at = |k: usize| capacity * k as f64 / POINTS as f64;
            // Rounding must not put the last one beyond it.
            let curve = (0..POINTS).map(at).chain([capacity * (1.0 - 1e-12)]);
            let curve = curve.map(|load| (load, hopfield::remembered(load)));
            return Self {
                capacity,
                overlap: hopfield::remembered(load),
                curve: fallen(curve.collect(), capacity),
            };
        }
        let net = params.sparse(1, 0);
        let (capacity, last) = net.capacity();
        let overlap = |k: usize| {
            let short = k as f64 / POINTS as f64;
            1.0 - (1.0 - last) * short * short
        };
        let curve = (1..=POINTS).map(overlap).map(|overlap| (net.resting(overlap), overlap));
        let curve = [(0.0, 1.0)].into_iter().chain(curve).collect();
        Self { capacity, overlap: net.remembered(load), curve: fallen(curve, capacity) }
    }
}

/// The curve, and nothing beyond its end.
fn fallen(mut curve: Vec<(f64, f64)>, capacity: f64) -> Vec<(f64, f64)> {
    curve.extend([(capacity, 0.0), (10.0 * capacity, 0.0)]);
    curve
}
