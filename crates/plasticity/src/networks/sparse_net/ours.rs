//! Recalls from half of the cells: means over sixty nets of 1,000 units.

use super::{Run, SparseNet};

/// Share of active units, and patterns per unit.
const SETTINGS: [(f64, f64); 7] =
    [(0.5, 0.1), (0.1, 0.3), (0.1, 0.5), (0.05, 0.5), (0.05, 0.7), (0.02, 1.0), (0.02, 1.5)];
const NETS: u64 = 60;

/// The mean overlap at the end, in this setting.
pub fn overlap(setting: usize) -> f64 {
    let (active, load) = SETTINGS[setting];
    let recalled = |seed| {
        let mut run = Run::new(&SparseNet { active, load, seed, ..SparseNet::default() });
        while run.step() {}
        run.overlap()
    };
    (1..=NETS).map(recalled).sum::<f64>() / NETS as f64
}
