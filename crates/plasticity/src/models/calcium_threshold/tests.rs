use super::*;
use crate::math::{erf, exp, sqrt};
use crate::protocol::Protocol;
use std::vec::Vec;

#[test]
fn time_above_by_hand() {
    let rule = CalciumThreshold::default();
    // From 2 to 1 with 20 ms: 20 ln 2.
    assert!((rule.above(2.0, 1.0, Ms(100.0)).ms() - 20.0 * core::f64::consts::LN_2).abs() < 1e-12);
    assert_eq!(rule.above(2.0, 1.0, Ms(5.0)), Ms(5.0));
    assert_eq!(rule.above(1.0, 1.0, Ms(5.0)), Ms::ZERO);
    assert_eq!(rule.above(0.0, 1.0, Ms(5.0)), Ms::ZERO);
}

/// DP at +10 ms: what the authors' formulas give.
#[test]
fn dp_at_ten_milliseconds() {
    let e = CalciumThreshold::default().expected(&Protocol::pairing(Ms(10.0), 1.0, 60));
    assert!((e.alpha_d - 0.023_283).abs() < 5e-7 && (e.alpha_p - 0.018_036).abs() < 5e-7);
    assert!((e.up - 0.6440).abs() < 5e-5 && (e.down - 0.3119).abs() < 5e-5);
}

/// The delay moves presynaptic calcium only: without it the curve is shifted, not changed.
#[test]
fn delay_is_a_shift() {
    let rule = CalciumThreshold::default();
    let now = CalciumThreshold { delay: 0.0, ..rule.clone() };
    let ratio = |rule: &CalciumThreshold, lag| rule.expected(&Protocol::pairing(Ms(lag), 1.0, 60)).ratio;
    assert!((ratio(&rule, 10.0) - ratio(&now, -3.7)).abs() < 1e-12);
}

/// Coincident jumps make one; a period that wraps around is the same period.
#[test]
fn coincident_and_wrapped_jumps() {
    let rule = CalciumThreshold { delay: 0.0, ..CalciumThreshold::default() };
    let e = |lag| rule.expected(&Protocol::pairing(Ms(lag), 1.0, 60));
    let single = CalciumThreshold { c_pre: 3.0, c_post: 0.0, ..rule.clone() };
    assert!((e(0.0).ratio - single.expected(&Protocol::pairing(Ms(10.0), 1.0, 60)).ratio).abs() < 1e-12);
    let wrapped = rule.expected(&Protocol::pairing(Ms(1010.0), 1.0, 60));
    assert!((wrapped.ratio - e(10.0).ratio).abs() < 1e-9);
}

#[test]
fn without_a_crossing_nothing_changes() {
    let rule = CalciumThreshold { c_pre: 0.2, c_post: 0.2, ..CalciumThreshold::default() };
    let e = rule.expected(&Protocol::pairing(Ms(10.0), 1.0, 60));
    assert_eq!((e.alpha_d, e.up, e.down, e.ratio), (0.0, 0.0, 0.0, 1.0));
}

/// Without noise all synapses go where the mean goes.
#[test]
fn without_noise() {
    let rule = CalciumThreshold { sigma: 0.0, gamma_d: 0.0, gamma_p: 2000.0, ..CalciumThreshold::default() };
    let e = rule.expected(&Protocol::pairing(Ms(10.0), 1.0, 60));
    assert_eq!((e.up, e.down), (1.0, 0.0));
    assert!((e.ratio - 10.0 / 6.0).abs() < 1e-12);
}

/// Without noise, and pulled to ρ⋆ itself: half end on either side, so U = D = 1/2 and (1/4 + 1/4 + 5/2)/(1/2 + 5/2) = 1.
#[test]
fn without_noise_at_the_point_of_no_return() {
    let rule =
        CalciumThreshold { sigma: 0.0, gamma_d: 2000.0, gamma_p: 2000.0, ..CalciumThreshold::default() };
    let e = rule.after(1.0, 1.0, 1e5);
    assert_eq!((e.rho_bar, e.up, e.down, e.ratio), (0.5, 0.5, 0.5, 1.0));
    let little = CalciumThreshold { sigma: 1e-3, ..rule }.after(1.0, 1.0, 1e5);
    assert!((little.ratio - e.ratio).abs() < 1e-12);
}

