//! A step: says what it does, shows that it is alive, takes its own time.

use std::io::ErrorKind;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// A silent compiler or test gets a line this often, so that nobody takes it for dead.
const HEARTBEAT: Duration = Duration::from_secs(30);
const POLL: Duration = Duration::from_millis(20);

/// Prints the headline of a step.
pub fn announce(what: &str) {
    println!("\n==> {what}");
}

/// Runs a program to its end with its output shown and no input to wait for.
///
/// # Errors
/// When it cannot be started or ends without success.
pub fn run(command: &mut Command) -> Outcome {
    let line = line_of(command);
    println!("    {line}");
    let status = wait(command, &line)?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{line}` ended with {status}."))) }
}

fn wait(command: &mut Command, line: &str) -> Outcome<ExitStatus> {
    let mut child = command.stdin(Stdio::null()).spawn().map_err(|error| not_started(command, &error))?;
    let began = Instant::now();
    let mut next = HEARTBEAT;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if began.elapsed() >= next => {
                println!("    ... {} s: still at `{line}`", began.elapsed().as_secs());
                next += HEARTBEAT;
            }
            Ok(None) => sleep(POLL),
            Err(error) => return Err(Failure::new(format!("`{line}` was lost sight of: {error}."))),
        }
    }
}

/// The failure of a program that could not be started.
pub(crate) fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        Failure::new(format!("There is no program `{program}` on PATH."))
            .todo("`cargo xtask doctor` lists what is missing and how to get it.")
    } else {
        Failure::new(format!("`{program}` did not start: {error}."))
    }
}

/// The command as one would type it, cut short where it lists many files.
fn line_of(command: &Command) -> String {
    const SHOWN: usize = 14;
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().take(SHOWN).map(|word| word.to_string_lossy().into_owned()));
    let hidden = command.get_args().len().saturating_sub(SHOWN);
    if hidden > 0 {
        words.push(format!("... ({hidden} more)"));
    }
    words.join(" ")
}

/// Steps with the time each took.
#[derive(Debug, Default)]
pub struct Timed {
    rows: Vec<(String, Duration)>,
}

impl Timed {
    /// Runs one step under a headline and notes its time, also when it fails.
    ///
    /// # Errors
    /// Those of the work.
    pub fn step<T>(&mut self, title: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        announce(title);
        let began = Instant::now();
        let result = work();
        self.rows.push((title.to_owned(), began.elapsed()));
        result
    }

    /// Prints the table of steps.
    pub fn print(&self) {
        println!("\n   seconds  step");
        for (title, took) in &self.rows {
            println!("{:10.1}  {title}", took.as_secs_f64());
        }
        let sum: Duration = self.rows.iter().map(|(_, took)| *took).sum();
        println!("{:10.1}  all", sum.as_secs_f64());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let failure = run(&mut Command::new("no-such-program-here")).expect_err("it cannot run");
        assert!(failure.to_string().contains("no-such-program-here"));
    }

    #[test]
    fn a_failing_step_is_timed_and_passed_on() {
        let mut steps = Timed::default();
        let result: Outcome = steps.step("fails", || Err(Failure::new("no")));
        assert!(result.is_err());
        assert_eq!(steps.rows.len(), 1);
    }

    #[test]
    fn long_commands_are_cut_short() {
        let mut command = Command::new("rustfmt");
        command.args((0..20).map(|number| number.to_string()));
        assert!(line_of(&command).ends_with("13 ... (6 more)"));
    }
}
