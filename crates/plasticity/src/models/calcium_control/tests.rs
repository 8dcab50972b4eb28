use super::*;
use crate::math::{max, powi};
use crate::protocol::Protocol;
use std::vec;

fn clamped(voltage: f64) -> f64 {
    CalciumControl::default().after(&Protocol::pulses(1.0, 100).clamped(voltage)).ratio
}

fn paired(lag: f64) -> f64 {
    CalciumControl::default().after(&Protocol::pairing(Ms(lag), 1.0, 100)).ratio
}

fn pulses(rate: f64) -> f64 {
    CalciumControl { epsp: 10.0, ..CalciumControl::default() }.after(&Protocol::pulses(rate, 100)).ratio
}

#[test]
fn target_and_speed_by_hand() {
    let rule = CalciumControl::default();
    assert!((rule.target(0.0) - 0.25).abs() < 1e-12);
    assert!((rule.target(0.45) - 2.0 / (1.0 + exp(8.0)) * 0.625).abs() < 1e-4);
    assert!((rule.target(2.0) - 1.0).abs() < 1e-12);
    // 10,001 s at rest: nearly three hours.
    assert!((1.0 / rule.speed(0.0) - 10_001.0).abs() < 1e-8);
    assert!((rule.speed(1.0) - 1.0 / (0.1 / 1.000_01 + 1.0)).abs() < 1e-15);
    let square = CalciumControl { p_3: 2.0, ..rule };
    assert!((square.speed(0.5) - 1.0 / (0.1 / 0.250_01 + 1.0)).abs() < 1e-12);
}

/// Pairing: nothing, then depression, then potentiation, where the paper has them.
#[test]
fn pairing_thresholds() {
    assert!(clamped(-65.0) > 0.99 && clamped(-62.5) > 0.95);
    for v in [-60.0, -57.5, -55.0, -52.5] {
        assert!(clamped(v) < 0.8, "{v}");
    }
    assert!(clamped(-50.0) > 1.5 && clamped(-40.0) > 2.7);
}

/// Depression −30 to −5, potentiation 0 to 45, depression 45 to 100 ms, edges within 2 ms.
#[test]
fn timing_windows() {
    assert!(paired(-32.0) > 0.95 && paired(-28.0) < 0.95);
    assert!(paired(-7.0) < 0.6 && paired(-5.0) < 0.6);
    assert!(paired(-2.0) > 1.5 && paired(0.0) > 1.9);
    assert!(paired(43.0) > 1.0 && paired(47.0) < 1.0);
    assert!(paired(65.0) < 0.5 && paired(100.0) < 0.95);
}

#[test]
fn rates() {
    assert!((pulses(0.5) - 0.52).abs() < 0.01 && (pulses(1.0) - 0.52).abs() < 0.01);
    assert!((pulses(4.0) - 0.29).abs() < 0.01);
    assert!(pulses(5.0) < 1.0 && pulses(6.0) > 1.0);
    assert!((pulses(10.0) - 4.0).abs() < 0.08 && (pulses(20.0) - 4.0).abs() < 0.08);
}

/// A spike opens a share of the receptors that are closed, not of all.
#[test]
fn receptors_saturate() {
    let rule = CalciumControl::default();
    let mut state = rule.initial();
    let pre = Signals::PRE;
    rule.spikes(&mut state, pre);
    rule.spikes(&mut state, pre);
    assert_eq!(state.open, [0.375, 0.375]);
}

#[test]
fn silence_and_coincidence() {
    let rule = CalciumControl { weight: 0.5, ..CalciumControl::default() };
    let mut state = rule.initial();
    for _ in 0..1000 {
        rule.step(&mut state, Default::default(), Ms(0.1));
    }
    // 0.1 s of relaxation from 0.5 to 0.25 in three hours.
    assert!((state.weight - 0.5 + 0.25 * 0.1 / 10_001.0).abs() < 1e-10 && state.calcium == 0.0);
    // Both at once: the order cannot matter, as nothing of one is read by the other.
    let (mut a, mut b) = (rule.initial(), rule.initial());
    rule.spikes(&mut a, Signals::BOTH);
    rule.spikes(&mut b, Signals::POST);
    rule.spikes(&mut b, Signals::PRE);
    assert_eq!(a, b);
}

/// The closed continuation of a repeating period gives what running all of them does.
#[test]
fn repeating_periods_are_continued_exactly() {
    let rule = CalciumControl { epsp: 10.0, ..CalciumControl::default() };
    let (by, mut state) = (rule.decays(Ms(0.1)), rule.initial());
    let step = |state: &mut State, ms: u32| {
        for _ in 0..10 * ms {
            rule.pass(state, &by, None);
        }
    };
    for _ in 0..60 {
        rule.spikes(&mut state, Signals::PRE);
        step(&mut state, 10);
        rule.spikes(&mut state, Signals::POST);
        step(&mut state, 132);
        rule.pass(&mut state, &rule.decays(SECOND / 7.0 - Ms(142.0)), None);
    }
    let ratio = rule.after(&Protocol::pairing(Ms(10.0), 7.0, 60)).ratio;
    assert!((ratio * rule.weight / state.weight - 1.0).abs() < 1e-6, "{ratio}");
}

