//! The net as it learns, and after it the same with other methods, more examples or another anchor.

use plasticity::Quantities;
use plasticity::networks::task_sequence::{Method, Run, TASKS, TaskSequence};

use super::Params;

/// Batches of a turn of work.
const TURN: usize = 3;
/// Tests of each task in the time of one.
const STOPS: u64 = 6;
/// What else is tried.
const METHODS: [Method; 4] = [Method::Nothing, Method::Interleaving, Method::Replay, Method::Anchor];
const KEPT: [u64; 4] = [1, 5, 20, 50];
const ANCHORS: [f64; 5] = [1.0, 10.0, 30.0, 100.0, 300.0];

/// Accuracy on every task.
pub type Accuracies = [f64; TASKS];

/// The mean over the tasks.
pub fn mean(accuracies: &Accuracies) -> f64 {
    accuracies.iter().sum::<f64>() / TASKS as f64
}

/// Another run that is compared.
pub struct Case {
    /// Its place on the axis.
    pub at: f64,
    /// Accuracies at its end; NaN where weights ran away.
    pub end: Accuracies,
    net: TaskSequence,
}

fn cases(net: &TaskSequence) -> Vec<Case> {
    let case = |at, net| Case { at, end: [f64::NAN; TASKS], net };
    match net.method {
        Method::Replay => KEPT.map(|kept| case(kept as f64, TaskSequence { kept, ..net.clone() })).into(),
        Method::Anchor => ANCHORS.map(|lambda| case(lambda, TaskSequence { lambda, ..net.clone() })).into(),
        Method::Nothing | Method::Interleaving => METHODS
            .iter()
            .enumerate()
            .map(|(place, method)| case(place as f64 + 1.0, TaskSequence { method: *method, ..net.clone() }))
            .collect(),
    }
}

/// What is known so far.
pub struct Record {
    run: Run,
    /// Batches learned, and accuracy on every task then.
    pub course: Vec<(f64, Accuracies)>,
    /// All that are compared; the first so many are done.
    pub cases: Vec<Case>,
    pub compared: usize,
    /// Accuracies of this moment so far.
    testing: Vec<f64>,
    diverged: bool,
    stiffness: f64,
    prototypes: Vec<Vec<f64>>,
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let run = Run::new(&params.net);
        let prototypes = (0..TASKS).map(|task| run.prototype(task, 0)).collect();
        let cases = if params.tasks() { cases(&params.net) } else { vec![] };
        Self {
            run,
            course: vec![],
            cases,
            compared: 0,
            testing: vec![],
            diverged: false,
            stiffness: 0.0,
            prototypes,
        }
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.done(params) {
            return 1.0;
        }
        let steps = params.net.steps;
        let end = steps * TASKS as u64;
        let main = !self.ended(params);
        let case = self.compared;
        // What was run already is not run again.
        if !main && self.cases[case].net.values() == params.net.values() {
            self.cases[case].end = self.end();
            self.next(params);
        } else if self.tests(main, steps, end) {
            self.testing.push(self.run.accuracy(self.testing.len()));
            if self.testing.len() == TASKS {
                let all = core::array::from_fn(|task| self.testing[task]);
                self.testing.clear();
                self.tested(all, main, params);
            }
        } else {
            self.learn(main, steps, params);
        }
        let all = self.cases.len() as f64 + 1.0;
        let part = if self.done(params) { 0.0 } else { self.run.done() as f64 / (end as f64 + 1.0) };
        let over = if self.ended(params) { 1.0 + self.compared as f64 } else { 0.0 };
        (over + part) / all
    }

    /// Whether the moment is one at which all tasks are tested.
    fn tests(&self, main: bool, steps: u64, end: u64) -> bool {
        let done = self.run.done();
        let stop = done == end || main && done * STOPS % steps < STOPS;
        stop && (!main || self.course.last().is_none_or(|(at, _)| *at < done as f64))
    }

    fn learn(&mut self, main: bool, steps: u64, params: &Params) {
        for _ in 0..TURN {
            self.run.step();
            if self.run.diverged() {
                if main {
                    (self.diverged, self.stiffness) = (true, self.run.stiffness());
                    self.begin(params);
                } else {
                    self.next(params);
                }
                return;
            }
            if self.tests(main, steps, steps * TASKS as u64) {
                return;
            }
        }
    }

    fn tested(&mut self, all: Accuracies, main: bool, params: &Params) {
        if !main {
            self.cases[self.compared].end = all;
            self.next(params);
            return;
        }
        self.course.push((self.run.done() as f64, all));
        if self.run.done() == params.net.steps * TASKS as u64 {
            self.stiffness = self.run.stiffness();
            self.begin(params);
        }
    }

    fn next(&mut self, params: &Params) {
        self.compared += 1;
        self.begin(params);
    }

    /// Begins the next that is compared.
    fn begin(&mut self, params: &Params) {
        if !self.done(params) {
            self.run = Run::new(&self.cases[self.compared].net);
        }
    }

    /// Whether the reader's own run is over.
    fn ended(&self, params: &Params) -> bool {
        self.diverged
            || self.course.last().is_some_and(|(at, _)| *at == (params.net.steps * TASKS as u64) as f64)
    }

    pub fn done(&self, params: &Params) -> bool {
        !params.tasks() || self.ended(params) && self.compared == self.cases.len()
    }

    /// Accuracies at the end of the reader's own run; NaN where weights ran away, and while they are not known.
    pub fn accuracies(&self, params: &Params) -> Accuracies {
        if self.ended(params) { self.end() } else { [f64::NAN; TASKS] }
    }

    fn end(&self) -> Accuracies {
        match self.course.last() {
            Some((_, all)) if !self.diverged => *all,
            _ => [f64::NAN; TASKS],
        }
    }

    /// Whether weights ran away in the reader's own run.
    pub fn diverged(&self) -> bool {
        self.diverged
    }

    /// `η λ Σ F` of the reader's own run at its end; NaN without an anchor.
    pub fn stiffness(&self, params: &Params) -> f64 {
        if params.net.method == Method::Anchor && self.ended(params) { self.stiffness } else { f64::NAN }
    }

    /// One class as each task has it.
    pub fn prototypes(&self) -> &[Vec<f64>] {
        &self.prototypes
    }

    /// Those that are compared and did not run away.
    pub fn compared(&self) -> impl Iterator<Item = &Case> {
        self.cases[..self.compared].iter().filter(|case| case.end[0].is_finite())
    }

    /// The least anchor of those compared at which weights ran away.
    pub fn runaway(&self) -> Option<f64> {
        self.cases[..self.compared].iter().find(|case| case.end[0].is_nan()).map(|case| case.at)
    }

    /// The anchor at which the newest task falls below the first, between two that were compared, on a logarithmic axis.
    pub fn rigid(&self, params: &Params) -> f64 {
        if params.net.method != Method::Anchor {
            return f64::NAN;
        }
        let ahead = |case: &Case| case.end[TASKS - 1] - case.end[0];
        let cases: Vec<&Case> = self.compared().collect();
        let pair = cases.windows(2).find(|pair| ahead(pair[0]) > 0.0 && ahead(pair[1]) <= 0.0);
        pair.map_or(f64::NAN, |pair| {
            let [before, after] = [ahead(pair[0]), ahead(pair[1])];
            let part = before / (before - after);
            pair[0].at * plasticity::math::pow(pair[1].at / pair[0].at, part)
        })
    }
}
