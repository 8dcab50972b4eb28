//! Shares named right: look by look at the reader's noise, and after one look at others.

use plasticity::networks::one_shot_classifier::{LEARNERS, Learner, OneShotClassifier, Run};

use super::Params;

/// Looks after which the two that learn in steps are tested, and after the last.
const STOPS: [u64; 11] = [1, 2, 3, 5, 7, 10, 20, 30, 50, 70, 100];
/// Noises that are compared.
pub const NOISES: [f64; 7] = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
/// Examples that are learned, and tests that are asked, in a turn of work.
const LEARNED: usize = 30;
const ASKED: usize = 40;

/// Share named right by each learner.
pub type Shares = [f64; 4];

/// A test of all or of some learners on its way.
struct Asking {
    learner: usize,
    next: usize,
    right: usize,
    shares: Shares,
}

/// What is known so far.
pub struct Record {
    pub run: Run,
    /// Looks, and shares then; store and nearest example are tested once.
    pub course: Vec<(u64, Shares)>,
    /// Shares after one look, noise by noise.
    pub noises: Vec<Shares>,
    other: Option<Run>,
    asking: Option<Asking>,
    /// Traces of example and test of the first class.
    pub traces: [Vec<u16>; 2],
}

impl Record {
    pub fn new(params: &Params) -> Self {
        let run = Run::new(&params.learners);
        let traces = [run.trace(run.example(0)), run.trace(run.test(0))];
        Self { run, course: vec![], noises: vec![], other: None, asking: None, traces }
    }

    /// One turn of work; gives the part that is done.
    pub fn advance(&mut self, params: &Params) -> f64 {
        if self.done(params) {
            return 1.0;
        }
        let main = !self.ended(params);
        let asked = self.course.last().map_or(0, |(looks, _)| *looks);
        if !main && self.other.is_none() {
            let noise = NOISES[self.noises.len()];
            self.other = Some(Run::new(&OneShotClassifier { noise, ..params.learners.clone() }));
        }
        let run = self.other.as_mut().unwrap_or(&mut self.run);
        let looks = run.looks() as u64;
        let stop = if main { STOPS.contains(&looks) || looks == params.looks } else { looks == 1 };
        if let Some(asking) = &mut self.asking {
            if let Some(shares) = asking.advance(run) {
                self.asking = None;
                if main {
                    self.course.push((looks, shares));
                } else {
                    self.noises.push(shares);
                    self.other = None;
                }
            }
        } else if stop && (!main || looks > asked) {
            // What is stored once does not change with further looks.
            let known = self.course.first().map(|(_, shares)| *shares).filter(|_| main);
            self.asking = Some(Asking {
                learner: if known.is_some() { 2 } else { 0 },
                next: 0,
                right: 0,
                shares: known.unwrap_or([0.0; 4]),
            });
        } else {
            for _ in 0..LEARNED {
                if run.learn() {
                    break;
                }
            }
        }
        let part = self.run.looks() as f64 / (params.looks as f64 + 1.0);
        let over = if self.ended(params) { 1.0 + self.noises.len() as f64 } else { part };
        over / (1.0 + NOISES.len() as f64)
    }

    /// Whether all looks are done and tested.
    pub fn ended(&self, params: &Params) -> bool {
        self.course.last().is_some_and(|(looks, _)| *looks == params.looks)
    }

    pub fn done(&self, params: &Params) -> bool {
        self.ended(params) && self.noises.len() == NOISES.len()
    }

    /// A learner's share after so many looks; NaN where it is not known.
    pub fn share(&self, learner: Learner, looks: u64) -> f64 {
        let found = self.course.iter().find(|(at, _)| *at == looks);
        found.map_or(f64::NAN, |(_, shares)| shares[place(learner)])
    }

    /// Looks after which the net first names as many right as the linear read-out after one, within a hundredth; NaN where it does not.
    pub fn level(&self) -> f64 {
        let linear = self.share(Learner::Linear, 1);
        let net = place(Learner::Net);
        let found = self.course.iter().find(|(_, shares)| shares[net] >= linear - 0.01);
        found.map_or(f64::NAN, |(looks, _)| *looks as f64)
    }
}

/// The place of a learner among all.
pub fn place(learner: Learner) -> usize {
    LEARNERS.iter().position(|other| *other == learner).unwrap_or(0)
}

impl Asking {
    /// Asks some; the shares once all are asked.
    fn advance(&mut self, run: &mut Run) -> Option<Shares> {
        let learner = LEARNERS[self.learner];
        if learner == Learner::Store && self.next == 0 {
            for _ in 0..ASKED {
                // Traces of what is stored come first.
                if !run.recall() {
                    self.ask(run, learner);
                    return None;
                }
            }
            return None;
        }
        self.ask(run, learner);
        (self.learner == LEARNERS.len()).then_some(self.shares)
    }

    fn ask(&mut self, run: &mut Run, learner: Learner) {
        let end = (self.next + ASKED).min(run.tests());
        self.right += (self.next..end).filter(|test| run.right(learner, *test)).count();
        self.next = end;
        if end == run.tests() {
            self.shares[self.learner] = self.right as f64 / end as f64;
            (self.learner, self.next, self.right) = (self.learner + 1, 0, 0);
        }
    }
}
