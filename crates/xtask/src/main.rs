//! `cargo xtask COMMAND`: see the crate's documentation.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks by printing")]

use std::process::ExitCode;

use xtask::commands::{bench, build, doctor, serve, test};
use xtask::failure::{Failure, Outcome};

const USAGE: &str = "\
cargo xtask COMMAND

  serve  [--port N] [--address A] [--open]
                        build what is missing, serve the book with live reload, print its address
  test   [--all]        run everything that continuous integration runs; --all: every page test in every engine
  build  [--base-url URL]
                        write the release to dist/ and print its sizes against their limits
  bench                 measure: sizes, and the times of the benchmarks
  doctor                list the tools that are there and those that are missing; changes nothing
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match run(&command, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, rest: &[String]) -> Outcome {
    match command {
        "serve" => serve::run(&serve::Options::parse(rest)?),
        "build" => build::run(&build::Options::parse(rest)?),
        "test" => test::run(test::Options::parse(rest)?),
        "bench" => no_options(command, rest).and_then(|()| bench::run()),
        "doctor" => no_options(command, rest).and_then(|()| doctor::run()),
        serve::ANNOUNCE => serve::announce_when_up(rest),
        "" | "help" | "-h" | "--help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(Failure::new(format!("There is no command `{other}`.")).todo(USAGE)),
    }
}

fn no_options(command: &str, rest: &[String]) -> Outcome {
    match rest.first() {
        None => Ok(()),
        Some(extra) => Err(Failure::new(format!("`{command}` takes no option, and got `{extra}`."))),
    }
}
