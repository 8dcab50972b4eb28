//! Means over runs.

extern crate std;

use std::sync::LazyLock;

use crate::math::min;

use super::{Credit, DelayedOutcomes, LAGS, Run, Signature, Timing};

const RUNS: u64 = 400;

/// All runs of a setting.
fn runs(setting: &DelayedOutcomes) -> (f64, Signature) {
    let mut all = (0.0, Signature::default());
    for seed in 1..=RUNS {
        let mut run = Run::new(&DelayedOutcomes { seed, ..setting.clone() });
        while run.step() {}
        all.0 += run.best_choices() / RUNS as f64;
        all.1.add(run.signature());
    }
    all
}

/// Share of best choices: the fidelity or the trace, and the delay, negative where outcomes come out of order.
pub fn best(credit: Credit, by: f64, delay: i8) -> f64 {
    let timing = if delay < 0 { Timing::OutOfOrder } else { Timing::InOrder };
    let delay = u64::from(delay.unsigned_abs());
    // Each kind of credit reads one of the two.
    let (fidelity, trace) = (by, min(by, 0.9));
    runs(&DelayedOutcomes { credit, delay, timing, fidelity, trace, ..DelayedOutcomes::default() }).0
}

static SIGNATURES: LazyLock<[[f64; LAGS]; 2]> = LazyLock::new(|| {
    [Credit::Kept, Credit::Smeared].map(|credit| {
        let (_, signature) = runs(&DelayedOutcomes { credit, ..DelayedOutcomes::default() });
        core::array::from_fn(|lag| signature.at(lag))
    })
});

/// The signature at a lag, with outcomes three trials late.
pub fn signature(credit: Credit, lag: usize) -> f64 {
    SIGNATURES[usize::from(credit == Credit::Smeared)][lag]
}
