use super::*;
use plasticity::math::exp;

fn gate(params: Params) -> NmdaGate {
    NmdaGate::new(params)
}

/// 1/(1 + e^(0.062·20)/3.57) and 1/(1 + e^(0.062·65)/3.57).
#[test]
fn the_block_by_hand() {
    let record = gate(Params::default()).record;
    assert!((record.unblocked - 1.0 / (1.0 + exp(1.24) / 3.57)).abs() < 1e-12);
    assert!((record.at_rest - 0.0597).abs() < 5e-5);
}

/// One pulse opens 6.92 % of the receptors; at rest 5.97 % of them conduct.
#[test]
fn flow_of_glutamate_alone() {
    let record = gate(Params::default()).record;
    assert!((record.peak[1] - 100.0 * 0.0692 * 0.0597).abs() < 0.002, "{}", record.peak[1]);
}

/// The gate remembers glutamate for 1/β = 152 ms, and knows nothing of a depolarisation before it.
#[test]
fn order_and_distance_of_the_signals() {
    let gain = |lag, duration| gate(Params { lag, duration, ..Params::default() }).record.gain();
    assert!(gain(5.0, 40.0) > gain(100.0, 40.0) && gain(100.0, 40.0) > gain(200.0, 40.0));
    assert_eq!(gain(-100.0, 50.0), 1.0);
}

#[test]
fn without_magnesium_rest_lets_in_most() {
    let with = gate(Params { magnesium: 0.0, ..Params::default() }).record;
    assert!(with.gain() < 1.0 && with.at_rest == 1.0);
}
