//! By hand, at the ends, and drawn cells beside the closed form.

use super::*;

/// Half of the cells, raised by b: by symmetry the threshold is b/2, and the overlap Q(−b/2); for b = 2, Q(−1) = 0.841345.
#[test]
fn by_hand() {
    let rule = Allocation { active: 0.5, boost: 2.0, ..Allocation::default() };
    assert!((rule.threshold(0.0) - 1.0).abs() < 1e-12);
    assert!((rule.overlap(0.0) - 0.841_344_746).abs() < 1e-9);
    // After ln 2 time constants half is left: Q(−1/2).
    let half = 6.0 * core::f64::consts::LN_2;
    assert!((rule.overlap(half) - 0.691_462_461).abs() < 1e-9);
}

#[test]
fn without_a_boost_chance_is_left() {
    for active in [0.01, 0.2, 0.5] {
        let rule = Allocation { active, boost: 0.0, ..Allocation::default() };
        assert!((rule.overlap(0.0) - active).abs() < 1e-9);
        let late = Allocation { active, ..Allocation::default() };
        assert!((late.overlap(10_000.0) - active).abs() < 1e-9);
    }
}

/// Four cells, two of which win: a boost of 1 lets the first of them win again.
#[test]
fn winners_by_hand() {
    let constants = Allocation { active: 0.5, cells: 4, ..Allocation::default() };
    let inputs = [vec![3.0, 2.0, 1.0, 0.0], vec![0.5, -2.0, 1.0, 0.2]];
    let cells = Cells { first: largest(&inputs[0], 2), inputs, constants };
    assert_eq!(cells.first(), [true, true, false, false]);
    // Raised: 1.5, −1, 1, 0.2.
    assert_eq!(cells.second(0.0), [true, false, true, false]);
    assert_eq!(cells.overlap(0.0), 0.5);
}

/// 40 populations of 1,000 cells: the closed form to within 0.01.
#[test]
fn drawn_cells_are_as_the_closed_form() {
    for decay in [6.0, 12.0] {
        let rule = Allocation { decay, cells: 1000, ..Allocation::default() };
        let all: Vec<_> = (1..=40).map(|seed| Cells::new(&Allocation { seed, ..rule.clone() })).collect();
        for interval in [0.0, 3.0, 6.0, 24.0] {
            let mean = all.iter().map(|cells| cells.overlap(interval)).sum::<f64>() / 40.0;
            let exact = rule.overlap(interval);
            assert!((mean - exact).abs() < 0.01, "{decay}, {interval}: {mean} against {exact}");
        }
    }
}