/// Every exponential of every spike summed anew at each instant, Euler, a tenth of the step.
#[test]
fn naive_implementation_agrees() {
    let rule = CalciumControl { epsp: 10.0, ..CalciumControl::default() };
    let (pre, post): (_, &[f64]) = ([5.0, 30.0, 42.5, 42.6, 120.0], &[5.0, 12.0, 60.0, 121.0]);
    let (mut c, mut w, dt) = (0.0, 0.25, 0.01);
    for k in 0..30_000 {
        let t = f64::from(k) * dt;
        let (mut open, mut v) = (0.0, -65.0);
        let share = |age: f64| 0.5 * exp(-age / 50.0) + 0.5 * exp(-age / 200.0);
        let mut opened = vec![];
        for (i, at) in pre.iter().enumerate().filter(|(_, at)| **at <= t) {
            let already: f64 = (0..i).map(|j: usize| opened[j] * share(at - pre[j])).sum();
            opened.push(0.5 * (1.0 - already));
            open += opened[i] * share(t - at);
            v += 10.0 / 0.6968 * (exp((at - t) / 50.0) - exp((at - t) / 5.0));
        }
        if let Some(at) = post.iter().rev().find(|at| **at + 2.0 <= t) {
            let age = t - 2.0 - at;
            v += 75.0 * exp(-age / 3.0) + 25.0 * exp(-age / 25.0);
        }
        let b = 1.0 / (1.0 + exp(-0.062 * v) / 3.57);
        let speed = 1.0 / (0.1 / (1e-5 + powi(c, 3)) + 1.0);
        let target = 0.25 + 1.0 / (1.0 + exp(-80.0 * (c - 0.55))) - 0.25 / (1.0 + exp(-80.0 * (c - 0.35)));
        w += dt * 1e-3 * speed * (target - w);
        c += dt * (-0.002 * open * b * (v - 130.0) - c / 50.0);
    }
    let mut state = rule.initial();
    let at = |times: &[f64], t: f64| times.iter().any(|x| (x - t).abs() < 1e-6);
    let mut peak = 0.0;
    for k in 0..=3000 {
        let t = f64::from(k) / 10.0;
        let spikes = Signals { pre: at(&pre, t), post: at(post, t), ..Signals::NONE };
        rule.step(&mut state, (Held(None), AtEnd(spikes)), Ms(if k == 0 { 0.0 } else { 0.1 }));
        peak = max(peak, state.calcium);
    }
    assert!((state.calcium / c - 1.0).abs() < 2e-3, "{} {c}", state.calcium);
    assert!(((state.weight - 0.25) / (w - 0.25) - 1.0).abs() < 5e-3, "{} {w}", state.weight);
    assert!(peak > 0.55);
}

/// No pulse, or learning so slow that nothing of the weight is lost in a period.
#[test]
fn nothing_is_learned_from_nothing() {
    let usual = CalciumControl::default();
    assert_eq!(usual.after(&Protocol::pulses(1.0, 0)), Outcome { ratio: 1.0, peak: 0.0 });
    let still = CalciumControl { p_2: 0.0, conductance: 0.0, ..usual };
    assert_eq!(still.speed(0.0), 0.0);
    assert_eq!(still.after(&Protocol::pulses(1.0, 100)).ratio, 1.0);
}

/// Largest calcium after one pair, by Euler's method in steps of 5 µs with every exponential written out: without the slow part of the spike,
/// with the usual one and with that of Fig. 4A. A pulse alone gives 0.28785 µM.
#[test]
fn how_wide_the_spike_is_decides() {
    let peak = |rule: &CalciumControl, protocol: &Protocol| rule.after(protocol).peak;
    for (rule, peaks) in [
        (CalciumControl::narrow_spike(), [0.29169, 0.42126, 0.44082]),
        (CalciumControl::default(), [0.42344, 0.65650, 0.64042]),
        (CalciumControl::broad_spike(), [1.06082, 1.39726, 1.28083]),
    ] {
        assert!((peak(&rule, &Protocol::pulses(1.0, 1)) - 0.28785).abs() < 1e-4);
        for (lag, exact) in [-10.0, -2.0, 10.0].into_iter().zip(peaks) {
            let ours = peak(&rule, &Protocol::pairing(Ms(lag), 1.0, 1));
            assert!((ours / exact - 1.0).abs() < 2e-3, "{lag} ms: {ours} against {exact}");
        }
    }
}
