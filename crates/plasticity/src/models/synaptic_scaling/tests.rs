use super::*;

/// A sensor that reads nothing: β G t = 3.775 · 10⁻⁷ · 10 · 172,800 = 0.65232.
#[test]
fn two_days_by_hand() {
    let rule = SynapticScaling::default();
    let mut state = State { sensor: 0.0, ..rule.initial() };
    rule.step(&mut state, Held(0.0), 48.0 * HOUR);
    assert!((state.growth - 0.652_32).abs() < 1e-9);
    for (hours, factor) in [(24.0, 1.386), (48.0, 1.920), (60.0, 2.260)] {
        assert!((exp(rule.silenced(hours * HOUR)) - factor).abs() < 5e-4, "{hours}");
    }
    // The paper's constants: e in 0.69 h, 5653-fold in 6 h; with the sum 2752-fold in one hour.
    let paper = SynapticScaling { beta: 4e-5, ..rule };
    assert!((paper.silenced(HOUR) * 0.69 - 1.0).abs() < 0.01);
    assert!((exp(paper.silenced(6.0 * HOUR)) / 5653.0 - 1.0).abs() < 1e-3);
    let summed = SynapticScaling { gamma: 1e-7, ..paper };
    assert!((exp(summed.silenced(HOUR)) / 2752.0 - 1.0).abs() < 1e-3);
}

/// All three equations once more, by Euler's method.
#[test]
fn a_plain_integration_agrees() {
    let rule = SynapticScaling { beta: 4e-5, gamma: 1e-7, ..SynapticScaling::default() };
    let mut state = rule.initial();
    rule.step(&mut state, Held(4.0), Ms::from_seconds(300.0));
    let (mut growth, mut sensor, mut lacking) = (0.0, 10.0, 0.0);
    for _ in 0..300_000 {
        let short = 10.0 - sensor;
        growth += 1e-3 * (4e-5 * short + 1e-7 * lacking);
        lacking += 1e-3 * short;
        sensor += 1e-3 * (4.0 - sensor) / 100.0;
    }
    assert!((state.growth / growth - 1.0).abs() < 1e-4 && (state.lacking / lacking - 1.0).abs() < 1e-4);
    assert!((state.sensor - sensor).abs() < 1e-3);
}

#[test]
fn at_the_goal_nothing_changes() {
    let rule = SynapticScaling::default();
    let mut state = rule.initial();
    rule.step(&mut state, Held(10.0), 1000.0 * HOUR);
    assert_eq!(state, rule.initial());
}

/// The loop with a fast sensor against the closed form: 19.2 Hz, then 16.0 after 18 h and 12.2 after 72 h.
#[test]
fn the_loop_returns_as_the_closed_form_says() {
    let rule = SynapticScaling { sensor: 1.0, ..SynapticScaling::default() };
    let mut state = State { growth: crate::math::ln(1.92), ..rule.initial() };
    for (hours, rate) in [(18.0, 16.0), (54.0, 12.2)] {
        close_the_loop(&rule, &mut state, 10.0, hours * HOUR, Ms::from_seconds(60.0));
        assert!((10.0 * exp(state.growth) - rate).abs() < 0.05);
    }
    assert!((rule.returning(19.2, 72.0 * HOUR) - 10.0 * exp(state.growth)).abs() < 1e-3);
}

/// Weights of 5, 10 and 15: doubled they are 10, 20, 30; with the same mean, shifted by 10, 15, 20, 25. Halved the foil loses 5.
#[test]
fn both_forms_by_hand() {
    let grown = crate::math::ln(2.0);
    let rule = |form| SynapticScaling { form, ..SynapticScaling::default() };
    let all = |form, growth| [5.0, 10.0, 15.0].map(|own| rule(form).weight(own, 10.0, growth));
    for (ours, by_hand) in [
        (all(Form::Multiplicative, grown), [10.0, 20.0, 30.0]),
        (all(Form::Additive, grown), [15.0, 20.0, 25.0]),
        (all(Form::Additive, -grown), [0.0, 5.0, 10.0]),
    ] {
        assert!(ours.iter().zip(by_hand).all(|(a, b)| (a - b).abs() < 1e-12), "{ours:?}");
    }
}
