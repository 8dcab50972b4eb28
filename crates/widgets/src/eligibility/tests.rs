use core::f64::consts::LN_2;

use super::*;
use crate::testing::{self, value};

fn at(delay: f64) -> Eligibility {
    Eligibility::new(Params { delay, ..Params::default() })
}

/// e⁻¹ after a second, half after 0.693 s, 13.5 % after 2 s, and e^(−1/2) where the reward comes 0.1 s early.
#[test]
fn the_change_that_is_left() {
    for (delay, left) in [(0.0, 100.0), (1.0, 36.788), (LN_2, 50.0), (2.0, 13.534), (-0.1, 60.653)] {
        assert!((value(&at(delay), "left") - left).abs() < 1e-3, "{delay}: {}", value(&at(delay), "left"));
    }
    assert!((value(&at(1.0), "half") - LN_2).abs() < 1e-12);
}

/// What is run is what the closed form says; with dopamine at rest too, which the reward is not asked about.
#[test]
fn run_and_closed_form_agree() {
    for delay in [-0.9, -0.05, 0.0, 0.3, 2.0, 5.0] {
        let mut params = Params { delay, ..Params::default() };
        params.rule.baseline = 0.0;
        for (pairs, lag) in [(1, 10.0), (1, -10.0), (5, 10.0), (10, -3.0)] {
            let widget = Eligibility::new(Params { pairs, lag, ..params.clone() });
            let run = widget.course.strength - widget.course.start;
            let bounded = widget.course.strength == 0.0 || widget.course.strength == 4.0;
            let closed = value(&widget, "change");
            assert!(bounded || (run - closed).abs() < 1e-12, "{delay} {pairs} {lag}: {run} {closed}");
        }
    }
}

#[test]
fn presets_say_what_they_show() {
    let of = |preset| Eligibility::new(testing::preset::<Eligibility>(preset));
    assert!((value(&of("late"), "left") - 13.5).abs() < 0.05);
    assert!(value(&of("early"), "change") > 0.0);
    assert!(value(&of("post-first"), "change") < 0.0);
    // Ten pairs do more than one, and less than ten times as much: the first traces have faded.
    let (burst, one) = (of("burst"), at(1.0));
    let times = value(&burst, "change") / value(&one, "change");
    assert!((5.0..10.0).contains(&times), "{times}");
    // At 50 a second, 5 ms apart, each postsynaptic spike is followed by the next presynaptic one after 15 ms, which takes nearly as much as is
    // left of what was added: e^(−5/20) − 1.5 e^(−15/20) e^0.015 = 0.0595 a pair, which then fades by e^−0.02 a pair; the last keeps its 0.7788.
    // Together 0.0595 · 8.154 + 0.7788 = 1.2643; one pair 10 ms apart adds e^(−10/20) = 0.6065.
    let fast = Eligibility::new(Params { rate: 50.0, lag: 5.0, ..burst.params.clone() });
    let times = value(&fast, "change") / value(&one, "change");
    assert!((times - 2.0845).abs() < 1e-4, "{times}");
}

#[test]
fn without_a_trace_nothing_is_left() {
    let mut params = Params::default();
    params.rule.a_plus = 0.0;
    let widget = Eligibility::new(params);
    assert!(widget.readouts().iter().all(|readout| readout.name != "left"));
    assert!(!widget.summary().contains("NaN"), "{}", widget.summary());
}

#[test]
fn the_summary_says_where_the_delay_lies() {
    assert!(at(1.0).summary().contains("inside the striatal window"));
    assert!(at(2.5).summary().contains("outside"));
    assert!(at(-0.5).summary().contains("0.5 s earlier"), "{}", at(-0.5).summary());
}
