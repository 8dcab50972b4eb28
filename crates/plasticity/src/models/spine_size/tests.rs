use super::*;
use crate::math::ln;
use crate::time::DAY;

/// Alone and with a time of one day, a spine found at e after a day is expected at e^(1/e), with what it lost as variance.
#[test]
fn by_hand() {
    let rule = SpineSize { spread: 1.0, quick: 0.0, tau_fast: 1.0, tau_slow: 1.0 };
    let mut state = rule.initial();
    rule.step(&mut state, AtEnd(Some([0.0, 1.0])), Ms::ZERO);
    assert!((state.size() - core::f64::consts::E).abs() < 1e-12);
    rule.step(&mut state, AtEnd(None), DAY);
    assert!((state.slow.mean - exp(-1.0)).abs() < 1e-15);
    assert!((state.slow.variance - (1.0 - exp(-2.0))).abs() < 1e-15);
    assert!((rule.correlation(1.0) - exp(-1.0)).abs() < 1e-15);
    assert!((rule.log_change(1.0) - sqrt(2.0 * (1.0 - exp(-1.0)))).abs() < 1e-15);
}

/// Nobody looks: what is known of a spine stays as it is.
#[test]
fn silence_keeps_the_distribution() {
    let rule = SpineSize::default();
    let mut state = rule.initial();
    rule.step(&mut state, AtEnd(None), 1000.0 * DAY);
    let (quick, slow) = rule.variances();
    assert!((state.quick.variance - quick).abs() < 1e-15 && (state.slow.variance - slow).abs() < 1e-15);
    assert_eq!(state.size(), 1.0);
}

/// Sizes of many spines at two looks four days apart.
fn looked_at(rule: &SpineSize, spines: usize) -> Vec<(f64, f64)> {
    let mut random = Random::new(8);
    let mut look = |state: &mut State, days: f64| {
        rule.step(state, AtEnd(Some([random.normal(), random.normal()])), days * DAY);
        state.size()
    };
    let spine = |_| {
        let mut state = rule.initial();
        (look(&mut state, 0.0), look(&mut state, 4.0))
    };
    (0..spines).map(spine).collect()
}

fn moment(values: &[f64], n: u32) -> f64 {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|v| crate::math::powi(v - mean, n)).sum::<f64>() / values.len() as f64
}

/// Drawn spines have the signatures of the closed forms: a straight logarithm, a skewed size, the mean change and its spread by fifths.
#[test]
fn drawn_spines_agree() {
    let rule = SpineSize::default();
    let mut looks = looked_at(&rule, 200_000);
    let logs: Vec<_> = looks.iter().map(|(a, _)| ln(*a)).collect();
    assert!((sqrt(moment(&logs, 2)) - 0.7).abs() < 0.005);
    assert!((moment(&logs, 3) / crate::math::powi(0.7, 3)).abs() < 0.05);
    let sizes: Vec<_> = looks.iter().map(|(a, _)| *a).collect();
    let skew = moment(&sizes, 3) / crate::math::pow(moment(&sizes, 2), 1.5);
    assert!((2.5..3.2).contains(&skew) && (rule.skewness() - 2.888).abs() < 5e-4, "{skew}");
    looks.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (fifth, looks) in looks.chunks(40_000).enumerate() {
        let expected = rule.change_in_fifth(fifth, 4.0);
        let size = looks.iter().map(|(a, _)| a).sum::<f64>() / 40_000.0;
        let changes: Vec<_> = looks.iter().map(|(a, b)| b - a).collect();
        let mean = changes.iter().sum::<f64>() / 40_000.0;
        let spread = sqrt(moment(&changes, 2));
        assert!((size / expected.size - 1.0).abs() < 0.02, "{fifth}: {size} {expected:?}");
        assert!((mean - expected.mean).abs() < 5.0 * spread / 200.0, "{fifth}: {mean} {expected:?}");
        assert!((spread / expected.spread - 1.0).abs() < 0.05, "{fifth}: {spread} {expected:?}");
    }
}

/// The change grows with size, and less than in proportion.
#[test]
fn large_spines_change_more_and_relatively_less() {
    let rule = SpineSize::default();
    let changes: Vec<_> = (0..5).map(|fifth| rule.change_in_fifth(fifth, 4.0)).collect();
    for pair in changes.windows(2) {
        assert!(
            pair[0].spread < pair[1].spread && pair[0].spread / pair[0].size > pair[1].spread / pair[1].size
        );
        assert!(pair[0].mean > pair[1].mean);
    }
    let relative = [0, 4].map(|fifth| changes[fifth].spread / changes[fifth].size);
    assert!((relative[0] - 0.87).abs() < 0.02 && (relative[1] - 0.51).abs() < 0.02, "{relative:?}");
}

/// One part of variance 1 and e^(−1) of it left: from e it is expected at e^(1/e + (1 − e^(−2))/2), and its median is e^(1/e).
#[test]
fn later_by_hand() {
    let rule = SpineSize { spread: 1.0, quick: 0.0, tau_fast: 1.0, tau_slow: 1.0 };
    let later = rule.later(core::f64::consts::E, 1.0);
    assert!((later.median - exp(exp(-1.0))).abs() < 1e-12);
    assert!((later.mean - exp(exp(-1.0) + 0.5 * (1.0 - exp(-2.0)))).abs() < 1e-12);
    // At the size that does not change in the mean, it does not.
    let size = rule.unchanged(1.0);
    assert!((size - exp(0.5 * (1.0 + exp(-1.0)))).abs() < 1e-12);
    assert!((rule.later(size, 1.0).mean / size - 1.0).abs() < 1e-12);
}

/// Spines found at one size and followed step by step: their mean, and the spread of their logarithm, four standard errors.
#[test]
fn found_spines_are_followed() {
    let rule = SpineSize::default();
    let mut random = Random::new(5);
    const SPINES: usize = 40_000;
    for (size, days) in [(3.0, 4.0), (0.3, 14.0), (1.0, 60.0)] {
        let logs: Vec<_> = (0..SPINES)
            .map(|_| {
                let mut state = rule.found(size, random.normal());
                assert!((state.size() / size - 1.0).abs() < 1e-12);
                rule.step(&mut state, AtEnd(Some([random.normal(), random.normal()])), days * DAY);
                ln(state.size())
            })
            .collect();
        let later = rule.later(size, days);
        let mean = logs.iter().sum::<f64>() / SPINES as f64;
        assert!((mean - ln(later.median)).abs() < 4.0 * later.spread / sqrt(SPINES as f64), "{size}: {mean}");
        assert!((sqrt(moment(&logs, 2)) / later.spread - 1.0).abs() < 0.015, "{size}");
        let sizes: Vec<_> = logs.iter().map(|log| exp(*log)).collect();
        let error = 4.0 * sqrt(moment(&sizes, 2) / SPINES as f64);
        assert!((sizes.iter().sum::<f64>() / SPINES as f64 - later.mean).abs() < error, "{size}");
    }
}

/// Over all spines of a fifth the expected changes are the change of that fifth.
#[test]
fn sizes_and_fifths_agree() {
    let rule = SpineSize::default();
    let (mut change, mut share) = (0.0, 0.0);
    // The largest fifth: standard normal numbers above 0.8416.
    for k in 0..60_000 {
        let z = 0.841_621_233_572_914_2 + 1e-4 * (f64::from(k) + 0.5);
        let (weight, size) = (exp(-0.5 * z * z), exp(rule.spread * z));
        change += weight * (rule.later(size, 4.0).mean - size);
        share += weight;
    }
    assert!((change / share - rule.change_in_fifth(4, 4.0).mean).abs() < 1e-5);
}
