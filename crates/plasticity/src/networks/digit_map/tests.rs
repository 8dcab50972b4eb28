use super::*;

/// Step by step, with equal pulls on n neighbours at each side: the mean square of their distance is n(n + 1)/3, and the two
/// formulas are one, 2/3 − 1/(3n² + 3(n + 1)²).
#[test]
fn two_formulas_for_the_exponent() {
    for n in [0.0, 1.0, 2.0, 10.0] {
        let ritter = 2.0 / 3.0 - 1.0 / (3.0 * n * n + 3.0 * (n + 1.0) * (n + 1.0));
        assert!((exponent(n * (n + 1.0) / 3.0) - ritter).abs() < 1e-14, "{n}");
    }
    // A bell of width 1 has a mean square of 1: 13/21.
    assert!((spread(1.0) - 1.0).abs() < 1e-6 && (exponent(spread(1.0)) - 13.0 / 21.0).abs() < 1e-6);
    // Eight times the use, and 8^(2/3) = 4: half of the map.
    assert!((share(8.0, WIDE) - 0.5).abs() < 1e-15);
    assert_eq!((share(4.0, 1.0), share(0.0, WIDE)), (0.5, 0.0));
}

fn ended(constants: &DigitMap) -> Run {
    let mut run = Run::new(constants);
    while !run.advance(10_000) {}
    run
}

/// A map forms in order, twenty units a digit, and a use of 1 leaves it so.
#[test]
fn a_map_forms() {
    let run = ended(&DigitMap { change: Change::Train, density: 1.0, ..DigitMap::default() });
    let rising = run.places().windows(2).filter(|pair| pair[0] < pair[1]).count();
    assert!(rising == 0 || rising == run.places().len() - 1, "{rising}");
    assert!(run.before().iter().chain(&run.counts()).all(|count| count.abs_diff(20) <= 2), "{run:?}");
}

/// The places of units follow the touches: with a lost digit nobody draws one there, with a use of r a share of r/(r + 4).
#[test]
fn touches_come_where_they_should() {
    let lost = DigitMap::default();
    assert_eq!(lost.touches(), [1.0, 1.0, 0.0, 1.0, 1.0]);
    let trained = DigitMap { change: Change::Train, digit: 5, density: 4.0, ..lost };
    assert_eq!((trained.touches(), trained.index()), ([1.0, 1.0, 1.0, 1.0, 4.0], 4));
}

/// The small neighbourhood gives the territory to the two beside it, the large one to all; in the middle of the run the small one is on its way.
#[test]
fn two_regimes() {
    let of = |width| {
        let constants = DigitMap {
            row: Relearning { neighbourhood: width, ..Relearning::default() },
            ..DigitMap::default()
        };
        let mut run = Run::new(&constants);
        while run.since().is_none_or(|since| since < 10_000) {
            run.advance(1000);
        }
        let half = run.counts();
        while !run.advance(10_000) {}
        (run.before(), half, run.counts())
    };
    let (before, half, small) = of(1.0);
    assert!(half[2] > 8 && half[2] < 14 && small[2] < 6, "{half:?} {small:?}");
    assert!(small[0].abs_diff(before[0]) <= 2 && small[4].abs_diff(before[4]) <= 2, "{before:?} {small:?}");
    let (before, half, large) = of(5.0);
    assert!(half[0] >= before[0] + 2 && large[0] >= before[0] + 3 && large[4] >= before[4] + 3, "{large:?}");
}

/// Without the large neighbourhood at the start the trained digit gets less than the law says, and with it what the law says.
#[test]
fn a_trained_digit_needs_a_wide_start() {
    let of = |width| {
        let row = Relearning { neighbourhood: width, ..Relearning::default() };
        let run = ended(&DigitMap { change: Change::Train, digit: 2, density: 5.0, row });
        f64::from(run.counts()[1]) / 100.0
    };
    let law = share(5.0, WIDE);
    assert!((of(5.0) - law).abs() < 0.02, "{}", of(5.0));
    assert!(of(1.0) < law - 0.05 && of(1.0) > share(5.0, 0.0) + 0.05, "{}", of(1.0));
}
