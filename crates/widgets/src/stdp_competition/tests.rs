use super::*;
use crate::testing::value;
use plasticity::networks::poisson_inputs::PoissonInputs;

fn short(duration: f64) -> Params {
    Params { duration, ..Params::default() }
}

/// The default run is the one that the page describes: two ends, and output as irregular as noise.
#[test]
fn weights_leave_the_middle() {
    let mut widget = StdpCompetition::new(Params::default());
    while widget.advance() != Progress::Done {}
    // Bands of the reference for the mean of several seeds; this run, the default one, lies within them too.
    assert!((value(&widget, "below-tenth") - 21.5).abs() < 3.0);
    assert!((value(&widget, "above-nine-tenths") - 29.5).abs() < 3.0);
    assert!((value(&widget, "output-rate") - 12.5).abs() < 1.5);
    assert!((value(&widget, "irregularity") - 0.81).abs() < 0.08);
    assert!(widget.summary().contains("independent run"));
}

#[test]
fn a_turn_is_short_and_a_half_run_is_drawn() {
    let mut widget = StdpCompetition::new(short(100.0));
    let first = widget.advance();
    assert!(matches!(first, Progress::More(share) if share > 0.0 && share < 0.1), "{first:?}");
    assert!(value(&widget, "output-rate").is_nan());
    assert_eq!(widget.figure(100.0).panels[1].title, "Weights at 0 s");
    while widget.advance() != Progress::Done {}
    assert_eq!(widget.figure(50.0).panels[1].title, "Weights at 50 s");
}

#[test]
fn groups_are_told_apart() {
    let mut params = short(50.0);
    params.population.inputs = PoissonInputs { group: 200, ..PoissonInputs::default() };
    let mut widget = StdpCompetition::new(params);
    assert_eq!(value(&widget, "group-mean"), 1.0);
    while widget.advance() != Progress::Done {}
    assert!(value(&widget, "group-mean") > value(&widget, "rest-mean"));
    assert!(!widget.summary().contains("independent run"));
}

#[test]
fn reference_only_where_it_belongs() {
    let mut params = Params::default();
    params.population.inputs.rate = 40.0;
    params.population.seed = 9;
    assert!(reference::of(&params).is_some());
    params.population.mu = 0.1;
    assert_eq!(reference::of(&params), None);
    assert_eq!(reference::of(&short(500.0)), None);
}
