//! `bench`: the numbers that the limits are about.

use super::{build, test};
use crate::failure::Outcome;
use crate::step::Timed;
use crate::tools::{Need, ensure};

/// Builds the release, prints its sizes, then runs the benchmarks, natively and in the browsers.
///
/// # Errors
/// When a build or a benchmark fails, or a number is over its limit.
pub fn run() -> Outcome {
    let mut steps = Timed::default();
    let result = all(&mut steps);
    steps.print();
    result
}

fn all(steps: &mut Timed) -> Outcome {
    steps.step("Tools", || ensure(Need::Test))?;
    steps
        .step("Release build: a first time may take 4 min", || build::release(&build::Options::default()))?;
    steps.step("Sizes", || build::weigh().map(drop))?;
    steps.step("Benchmarks, natively and in browsers: may take 5 min", test::steps::benchmarks)
}
