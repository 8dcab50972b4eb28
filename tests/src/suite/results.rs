//! What came out, and what it cost.

use std::cell::RefCell;
use std::panic::Location;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Trial;
use crate::browser::Kind;

/// So many of the dearest are shown.
const SHOWN: usize = 15;

thread_local! {
    /// Where this thread last failed.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps where this thread failed.
pub(super) fn remember(place: Option<&Location<'_>>) {
    let place = place.map_or_else(String::new, ToString::to_string);
    PLACE.with_borrow_mut(|kept| *kept = place);
}

struct Row {
    kind: Kind,
    concern: String,
    subject: String,
    took: Duration,
    failure: Option<String>,
}

/// What all trials gave so far.
pub(super) struct Results {
    began: Instant,
    rows: Mutex<Vec<Row>>,
}

impl Default for Results {
    fn default() -> Self {
        Self { began: Instant::now(), rows: Mutex::default() }
    }
}

impl Results {
    /// Adds and prints one; called where it ran.
    pub(super) fn add(&self, trial: &Trial, kind: Kind, took: Duration, failure: Option<String>) {
        let name = trial.name(kind);
        let seconds = took.as_secs_f64();
        let failure = failure.map(|words| format!("{name}: {words} [{}]", PLACE.with_borrow(Clone::clone)));
        match &failure {
            None => println!("{name} ok ({seconds:.1} s)"),
            Some(words) => println!("FAILED ({seconds:.1} s) {words}"),
        }
        let (concern, subject) = (trial.concern.clone(), trial.subject.clone());
        let row = Row { kind, concern, subject, took, failure };
        self.rows.lock().unwrap_or_else(PoisonError::into_inner).push(row);
    }

    /// Prints what was dear, what failed, and how many did not.
    pub(super) fn print(self) -> ExitCode {
        let rows = self.rows.into_inner().unwrap_or_else(PoisonError::into_inner);
        dearest("concern", &rows, |row| format!("{}::{}", row.kind, row.concern));
        dearest("subject", &rows, |row| format!("{}::{}", row.kind, row.subject));
        let failures: Vec<&String> = rows.iter().filter_map(|row| row.failure.as_ref()).collect();
        for failure in &failures {
            println!("\nFAILED {failure}");
        }
        println!("\n{} trials in {:.0} s", rows.len(), self.began.elapsed().as_secs_f64());
        println!("{} passed, {} failed", rows.len() - failures.len(), failures.len());
        if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Where the time went: seconds, trials, name.
fn dearest(what: &str, rows: &[Row], name: impl Fn(&Row) -> String) {
    let mut sums: Vec<(String, Duration, usize)> = vec![];
    for row in rows {
        let name = name(row);
        match sums.iter_mut().find(|sum| sum.0 == name) {
            Some(sum) => *sum = (name, sum.1 + row.took, sum.2 + 1),
            None => sums.push((name, row.took, 1)),
        }
    }
    sums.sort_by_key(|sum| std::cmp::Reverse(sum.1));
    println!("\n   seconds  trials  {what}");
    for (name, took, count) in sums.iter().take(SHOWN) {
        println!("{:10.1}  {count:6}  {name}", took.as_secs_f64());
    }
}
