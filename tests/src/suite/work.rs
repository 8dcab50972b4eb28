//! Who runs what: each worker has one browser at a time, and takes the trials of one subject together.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use super::Trial;
use super::results::Results;
use crate::browser::{Browser, Kind};

/// Trials that follow each other in one browser.
pub(super) struct Job<'a> {
    pub(super) kind: Kind,
    pub(super) trials: Vec<&'a Trial>,
}

/// What a subject is called without folder and ending: a widget and the page that it has alone are one.
fn stem(trial: &Trial) -> &str {
    let file = trial.subject.rsplit('/').next().unwrap_or_default();
    file.trim_end_matches(".html")
}

/// The trials of one browser by subject, in the order in which subjects first appear.
pub(super) fn jobs<'a>(kind: Kind, trials: &[&'a Trial]) -> Vec<Job<'a>> {
    let mut jobs: Vec<Job<'a>> = vec![];
    for trial in trials {
        let same = |job: &&mut Job<'_>| !stem(trial).is_empty() && stem(job.trials[0]) == stem(trial);
        match jobs.iter_mut().find(same) {
            Some(job) => job.trials.push(trial),
            None => jobs.push(Job { kind, trials: vec![trial] }),
        }
    }
    jobs
}

/// Runs all jobs.
pub(super) fn work(jobs: Vec<Job<'_>>, workers: usize, results: &Results) {
    let left = Mutex::new(VecDeque::from(jobs));
    let next = |kind: Option<Kind>| {
        let mut left = left.lock().unwrap_or_else(PoisonError::into_inner);
        // A browser that runs is kept while there is something for it.
        let place = left.iter().position(|job| Some(job.kind) == kind).unwrap_or(0);
        left.remove(place)
    };
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut running: Option<Browser> = None;
                while let Some(job) = next(running.as_ref().map(|browser| browser.kind)) {
                    job.trials.iter().for_each(|trial| try_it(trial, job.kind, &mut running, results));
                }
            });
        }
    });
}

fn try_it(trial: &Trial, kind: Kind, running: &mut Option<Browser>, results: &Results) {
    let start = Instant::now();
    // A browser that crashed is replaced, so that one failure stays one.
    let fit = running.take().filter(|browser| browser.kind == kind);
    let browser = match fit.and_then(|mut browser| browser.answers().then_some(browser)) {
        Some(browser) => running.insert(browser),
        None => match Browser::start(kind) {
            Ok(browser) => running.insert(browser),
            Err(reason) => return results.add(trial, kind, start.elapsed(), Some(reason)),
        },
    };
    let result = catch_unwind(AssertUnwindSafe(|| (trial.body)(browser)));
    let failure = result.err().map(|panic| {
        let words = panic.downcast_ref::<String>().cloned();
        words.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
    });
    results.add(trial, kind, start.elapsed(), failure);
}
