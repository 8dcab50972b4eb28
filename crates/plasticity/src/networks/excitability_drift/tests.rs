//! By hand, against what the authors' notebook prints, and the claim.

use super::numpy::excitabilities;
use super::*;

/// One cell can be active: with an inhibition of 16 its drive is 15 − 16 + 4, of which each step makes a twentieth.
#[test]
fn by_hand() {
    let mut excitability = vec![0.0; CELLS];
    excitability[0] = 4.0;
    let constants = ExcitabilityDrift { inhibition: 16.0, boost: 0.0, ..ExcitabilityDrift::default() };
    let mut run = Run::of(&constants, &excitability);
    (0..REST).for_each(|_| assert!(run.step()));
    assert_eq!(run.rates, [0.0; CELLS]);
    run.step();
    assert!((run.rates[0] - 0.15).abs() < 1e-15 && run.rates[1..] == [0.0; CELLS - 1]);
    run.step();
    // Inhibited by its own 16 + 0.075 + 0.001125: 0.15 + (2.923875 − 0.15)/20.
    assert!((run.rates[0] - 0.288_693_75).abs() < 1e-12, "{}", run.rates[0]);
    assert!(run.weights.iter().all(|w| *w == 0.0), "no synapse on itself, and nobody else is active");
}

/// Two cells with a rate of 10 and a weight of 0.5 in one step: + 100/800 − 0.5/1000; at its top a weight stays.
#[test]
fn weights_by_hand() {
    let mut run = Run::of(&ExcitabilityDrift::default(), &[0.0; CELLS]);
    (run.rates[0], run.rates[1]) = (10.0, 10.0);
    (run.weights[1], run.weights[CELLS], run.weights[2 * CELLS + 3]) = (0.5, 1.0, 0.5);
    run.step();
    assert!((run.weights[1] - 0.6245).abs() < 1e-15);
    assert_eq!(run.weights[CELLS], 1.0);
    assert!((run.weights[2 * CELLS + 3] - 0.4995).abs() < 1e-15, "silent cells only forget");
}

#[test]
fn each_day_has_its_cells() {
    let mut run = Run::of(&ExcitabilityDrift::default(), &[0.0; CELLS]);
    let mut raised = vec![];
    while run.step() {
        let now = (0..CELLS).position(|cell| run.excitability_of(cell) > 0.0);
        if raised.last().is_none_or(|(_, before)| *before != now) {
            raised.push((run.steps, now));
        }
    }
    assert_eq!(raised, [(1, Some(10)), (3500, Some(20)), (6500, Some(30)), (9500, Some(40))]);
    assert_eq!((run.steps, run.part()), (11_900, 1.0));
}

/// What the notebook prints for its ten seeds: correlations with day 1 of day 2, and for three seeds of days 3 and 4.
#[test]
fn as_the_notebook() {
    const DAY_2: [f64; 10] = [
        0.610_967_7,
        0.678_747_24,
        0.856_922_62,
        0.662_739_43,
        0.672_947_57,
        0.885_300_45,
        0.541_331_7,
        0.748_090_44,
        0.762_423_06,
        0.864_154_87,
    ];
    const DAYS_3_4: [(f64, f64); 3] =
        [(0.552_147_57, 0.505_141_03), (0.615_221_77, 0.564_246_89), (0.434_572_5, 0.317_860_56)];
    let constants = ExcitabilityDrift { version: Version::Programmed, ..ExcitabilityDrift::default() };
    for (seed, printed) in DAY_2.into_iter().enumerate() {
        let mut run = Run::of(&constants, &excitabilities(seed as u32));
        let later = DAYS_3_4.get(seed);
        while run.step() && (later.is_some() || run.days() < 2) {}
        assert!((run.correlation(1) - printed).abs() < 1e-7, "seed {seed}: {}", run.correlation(1));
        if let Some((third, fourth)) = later {
            assert!((run.correlation(2) - third).abs() < 1e-7 && (run.correlation(3) - fourth).abs() < 1e-7);
        }
    }
}

/// Some of the first ensemble stay at 1.5; at 3 none.
#[test]
fn more_boost_more_drift() {
    let mean = |boost| {
        let run = |seed| {
            let mut run = Run::new(&ExcitabilityDrift { boost, seed, ..ExcitabilityDrift::default() });
            while run.days() < 2 && run.step() {}
            run.correlation(1)
        };
        (1..=10).map(run).sum::<f64>() / 10.0
    };
    let [none, some, much] = [0.0, 1.5, 3.0].map(mean);
    assert!(none > 0.95 && (0.05..0.6).contains(&some) && much < -0.05, "{none} {some} {much}");
}
