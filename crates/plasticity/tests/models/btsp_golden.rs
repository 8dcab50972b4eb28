//! Behavioural-timescale plasticity against reference results of other implementations; origin in `data/README.md`.
#![allow(clippy::unwrap_used)] // a file that cannot be read is a failed test

use crate::printed::{assert_printed, rows};
use plasticity::models::btsp_kernel::BtspKernel;
use plasticity::models::btsp_two_traces::BtspTwoTraces;
use plasticity::models::btsp_weight_dependent::{BtspWeightDependent, Input};
use plasticity::networks::linear_track::{LinearTrack, Track};
use plasticity::networks::plateau_effect::Effect;
use plasticity::protocol::Signals;
use plasticity::{AtEnd, Model, Ms};

#[test]
fn kernel() {
    let rule = BtspKernel::default();
    for row in rows(include_str!("data/btsp_kernel.csv")) {
        let lag: f64 = row[0].parse().unwrap();
        assert_printed(rule.at(lag), row[1], row[0]);
        let (input, plateau) = (Signals::PRE, Signals::PLATEAU);
        let [first, second] = if lag <= 0.0 { [input, plateau] } else { [plateau, input] };
        let mut state = rule.initial();
        rule.step(&mut state, AtEnd(first), Ms::ZERO);
        rule.step(&mut state, AtEnd(second), Ms::from_seconds(lag.abs()));
        assert_printed(state.weight - rule.weight, row[1], row[0]);
    }
}

/// One lap at 25 cm/s; `lag` is that of the input's centre from the plateau. Reference in steps of 10 ms: 1 % of the largest change.
#[test]
fn weight_dependence() {
    let track = Track::new(&LinearTrack::default());
    let effect = Effect::new(Default::default(), &track);
    for row in rows(include_str!("data/btsp_weight_dependence.csv")) {
        let [lag, weight, expected] = [1, 2, 3].map(|k| row[k].parse::<f64>().unwrap());
        // Places of the reference are 0.4675 cm apart from the grid of inputs: two of four steps. Rounded lags fall on steps.
        let steps = plasticity::math::sqrt((lag / track.step) * (lag / track.step));
        let steps = (steps + 0.5) as usize;
        let from_centre = if lag < 0.0 { steps } else { track.steps() - steps };
        let change = effect.applied(weight, effect.of(&track, &[from_centre])) - weight;
        assert!((change - expected).abs() < 0.0035, "{row:?}: {change}");
    }
}

/// The same through the rule's own steps: a naive run of three laps before the plateau, and one after.
#[test]
fn the_track_does_what_the_rule_does() {
    let track = Track::new(&LinearTrack::default());
    let effect = Effect::weight_dependent(&BtspWeightDependent::default(), &track);
    let Effect::WeightDependent { rule, .. } = &effect else { panic!("another rule") };
    // As the default constant has it.
    assert!((rule.peak - BtspWeightDependent::default().peak).abs() < 5e-4, "{}", rule.peak);
    let steps = track.steps();
    let step = Ms::from_seconds(track.step);
    for plateaus in [vec![0], vec![130], vec![700], vec![250, 330], vec![790, 900]] {
        for weight in [0.0, 0.3, 0.9] {
            let mut state = rule.initial();
            state.weight = weight;
            for k in 0..5 * steps {
                let place = (k % steps) as f64 + 0.5;
                let plateau = plateaus.iter().any(|p| k == 3 * steps + p);
                let rate = Some(track.rate(place / steps as f64 * track.length));
                rule.step(&mut state, AtEnd(Input { rate, plateau, lap: false }), Ms::ZERO);
                rule.step(&mut state, AtEnd(Input::default()), step);
            }
            rule.step(&mut state, AtEnd(Input { lap: true, ..Input::default() }), Ms::ZERO);
            let ours = effect.applied(weight, effect.of(&track, &plateaus));
            assert!((ours - state.weight).abs() < 1e-3, "{plateaus:?} {weight}: {ours} {}", state.weight);
        }
    }
}

/// Resting weight against the lag of the plateau from the middle of the field, four printed decimals.
#[test]
fn fixed_points_of_two_traces() {
    let rule = BtspTwoTraces::default();
    let table = [
        (-2.0, "0.0032"),
        (-1.0, "0.0344"),
        (-0.5, "0.0933"),
        (0.0, "0.1401"),
        (0.5, "0.1061"),
        (1.0, "0.0445"),
        (2.0, "0.0072"),
    ];
    for (lag, printed) in table {
        assert_printed(rule.fixed_point(1.0, lag, 6.1), printed, "lag");
    }
    // Without a resting level there is no bump before the field: what counts is the ratio of two traces that are both empty.
    let flat = BtspTwoTraces { rest_d: 0.0, ..rule };
    assert!((flat.fixed_point(1.0, -2.0, 6.1) - flat.fixed_point(1.0, -0.5, 6.1)).abs() < 2e-4);
}

/// Two traces by small Euler steps, as the authors' simulation takes them.
#[test]
fn two_traces_naively() {
    let rule = BtspTwoTraces::default();
    for lag in [-0.7, 0.0, 0.3, 1.4] {
        let (dt, mut p, mut d, mut gain, mut loss) = (1e-5, 0.0, rule.rest_d, 0.0, 0.0);
        let mut signal: f64 = 0.0;
        for k in 0..610_000 {
            let t = f64::from(k) * dt;
            let rate = if (t - 3.05).abs() < 0.5 { 1.0 } else { 0.0 };
            if k == ((3.05 + lag) / dt + 0.5) as i32 {
                signal = 1.0;
            }
            gain += p * signal * dt;
            loss += d * signal * dt;
            p += dt / rule.tau_p * (-p + rule.eta_p * rate * (rule.top_p - p));
            d += dt / rule.tau_d * (rule.rest_d - d + rule.eta_d * rate * (rule.top_d - d));
            signal -= dt / rule.tau_plateau * signal;
        }
        let naive = gain / (gain + loss);
        let exact = rule.fixed_point(1.0, lag, 6.1);
        assert!((exact / naive - 1.0).abs() < 2e-3, "{lag}: {exact} {naive}");
    }
}
