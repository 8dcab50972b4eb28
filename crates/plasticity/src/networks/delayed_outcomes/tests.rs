//! By hand, where kinds of credit agree, and the shares and signatures of an independent program.

use super::*;

fn rule(credit: Credit) -> DelayedOutcomes {
    DelayedOutcomes { credit, ..DelayedOutcomes::default() }
}

fn finished(rule: &DelayedOutcomes) -> Run {
    let mut run = Run::new(rule);
    while run.step() {}
    run
}

/// e^0 : e^(−3) : e^(−6), over their sum.
#[test]
fn odds_by_hand() {
    let [first, second, third] = rule(Credit::Kept).odds([1.0, 0.5, 0.0]);
    assert!((first - 0.950_330).abs() < 1e-6 && (second - 0.047_314).abs() < 1e-6, "{first}, {second}");
    assert!((first + second + third - 1.0).abs() < 1e-12);
    assert_eq!([0.0, 0.94, 0.96, 0.999].map(|at| pick([0.95, 0.04, 0.01], at)), [0, 0, 1, 2]);
}

/// Choices 0, 2, 2, 1 and the outcome of the first now: traces 0.027, 0, 0.09 + 0.3 and 1.
#[test]
fn credit_by_hand() {
    let mut shares = vec![];
    for credit in [Credit::Kept, Credit::Smeared, Credit::Last] {
        let mut run = Run::new(&rule(credit));
        for choice in [0, 2, 2, 1] {
            run.traces = run.traces.map(|trace| 0.3 * trace);
            run.traces[choice] += 1.0;
        }
        shares.push(run.credit(0, 1));
    }
    assert_eq!((shares[0], shares[2]), ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0]));
    for (share, trace) in shares[1].iter().zip([0.027, 1.0, 0.39]) {
        assert!((share - trace / 1.417).abs() < 1e-12);
    }
}

/// A reward for what was expected by a half moves it by 0.3 · 0.5.
#[test]
fn an_outcome_comes_at_its_time_and_moves_its_cause() {
    let mut run = Run::new(&DelayedOutcomes { best: 1.0, others: 1.0, ..rule(Credit::Kept) });
    for _ in 0..3 {
        run.step();
        assert!(run.come().is_empty() && run.values() == [0.5; 3]);
    }
    run.step();
    let [outcome] = run.come() else { panic!("one outcome") };
    assert_eq!((outcome.trial, outcome.due, outcome.choice), (0, 3, usize::from(run.choices()[0])));
    assert_eq!(run.values()[outcome.choice], 0.65);
}

/// Without delay and with perfect recall, without a trace, and by the last choice: three ways to say the same.
#[test]
fn at_once_all_are_one() {
    let of = |credit| {
        let run = finished(&DelayedOutcomes { delay: 0, trace: 0.0, ..rule(credit) });
        (run.choices().to_vec(), run.values())
    };
    assert_eq!(of(Credit::Kept), of(Credit::Smeared));
    assert_eq!(of(Credit::Kept), of(Credit::Last));
}

/// Out of order every outcome still comes once, and none later than it should.
#[test]
fn outcomes_overtake_each_other() {
    let mut run = Run::new(&DelayedOutcomes { timing: Timing::OutOfOrder, ..rule(Credit::Kept) });
    let mut order = vec![];
    while run.step() {
        order.extend(run.come().iter().map(|outcome| outcome.trial));
        assert!(
            run.come()
                .iter()
                .all(|outcome| outcome.due == run.trial() - 1 && outcome.due - outcome.trial <= 3)
        );
    }
    assert!(!order.is_sorted());
    order.sort_unstable();
    order.dedup();
    assert!(order.len() >= 595);
}

/// A third of all choices is the best one where nothing is learned: 40 runs of 600, four standard errors.
#[test]
fn without_recall_choices_are_chance() {
    let of = |seed| finished(&DelayedOutcomes { fidelity: 0.0, seed, ..rule(Credit::Kept) }).best_choices();
    let mean = (1..=40).map(of).sum::<f64>() / 40.0;
    assert!((mean - 1.0 / 3.0).abs() < 0.03, "{mean}");
}

#[test]
fn a_signature_by_hand() {
    let outcome = |reward| Outcome { trial: 0, choice: 0, reward, due: 0, credit: [0.0; OPTIONS] };
    let mut signature = Signature::default();
    // After 0 1 0: a reward, then 0 again; none, then 1.
    signature.next(&[0, 1, 0], 0, &[outcome(true)]);
    signature.next(&[0, 1, 0], 1, &[outcome(false)]);
    assert_eq!([0, 1, 2].map(|lag| signature.at(lag)), [1.0, -1.0, 1.0]);
    assert!(signature.at(3).is_nan());
    let mut double = signature.clone();
    double.add(&signature);
    assert_eq!(double.at(1), -1.0);
}

/// The peak stands at the true lag whatever it is, and at 0 where the last choices take the credit.
#[test]
fn the_signature_peaks_at_the_true_lag() {
    let peak = |credit, delay| {
        let mut sum = Signature::default();
        for seed in 1..=60 {
            sum.add(finished(&DelayedOutcomes { delay, seed, ..rule(credit) }).signature());
        }
        (0..LAGS).max_by(|one, other| sum.at(*one).total_cmp(&sum.at(*other)))
    };
    for delay in [0, 1, 3, 5] {
        assert_eq!(peak(Credit::Kept, delay), Some(delay as usize));
        assert_eq!([Credit::Smeared, Credit::Last].map(|credit| peak(credit, delay)), [Some(0); 2]);
    }
}
