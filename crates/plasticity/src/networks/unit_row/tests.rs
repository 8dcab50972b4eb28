use super::*;

/// Units at 1, 2 and 4; a touch at 2.4 is won by the second. ε = 0.5 and σ = 1: it goes to 2.2, its neighbours by 0.5 e^(−1/2) of
/// their ways of 1.4 and −1.6.
#[test]
fn by_hand() {
    let mut row = Row::at(vec![1.0, 2.0, 4.0]);
    assert_eq!(row.winner(2.4), 1);
    row.learn(2.4, Learning { width: 1.0, rate: 0.5 });
    let pull = 0.5 * exp(-0.5);
    for (place, by_hand) in row.places().iter().zip([1.0 + 1.4 * pull, 2.2, 4.0 - 1.6 * pull]) {
        assert!((place - by_hand).abs() < 1e-15, "{place} {by_hand}");
    }
    // A silent unit neither wins nor moves.
    let mut row = Row::at(vec![1.0, 2.0, 4.0]);
    row.silence(1);
    assert_eq!((row.winner(2.4), row.counts()), (0, [0, 1, 0, 0, 1]));
    row.learn(2.4, Learning { width: 1.0, rate: 0.5 });
    assert_eq!((row.places()[0], row.places()[1]), (1.7, 2.0));
    assert!((row.places()[2] - (4.0 - 1.6 * 0.5 * exp(-2.0))).abs() < 1e-15);
}

/// Units at 1 and 2 of a skin of 5: until the first 1²/2, between them 1²/4, beyond the last 3²/2, over 5.
#[test]
fn the_error_by_hand() {
    assert!((Row::at(vec![2.0, 1.0]).error() - (0.5 + 0.25 + 4.5) / 5.0).abs() < 1e-15);
    let mut none = Row::at(vec![1.0]);
    none.silence(0);
    assert!(none.error().is_nan());
    // N units in the middle of equal parts: L/4N.
    let even = Row::at((0..100).map(|k| 0.05 * (f64::from(k) + 0.5)).collect());
    assert!((even.error() - 0.0125).abs() < 1e-15);
}

/// Against the rule as it is written, every unit and every bell worked out anew.
#[test]
fn as_a_plain_program() {
    let mut random = Random::new(3);
    let mut row = Row::new(60, &mut random);
    let mut plain = row.places().to_vec();
    for step in 0..2000 {
        let touch = 5.0 * random.uniform();
        let learning = Learning { width: 0.5 + f64::from(step) / 250.0, rate: 0.2 };
        let mut winner = 0;
        for unit in 1..60 {
            if (touch - plain[unit]).abs() < (touch - plain[winner]).abs() {
                winner = unit;
            }
        }
        for (unit, place) in plain.iter_mut().enumerate() {
            let away = unit.abs_diff(winner) as f64;
            *place += 0.2 * exp(-away * away / (2.0 * learning.width * learning.width)) * (touch - *place);
        }
        row.learn(touch, learning);
    }
    for (place, plain) in row.places().iter().zip(&plain) {
        assert!((place - plain).abs() < 1e-8, "{place} {plain}");
    }
}

/// Equal ratios: half of the way from 10 to 1 is √10.
#[test]
fn neighbourhood_and_rate_fall_in_equal_ratios() {
    let rule = Relearning::default();
    assert!((rule.forming(0.5).width - crate::math::sqrt(10.0)).abs() < 1e-12);
    assert!((rule.forming(1.0).rate - 0.01).abs() < 1e-12);
    assert_eq!(rule.relearning(0.0), Learning { width: 1.0, rate: 0.15 });
}
