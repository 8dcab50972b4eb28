//! Means over four maps.

extern crate std;

use std::sync::LazyLock;

use super::{Change, DIGITS, DigitMap, Relearning, Run};

/// Maps whose touches are drawn by other seeds.
const SEEDS: u64 = 4;
/// How much a digit is used, and the share that it then has.
const USES: [f64; 5] = [1.0, 2.0, 3.0, 5.0, 10.0];

/// Units on each digit at the end.
fn mean(change: Change, digit: u64, density: f64, width: f64) -> [f64; DIGITS] {
    let mut mean = [0.0; DIGITS];
    for seed in 1..=SEEDS {
        let row = Relearning { neighbourhood: width, seed, ..Relearning::default() };
        let mut run = Run::new(&DigitMap { change, digit, density, row });
        while !run.advance(10_000) {}
        for (mean, count) in mean.iter_mut().zip(run.counts()) {
            *mean += f64::from(count) / SEEDS as f64;
        }
    }
    mean
}

static SHARES: LazyLock<[f64; 5]> =
    LazyLock::new(|| USES.map(|density| mean(Change::Train, 2, density, 5.0)[1] / 100.0));

/// Small and large neighbourhood at the start.
static TERRITORIES: LazyLock<[[f64; DIGITS]; 2]> =
    LazyLock::new(|| [1.0, 5.0].map(|width| mean(Change::Amputate, 3, 1.0, width)));

/// Share of the second digit where it is used so many times as much.
pub fn share(density: f64) -> f64 {
    USES.iter().position(|known| *known == density).map_or(f64::NAN, |place| SHARES[place])
}

/// Units on a digit after the loss of the third, small or large neighbourhood.
pub fn territory(large: usize, digit: usize) -> f64 {
    TERRITORIES[large][digit]
}
