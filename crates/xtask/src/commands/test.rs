//! `test`: everything that continuous integration runs, in the order that finds a fault soonest.

pub(super) mod steps;

use super::build;
use crate::failure::Outcome;
use crate::step::{Timed, announce};
use crate::tools::{Need, ensure};

/// Runs every check, and prints how long each took.
///
/// # Errors
/// The first check that fails.
pub fn run() -> Outcome {
    let mut steps = Timed::default();
    let result = all(&mut steps);
    steps.print();
    if result.is_ok() {
        announce("Everything passed.");
    }
    result
}

fn all(timed: &mut Timed) -> Outcome {
    timed.step("Tools", || ensure(Need::Test))?;
    timed.step("Cargo.lock is current", steps::lockfile)?;
    timed.step("Formatting", steps::formatting)?;
    timed.step("Lints, natively and for wasm32: a first time may take 3 min", steps::lints)?;
    timed.step("Documentation without warnings: may take 1 min", steps::documentation)?;
    timed.step("The models build without std", steps::bare)?;
    timed.step("Native tests: a first time may take 4 min", steps::native)?;
    timed
        .step("Release build: a first time may take 4 min", || build::release(&build::Options::default()))?;
    timed.step("Sizes within their limits", || build::weigh().map(drop))?;
    timed.step("Pages in real browsers: may take 5 min", steps::pages)
}