/// With no rate the noise alone walks: after T its variance is σ² (α_d + α_p) T/τ, here 0.08 · 0.8 · 150/150 = 0.064, and 0.5/√0.128 = 1.397542.
#[test]
fn noise_walks_where_nothing_pulls() {
    let rule =
        CalciumThreshold { gamma_d: 0.0, gamma_p: 0.0, sigma: sqrt(0.08), ..CalciumThreshold::default() };
    let e = rule.after(0.5, 0.3, 150.0);
    assert!((e.up - 0.5 * (1.0 - erf(1.397_542_485_937_37))).abs() < 1e-12 && e.down == e.up, "{e:?}");
    // The limit of little pull.
    let least = CalciumThreshold { gamma_d: 1e-9, gamma_p: 1e-9, ..rule.clone() }.after(0.5, 0.3, 150.0);
    assert!((least.ratio - e.ratio).abs() < 1e-6, "{e:?} {least:?}");
    // Synapse by synapse, whose settling is slow here: four standard errors of 4,000.
    let rule = CalciumThreshold { tau: 2000.0, sigma: 10.0, ..rule };
    let protocol = Protocol::pairing(Ms(10.0), 5.0, 100);
    let (up, _) = rule.simulated(&protocol, 4000, &mut Random::new(1));
    let expected = rule.expected(&protocol).up;
    assert!((up - expected).abs() < 4.0 * sqrt(expected / 4000.0), "{up} {expected}");
}

/// Silence lets the efficacy settle in the nearer state; neither state moves by itself.
#[test]
fn two_states_are_stable() {
    let rule = CalciumThreshold::default();
    let after = |rho: f64| {
        let mut state = State { rho, calcium: 0.0 };
        for _ in 0..100_000 {
            rule.step(&mut state, Default::default(), Ms(100.0));
        }
        state.rho
    };
    assert_eq!((after(0.0), after(1.0)), (0.0, 1.0));
    assert!(after(0.45) < 1e-3 && after(0.55) > 1.0 - 1e-3);
}

/// The equations as printed, in Euler steps of 2 µs, without noise.
#[test]
fn naive_implementation_agrees() {
    let rule = CalciumThreshold::default();
    let jumps = [(0.0, 1.0), (6.0, 2.0), (30.0, 1.0), (31.0, 1.0), (31.5, 2.0), (140.0, 2.0)];
    let dt = 0.002;
    let (mut c, mut rho) = (0.0, 0.5);
    let mut left: Vec<_> = jumps.into();
    for k in 0..150_000 {
        let t = f64::from(k) * dt;
        while left.first().is_some_and(|jump| jump.0 <= t + 1e-9) {
            c += left.remove(0).1;
        }
        let p = if c > 1.3 { 321.808 } else { 0.0 };
        let d = if c > 1.0 { 200.0 } else { 0.0 };
        rho += dt / 150_000.0 * (-rho * (1.0 - rho) * (0.5 - rho) + p * (1.0 - rho) - d * rho);
        c -= dt * c / 20.0;
    }
    let mut state = State { rho: 0.5, calcium: 0.0 };
    let mut last = 0.0;
    for (at, size) in jumps {
        let spikes = Input { pre: size == 1.0, post: size == 2.0 };
        rule.step(&mut state, (Held(0.0), AtEnd(spikes)), Ms(at - last));
        last = at;
    }
    rule.step(&mut state, Default::default(), Ms(300.0 - last));
    assert!((state.rho - rho).abs() < 2e-5 && (state.rho - 0.5).abs() > 1e-3, "{} {rho}", state.rho);
    assert!((state.calcium - c).abs() < 1e-4);
}

/// Stretches join to what the longer stretch does, noise included.
#[test]
fn kicks_join() {
    let rule = CalciumThreshold::default();
    let mut whole = Kick::NONE;
    whole.push_interval(&rule, 3.0, Ms(50.0));
    let mut parts = Kick::NONE;
    for i in 0..50 {
        parts.push_interval(&rule, 3.0 * exp(-f64::from(i) / 20.0), Ms(1.0));
    }
    for noise in [0.0, 1.0] {
        assert!((whole.apply(0.3, noise) - parts.apply(0.3, noise)).abs() < 1e-12);
    }
    // By hand: 20 ln(3/1.3) ms above both, with γ = 521.808.
    let keep = exp(-0.02 * ln(3.0 / 1.3) * 521.808 / 150.0);
    let mut both = Kick::NONE;
    both.push_interval(&CalciumThreshold { theta_d: 1.3, ..rule.clone() }, 3.0, Ms(50.0));
    assert!((both.apply(1.0, 0.0) - (keep + 321.808 / 521.808 * (1.0 - keep))).abs() < 1e-12);
}
