//! Tools from npm, in the versions and with the hashes of the lockfile.

use super::NETWORK;
use crate::failure::{Failure, Outcome};
use crate::step::{announce, run};
use crate::tools::environment::command;
use crate::tools::{Source, Tool};
use crate::workspace;

/// Installs all packages of the lockfile into `target/tools/npm`.
pub(super) fn install(missing: &[&Tool]) -> Outcome {
    if !missing.iter().any(|tool| matches!(tool.source, Source::Npm(_))) {
        return Ok(());
    }
    announce("Packages from npm: may take 1 min");
    let to = workspace::tools().join("npm");
    let from = workspace::root().join("crates/xtask/npm");
    let copied = std::fs::create_dir_all(&to).and_then(|()| {
        ["package.json", "package-lock.json"]
            .iter()
            .try_for_each(|name| std::fs::copy(from.join(name), to.join(name)).map(drop))
    });
    copied.map_err(|error| Failure::new(format!("{} cannot be written: {error}.", to.display())))?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut npm = command(npm);
    // The packages need no install scripts, so none may run.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&to);
    run(&mut npm).map_err(|failure| {
        Failure::new(format!("The npm packages could not be installed.\n{failure}")).todo(NETWORK)
    })
}
