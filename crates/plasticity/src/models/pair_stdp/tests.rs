use super::*;
use crate::math::exp;

fn run(rule: &PairStdp, inputs: &[(f64, Input)]) -> State {
    let mut state = rule.initial();
    for (dt, input) in inputs {
        rule.step(&mut state, AtEnd(*input), Ms(*dt));
    }
    state
}

/// The spike's own trace must be read before it grows: else the first pair would change w by itself.
#[test]
fn one_pair_by_hand() {
    let rule = PairStdp::default();
    let causal = run(&rule, &[(0.0, Input::PRE), (10.0, Input::POST)]);
    assert!((causal.weight - (0.5 + 0.005 * exp(-0.5))).abs() < 1e-16);
    assert!((causal.r - exp(-0.5)).abs() < 1e-16);
    let anticausal = run(&rule, &[(0.0, Input::POST), (10.0, Input::PRE)]);
    assert!((anticausal.weight - (0.5 - 0.00525 * exp(-0.5))).abs() < 1e-16);
}

#[test]
fn coincident_spikes_potentiate_because_the_presynaptic_acts_first() {
    let rule = PairStdp::default();
    let both = Input { pre: true, post: true, noise: 0.0 };
    let state = run(&rule, &[(0.0, both)]);
    assert_eq!(state, State { weight: 0.505, r: 1.0, o: 1.0 });
    // The second coincidence: −A₋e^(−5) of the old post trace, then +A₊(1 + e^(−5)).
    let state = run(&rule, &[(0.0, both), (100.0, both)]);
    let by_hand = 0.505 - 0.00525 * exp(-5.0) + 0.005 * (1.0 + exp(-5.0));
    assert!((state.weight - by_hand).abs() < 1e-15);
}

#[test]
fn nearest_forgets_older_spikes() {
    let rule = PairStdp { scheme: Scheme::Nearest, ..PairStdp::default() };
    let state = run(&rule, &[(0.0, Input::PRE), (5.0, Input::PRE), (5.0, Input::POST)]);
    assert!((state.weight - 0.5 - 0.005 * exp(-0.25)).abs() < 1e-15);
    let all = run(&PairStdp::default(), &[(0.0, Input::PRE), (5.0, Input::PRE), (5.0, Input::POST)]);
    assert!((all.weight - 0.5 - 0.005 * (exp(-0.25) + exp(-0.5))).abs() < 1e-15);
}

#[test]
fn silence_changes_no_weight() {
    let rule = PairStdp::default();
    let state = run(&rule, &[(0.0, Input::PRE), (1e6, Input::SILENCE)]);
    assert_eq!((state.weight, state.r), (0.5, 0.0));
}

/// Bounds act at each event. If they acted at the end, the second pair here would show more.
#[test]
fn bounds_act_per_event() {
    let rule = PairStdp { weight: 0.999, a_minus: 0.003, ..PairStdp::default() };
    let both = Input { pre: true, post: true, noise: 0.0 };
    let state = run(&rule, &[(0.0, both)]);
    assert_eq!(state.weight, 1.0);
    let state = run(&rule, &[(0.0, both), (0.0, Input::PRE)]);
    assert!((state.weight - 0.997).abs() < 1e-15);
}

#[test]
fn weight_dependence_by_hand() {
    let rule = |dependence, mu| PairStdp { dependence, mu, ..PairStdp::default() };
    let multiplicative = rule(Dependence::Multiplicative, 0.5);
    assert!((multiplicative.rise(0.2) - 0.004).abs() < 1e-16);
    assert!((multiplicative.fall(0.2) - 0.00105).abs() < 1e-16);
    let power = rule(Dependence::Power, 0.5);
    assert!((power.rise(0.19) - 0.0045).abs() < 1e-16);
    assert!((power.fall(0.25) - 0.002625).abs() < 1e-16);
    let mixed = rule(Dependence::Mixed, 0.5);
    assert_eq!((mixed.rise(0.2), mixed.fall(0.2)), (0.005, 0.00525 * 0.2));
}

/// 0⁰ is 1 here, so that μ = 0 is the additive rule at the bounds too.
#[test]
fn power_meets_its_two_limits() {
    for w in [0.0, 0.3, 1.0] {
        let additive = PairStdp::power(0.0);
        assert_eq!((additive.rise(w), additive.fall(w)), (0.005, 0.00525));
        let multiplicative = PairStdp { dependence: Dependence::Multiplicative, ..PairStdp::default() };
        let one = PairStdp::power(1.0);
        assert_eq!((one.rise(w), one.fall(w)), (multiplicative.rise(w), multiplicative.fall(w)));
    }
}

#[test]
fn noise_multiplies_weight_and_trace() {
    let rule = PairStdp::mixed(1000.0);
    let noisy = Input { noise: 2.0 * MIXED_NOISE, ..Input::POST };
    let state = run(&rule, &[(0.0, Input::PRE), (20.0, noisy)]);
    assert!((state.weight - 0.5 - (0.001 + 0.03 * 0.5) * exp(-1.0)).abs() < 1e-15);
}

/// From 1, a pair at +20 ms leads to 1 + A₊/e; from 0.01, ten at −20 ms below zero. Within the bounds both rules are one.
#[test]
fn without_bounds_by_hand() {
    let free = |rule: &PairStdp, inputs: &[(f64, Input)]| {
        let rule = UnboundedPairs { rule: rule.clone() };
        let mut state = rule.initial();
        for (dt, input) in inputs {
            rule.step(&mut state, AtEnd(*input), Ms(*dt));
        }
        state
    };
    let causal = [(0.0, Input::PRE), (20.0, Input::POST)];
    let top = PairStdp { weight: 1.0, ..PairStdp::default() };
    assert!((free(&top, &causal).weight - 1.0 - 0.005 * exp(-1.0)).abs() < 1e-15);
    assert_eq!(run(&top, &causal).weight, 1.0);
    let bottom = PairStdp { weight: 0.01, scheme: Scheme::Nearest, ..PairStdp::default() };
    let anticausal = [(1e6, Input::POST), (20.0, Input::PRE)].repeat(10);
    let gone = free(&bottom, &anticausal).weight;
    assert!((gone - 0.01 + 10.0 * 0.00525 * exp(-1.0)).abs() < 1e-15 && gone < 0.0, "{gone}");
    for dependence in [Dependence::Additive, Dependence::Multiplicative, Dependence::Power, Dependence::Mixed]
    {
        let rule = PairStdp { dependence, ..PairStdp::default() };
        assert_eq!(free(&rule, &causal), run(&rule, &causal));
        // A power of the room that is left, where none is.
        assert!(free(&PairStdp { weight: 1.5, ..rule }, &causal).weight.is_finite());
    }
}
