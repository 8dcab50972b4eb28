//! Orders of accuracies, the guard, and what is kept.

use super::*;

fn end(constants: &TaskSequence) -> Run {
    let mut run = Run::new(constants);
    while run.step() {}
    run
}

/// What every method leaves of the first task, and what it takes from the newest.
#[test]
fn each_method_keeps_more_than_none() {
    let of = |method, anchor| {
        let mut run = end(&TaskSequence { method, lambda: anchor, ..TaskSequence::default() });
        [run.accuracy(0), run.accuracy(TASKS - 1)]
    };
    let [none, mixed] = [Method::Nothing, Method::Interleaving].map(|method| of(method, 1.0));
    assert!(none[0] < 0.45 && none[1] > 0.98, "{none:?}");
    assert!(mixed.iter().all(|accuracy| (0.85..0.96).contains(accuracy)), "{mixed:?}");
    let [loose, rigid] = [30.0, 100.0].map(|anchor| of(Method::Anchor, anchor));
    assert!(loose[0] > none[0] + 0.2 && loose[1] > 0.88, "{loose:?}");
    // Rigid: much of the first, and little of the newest.
    assert!(rigid[0] > 0.6 && rigid[1] < 0.7, "{rigid:?}");
    let replayed = of(Method::Replay, 1.0);
    assert!(replayed[0] > none[0] + 0.1 && replayed[1] > 0.95, "{replayed:?}");
}

/// Learning goes the way of one task alone until the first is over, whatever is done afterwards.
#[test]
fn methods_differ_from_the_second_task_on() {
    let at = |method, steps: u64| {
        let mut run = Run::new(&TaskSequence { method, steps: 60, ..TaskSequence::default() });
        (0..steps).for_each(|_| {
            run.step();
        });
        run.accuracy(0)
    };
    for method in [Method::Replay, Method::Anchor] {
        assert_eq!(at(method, 60), at(Method::Nothing, 60));
    }
    assert!(at(Method::Nothing, 60) > 0.9);
}

/// Where the guard says so, weights would run away: the pull alone, iterated, grows without bound; below 2 it does not.
#[test]
fn a_rigid_anchor_ends_the_run() {
    let stiff = TaskSequence { method: Method::Anchor, lambda: 1000.0, ..TaskSequence::default() };
    let run = end(&stiff);
    assert!(run.diverged() && run.stiffness() > 2.0 && run.done() < 3000, "{}", run.stiffness());
    let swing = |stiffness: f64| (0..100).fold(1.0_f64, |away, _| away - stiffness * away).abs();
    assert!(swing(run.stiffness()) > 1.0 && swing(1.9) < 1.0);
    let run = end(&TaskSequence { method: Method::Anchor, steps: 100, ..TaskSequence::default() });
    assert!(!run.diverged() && run.done() == 500);
}

/// Without noise and with one task’s examples only, the class is a prototype; chance is a tenth.
#[test]
fn untrained_is_chance() {
    let mut run = Run::new(&TaskSequence::default());
    let mean = (0..TASKS).map(|task| run.accuracy(task)).sum::<f64>() / TASKS as f64;
    assert!((mean - 0.1).abs() < 0.08, "{mean}");
}
