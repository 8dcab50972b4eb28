use super::*;
use crate::math::{exp, ln};

fn pulse(synapse: &TristableSwitch, state: &mut State, calcium: f64, seconds: f64) {
    state.calcium = calcium;
    synapse.run(state, seconds);
    state.calcium = synapse.rest;
    synapse.run(state, SETTLED);
}

/// Where the enzymes do not act on receptors, these relax to c₃/(c₃ + c₄) = 1/4 with 4 per second.
#[test]
fn receptors_by_hand() {
    let synapse = TristableSwitch { c1: 0.0, c2: 0.0, c3: 1.0, c4: 3.0, ..TristableSwitch::default() };
    let mut state = State { calcium: 0.1, kinase: 1.0, phosphatase: 0.0, receptors: 1.0 };
    synapse.step(&mut state, AtEnd(None), Ms(250.0));
    assert!((state.receptors - (0.25 + 0.75 * exp(-1.0))).abs() < 1e-15);
}

/// The kinase by hand, at 4 µM and with nothing active: gain 1·0.5 + 120·20/2, loss 15·0.5/0.3 + 120/2 per second.
#[test]
fn calcium_acts_after_the_time_that_passes() {
    let synapse = TristableSwitch::default();
    let mut state = synapse.initial();
    let before = state;
    synapse.step(&mut state, AtEnd(Some(4.0)), Ms(10.0));
    assert!((state.kinase - before.kinase).abs() < 1e-9, "at rest until the calcium comes");
    assert_eq!(state.calcium, 4.0);
    let [(gain, loss), ..] =
        synapse.flows(&State { calcium: 4.0, kinase: 0.0, phosphatase: 0.0, receptors: 0.5 });
    assert!((gain - 1200.5).abs() < 1e-9 && (loss - 85.0).abs() < 1e-9, "{gain} {loss}");
}

#[test]
fn silence_changes_nothing() {
    let synapse = TristableSwitch::default();
    for (kinase, phosphatase) in [(0.0, 0.0), (20.0, 0.0), (0.0, 20.0)] {
        let before = synapse.settled(kinase, phosphatase);
        let mut after = before;
        synapse.run(&mut after, 600.0);
        assert!((after.receptors - before.receptors).abs() < 1e-12);
        assert!((ln(after.kinase / before.kinase)).abs() < 1e-9, "{kinase} {phosphatase}");
    }
}

/// Each switch holds itself: without autophosphorylation LTP goes, without self-activation LTD goes,
/// and a synapse in LTD whose phosphatase is inhibited to a tenth goes over to LTP.
#[test]
fn inhibitors_switch() {
    let synapse = TristableSwitch::default();
    let rest = synapse.initial();
    let after = |calcium, inhibited: &TristableSwitch| {
        let mut state = rest;
        pulse(&synapse, &mut state, calcium, 3.0);
        inhibited.run(&mut state, 600.0);
        synapse.run(&mut state, SETTLED);
        state.receptors / rest.receptors
    };
    assert!((after(4.0, &TristableSwitch { k1: 0.0, ..synapse.clone() }) - 1.0).abs() < 1e-6);
    assert!((after(1.0, &TristableSwitch { k11: 0.0, ..synapse.clone() }) - 1.0).abs() < 1e-6);
    let mut inhibited = synapse.clone();
    inhibited.inhibit_phosphatase(0.1);
    assert!((after(1.0, &inhibited) - 1.750).abs() < 1e-3);
    // What does not act on the switch that is on changes nothing.
    assert!((after(4.0, &TristableSwitch { k11: 0.0, ..synapse.clone() }) - 1.750).abs() < 1e-3);
    assert!((after(1.0, &TristableSwitch { k1: 0.0, ..synapse.clone() }) - 0.444).abs() < 1e-3);
}
