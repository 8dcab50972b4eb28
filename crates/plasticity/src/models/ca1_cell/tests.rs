use super::*;
use crate::math::decay;

#[test]
fn rest_lies_between_its_reversal_potentials_and_is_silent() {
    let cell = Ca1Cell::default();
    let mut state = cell.initial();
    assert_eq!(spikes(&cell, &mut state, 25_000, |_| 0.0), 0);
    assert!((-75.0..-60.0).contains(&state.v) && state.calcium < 2e-4, "{state:?}");
}

/// One step by hand where everything but the leak is shut off: towards −70 mV + I/g.
#[test]
fn one_step_of_the_passive_cell() {
    let cell = Ca1Cell {
        sodium: 0.0,
        rectifier: 0.0,
        a_type: 0.0,
        m_type: 0.0,
        h_type: 0.0,
        l_type: 0.0,
        t_type: 0.0,
        r_type: 0.0,
        slow_ahp: 0.0,
        medium_ahp: 0.0,
        ..Ca1Cell::default()
    };
    let mut state = cell.initial();
    cell.step(&mut state, Held(0.0012), STEP);
    let towards = -70.0 + 0.0012 / 0.12 / 0.05;
    assert!((state.v - (towards - 0.2 * decay(0.05 * STEP.ms(), 1.0))).abs() < 1e-12);
    assert!(state.calcium < 1.0001e-4);
}

#[test]
fn gates_stay_smooth_where_their_formulas_divide_by_zero() {
    for (v, gate) in [(-25.0, 0), (-45.0, 1), (-27.01, 7), (19.88, 8)] {
        let [low, at, high] = [v - 1e-6, v, v + 1e-6].map(|v| targets(v, 1e-4)[gate]);
        assert!((at.0 - 0.5 * (low.0 + high.0)).abs() < 1e-9 && (at.1 - 0.5 * (low.1 + high.1)).abs() < 1e-7);
    }
    assert!((drive(0.0, 1e-4) - 0.5 * (drive(-1e-6, 1e-4) + drive(1e-6, 1e-4))).abs() < 1e-9);
}

/// Strong currents silence it after a few spikes: the independent run puts the border between 1.16 and 1.17 nA.
#[test]
fn spikes_drop_out_above_the_border() {
    let cell = Ca1Cell::default();
    let count = |current| {
        let mut state = cell.initial();
        spikes(&cell, &mut state, 10_000, |_| current)
    };
    assert!(count(1.14) >= 13);
    assert!(count(1.19) <= 10);
}

/// Half and a quarter of the step change no number of spikes.
#[test]
fn the_step_is_short_enough() {
    let cell = Ca1Cell::default();
    for current in [0.35, 0.65, 1.1, 1.3] {
        let count = |cut: u32| {
            let mut state = cell.initial();
            let (mut count, dt) = (0, STEP / f64::from(cut));
            for _ in 0..10_000 * cut {
                let before = state.v;
                cell.step(&mut state, Held(current), dt);
                count += i32::from(before < SPIKE && state.v >= SPIKE);
            }
            count
        };
        assert!((count(4) - count(1)).abs() <= 1, "{current}");
    }
}
