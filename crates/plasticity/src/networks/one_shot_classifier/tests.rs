//! One look, the store against its memory, and rates.

use super::*;

fn after(looks: usize, constants: &OneShotClassifier) -> Run {
    let mut run = Run::new(constants);
    (0..looks).for_each(|_| run.look());
    run
}

/// The control: one look is enough for a linear read-out, and not for the net at its rate.
#[test]
fn a_linear_read_out_needs_one_look() {
    let mut run = after(1, &OneShotClassifier::default());
    let [store, nearest, linear, net] = LEARNERS.map(|learner| run.accuracy(learner));
    assert!(store > 0.96 && nearest > 0.99 && linear > 0.98, "{store} {nearest} {linear}");
    assert!(net < 0.2, "{net}");
    (0..9).for_each(|_| run.look());
    assert!(run.accuracy(Learner::Net) > 0.9);
    assert!(run.accuracy(Learner::Linear) > 0.98);
}

/// With smaller first weights and a larger rate the net too is nearly one-shot: its last layer is a linear read-out.
#[test]
fn a_fast_net_needs_one_look_too() {
    let fast = OneShotClassifier { spread: 0.22, net_rate: 0.1, ..OneShotClassifier::default() };
    assert!(after(1, &fast).accuracy(Learner::Net) > 0.8);
}

/// Without noise a test is the example itself: all but the net are right.
#[test]
fn without_noise_nothing_is_confused() {
    let mut run = after(1, &OneShotClassifier { noise: 0.0, ..OneShotClassifier::default() });
    for learner in [Learner::Store, Learner::Nearest, Learner::Linear] {
        assert!(run.accuracy(learner) > 0.995, "{learner:?}");
    }
}

/// From weights of 0 one look is Hebb’s product: scores rank classes by how much of their example the cue has, and later examples hardly differ.
#[test]
fn one_look_of_the_linear_one_agrees_with_the_overlap() {
    let slow = OneShotClassifier { noise: 0.4, linear_rate: 0.005, ..OneShotClassifier::default() };
    let mut run = after(1, &slow);
    let same = (0..200).filter(|class| {
        let test = run.test(*class).to_vec();
        run.named(Learner::Linear, &test) == run.named(Learner::Nearest, &test)
    });
    let same = same.count();
    assert!(same > 170, "{same}");
}

/// The paper’s threshold makes traces small here, and the store weak where much is lost.
#[test]
fn traces_by_threshold() {
    let at = |threshold: f64| {
        let mut run = after(0, &OneShotClassifier { threshold, noise: 0.4, ..OneShotClassifier::default() });
        let sizes: usize = (0..50).map(|class| run.trace(run.example(class)).len()).sum();
        (sizes as f64 / 50.0, run.accuracy(Learner::Store))
    };
    let [low, high] = [0.1, 0.45].map(at);
    assert!((low.0 - 309.0).abs() < 25.0 && (high.0 - 14.0).abs() < 5.0, "{low:?} {high:?}");
    assert!(low.1 > 0.68 && high.1 < 0.5, "{low:?} {high:?}");
}
