//! Installing what is missing: one module per kind of source.

mod cargo;
mod debian;
pub(super) mod debian_rust;
mod npm;
mod pypi;
mod rustup;

use std::thread;

use super::{Source, Tool};
use crate::failure::{Failure, Outcome};

/// Said when a download failed.
const NETWORK: &str = "If a download failed: check the network or the proxy (HTTPS_PROXY), then run the same command again. \
What is done already is kept.";

/// Installs the tools, quick and likely failures first.
pub(super) fn all(missing: &[&Tool]) -> Outcome {
    prerequisites(missing)?;
    // Before the minutes of compiling: only this may stop and ask for something to be typed.
    debian::install(missing)?;
    rustup::install(missing)?;
    // Some wait for the network, others compile: side by side.
    thread::scope(|scope| {
        let fetched = scope.spawn(|| npm::install(missing).and_then(|()| pypi::install(missing)));
        let compiled = cargo::install(missing);
        let lost = |_| Err(Failure::new("What fetches packages ended by a panic."));
        fetched.join().unwrap_or_else(lost).and(compiled)
    })
}

fn prerequisites(missing: &[&Tool]) -> Outcome {
    let lines: Vec<String> = missing
        .iter()
        .filter_map(|tool| match tool.source {
            Source::Prerequisite(how) => Some(format!("{} ({}): {how}", tool.name, tool.why)),
            _ => None,
        })
        .collect();
    if lines.is_empty() {
        Ok(())
    } else {
        Err(Failure::new("A prerequisite is missing or too old.").todo(lines.join("\n")))
    }
}
