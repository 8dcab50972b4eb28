//! Whether anything that the book is built of is known to be unsafe.
//!
//! What is known stands in two lists elsewhere: RustSec's, which `cargo audit` reads, and npm's. A list that does not answer
//! here is no failure, and is said to have been left out: licences, sources and hashes of all packages need no list, and
//! are native tests.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::step::run;
use crate::tools::environment::command;
use crate::workspace;

/// A list of advisories.
struct List {
    /// What it is about.
    of: &'static str,
    /// What asks it.
    line: &'static [&'static str],
    /// Where that is asked.
    folder: &'static str,
    /// What only an answer says, in JSON.
    answer: &'static str,
    /// What a person may do where it does not answer.
    remedy: &'static str,
}

const LISTS: [List; 2] = [
    List {
        of: "crates",
        line: &["cargo", "audit"],
        folder: ".",
        answer: "\"vulnerabilities\":",
        remedy: "`cargo install --locked cargo-audit` gets what asks; it needs github.com.",
    },
    List {
        of: "npm packages",
        line: &[
            if cfg!(windows) { "npm.cmd" } else { "npm" },
            "audit",
            "--package-lock-only",
            "--fetch-retries=0",
        ],
        folder: "crates/xtask/npm",
        answer: "\"auditReportVersion\":",
        remedy: "It needs a registry that answers `npm audit`.",
    },
];

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Clean,
    Unsafe,
    NoAnswer,
}

/// Asks both lists.
pub(super) fn advisories() -> Outcome {
    // Both, so that one run tells everything.
    LISTS.iter().map(List::ask).fold(Ok(()), Outcome::and)
}

impl List {
    fn ask(&self) -> Outcome {
        let asked = self.command().arg("--json").output();
        let (said, complaint) = match &asked {
            Ok(output) => (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)),
            Err(error) => (String::new().into(), error.to_string().into()),
        };
        let success = asked.as_ref().is_ok_and(|output| output.status.success());
        match verdict(success, &said, self.answer) {
            Verdict::Clean => {
                println!("    {}: nothing is known", self.of);
                Ok(())
            }
            // Once more, in words.
            Verdict::Unsafe => run(&mut self.command()).map_err(|failure| {
                Failure::new(failure.to_string()).todo("Take a version of each without the advisories above.")
            }),
            Verdict::NoAnswer => {
                println!("    {}: SKIPPED, no list of advisories answers here. {}", self.of, self.remedy);
                println!("    {}", complaint.lines().next().unwrap_or("It said nothing."));
                Ok(())
            }
        }
    }

    fn command(&self) -> Command {
        let mut command = command(self.line[0]);
        command.args(&self.line[1..]).current_dir(workspace::root().join(self.folder));
        command
    }
}

/// Both programs end in the same way where something was found and where nobody answered.
fn verdict(success: bool, said: &str, answer: &str) -> Verdict {
    match (said.contains(answer), success) {
        (false, _) => Verdict::NoAnswer,
        (true, true) => Verdict::Clean,
        (true, false) => Verdict::Unsafe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_no_proof_of_safety() {
        let [crates, npm] = LISTS.map(|list| list.answer);
        let told =
            r#"{"database":{"advisory-count":900},"vulnerabilities":{"found":false,"count":0,"list":[]}}"#;
        assert_eq!(verdict(true, told, crates), Verdict::Clean);
        assert_eq!(verdict(false, &told.replace("false", "true"), crates), Verdict::Unsafe);
        assert_eq!(verdict(false, "", crates), Verdict::NoAnswer);
        let told = r#"{ "auditReportVersion": 2, "vulnerabilities": {} }"#;
        assert_eq!(verdict(true, told, npm), Verdict::Clean);
        assert_eq!(verdict(false, told, npm), Verdict::Unsafe);
        assert_eq!(verdict(false, r#"{ "message": "405 Method Not Allowed" }"#, npm), Verdict::NoAnswer);
    }
}
