//! Runs named trials in both browsers, each browser in a thread of its own.
//!
//! `cargo test --test pages -- firefox stdp-window` runs the trials whose names hold every word.

use std::cell::RefCell;
use std::env;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use crate::browser::{Browser, Kind};

thread_local! {
    /// Where this thread last failed.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// One check, run in each of its browsers.
pub struct Trial {
    name: String,
    browsers: &'static [Kind],
    body: Box<dyn Fn(&mut Browser) + Send + Sync>,
}

impl Trial {
    /// A check for both browsers.
    pub fn new(name: impl Into<String>, body: impl Fn(&mut Browser) + Send + Sync + 'static) -> Self {
        Self { name: name.into(), browsers: &Kind::ALL, body: Box::new(body) }
    }

    /// A check of something that only Chromium can measure.
    pub fn chromium(name: impl Into<String>, body: impl Fn(&mut Browser) + Send + Sync + 'static) -> Self {
        Self { name: name.into(), browsers: &[Kind::Chromium], body: Box::new(body) }
    }
}

/// Runs what the command line asks for, both browsers at once; fails if any trial does.
pub fn run(trials: &[Trial]) -> ExitCode {
    run_browsers(trials, true)
}

/// As [`run`], one browser after the other: for what is timed.
pub fn run_in_turn(trials: &[Trial]) -> ExitCode {
    run_browsers(trials, false)
}

fn run_browsers(trials: &[Trial], at_once: bool) -> ExitCode {
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let list = env::args().any(|word| word == "--list");
    let wanted = |kind: Kind| -> Vec<(String, &Trial)> {
        let named = trials.iter().filter(|trial| trial.browsers.contains(&kind));
        named
            .map(|trial| (format!("{kind}::{}", trial.name), trial))
            .filter(|(name, _)| words.iter().all(|word| name.contains(word.as_str())))
            .collect()
    };
    let work = Kind::ALL.map(|kind| (kind, wanted(kind)));
    if list {
        for (name, _) in work.iter().flat_map(|(_, trials)| trials) {
            println!("{name}: test");
        }
        return ExitCode::SUCCESS;
    }
    panic::set_hook(Box::new(|about| {
        let place = about.location().map_or_else(String::new, ToString::to_string);
        PLACE.with_borrow_mut(|kept| *kept = place);
    }));
    let start = Instant::now();
    let failed: Vec<String> = thread::scope(|scope| {
        let mut failed = vec![];
        let mut threads = vec![];
        for (kind, trials) in &work {
            let thread = scope.spawn(|| in_browser(*kind, trials));
            if at_once {
                threads.push(thread);
            } else {
                failed.extend(thread.join().expect("the runner itself does not panic"));
            }
        }
        let rest =
            threads.into_iter().flat_map(|thread| thread.join().expect("the runner itself does not panic"));
        failed.extend(rest);
        failed
    });
    let total: usize = work.iter().map(|(_, trials)| trials.len()).sum();
    println!("\n{} of {total} passed in {:.0} s", total - failed.len(), start.elapsed().as_secs_f64());
    for failure in &failed {
        println!("\nFAILED {failure}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn in_browser(kind: Kind, trials: &[(String, &Trial)]) -> Vec<String> {
    let mut failed = vec![];
    let mut running: Option<Browser> = None;
    for (name, trial) in trials {
        // A browser that crashed is replaced, so that one failure stays one.
        let alive = running.take().and_then(|mut browser| browser.answers().then_some(browser));
        let browser = match alive {
            Some(browser) => running.insert(browser),
            None => match Browser::start(kind) {
                Ok(browser) => running.insert(browser),
                Err(reason) => {
                    println!("{name} FAILED: {reason}");
                    failed.push(format!("{name}: {reason}"));
                    continue;
                }
            },
        };
        let start = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| (trial.body)(browser)));
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => println!("{name} ok ({seconds:.1} s)"),
            Err(panic) => {
                let words = panic
                    .downcast_ref::<String>()
                    .cloned()
                    .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
                    .unwrap_or_default();
                let words = format!("{words} [{}]", PLACE.with_borrow(Clone::clone));
                println!("{name} FAILED ({seconds:.1} s): {words}");
                failed.push(format!("{name}: {words}"));
            }
        }
    }
    failed
}
