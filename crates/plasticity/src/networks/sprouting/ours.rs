//! The three cases, each the mean of three seeds.

extern crate std;

use std::sync::LazyLock;

use super::{Run, Sprouting};

/// A case before the lesion, right after it, and 100 and 400 steps later: rate, synapses from outside and within.
pub type Course = [[f64; 3]; 4];

/// Axons need more than dendrites; both little; dendrites more.
static CASES: LazyLock<[Course; 3]> =
    LazyLock::new(|| [(0.4, 0.1), (0.1, 0.1), (0.1, 0.4)].map(|(axon, dendrite)| course(axon, dendrite)));

/// Runs one.
pub fn course(eta_axon: f64, eta_dendrite: f64) -> Course {
    let mut mean = [[0.0; 3]; 4];
    for seed in 1..=3 {
        let mut run = Run::new(&Sprouting { eta_axon, eta_dendrite, seed, ..Sprouting::default() });
        let mut note = |place: usize, run: &Run| {
            let counted = run.synapses();
            let seen = [run.zone_rate(), f64::from(counted.outside), f64::from(counted.within)];
            for (mean, seen) in mean[place].iter_mut().zip(seen) {
                *mean += seen / 3.0;
            }
        };
        (0..100).for_each(|_| run.step());
        note(0, &run);
        run.lesion();
        note(1, &run);
        (0..100).for_each(|_| run.step());
        note(2, &run);
        (0..300).for_each(|_| run.step());
        note(3, &run);
    }
    mean
}

/// A number of a case.
pub fn seen(case: usize, place: usize, what: usize) -> f64 {
    CASES[case][place][what]
}
