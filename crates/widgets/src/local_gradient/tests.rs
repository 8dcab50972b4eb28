use super::*;
use crate::testing::{self, finished, value};

fn of(preset: &str) -> LocalGradientWidget {
    finished(testing::preset::<LocalGradientWidget>(preset))
}

/// The independent program: 0.013, 0.053 and 0.055 for one net.
#[test]
fn the_read_out_does_most_of_it() {
    let widget = of("symmetric");
    let [exact, local, alone] =
        ["exact-error", "local-error", "read-out-error"].map(|name| value(&widget, name));
    assert!(
        (exact - 0.013).abs() < 0.01 && (local - 0.053).abs() < 0.01 && (alone - 0.055).abs() < 0.01,
        "{}",
        widget.summary()
    );
    assert!(exact < local && local < alone);
    assert!((95.0..100.0).contains(&value(&widget, "alone")));
    assert!(value(&widget, "last-cosine") < 0.4 * value(&widget, "first-cosine"));
}

/// A target of half the period: the read-out alone leaves much, and recurrent weights matter.
#[test]
fn a_fast_target_needs_the_recurrent_weights() {
    let widget = of("fast-target");
    assert!(value(&widget, "read-out-error") > 0.2 && value(&widget, "exact-error") < 0.12);
    assert!(value(&widget, "alone") < 90.0, "{}", widget.summary());
}

#[test]
fn without_recurrence_the_first_cosine_is_one() {
    let mut params = testing::preset::<LocalGradientWidget>("no-recurrence");
    params.trials = 100;
    let widget = finished::<LocalGradientWidget>(params);
    assert!((value(&widget, "first-cosine") - 1.0).abs() < 1e-9);
    assert!(value(&widget, "last-cosine") < 1.0 - 1e-9);
    assert!(widget.angles.curve(0).iter().all(|[_, mean, spread]| mean + spread > 1.0 - 1e-6));
}

#[test]
fn all_three_start_equal() {
    let mut widget = LocalGradientWidget::new(Params::default());
    while widget.record.moments().is_empty() {
        assert!(matches!(widget.advance(), Progress::More(_)));
    }
    let errors = widget.record.moments()[0].errors;
    assert!(errors[0] == errors[1] && errors[1] == errors[2]);
    assert!(value(&widget, "alone").is_nan() && !value(&widget, "first-cosine").is_nan());
}

#[test]
fn moments_end_with_the_last_trial() {
    for trials in [100, 2000, 4000] {
        let record = Record::new(&Params { trials, ..Params::default() });
        assert_eq!((record.times()[0], record.times().last()), (1, Some(&trials)));
        assert!(record.times().is_sorted_by(|a, b| a < b));
    }
}
