//! By hand, against the forward view, and where steps are too large.

use super::*;

fn rule(form: Form, lambda: f64, alpha: f64) -> TdLambda {
    TdLambda { form, lambda, alpha, ..TdLambda::default() }
}

/// 19 → 18 → 19 → the end, λ = 1/2, α = 1/2, from nothing. Accumulating: only the last step surprises, by 1, with the traces
/// 1/4 + 1 at 19 and 1/2 at 18. True online: the visit before counts by a half less, 1/4 · 1/2 + 1.
#[test]
fn by_hand() {
    let last = |form| {
        let mut learner = Learner::new(&rule(form, 0.5, 0.5));
        learner.begin();
        for (from, to) in [(19, 18), (18, 19), (19, 20)] {
            learner.step(from, to);
        }
        [18, 19].map(|place| (learner.values()[place - 1], learner.trace()[place - 1]))
    };
    assert_eq!(last(Form::Accumulating), [(0.25, 0.5), (0.625, 1.25)]);
    assert_eq!(last(Form::TrueOnline), [(0.25, 0.5), (0.5625, 1.125)]);
}

#[test]
fn the_truth_is_the_mean_of_both_neighbours() {
    let beyond = |state: usize| {
        if state == 0 {
            -1.0
        } else if state == END {
            1.0
        } else {
            truth(state)
        }
    };
    for state in 1..END {
        assert!((truth(state) - 0.5 * (beyond(state - 1) + beyond(state + 1))).abs() < 1e-15);
    }
    // √(Σ i²/100 · 2/19), i from 1 to 9: √0.3.
    assert!((first_error() - sqrt(0.3)).abs() < 1e-15);
}

/// Without a trace one walk corrects one place: the last one, by α.
#[test]
fn without_a_trace_credit_goes_one_step_back() {
    for form in [Form::Accumulating, Form::TrueOnline] {
        let mut learner = Learner::new(&rule(form, 0.0, 0.3));
        let walk = Walks::new(1).walk();
        learner.begin();
        walk.windows(2).for_each(|step| learner.step(step[0], step[1]));
        let last = walk[walk.len() - 2];
        let reward = if last == 1 { -1.0 } else { 1.0 };
        for (place, value) in learner.values().iter().enumerate() {
            assert_eq!(*value, if place + 1 == last { 0.3 * reward } else { 0.0 });
        }
    }
}

#[test]
fn without_a_trace_both_forms_are_one() {
    for alpha in [0.1, 0.8, 1.0] {
        let [one, other] = [Form::Accumulating, Form::TrueOnline].map(|form| rule(form, 0.0, alpha).error());
        assert!((one - other).abs() < 1e-12, "{one}, {other}");
    }
}

/// The online λ-return of Sutton and Barto, without traces: with every step all corrections of the walk are made anew, towards
/// returns that end at the present place.
struct Forward {
    first: [f64; END + 1],
    /// Values at the end of each step, from the first.
    ends: Vec<[f64; END + 1]>,
    walk: Vec<usize>,
}

impl Forward {
    fn step(&mut self, rule: &TdLambda, to: usize) {
        self.walk.push(to);
        let now = self.walk.len() - 1;
        let reward = |step: usize| match self.walk[step] {
            0 => -1.0,
            END => 1.0,
            _ => 0.0,
        };
        // Return of n steps: rewards on the way, and what was expected of the last place the step before.
        let of = |from: usize, end: usize| {
            (from + 1..=end).map(reward).sum::<f64>() + self.ends[end - 1][self.walk[end]]
        };
        let mut values = self.first;
        for from in 0..now {
            let mut mixed = 0.0;
            let mut share = 1.0;
            for end in from + 1..now {
                mixed += (1.0 - rule.lambda) * share * of(from, end);
                share *= rule.lambda;
            }
            mixed += share * of(from, now);
            values[self.walk[from]] += rule.alpha * (mixed - values[self.walk[from]]);
        }
        self.ends.push(values);
    }
}

#[test]
fn true_online_is_the_forward_view() {
    for (lambda, alpha) in [(0.0, 0.5), (0.5, 0.3), (0.9, 0.8), (1.0, 0.1), (1.0, 1.0)] {
        let rule = rule(Form::TrueOnline, lambda, alpha);
        let mut learner = Learner::new(&rule);
        let mut first = [0.0; END + 1];
        let walks = Walks::of(&TdLambda { episodes: 3, ..rule.clone() });
        for walk in walks {
            // The forward view takes the cube of a walk's length.
            let walk = &walk[..walk.len().min(120)];
            let mut forward = Forward { first, ends: vec![first], walk: vec![walk[0]] };
            learner.begin();
            for step in walk.windows(2) {
                learner.step(step[0], step[1]);
                forward.step(&rule, step[1]);
                let end = forward.ends.last().expect("a step");
                for (one, other) in learner.values.iter().zip(end) {
                    assert!((one - other).abs() < 1e-9, "λ {lambda}, α {alpha}: {one}, {other}");
                }
            }
            first = learner.values;
        }
    }
}

/// Each value is a mean of returns, so it is between −1 and 1 whatever the step.
#[test]
fn true_online_never_runs_away_and_accumulating_does() {
    let large = |form| {
        let rule = rule(form, 1.0, 1.0);
        let mut learner = Learner::new(&rule);
        learner.learn(&Walks::of(&rule));
        learner.values().iter().fold(0.0, |most, value| crate::math::max(most, value.abs()))
    };
    assert!(large(Form::TrueOnline) <= 1.0 + 1e-9);
    assert_eq!(large(Form::Accumulating), LIMIT);
}

/// A walk takes 10 · 10 steps in the mean, and ends as often left as right.
#[test]
fn walks_are_as_long_as_they_should_be() {
    let mut walks = Walks::new(3);
    let all: Vec<_> = (0..4000).map(|_| walks.walk()).collect();
    let mean = all.iter().map(|walk| (walk.len() - 1) as f64).sum::<f64>() / 4000.0;
    let right = all.iter().filter(|walk| walk.last() == Some(&END)).count();
    // The variance of the duration is 2/3 · (10⁴ − 10²): four standard errors are 5.1; of the share 126.
    assert!((mean - 100.0).abs() < 5.2 && right.abs_diff(2000) < 127, "{mean}, {right}");
}
