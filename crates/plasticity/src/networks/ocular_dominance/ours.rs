//! Rates at which a closed eye is lost.

extern crate std;

use std::sync::LazyLock;
use std::vec;

use super::{Cell, Eye, Mean, OcularDominance, Rule};
use crate::math::ln;

/// Cells whose responses are averaged.
const CELLS: u64 = 16;
const PRESENTATIONS: u64 = 10_000;
const NOISES: [f64; 2] = [0.05, 0.2];

/// The window is open throughout, and the open eye has no noise.
fn closed(rule: Rule, noise: f64) -> (OcularDominance, [Eye; 2]) {
    let constants = OcularDominance { rule, ..OcularDominance::default() };
    (constants, [Eye { sees: true, noise: 0.0 }, Eye { sees: false, noise }])
}

/// Mean response through the closed eye after so many presentations, of that before.
fn left(rule: Rule, noise: f64) -> f64 {
    let (constants, eyes) = closed(rule, noise);
    let one = |seed| {
        let mut cell = Cell::new(&OcularDominance { seed, ..constants.clone() });
        (0..PRESENTATIONS).for_each(|_| cell.present(&constants, eyes, 1.0));
        cell.responses()[1] / constants.first_weight()
    };
    (1..=CELLS).map(one).sum::<f64>() / CELLS as f64
}

static SIMULATED: LazyLock<[[f64; 2]; 2]> = LazyLock::new(|| {
    [Rule::Bcm, Rule::Oja].map(|rule| {
        NOISES.map(|noise| ln(left(rule, noise)) / (OcularDominance::default().eta * PRESENTATIONS as f64))
    })
});

/// Rate over η of cells, from the closing on.
pub fn simulated(rule: Rule, noise: usize) -> f64 {
    SIMULATED[usize::from(rule == Rule::Oja)][noise]
}

/// Rate over η of the mean equations at the resting point, where the closed eye has hardly any weight.
pub fn exact(rule: Rule, noise: f64) -> f64 {
    let (constants, eyes) = closed(rule, noise);
    let patterns = constants.patterns as usize;
    let (mut open, mut shut) = (vec![0.0; patterns], vec![0.0; patterns]);
    open[0] = constants.taken_over();
    let little = 1e-6;
    shut[0] = little;
    let mut mean = Mean::with([open, shut]);
    mean.present(&constants, eyes, 1.0);
    (mean.responses()[1] / little - 1.0) / constants.eta
}

/// 1 where an eye without any noise keeps more than one with some, −1 where less.
pub fn silent_keeps(rule: Rule) -> f64 {
    (left(rule, 0.0) - left(rule, NOISES[1])).signum()
}
