use super::*;
use plasticity::math::powi;

fn value(params: Params, name: &str) -> f64 {
    Conditioning::new(params).readouts().iter().find(|readout| readout.name == name).unwrap().value
}

fn with(design: Design) -> Params {
    Params { design, ..Params::default() }
}

/// The closed forms of the reference run.
#[test]
fn closed_forms() {
    let a = 1.0 - powi(0.7, 20);
    assert!((value(with(Design::Extinction), "bell-before") - a).abs() < 1e-12);
    assert!((value(with(Design::Extinction), "bell") - a * powi(0.7, 20)).abs() < 1e-12);
    let share = 1.0 - powi(0.4, 20);
    assert!((value(with(Design::Blocking), "light") - 0.5 * (1.0 - a) * share).abs() < 1e-12);
    assert!((value(with(Design::Compound), "light") - 0.5 * share).abs() < 1e-12);
    let faint = Params { salience: 0.2, second: 40, ..with(Design::Compound) };
    assert!((value(faint.clone(), "light") - 0.166666664).abs() < 1e-9);
    assert!((value(faint, "bell") - 0.833333319).abs() < 1e-9);
}

/// 40 trials in all: the strengths that the reference run printed.
#[test]
fn inhibition_and_overexpectation() {
    assert!((value(with(Design::Inhibition), "light") + 0.996408727).abs() < 1e-9);
    assert!((value(with(Design::Overexpectation), "bell") - 0.500000005).abs() < 1e-9);
}

/// What the Hebbian synapse cannot do: η = 0.05 makes 1.05ⁿ − 1, and 1.05 per trial even without food.
#[test]
fn the_hebbian_synapse_only_grows() {
    let start = powi(1.05, 20) - 1.0;
    assert!((value(with(Design::Extinction), "hebb-bell") / (start * powi(1.05, 20)) - 1.0).abs() < 1e-12);
    assert!(value(with(Design::Blocking), "hebb-light") > 7.0);
    for design in [Design::Extinction, Design::Blocking, Design::Inhibition, Design::Overexpectation] {
        assert!(value(with(design), "hebb-change") > 0.0, "{design:?}");
    }
}
