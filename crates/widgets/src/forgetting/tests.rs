use super::*;
use crate::testing::{finished, preset, value};

fn of(name: &str) -> Forgetting {
    finished::<Forgetting>(preset::<Forgetting>(name))
}

/// Nothing done: the first is lost, the newest known; other methods keep more, in the order of the independent program.
#[test]
fn methods_in_their_order() {
    let widget = of("nothing");
    assert!(value(&widget, "first") < 45.0 && value(&widget, "newest") > 98.0, "{}", widget.summary());
    let first: Vec<f64> = widget.record.compared().map(|case| case.end[0]).collect();
    // Nothing, interleaving, five kept examples, an anchor of 30.
    assert_eq!(first.len(), 4);
    assert!(first[0] < first[2] && first[2] < first[1] && first[0] < first[3], "{first:?}");
    assert_eq!(100.0 * first[0], value(&widget, "first"));
    assert_eq!(widget.record.course.len(), 31);
}

/// The anchor is rigid somewhere between 30 and 100, and at 300 weights run away.
#[test]
fn an_anchor_turns_rigid() {
    let widget = of("kirkpatrick-2017");
    let rigid = value(&widget, "rigid");
    assert!((20.0..100.0).contains(&rigid), "{rigid}");
    assert_eq!(widget.record.runaway(), Some(300.0));
    assert!(value(&widget, "stiffness") < 2.0);
}

/// A run that is thrown away has no accuracies, and says so.
#[test]
fn weights_that_run_away_are_told() {
    let mut widget = Forgetting::new(preset::<Forgetting>("runaway"));
    while !widget.record.diverged() {
        widget.advance();
    }
    assert!(widget.summary().contains("runs away"), "{}", widget.summary());
    assert!(value(&widget, "first").is_nan() && value(&widget, "stiffness") > 2.0);
}

#[test]
fn two_inputs_run_nothing() {
    let widget = finished::<Forgetting>(preset::<Forgetting>("two-inputs"));
    assert_eq!((value(&widget, "error"), value(&widget, "turns")), (0.25, 12.0));
    assert!(widget.record.course.is_empty());
}
