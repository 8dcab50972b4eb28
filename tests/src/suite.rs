//! Named trials in three browsers. The first engine walks everything but what widgets have no part in, the others a sample,
//! `--all` everything everywhere.
//!
//! `cargo test -p checks --test pages -- firefox stdp-window` runs the trials whose names hold every word, in
//! the sample or not.

mod results;
mod work;

use std::env;
use std::panic;
use std::process::ExitCode;
use std::thread::available_parallelism;

use crate::browser::{Browser, Kind};
use results::Results;
use work::{Job, work};

/// One check, run in each of its browsers.
pub struct Trial {
    concern: String,
    subject: String,
    kinds: &'static [Kind],
    /// Whether the first engine walks it, and whether the others do.
    walked: bool,
    sampled: bool,
    body: Box<dyn Fn(&mut Browser) + Send + Sync>,
}

impl Trial {
    /// A check of something (the concern) on a page or a widget (the subject). Trials of one subject follow
    /// each other in one tab.
    pub fn of(
        concern: impl Into<String>,
        subject: impl Into<String>,
        body: impl Fn(&mut Browser) + Send + Sync + 'static,
    ) -> Self {
        let (concern, subject) = (concern.into(), subject.into());
        Self { concern, subject, kinds: &Kind::ALL, walked: true, sampled: true, body: Box::new(body) }
    }

    /// A check that has no subject but itself.
    pub fn new(name: impl Into<String>, body: impl Fn(&mut Browser) + Send + Sync + 'static) -> Self {
        Self::of(name, "", body)
    }

    /// Only these can do it.
    #[must_use]
    pub fn only(mut self, kinds: &'static [Kind]) -> Self {
        self.kinds = kinds;
        self
    }

    /// Whether it is in the sample that every engine walks; what is not named so, is.
    #[must_use]
    pub fn sampled(mut self, yes: bool) -> Self {
        self.sampled = yes;
        self
    }

    /// Whether the first engine walks it without being asked for everything; what is not said to be otherwise, it does.
    #[must_use]
    pub fn walked(mut self, yes: bool) -> Self {
        self.walked = yes;
        self
    }

    fn name(&self, kind: Kind) -> String {
        let between = if self.subject.is_empty() { "" } else { "::" };
        format!("{kind}::{}{between}{}", self.concern, self.subject)
    }
}

/// Runs what the command line asks for, as many browsers at once as there are cores; fails if any trial does.
pub fn run(trials: &[Trial]) -> ExitCode {
    // One waits for a frame while others compute.
    run_at_once(trials, available_parallelism().map_or(2, usize::from) + 1)
}

/// As [`run`], one browser after the other: for what is timed.
pub fn run_in_turn(trials: &[Trial]) -> ExitCode {
    run_at_once(trials, 1)
}

/// Whether everything is asked for, not a sample.
pub fn everything() -> bool {
    env::args().any(|word| word == "--all")
}

fn run_at_once(trials: &[Trial], workers: usize) -> ExitCode {
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    // Who asks for more than an engine knows what to see.
    let named = words.iter().any(|word| Kind::ALL.iter().all(|kind| kind.to_string() != *word));
    let everything = named || everything();
    let wanted = |kind: Kind, trial: &Trial| {
        let name = trial.name(kind);
        trial.kinds.contains(&kind)
            && (everything || if kind == Kind::ALL[0] { trial.walked } else { trial.sampled })
            && words.iter().all(|word| name.contains(word.as_str()))
    };
    let mut jobs: Vec<Job<'_>> = vec![];
    for kind in Kind::ALL {
        let of_kind = trials.iter().filter(|trial| wanted(kind, trial)).collect::<Vec<_>>();
        if !of_kind.is_empty() && !kind.counts() {
            println!("{kind} is not here: {} trials are left out. {}", of_kind.len(), kind.remedy());
            continue;
        }
        jobs.extend(work::jobs(kind, &of_kind));
    }
    if env::args().any(|word| word == "--list") {
        for job in &jobs {
            job.trials.iter().for_each(|trial| println!("{}: test", trial.name(job.kind)));
        }
        return ExitCode::SUCCESS;
    }
    let results = Results::default();
    panic::set_hook(Box::new(|about| results::remember(about.location())));
    work(jobs, workers, &results);
    results.print()
}
