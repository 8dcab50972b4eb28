use super::*;

#[test]
fn one_step_by_hand() {
    let switch = BistableSwitch::default();
    let mut state = State { calcium: 4.0, ..switch.initial() };
    // At 4 µM F = 1/2: 10 · 0.5 / 4 = 1.25 per second for the first phosphate, for 20 ms of 20 µM.
    switch.step(&mut state, AtEnd(None), Ms(20.0));
    assert!((state.rings[1] - 0.5).abs() < 1e-12 && (state.rings[0] - 19.5).abs() < 1e-12);
    // Then 0.25 per second for the second, and back at v = 2 D/(0.4 + 0.5), D = 1e-6 · 50/(0.001 + I).
    let inhibitor = 0.1 * (1.0 + 0.343 / 64.0);
    let v = 2.0 * (0.001 * 0.05 / (0.001 + inhibitor)) / 0.9;
    switch.step(&mut state, AtEnd(None), Ms(20.0));
    assert!((state.rings[2] - 0.5 * 0.25 * 0.02).abs() < 1e-12);
    let first = 0.5 + 19.5 * 1.25 * 0.02 - 0.5 * (0.25 + v) * 0.02;
    assert!((state.rings[1] - first).abs() < 1e-12, "{} {first}", state.rings[1]);
}

#[test]
fn no_ring_is_lost() {
    let switch = BistableSwitch::default();
    let mut state = State { calcium: 3.0, ..switch.initial() };
    for _ in 0..3000 {
        switch.step(&mut state, AtEnd(None), Ms(20.0));
    }
    let all: f64 = state.rings.iter().sum();
    assert!((all - 20.0).abs() < 1e-9 && state.phosphorylated() > 150.0, "{all}");
}

/// The steady states are those of the dynamics: from either side of the unstable one the ring goes its own way.
#[test]
fn dynamics_and_steady_states_agree() {
    let switch = BistableSwitch::default();
    let steady = switch.steady(0.5);
    assert_eq!(steady.len(), 3);
    let settle = |state: &mut State| {
        for _ in 0..200_000 {
            switch.step(state, AtEnd(None), Ms(1000.0));
        }
    };
    let mut off = State { calcium: 0.5, ..switch.initial() };
    settle(&mut off);
    assert!((off.phosphorylated() / steady[0] - 1.0).abs() < 1e-6, "{}", off.phosphorylated());
    let mut on = State { calcium: 3.0, ..switch.initial() };
    for _ in 0..3000 {
        switch.step(&mut on, AtEnd(None), Ms(20.0));
    }
    on.calcium = 0.5;
    settle(&mut on);
    // From above, and not there yet: against so many phosphates PP1 needs weeks.
    let left = on.phosphorylated() / steady[2] - 1.0;
    assert!(left.abs() < 1e-4, "{left}");
}

/// PKA arms the inhibitor of PP1, so more of it keeps the switch on at lower calcium.
#[test]
fn kinase_a_widens_the_range() {
    let low = |pka| {
        let switch = BistableSwitch { pka, ..BistableSwitch::default() };
        switch.calcium(switch.subunits(switch.folds().unwrap().1))
    };
    assert!(low(2.0) < low(1.0) && low(1.0) < low(0.5));
}
