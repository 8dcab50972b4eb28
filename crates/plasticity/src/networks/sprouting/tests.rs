use super::wiring::Wiring;
use super::*;
use crate::random::Random;

/// Between 0.1 and 0.7 the middle is 0.4 and there growth is ν; at both ends nothing, for 2 e^(−ln 2) is 1; at 1 it is nearly −ν.
#[test]
fn growth_by_hand() {
    let rule = Sprouting::default();
    assert!((rule.growth(0.4, 0.1) - 0.25).abs() < 1e-15);
    assert!(rule.growth(0.1, 0.1).abs() < 1e-15 && rule.growth(0.7, 0.1).abs() < 1e-15);
    // Twice as far from the middle as the ends: 2/16 − 1.
    assert!((rule.growth(1.0, 0.1) + 0.25 * 0.875).abs() < 1e-12);
    assert!(rule.growth(0.18, 0.4) < 0.0 && rule.growth(0.18, 0.1) > 0.0);
}

/// Two cells with an element of each kind excite each other, and nobody itself.
#[test]
fn elements_find_each_other() {
    let mut wiring = Wiring::new(2, 1.0);
    let mut random = Random::new(1);
    wiring.join(&[1.0, 2.9], &[3.0, 1.0], &mut random);
    assert_eq!([(0, 0), (0, 1), (1, 0), (1, 1)].map(|(post, pre)| wiring.count(post, pre)), [0, 2, 1, 0]);
    assert_eq!(wiring.input(0, &[0.3, 0.5]), 1.0);
    wiring.retract(&[1.0, 1.2], &[0.0, 1.0], &mut random);
    assert_eq!([(0, 1), (1, 0)].map(|(post, pre)| wiring.count(post, pre)), [0, 1]);
}

/// A cell that is as active as it should be neither grows nor shrinks, and without drive and synapses nothing starts.
#[test]
fn silence_with_no_need_of_activity_stays_silent() {
    let rule = Sprouting { eta_axon: 0.0, eta_dendrite: 0.0, drive: 0.0, start: 0.0, ..Sprouting::default() };
    assert!(rule.growth(0.0, 0.0).abs() < 1e-15);
    let mut run = Run::new(&rule);
    run.calcium.fill(0.0);
    run.rates.fill(0.0);
    (0..200).for_each(|_| run.step());
    assert_eq!((run.zone_rate(), run.synapses()), (0.0, Synapses { outside: 0, within: 0 }));
}

/// What becomes of the zone: neighbours, its own cells, or nothing.
#[test]
fn three_ends_of_a_zone() {
    let end = |eta_axon, eta_dendrite| {
        let mut run = Run::new(&Sprouting { eta_axon, eta_dendrite, ..Sprouting::default() });
        (0..100).for_each(|_| run.step());
        let before = run.synapses();
        run.lesion();
        assert!(run.zone_rate() < 0.2);
        (0..400).for_each(|_| run.step());
        (before, run.synapses(), run.zone_rate())
    };
    let (before, after, rate) = end(0.4, 0.1);
    assert!(after.outside > 2 * before.outside && rate > 0.65, "{before:?} {after:?} {rate}");
    let (before, after, rate) = end(0.1, 0.1);
    assert!(
        after.outside < 2 * before.outside && after.within > 2 * before.within && rate > 0.65,
        "{after:?}"
    );
    let (_, after, rate) = end(0.1, 0.4);
    assert!(after.outside + after.within < 20 && rate < 0.05, "{after:?} {rate}");
}

/// Two thirds of what drives the zone of settled cells come from cells; the lesion takes the rest. What it is driven by is its rate.
#[test]
fn drives_add_up_to_the_rate() {
    let mut run = Run::new(&Sprouting::default());
    (0..100).for_each(|_| run.step());
    let before = run.inputs();
    let sum = |inputs: Inputs| inputs.external + inputs.outside + inputs.within;
    // Rates are answers to the rates of the moment before.
    assert!((sum(before) - run.zone_rate()).abs() < 0.02, "{before:?} {}", run.zone_rate());
    assert!((before.external - 0.35).abs() < 1e-12 && before.within > before.outside, "{before:?}");
    run.lesion();
    (0..400).for_each(|_| run.step());
    let after = run.inputs();
    assert_eq!(after.external, 0.0);
    assert!((sum(after) - run.zone_rate()).abs() < 0.02 && after.outside > 2.0 * before.outside, "{after:?}");
    assert_eq!(run.calcium().len(), CELLS);
}

#[test]
fn runs_are_determined() {
    let rates = || {
        let mut run = Run::new(&Sprouting::default());
        (0..30).for_each(|_| run.step());
        run.rates().to_vec()
    };
    assert_eq!(rates(), rates());
}
