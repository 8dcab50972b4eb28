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
    let mut parts = vec![command.get_program().to_string_lossy().into_owned()];
    parts.extend(command.get_args().take(SHOWN).map(|word| word.to_string_lossy().into_owned()));
    let hidden = command.get_args().len().saturating_sub(SHOWN);
    if hidden > 0 {
        parts.push(format!("... ({hidden} more)"));
    }
    parts.join(" ")
}

/// Steps with the time each took and what failed.
#[derive(Debug, Default)]
pub struct Steps {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    title: String,
    took: Duration,
    failure: Option<Failure>,
}

impl Steps {
    /// Runs one step under a headline that says how long it may take, and notes its time. A failure is printed, kept, and does not stop the
    /// others; the answer is whether those that build on this step can run.
    pub fn run(&mut self, title: &str, patience: &str, work: impl FnOnce() -> Outcome) -> bool {
        announce(&format!("{title} ({patience})"));
        let began = Instant::now();
        let failure = work().err();
        if let Some(failure) = &failure {
            println!("\nFAILED: {failure}");
        }
        let passed = failure.is_none();
        self.rows.push(Row { title: title.to_owned(), took: began.elapsed(), failure });
        passed
    }

    /// Prints the table of steps.
    ///
    /// # Errors
    /// All failures of the steps, as one.
    pub fn finish(self) -> Outcome {
        println!("\n   seconds  step");
        for row in &self.rows {
            let verdict = if row.failure.is_some() { "   FAILED" } else { "" };
            println!("{:10.1}  {}{verdict}", row.took.as_secs_f64(), row.title);
        }
        let sum: Duration = self.rows.iter().map(|row| row.took).sum();
        println!("{:10.1}  all", sum.as_secs_f64());
        let failed: Vec<String> = self
            .rows
            .into_iter()
            .filter_map(|row| row.failure.map(|failure| format!("{}: {failure}", row.title)))
            .collect();
        if failed.is_empty() { Ok(()) } else { Err(Failure::new(failed.join("\n\n"))) }
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
    fn a_failing_step_does_not_stop_the_next_and_fails_the_whole() {
        let mut steps = Steps::default();
        assert!(!steps.run("first", "seconds", || Err(Failure::new("this went wrong"))));
        assert!(steps.run("second", "seconds", || Ok(())));
        let failure = steps.finish().expect_err("one step failed").to_string();
        assert_eq!(failure, "first: this went wrong");
    }

    #[test]
    fn long_commands_are_cut_short() {
        let mut command = Command::new("rustfmt");
        command.args((0..20).map(|number| number.to_string()));
        assert!(line_of(&command).ends_with("13 ... (6 more)"));
    }
}
