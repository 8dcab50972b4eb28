//! `bench`: the numbers that the limits are about.

use super::{build, test};
use crate::failure::Outcome;
use crate::step::Steps;
use crate::tools::{Need, ensure};

/// Times the models, builds the release, prints its sizes, then times the pages in the browsers.
///
/// # Errors
/// When a build or a benchmark fails, or a number is over its limit.
pub fn run() -> Outcome {
    ensure(Need::Test)?;
    let mut all = Steps::default();
    all.run("Benchmarks of the models", "may take 2 min", test::steps::models);
    if all.run("Release build", "a first time may take 4 min", || build::release(&build::Options::default()))
    {
        all.run("Sizes", "seconds", build::weigh);
        all.run("A module that draws alone, and uPlot", "half a minute", build::bench);
        all.run("Benchmarks in browsers", "may take 5 min", test::steps::benchmarks);
    }
    all.finish()
}
