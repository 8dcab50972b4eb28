//! The single checks.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::step::run;
use crate::tools::TOOLS;
use crate::tools::environment::{command, test_command};
use crate::tools::found::{Found, look};
use crate::workspace;

const WEB_TARGET: &str = "wasm32-unknown-unknown";
const BARE_TARGET: &str = "x86_64-unknown-none";

fn cargo(line: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.args(line.split(' '));
    cargo
}

/// A stale lockfile would let every machine build something else.
pub(super) fn lockfile() -> Outcome {
    let mut metadata = cargo("metadata --locked --format-version 1 --quiet");
    metadata.stdout(std::process::Stdio::null());
    run(&mut metadata).map_err(|failure| {
        Failure::new(failure.to_string())
            .todo("If Cargo.lock is stale: run `cargo metadata` and commit Cargo.lock.")
    })
}

/// Every file by itself, for rustfmt does not follow modules that a macro declares.
pub(super) fn formatting() -> Outcome {
    let mut files = Vec::new();
    for folder in ["crates", "tests"] {
        rust_files(&workspace::root().join(folder), &mut files)?;
    }
    files.sort();
    let mut rustfmt = command("rustfmt");
    rustfmt.args(["--check", "--edition", "2024"]).args(&files);
    run(&mut rustfmt).map_err(|failure| {
        Failure::new(failure.to_string()).todo("Let rustfmt write the files listed above.")
    })
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let unreadable =
        |error: std::io::Error| Failure::new(format!("{} cannot be read: {error}.", folder.display()));
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            rust_files(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            // Relative, as one would type it.
            files.push(path.strip_prefix(workspace::root()).unwrap_or(&path).to_path_buf());
        }
    }
    Ok(())
}

/// Clippy over all targets; `web` also as it is compiled for the browser.
pub(super) fn lints() -> Outcome {
    run(&mut cargo("clippy --workspace --all-targets -- -D warnings"))?;
    // The suites that a plain `cargo test` leaves out, `--all-targets` leaves out too.
    run(&mut cargo("clippy --workspace --test * -- -D warnings"))?;
    if web_target_has_clippy()? {
        run(&mut cargo(&format!(
            "clippy -p web -p teach --all-features --target {WEB_TARGET} -- -D warnings"
        )))
    } else {
        println!(
            "    The wasm32 target is Debian's, which has no clippy: `web` and `teach` were linted natively only."
        );
        Ok(())
    }
}

fn web_target_has_clippy() -> Outcome<bool> {
    let Some(target) = TOOLS.iter().find(|tool| tool.name == WEB_TARGET) else { return Ok(false) };
    Ok(matches!(look(target)?, Found::Yes { place, .. } if !place.contains("debian-rust")))
}

pub(super) fn documentation() -> Outcome {
    run(cargo("doc --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings"))
}

/// A target without an operating system has no std to lean on.
pub(super) fn bare() -> Outcome {
    let there = TOOLS.iter().find(|tool| tool.name == BARE_TARGET).map(look).transpose()?;
    let target = if matches!(there, Some(Found::Yes { .. })) { BARE_TARGET } else { WEB_TARGET };
    println!("    proof by: {target}");
    run(&mut cargo(&format!("check -p plasticity --target {target}")))
}

pub(super) fn native() -> Outcome {
    // One failure does not hide others.
    run(&mut cargo("test --workspace --no-fail-fast"))
}

/// The suites in real browsers, against `dist/`; all of them in every engine, or a sample in most.
pub(super) fn pages(all: bool) -> Outcome {
    run_suites(|name| !name.starts_with("bench"), &[], if all { &["--all"] } else { &[] })
}

/// The longest runs of the models, natively.
pub(crate) fn models() -> Outcome {
    run(&mut cargo("bench -p plasticity"))
}

/// The benchmarks, against `dist/`.
pub(crate) fn benchmarks() -> Outcome {
    run_suites(|name| name.starts_with("bench"), &["--release"], &[])
}

fn run_suites(wanted: fn(&str) -> bool, flags: &[&str], asked: &[&str]) -> Outcome {
    let manifest = workspace::root().join("tests/Cargo.toml");
    let text = workspace::read(&manifest)?;
    // `--workspace` as in the native tests, so that the same features are on and nothing is compiled again.
    let mut cargo = test_command("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast"]).args(flags);
    let mut any = false;
    for name in suites(&text).filter(|name| wanted(name)) {
        cargo.args(["--test", name]);
        any = true;
    }
    if any {
        run(cargo.arg("--").args(asked))
    } else {
        Err(Failure::new(format!("{} lists no such suite.", manifest.display())))
    }
}

/// The names of the `[[test]]` tables that a plain `cargo test` leaves out.
fn suites(manifest: &str) -> impl Iterator<Item = &str> {
    manifest.split("[[test]]").skip(1).filter(|table| table.contains("test = false")).filter_map(|table| {
        let name = table.lines().find_map(|line| line.strip_prefix("name = "))?;
        Some(name.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_are_the_tests_left_out_of_a_plain_run() {
        let manifest = "[package]\nname = \"checks\"\n[[test]]\nname = \"contract\"\n\
                        [[test]]\nname = \"pages\"\nharness = false\ntest = false\n";
        assert_eq!(suites(manifest).collect::<Vec<_>>(), ["pages"]);
    }

    #[test]
    fn this_workspace_has_pages_to_test_and_benchmarks() {
        let manifest =
            workspace::read(&workspace::root().join("tests/Cargo.toml")).expect("the package is there");
        let (bench, pages): (Vec<_>, Vec<_>) = suites(&manifest).partition(|name| name.starts_with("bench"));
        assert!(!bench.is_empty() && !pages.is_empty(), "{bench:?} {pages:?}");
    }
}
