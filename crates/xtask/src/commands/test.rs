//! `test`: everything that continuous integration runs, quick checks first.

pub(super) mod steps;

use super::build;
use crate::failure::Outcome;
use crate::step::{Steps, announce};
use crate::tools::{Need, ensure};

/// Runs every check, prints how long each took, and fails with all that failed.
///
/// # Errors
/// Every check that failed.
pub fn run() -> Outcome {
    ensure(Need::Test)?;
    let mut all = Steps::default();
    all.run("Cargo.lock is current", "seconds", steps::lockfile);
    all.run("Formatting", "seconds", steps::formatting);
    all.run("Lints, natively and for wasm32", "a first time may take 3 min", steps::lints);
    all.run("Documentation without warnings", "may take 1 min", steps::documentation);
    all.run("The models build without std", "seconds", steps::bare);
    all.run("Native tests", "a first time may take 4 min", steps::native);
    if all.run("Release build", "a first time may take 4 min", || build::release(&build::Options::default()))
    {
        all.run("Sizes within their limits", "seconds", build::weigh);
        all.run("Pages in real browsers", "may take 5 min", steps::pages);
    }
    all.finish()?;
    announce("Everything passed.");
    Ok(())
}
