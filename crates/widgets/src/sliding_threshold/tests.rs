use super::*;
use crate::testing::{preset, value};

/// θ = ȳ²: crossovers at 10 Hz, at 4.55 Hz for 0.7 of the activity, at 42 Hz for 1.4 of it.
#[test]
fn crossovers_by_closed_form() {
    let dark = SlidingThreshold::new(Params::default());
    assert!((value(&dark, "crossover-before") - 10.0).abs() < 1e-9);
    assert!((value(&dark, "crossover-settled") - 4.55).abs() < 0.005);
    let over = SlidingThreshold::new(preset::<SlidingThreshold>("over-driven"));
    assert!((value(&over, "crossover-settled") - 42.0).abs() < 0.5);
    // At the crossover the effect is none.
    let at = dark.output(value(&dark, "crossover"));
    assert!(dark.rule.phi(at, dark.threshold()).abs() < 1e-12);
}

/// From 1 to 0.49 the threshold passes 0.7 after 100 ln(0.51/0.21) presentations; a run one by one turns there too.
#[test]
fn the_sign_turns_when_the_closed_form_says() {
    let dark = SlidingThreshold::new(Params::default());
    let turn = value(&dark, "reversal");
    assert!((turn - 100.0 * plasticity::math::ln(0.51 / 0.21)).abs() < 1e-9);
    assert!(value(&dark, "before") < 0.0 && value(&dark, "change") > 0.0);
    let after = |duration| value(&SlidingThreshold::new(Params { duration, ..Params::default() }), "change");
    assert!(after(turn as u64 - 2) < 0.0 && after(turn as u64 + 2) > 0.0);
    let over = SlidingThreshold::new(preset::<SlidingThreshold>("over-driven"));
    assert!(value(&over, "before") > 0.0 && value(&over, "change") < 0.0);
}

/// A threshold that no output reaches has no crossover, and says nothing of it.
#[test]
fn beyond_saturation_there_is_no_crossover() {
    let widget = SlidingThreshold::new(Params { activity: 1.5, ..Params::default() });
    assert!(widget.readouts().iter().all(|readout| readout.name != "crossover-settled"));
    assert!(!widget.summary().contains("NaN"));
}
