use super::*;
use crate::math::sqrt;
use crate::time::DAY;

/// Half stays, the others live 10 days: after 10 ln 2 days half of them is lost, 0.75 of all is there, and a quarter is new.
#[test]
fn by_hand() {
    let rule = SpineTurnover { lasting: 0.5, life: 10.0, spines: 200 };
    let mut state = rule.initial();
    rule.step(&mut state, AtEnd(false), 10.0 * core::f64::consts::LN_2 * DAY);
    assert!((state.survival() - 0.75).abs() < 1e-12 && (state.born - 0.25).abs() < 1e-12, "{state:?}");
    assert_eq!(rule.births(), 10.0);
    // A new look follows all of them, and of these half are of the kind that goes.
    rule.step(&mut state, AtEnd(true), Ms::ZERO);
    assert_eq!((state.survival(), state.born), (1.0, 0.0));
    rule.step(&mut state, AtEnd(false), 10.0 * DAY);
    assert!((state.survival() - rule.survival(10.0)).abs() < 1e-12);
}

/// Rates of two weeks as rates of thirty days, and what one pool would leave of 96 % in 540 days.
#[test]
fn rates_of_the_papers() {
    for (lost, days, into, expected) in [
        (0.03, 14.0, 30.0, 0.063),
        (0.05, 14.0, 30.0, 0.104),
        (0.04, 30.0, 14.0, 0.019),
        (0.13, 14.0, 30.0, 0.258),
        (0.20, 14.0, 30.0, 0.380),
    ] {
        assert!((rescaled(lost, days, into) - expected).abs() < 5e-4, "{lost}");
    }
    assert!((single(0.96, 14.0, 540.0) - 0.207).abs() < 5e-4);
}

/// The curve through both of the paper's numbers is near the defaults, and not the defaults.
#[test]
fn the_curve_through_two_points_goes_through_them() {
    let fit = SpineTurnover::through((14.0, 0.96), (540.0, 0.74)).expect("two pools");
    assert!((fit.survival(14.0) - 0.96).abs() < 1e-9 && (fit.survival(540.0) - 0.74).abs() < 1e-9);
    assert!((fit.lasting - 0.7396).abs() < 5e-5 && (fit.life - 83.94).abs() < 0.02, "{fit:?}");
    assert!((fit.survival(180.0) - 0.770).abs() < 5e-4);
    // More is lost in the first days than any mean life allows, or nothing later.
    assert_eq!(SpineTurnover::through((14.0, 0.999), (540.0, 0.5)), None);
    assert_eq!(SpineTurnover::through((14.0, 0.7), (540.0, 0.7)), None);
}

/// Turnover of every two weeks stays the same for ever; survival does not fall below the share that stays.
#[test]
fn turnover_is_no_survival() {
    let rule = SpineTurnover::default();
    let mut state = rule.initial();
    for _ in 0..38 {
        rule.step(&mut state, AtEnd(true), 14.0 * DAY);
        let lost = 1.0 - rule.survival(14.0);
        assert!((rule.turnover(14.0) - lost).abs() < 1e-12);
    }
    assert!(38.0 * rule.turnover(14.0) > 1.5 && rule.survival(38.0 * 14.0) > rule.lasting);
}

/// Spine by spine, four standard errors.
#[test]
fn drawn_dendrites_agree() {
    let rule = SpineTurnover { spines: 1000, ..SpineTurnover::default() };
    let dendrites: Vec<_> = (0..20).map(|seed| Dendrite::new(&rule, 540.0, seed)).collect();
    for day in [0.0, 14.0, 30.0, 180.0, 540.0] {
        let counts = dendrites.iter().map(|dendrite| dendrite.counts(day));
        let (first, all) = counts.fold((0.0, 0.0), |sum, (a, b)| (sum.0 + a as f64, sum.1 + b as f64));
        let error = 4.0 * sqrt(265.0 * 20.0);
        assert!((first - 20_000.0 * rule.survival(day)).abs() < error, "{day}: {first}");
        assert!((all - 20_000.0).abs() < error, "{day}: {all}");
    }
    assert_eq!(dendrites[3].spines, Dendrite::new(&rule, 540.0, 3).spines);
}
