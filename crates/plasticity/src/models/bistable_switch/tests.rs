use super::*;
use crate::math::pow;
use crate::{Domain, Quantities, Value};

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

/// Zeros of the polynomial with eighty digits, for constants that once gave no state or thrice the same.
#[test]
fn steady_states_at_the_ends_of_the_ranges() {
    let saturated = BistableSwitch {
        k1: 5.0,
        k2: 0.2,
        k3: 10.0,
        k4: 1e-4,
        km: 0.05,
        kh1: 1.0,
        kh2: 0.1,
        rings: 50.0,
        pp1: 0.005,
        inhibitor: 1.0,
        pka: 10.0,
    };
    let busy = BistableSwitch {
        k2: 20.0,
        k3: 0.1,
        k4: 0.1,
        km: 5.0,
        rings: 1.0,
        pp1: 0.5,
        inhibitor: 0.01,
        ..saturated.clone()
    };
    let sensitive = BistableSwitch { kh1: 1.0, kh2: 3.0, ..BistableSwitch::default() };
    let usual = BistableSwitch::default();
    for (switch, calcium, states) in [
        (&usual, 0.01, [2.104_772_172_627_705e-11].as_slice()),
        (&usual, 0.1, &[2.216_701_527_694_497_6e-6, 89.858_776_086_699_59, 185.319_926_576_389_63]),
        (&busy, 6.0, &[8.816_227_658_272_183]),
        (&saturated, 10.0, &[499.999_999_999_82]),
        (&sensitive, 2.0, &[199.999_564_723_653_26]),
        (&usual, 0.0, &[0.0]),
    ] {
        let steady = switch.steady(calcium);
        assert_eq!(steady.len(), states.len(), "{calcium} µM: {steady:?}");
        for (ours, exact) in steady.iter().zip(states) {
            assert!((ours - exact).abs() <= 1e-12 * exact, "{calcium} µM: {ours} {exact}");
        }
    }
}

/// Constants between the ends of their ranges, or at them.
fn drawn(random: &mut Random, ends: bool) -> BistableSwitch {
    let values = BistableSwitch::list().into_iter().map(|quantity| match quantity.domain {
        Domain::Real { low, high, .. } => {
            let u = random.uniform();
            let way = if ends { libm::round(u) } else { u };
            Value::Real(low * pow(high / low, way))
        }
        _ => quantity.default,
    });
    BistableSwitch::with_values(&values.collect::<Vec<_>>())
}

/// Every sign of the balance of gain and loss, looked at in four thousand places.
#[test]
fn no_steady_state_is_missed_or_invented() {
    let mut random = Random::new(1);
    for k in 0..100 {
        let switch = drawn(&mut random, k % 2 == 0);
        for calcium in [0.002, 0.05, 0.1, 0.3, 0.7, 2.0, 10.0, 60.0] {
            let (mut count, mut gains) = (0, true);
            for i in 0..=4000 {
                let s = switch.subunits(-80.0 + 0.025 * f64::from(i));
                let now = i < 4000 && switch.excess(calcium, s) > 0.0;
                count += usize::from(now != gains);
                gains = now;
            }
            let steady = switch.steady(calcium);
            assert_eq!(steady.len(), count, "{calcium} µM: {steady:?}, {switch:?}");
            assert!(steady.is_sorted_by(|a, b| a < b), "{calcium} µM: {steady:?}, {switch:?}");
        }
    }
}

/// At either fold, two states meet: one more or one less calcium in a thousand, and there is one state or there are three.
#[test]
fn folds_are_where_states_end() {
    let (mut random, mut seen) = (Random::new(2), 0);
    for k in 0..200 {
        let switch = drawn(&mut random, k % 2 == 0);
        let Some((off, on)) = switch.folds() else { continue };
        let [high, low] = [off, on].map(|x| switch.calcium(switch.subunits(x)));
        if high / low < 1.01 {
            continue;
        }
        seen += 1;
        let count = |calcium: f64| switch.steady(calcium).len();
        assert_eq!([count(1.001 * low), count(0.999 * high)], [3, 3], "{low} {high} {switch:?}");
        // Beyond the ends of the curve there may be more of the same.
        assert!(low <= 0.001 || count(0.999 * low) == 1, "{low} {high} {switch:?}");
        assert!(high >= 99.9 || count(1.001 * high) == 1, "{low} {high} {switch:?}");
    }
    assert!(seen > 100, "{seen}");
}
