//! Writes the book: `book OUT`, or from trunk's hook into its staging folder. `book --modules` prints which modules
//! it wants compiled: a line for each, its name and then its widgets. `book OUT --kept` writes the list of what readers keep
//! anew, after other hands have changed files in the folder.
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
    let kept = std::env::args().nth(2).is_some_and(|word| word == "--kept");
    let written = if kept { book::files::kept::again(&settings) } else { book::build(&settings) };
    match written {
        Ok(files) if kept => {
            println!("Kept by readers: {files} files.");
            ExitCode::SUCCESS
        }
        Ok(files) => {
            println!("The book: {files} files.");
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
