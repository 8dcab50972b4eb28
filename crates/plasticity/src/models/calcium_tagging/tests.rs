use super::*;
use crate::time::HOUR;

fn noisy(noise: f64) -> (Held<[f64; 2]>, AtEnd<Input>) {
    (Held([noise; 2]), AtEnd(Input::default()))
}

#[test]
fn silence_changes_nothing() {
    let rule = CalciumTagging::default();
    let mut state = rule.initial();
    rule.step(&mut state, noisy(3.0), HOUR);
    assert_eq!(state, rule.initial());
}

/// One spike's calcium stays below both thresholds, so nothing moves, noise or not.
#[test]
fn one_spike_is_too_little() {
    let rule = CalciumTagging::default();
    let mut state = rule.initial();
    let spike = Input { pre: [true, false], ..Input::default() };
    rule.step(&mut state, (Held([0.0; 2]), AtEnd(spike)), Ms::ZERO);
    rule.step(&mut state, noisy(3.0), SECOND);
    assert_eq!((state.synapses[0].h, state.synapses[0].z), (rule.h_0, 0.0));
}

/// Calcium of 2.4 is above 1.2 for 48.8 ms · ln 2, and decays to h₀ from there with τ_h/0.1.
#[test]
fn depression_by_hand() {
    let rule = CalciumTagging { sigma_pl: 0.0, ..CalciumTagging::default() };
    let mut state = rule.initial();
    state.synapses[0].calcium = 2.4;
    rule.step(&mut state, Default::default(), SECOND);
    let above = 0.0488 * core::f64::consts::LN_2;
    let (sum, target) = (313.2, 0.420075 / 313.2);
    let low = target + (4.20075 - target) * exp(-sum / 688.4 * above);
    let h = 4.20075 + (low - 4.20075) * exp(-0.1 / 688.4 * (1.0 - above));
    assert!((state.synapses[0].h - h).abs() < 1e-12, "{}", state.synapses[0].h);
}

/// Noise of that stretch: an Ornstein-Uhlenbeck process with one threshold crossed.
#[test]
fn noise_by_hand() {
    let rule = CalciumTagging::default();
    let end = |noise| {
        let mut state = rule.initial();
        state.synapses[0].calcium = 2.4;
        rule.step(&mut state, noisy(noise), SECOND);
        state.synapses[0].h
    };
    let above = 0.0488 * core::f64::consts::LN_2;
    let rate = 313.2 / 688.4;
    let variance = 2.90436 * 2.90436 / 688.4 * (1.0 - exp(-2.0 * rate * above)) / (2.0 * rate);
    let fade = exp(-0.1 / 688.4 * (1.0 - above));
    assert!((end(1.0) - end(0.0) - fade * sqrt(variance)).abs() < 1e-12);
    assert!((end(0.0) - end(-1.0) - fade * sqrt(variance)).abs() < 1e-12);
}

/// From h = 2 h₀: proteins until the deviation has fallen to half, the tag until a fifth.
#[test]
fn capture_by_hand() {
    let rule = CalciumTagging::default();
    let mut state = rule.initial();
    state.synapses[0].h = 2.0 * rule.h_0;
    rule.step(&mut state, Default::default(), 10.0 * HOUR);
    let slow = 6884.0;
    let made_until = slow * ln(rule.h_0 / rule.theta_pro);
    let tag_until = slow * ln(rule.h_0 / rule.theta_tag);
    let peak = 1.0 - exp(-made_until / 3600.0);
    // In units of τ_p = τ_z: proteins summed over time while they rise, then while they fall.
    let effect = made_until / 3600.0 - peak + peak * (1.0 - exp(-(tag_until - made_until) / 3600.0));
    assert!((state.synapses[0].z - (1.0 - exp(-effect))).abs() < 1e-12, "{}", state.synapses[0].z);
    assert!((state.protein - peak * exp(-(36_000.0 - made_until) / 3600.0)).abs() < 1e-12);
    assert_eq!(state.synapses[1].z, 0.0);
}

/// A synapse tagged by too little for proteins takes what its neighbour calls for, upwards or downwards.
#[test]
fn a_weak_tag_captures_a_neighbours_proteins() {
    let rule = CalciumTagging::default();
    for (weak, sign) in [(1.3, 1.0), (0.7, -1.0)] {
        let late = |strong: f64, blocked| {
            let mut state = rule.initial();
            state.blocked = blocked;
            state.synapses[0].h = weak * rule.h_0;
            state.synapses[1].h = strong * rule.h_0;
            rule.step(&mut state, Default::default(), 10.0 * HOUR);
            state.synapses[0].z
        };
        assert_eq!(late(1.0, false), 0.0);
        assert!(sign * late(1.9, false) > 0.1, "{}", late(1.9, false));
        assert_eq!(late(1.9, true), 0.0);
    }
}
