use super::*;
use crate::math::exp;

const PRE: Signals = Signals::PRE;
const POST: Signals = Signals::POST;
const BOTH: Signals = Signals::BOTH;

fn run(rule: &TripletStdp, spikes: &[(f64, Signals)]) -> State {
    let mut state = rule.initial();
    for (dt, spikes) in spikes {
        rule.step(&mut state, AtEnd(*spikes), Ms(*dt));
    }
    state
}

fn all_four(scheme: Scheme) -> TripletStdp {
    TripletStdp {
        a2_plus: 0.01,
        a3_plus: 0.02,
        a2_minus: 0.03,
        a3_minus: 0.04,
        scheme,
        ..TripletStdp::default()
    }
}

#[test]
fn post_pre_post_by_hand() {
    let state = run(&all_four(Scheme::AllToAll), &[(0.0, POST), (10.0, PRE), (10.0, POST)]);
    let by_hand = -exp(-10.0 / 33.7) * 0.03 + exp(-10.0 / 16.8) * (0.01 + 0.02 * exp(-20.0 / 114.0));
    assert!((state.change - by_hand).abs() < 1e-15);
}

#[test]
fn pre_post_pre_by_hand() {
    let state = run(&all_four(Scheme::AllToAll), &[(0.0, PRE), (10.0, POST), (10.0, PRE)]);
    let by_hand = exp(-10.0 / 16.8) * 0.01 - exp(-10.0 / 33.7) * (0.03 + 0.04 * exp(-20.0 / 101.0));
    assert!((state.change - by_hand).abs() < 1e-15);
}

/// Slow traces are read before their own spike is added: at a first coincidence only A₂⁺ acts.
#[test]
fn coincident_spikes_potentiate_by_the_pair_term_alone() {
    let state = run(&all_four(Scheme::AllToAll), &[(0.0, BOTH)]);
    assert_eq!(state, State { change: 0.01, r1: 1.0, r2: 1.0, o1: 1.0, o2: 1.0 });
}

#[test]
fn nearest_resets_the_slow_traces_too() {
    let state = run(&all_four(Scheme::Nearest), &[(0.0, BOTH), (1.0, BOTH)]);
    assert_eq!((state.r1, state.r2, state.o1, state.o2), (1.0, 1.0, 1.0, 1.0));
}

#[test]
fn silence_changes_no_weight() {
    let state = run(&all_four(Scheme::AllToAll), &[(0.0, BOTH), (1e6, Signals::default())]);
    assert_eq!(state.change, 0.01);
}

#[test]
fn rows_have_their_own_names_and_stay_in_their_ranges() {
    use crate::Quantities;
    for (i, row) in ROWS.iter().enumerate() {
        assert!(ROWS[..i].iter().all(|other| other.name != row.name));
        assert_eq!(Row::find(row.name), Some(row));
        for (quantity, value) in TripletStdp::list().iter().zip(row.rule().values()) {
            assert!(quantity.admits(value), "{} {}", row.name, quantity.name);
        }
    }
    assert_eq!(ROWS[1].rule(), TripletStdp::default());
    assert_eq!(ROWS.iter().filter(|row| row.recalled).count(), 2);
}
