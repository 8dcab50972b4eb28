//! Correlations of the first two days: means of forty seeds as printed, and of the notebook's ten as programmed.

use super::{ExcitabilityDrift, Run, Version, numpy::excitabilities};

const BOOSTS: [f64; 5] = [0.0, 1.0, 1.5, 2.0, 3.0];
const SEEDS: u64 = 40;

fn correlation(mut run: Run) -> f64 {
    while run.days() < 2 && run.step() {}
    run.correlation(1)
}

/// As printed, with this of the boosts.
pub fn printed(which: usize) -> f64 {
    let run =
        |seed| Run::new(&ExcitabilityDrift { boost: BOOSTS[which], seed, ..ExcitabilityDrift::default() });
    (1..=SEEDS).map(|seed| correlation(run(seed))).sum::<f64>() / SEEDS as f64
}

/// As programmed, with the notebook's excitabilities.
pub fn programmed() -> f64 {
    let constants = ExcitabilityDrift { version: Version::Programmed, ..ExcitabilityDrift::default() };
    (0..10).map(|seed| correlation(Run::of(&constants, &excitabilities(seed)))).sum::<f64>() / 10.0
}
