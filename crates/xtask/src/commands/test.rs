//! `test`: everything that continuous integration runs, quick checks first.

mod advisories;
mod packages;
pub(super) mod steps;

use super::build;
use crate::failure::{Failure, Outcome};
use crate::step::{Steps, announce};
use crate::tools::{Need, ensure};

/// What `test` can be told.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Every page test in every engine, not a sample in all but the first.
    all: bool,
}

impl Options {
    /// Reads what stands after `test`.
    ///
    /// # Errors
    /// When a word is unknown.
    pub fn parse(args: &[String]) -> Outcome<Self> {
        match args {
            [] => Ok(Self::default()),
            [flag] if flag == "--all" => Ok(Self { all: true }),
            [word, ..] => Err(Failure::new(format!("`test` knows --all, and got `{word}`."))),
        }
    }
}

/// Runs every check, prints how long each took, and fails with all that failed.
///
/// # Errors
/// Every check that failed.
pub fn run(options: Options) -> Outcome {
    ensure(Need::Test)?;
    let mut all = Steps::default();
    all.run("Cargo.lock is current", "seconds", steps::lockfile);
    all.run("Advisories, where their lists answer", "seconds", advisories::advisories);
    all.run("Formatting", "seconds", steps::formatting);
    all.run("Lints, natively and for wasm32", "a first time may take 3 min", steps::lints);
    all.run("Documentation without warnings", "may take 1 min", steps::documentation);
    all.run("The models build without std", "seconds", steps::bare);
    all.run("Packages of the libraries, built as others get them", "seconds", packages::packages);
    all.run("Native tests", "a first time may take 4 min", steps::native);
    if all.run("Release build", "a first time may take 4 min", || build::release(&build::Options::default()))
    {
        all.run("Sizes within their limits", "seconds", build::weigh);
        all.run("Pages in real browsers", "may take 10 min", || steps::pages(options.all));
    }
    all.finish()?;
    announce("Everything passed.");
    Ok(())
}
