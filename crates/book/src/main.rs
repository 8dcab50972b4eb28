//! Writes the book: `book OUT`, or from trunk's hook into its staging folder.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr)] // a command talks to its user

use std::process::ExitCode;

fn main() -> ExitCode {
    let settings = match book::Settings::from_environment() {
        Ok(settings) => settings,
        Err(what) => {
            eprintln!("{what}");
            return ExitCode::FAILURE;
        }
    };
    match book::build(&settings) {
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
