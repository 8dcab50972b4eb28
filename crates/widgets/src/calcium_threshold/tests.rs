use super::*;
use crate::testing::{finished, preset};
use plasticity::models::calcium_threshold::SETS;

fn with(name: &str) -> Params {
    preset::<CalciumThreshold>(name)
}

#[test]
fn every_published_set_is_a_preset() {
    for set in &SETS {
        assert_eq!(with(&format!("gb-{}", set.name)).rule, set.rule(), "{}", set.name);
    }
    assert_eq!(with("gb-hippocampal-slices-bursts").rule, with("gb-hippocampal-slices").rule);
}

/// Simulated synapses scatter about the closed form: 4 standard errors of 400 of each state.
#[test]
fn simulation_and_closed_form_agree() {
    let widget = finished::<CalciumThreshold>(Params { synapses: 400, ..Params::default() });
    let curve = &widget.work.curves[0];
    assert_eq!(curve.simulated.len(), 41);
    for (lag, change) in &curve.simulated {
        let expected = curve.expected.iter().find(|point| point.0 == *lag).unwrap().1;
        assert!((change - expected).abs() < 11.0, "{lag}: {change} against {expected}");
    }
}

/// Both misfits are told in words.
#[test]
fn misfits_are_told() {
    let cortex = finished::<CalciumThreshold>(with("gb-cortical-slices")).summary();
    assert!(cortex.contains("Measured at 0.1 Hz, −10 ms: −29\u{a0}% ± 8; here −5\u{a0}%."), "{cortex}");
    let culture = finished::<CalciumThreshold>(with("gb-hippocampal-cultures")).summary();
    assert!(culture.contains("Measured at 1 Hz, −18.1 ms: −15\u{a0}% ± 9; here"), "{culture}");
    assert!(with("gb-hippocampal-cultures").change(-18.1, 1.0).abs() < 0.005);
}

#[test]
fn readouts_of_the_default() {
    let widget = finished::<CalciumThreshold>(Params::default());
    let value = |name: &str| widget.readouts().iter().find(|readout| readout.name == name).unwrap().value;
    assert!((value("change") - 22.1).abs() < 0.05 && (value("above-d") - 23.283).abs() < 5e-4);
    assert!((value("up") - 64.40).abs() < 5e-3 && (value("down") - 31.19).abs() < 5e-3);
}

#[test]
fn a_threshold_that_is_never_crossed_makes_its_rate_idle() {
    assert_eq!(CalciumThreshold::without_effect(&with("gb-d-curve")), ["gamma-p"]);
    assert_eq!(CalciumThreshold::without_effect(&Params::default()), [""; 0]);
}
