//! The program that writes the book.

use std::env::consts::EXE_SUFFIX;
use std::process::Command;

use crate::failure::Outcome;
use crate::step::run;
use crate::tools::environment::command;
use crate::workspace;

/// Compiles it.
///
/// # Errors
/// When it does not compile.
pub fn compile() -> Outcome {
    // With a test beside it cargo resolves features as for all tests: what either has compiled, the other does not compile again.
    run(command("cargo").args(["build", "--workspace", "--bin", "book", "--test", "files"]))
}

/// The program that [`compile`] made.
#[must_use]
pub fn book() -> Command {
    let program = workspace::target().join(format!("debug/book{EXE_SUFFIX}"));
    command(&program.to_string_lossy())
}
