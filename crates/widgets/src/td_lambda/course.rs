//! One run, step by step.

use plasticity::networks::td_lambda::{Learner, TdLambda, Walks};

/// Walks of one run, and what the learner is off after each step.
pub struct Course {
    rule: TdLambda,
    walks: Vec<Vec<usize>>,
    /// Error before the first step and after each.
    pub errors: Vec<f64>,
    /// Steps at which a walk is over.
    pub ends: Vec<usize>,
}

/// One moment of it.
pub struct Moment {
    pub learner: Learner,
    /// The place, 0 and 20 beyond the ends.
    pub place: usize,
    /// Whether the last step went to the left.
    pub left: bool,
    /// Walks that have begun.
    pub walk: usize,
}

impl Course {
    pub fn new(rule: &TdLambda) -> Self {
        let mut course = Self { rule: rule.clone(), walks: Walks::of(rule), errors: vec![], ends: vec![] };
        let (mut errors, mut ends) = (vec![], vec![]);
        course.run(usize::MAX, |learner, over| {
            errors.push(learner.error());
            if over {
                ends.push(errors.len() - 1);
            }
        });
        (course.errors, course.ends) = (errors, ends);
        course
    }

    /// Goes so many steps, and shows the learner at first and after each.
    fn run(&self, steps: usize, mut show: impl FnMut(&Learner, bool)) -> Moment {
        let mut learner = Learner::new(&self.rule);
        show(&learner, false);
        let mut left = steps;
        let mut at = Moment { learner, place: 10, left: false, walk: 1 };
        for (number, walk) in self.walks.iter().enumerate() {
            if left == 0 {
                break;
            }
            learner = at.learner;
            learner.begin();
            let (mut place, mut went) = (walk[0], false);
            for step in walk.windows(2).take(left) {
                learner.step(step[0], step[1]);
                (place, went) = (step[1], step[1] < step[0]);
                left -= 1;
                show(&learner, walk.last() == Some(&place));
            }
            at = Moment { learner, place, left: went, walk: number + 1 };
        }
        at
    }

    /// After so many steps.
    pub fn at(&self, steps: f64) -> Moment {
        self.run(steps as usize, |_, _| {})
    }

    /// Steps of the whole run.
    pub fn steps(&self) -> usize {
        self.errors.len() - 1
    }
}
