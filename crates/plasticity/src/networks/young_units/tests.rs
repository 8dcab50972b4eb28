use super::*;

/// Gompertz' curve: e^(−e^5), nearly 0, at birth; e^(−1) in the middle; e^(−e^(−5)) = 0.99328 at the end.
#[test]
fn maturity_by_hand() {
    let rule = YoungUnits { kind: Kind::Young, ..YoungUnits::default() };
    let learned = YoungUnits { inhibition: Inhibition::Learned, ..rule.clone() };
    assert_eq!((rule.maturity(0.0), rule.maturity(1.0)), (0.0, 1.0));
    assert!((rule.maturity(0.5) - exp(-1.0) / 0.993_284_7).abs() < 1e-6);
    let (born, mature) = (rule.rates(0.0), rule.rates(1.0));
    assert_eq!(born, Rates { learning: 0.1, cost: 0.0, decay: 0.005 });
    assert!((mature.learning - 0.0025).abs() < 1e-15 && (mature.cost - 0.9).abs() < 1e-15);
    assert!((learned.rates(1.0).cost - 0.0025 * 0.9).abs() < 1e-15);
    assert!(mature.decay.abs() < 1e-15);
}

/// A machine without weights gives back half of every pattern: both sides are thrown like coins.
#[test]
fn nothing_learned_is_a_coin() {
    let mut run = Run::new(&YoungUnits::default());
    let score = run.score_of_all();
    assert!((score - 0.5).abs() < 0.01, "{score}");
}

const KINDS: [Kind; 4] = [Kind::Plain, Kind::Sparse, Kind::Young, Kind::Turnover];

/// Sampling at the right rate scores 1 − 2 · 0.1 · 0.9 = 0.82 by chance; the plain machine is hardly above, young units are.
#[test]
fn young_units_disturb_each_other_less() {
    let end = |kind| {
        let (apart, inhibition) = (0.45, Inhibition::Learned);
        let mut run = Run::new(&YoungUnits { kind, apart, cost: 0.05, inhibition, ..YoungUnits::default() });
        while !run.advance() {}
        assert!(run.advance() && run.fresh().len() == GROUPS && run.part() == 1.0);
        (run.score_of_all(), run.fresh()[GROUPS - 1])
    };
    let [plain, sparse, young, turnover] = KINDS.map(end);
    assert!(
        plain.0 > 0.81 && plain.0 < sparse.0 && sparse.0 < young.0 && young.0 < turnover.0,
        "{plain:?} {sparse:?} {young:?} {turnover:?}"
    );
    // What is new is known best, and the more so the faster it was learned.
    assert!(
        young.1 > 0.95 && turnover.1 > 0.95 && young.1 - young.0 > sparse.1 - sparse.0,
        "{young:?} {sparse:?}"
    );
}

/// Two codes by hand, (1, ½) and (0, ½): a quarter of a unit is on in both, an eighth of two; the cosine is ¼ / √(1.25 · 0.25).
#[test]
fn overlap_by_hand() {
    let (a, b) = ([1.0, 0.5], [0.0, 0.5]);
    assert_eq!(machine::shared(&a, &b), 0.25);
    assert!((machine::cosine(&a, &b) - 0.25 / crate::math::sqrt(0.3125)).abs() < 1e-15);
}

/// Young units are on more than inhibited ones, so more of them are on for two patterns; yet by their angle the codes of inhibited
/// units are the ones that are alike.
#[test]
fn young_units_share_more_and_tell_more() {
    let end = |kind| {
        let mut run = Run::new(&YoungUnits { kind, ..YoungUnits::default() });
        while !run.advance() {}
        (run.overlap(0), run.likeness(0))
    };
    let [plain, sparse, young, turnover] = KINDS.map(end);
    assert!(plain.0 > 0.2 && plain.0 < 0.3 && sparse.0 < 0.01, "{plain:?} {sparse:?}");
    assert!(young.0 > 10.0 * sparse.0 && turnover.0 > young.0, "{young:?} {turnover:?}");
    assert!(sparse.1 > 0.99 && young.1 < 0.7, "{sparse:?} {young:?}");
}

/// Eighteen batches and three thirds of a score are a group; asked in parts, the same patterns give the same score.
#[test]
fn a_group_is_learned_and_scored_in_turns() {
    let mut run = Run::new(&YoungUnits { units: 100, ..YoungUnits::default() });
    for turn in 1..=21 {
        assert_eq!(run.fresh().len(), 0);
        run.advance();
        assert_eq!(run.part(), f64::from(turn.min(18)) / 198.0);
    }
    assert_eq!(run.fresh().len(), 1);
    let (mut parts, mut whole) = (run.clone(), run);
    let thirds = [0..30, 30..60, 60..PATTERNS].map(|part| parts.score_part(0, part));
    assert!((thirds.iter().sum::<f64>() / 3.0 - whole.score(0)).abs() < 1e-12);
}

#[test]
fn runs_are_determined() {
    let score = |seed| {
        let mut run = Run::new(&YoungUnits { units: 100, seed, ..YoungUnits::default() });
        (0..20).for_each(|_| assert!(!run.advance()));
        run.score(0)
    };
    assert_eq!(score(3), score(3));
    assert_ne!(score(3), score(4));
}

/// By the likelier value a machine that learned little scores what silence does, 0.9, and by sampling what chance does, 0.82.
/// The reading changes no weight.
#[test]
fn the_likelier_value_flatters() {
    let end = |reading| {
        let kind = Kind::Plain;
        let mut run = Run::new(&YoungUnits { kind, apart: 0.45, reading, ..YoungUnits::default() });
        while !run.advance() {}
        (run.code(0, 0), run.score_of_all())
    };
    let [(code, sampled), (same, likelier)] = [Reading::Sampled, Reading::Likelier].map(end);
    assert_eq!(code, same);
    assert!((sampled - 0.82).abs() < 0.02 && (likelier - 0.90).abs() < 0.02, "{sampled} {likelier}");
}
