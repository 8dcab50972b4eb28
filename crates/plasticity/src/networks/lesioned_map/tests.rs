use super::*;

fn of(lesion: Lesion) -> LesionedMap {
    LesionedMap { lesion, ..LesionedMap::default() }
}

/// Four of ten units on a skin of 5, in steps of ½, the middle four: what is left has a gap of 2½, (5/2)²/4, and four gaps of ½, two ends of ¼.
#[test]
fn a_block_by_hand() {
    let places: Vec<f64> = (0..10).map(|k| 0.25 + 0.5 * f64::from(k)).collect();
    let mut run = Run::new(&LesionedMap { lost: 0.4, ..of(Lesion::Block) });
    run.row = Row::at(places);
    assert!((run.row.error() - even(10.0)).abs() < 1e-15);
    run.hurt();
    let alive = [true, true, true, false, false, false, false, true, true, true];
    assert_eq!(run.units().1, alive);
    let by_hand = (2.5 * 2.5 / 4.0 + 4.0 * 0.25 / 4.0 + 0.25 * 0.25) / 5.0;
    assert!((run.error() - by_hand).abs() < 1e-15);
    // The formula leaves out that the gap is wider than the block by one step: 0.6 · 0.125 + 0.16 · 1.25.
    assert!((run.constants.loss(0.125, 0.4) - 0.275).abs() < 1e-15 && by_hand > 0.275);
}

/// Gaps between units that are each silent with the chance f: geometric, mean of their squares over their mean (1 + f)/(1 − f).
#[test]
fn a_scattered_loss_by_formula() {
    let rule = of(Lesion::Scattered);
    let mut mean = 0.0;
    for seed in 0..400 {
        let mut run = Run::new(&LesionedMap {
            lost: 0.5,
            row: Relearning { seed, ..Relearning::default() },
            ..rule.clone()
        });
        run.row = Row::at((0..100).map(|k| 0.05 * (f64::from(k) + 0.5)).collect());
        run.hurt();
        assert_eq!(run.units().1.iter().filter(|alive| **alive).count(), 50);
        mean += run.error() / 400.0;
    }
    assert!((mean / rule.loss(even(100.0), 0.5) - 1.0).abs() < 0.03, "{mean}");
    // At best one half of it comes back, whatever is lost.
    for lost in [0.1, 0.5, 0.7] {
        let (hurt, floor) = (rule.loss(1.0, lost), rule.floor(1.0, lost));
        assert!(((hurt - floor) / (hurt - 1.0) - 0.5).abs() < 1e-12);
    }
}

/// What is recovered of a block, and of a scattered loss; the silent do not move.
#[test]
fn a_block_is_made_good_and_a_scattered_loss_is_not() {
    let mut formed = Run::new(&LesionedMap::default());
    assert!(formed.with_loss(Lesion::Block, 0.5).is_none());
    formed.advance(u64::MAX);
    let end = |lesion| {
        let mut run = formed.with_loss(lesion, 0.5).unwrap();
        let before = run.units().0.to_vec();
        assert!(run.advance(u64::MAX));
        for (unit, place) in before.iter().enumerate() {
            assert!(run.units().1[unit] || *place == run.units().0[unit]);
        }
        run
    };
    let [block, scattered] = [Lesion::Block, Lesion::Scattered].map(end);
    assert!(block.recovery() > 0.92, "{}", block.recovery());
    assert!(block.error() > 0.98 * block.constants.floor(block.before(), 0.5));
    assert!(scattered.recovery() < 0.35 && scattered.error() < block.hurt_error() / 5.0);
}

/// Nothing lost: there is nothing to recover.
#[test]
fn no_loss() {
    let mut run = Run::new(&LesionedMap { lost: 0.0, ..LesionedMap::default() });
    assert!(run.recovery().is_nan());
    run.advance(u64::MAX);
    run.advance(1);
    assert_eq!(run.hurt_error(), run.before());
    assert!(run.recovery().is_nan());
}

/// A turn without touches is the loss alone, and there is one loss only.
#[test]
fn units_fall_silent_once() {
    let mut run = Run::new(&LesionedMap { lesion: Lesion::Scattered, ..LesionedMap::default() });
    run.advance(u64::MAX);
    let before = run.before();
    for _ in 0..3 {
        run.advance(0);
        assert_eq!((run.before(), run.error()), (before, run.hurt_error()));
        assert_eq!(run.units().1.iter().filter(|alive| !**alive).count(), 30);
    }
    run.advance(10);
    assert_eq!(run.since(), Some(10));
}
