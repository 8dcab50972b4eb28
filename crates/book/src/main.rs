//! Writes the book: `book OUT`, or from trunk's hook into its staging folder. `book OUT --kept` writes the list of what
//! readers keep anew, after other hands have changed files in the folder; `book OUT --along` adds what readers take along,
//! made of what is there. `book --modules` prints which modules it wants compiled: a line for each, its name and then its
//! widgets.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr)] // a command talks to its user

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args().nth(1).is_some_and(|word| word == "--modules") {
        return modules();
    }
    let settings = match book::Settings::from_environment() {
        Ok(settings) => settings,
        Err(what) => {
            eprintln!("{what}");
            return ExitCode::FAILURE;
        }
    };
    let (what, written) = match std::env::args().nth(2).as_deref() {
        Some("--kept") => ("Kept by readers", book::files::kept::again(&settings)),
        Some("--along") => ("To take along", book::along::write(&settings)),
        _ => ("The book", book::build(&settings)),
    };
    match written {
        Ok(files) => {
            println!("{what}: {files} files.");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn modules() -> ExitCode {
    match book::modules::read(Path::new("")) {
        Ok(modules) => {
            for module in modules {
                println!("{} {}", module.slug, module.widgets.join(" "));
            }
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
