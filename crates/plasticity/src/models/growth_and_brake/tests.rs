use super::*;

fn slow(tau: f64) -> GrowthAndBrake {
    GrowthAndBrake { tau, ..GrowthAndBrake::default() }
}

/// λ² − (1 − 1/u) λ + 1/u = 0: u = 0.1 has −9λ: (−9 ± √41)/2; u = 1 has ± i; u = 2 has (0.5 ± √−1.75)/2; u = 8 has (7 ± √17)/16.
#[test]
fn eigenvalues_by_hand() {
    for (u, real, imaginary) in [
        (0.1, 0.5 * (-9.0 + sqrt(41.0)), 0.0),
        (1.0, 0.0, 1.0),
        (2.0, 0.25, 0.5 * sqrt(1.75)),
        (8.0, (7.0 + sqrt(17.0)) / 16.0, 0.0),
    ] {
        let (a, b) = slow(u).eigenvalue();
        assert!((a - real).abs() < 1e-12 && (b - imaginary).abs() < 1e-12, "{u}: {a} {b}");
    }
}

#[test]
fn regions_end_where_they_should() {
    let (low, high) = (3.0 - sqrt(8.0), 3.0 + sqrt(8.0));
    for (border, below, above) in [
        (low, Region::Returns, Region::SwingsBack),
        (1.0, Region::SwingsBack, Region::SwingsAway),
        (high, Region::SwingsAway, Region::RunsAway),
    ] {
        assert_eq!(slow(border * 0.999_999).region(), below);
        assert_eq!(slow(border * 1.000_001).region(), above);
    }
}

#[test]
fn at_rest_nothing_changes_and_a_push_multiplies() {
    let rule = GrowthAndBrake { start: 1.0, ..GrowthAndBrake::default() };
    let mut state = rule.initial();
    rule.step(&mut state, AtEnd(None), 100.0 * MINUTE);
    assert_eq!(state, rule.initial());
    rule.step(&mut state, AtEnd(Some(1.5)), Ms::ZERO);
    assert_eq!(state, State { output: 1.5, mean: 1.0 });
}

/// Which starts a brake can hold shrinks as it gets slower.
#[test]
fn a_slow_brake_survives_smaller_pushes() {
    for (u, start) in [(0.1, 216.0), (0.2, 57.7), (0.3, 27.3), (0.5, 11.1), (0.7, 6.4), (0.9, 4.3)] {
        let ours = basin(&slow(u));
        assert!((ours / start - 1.0).abs() < 0.05, "{u}: {ours} against {start}");
    }
}

/// From 1.3: a cycle at 1.1 and just below 1.494, which the linear analysis does not show; gone at 2, and at 1.5 after a long silence.
#[test]
fn a_cycle_catches_what_leaves_slowly() {
    for (u, minutes, gone) in [
        (1.1, 5000, false),
        (1.49, 5000, false),
        (1.5, 400, false),
        (1.5, 600, true),
        (2.0, 30, true),
        (7.0, 30, true),
    ] {
        let rule = slow(u);
        let mut state = rule.initial();
        for _ in 0..minutes {
            rule.step(&mut state, AtEnd(None), MINUTE);
        }
        assert_eq!(state.gone(), gone, "{u}, {minutes} min: {state:?}");
    }
}
