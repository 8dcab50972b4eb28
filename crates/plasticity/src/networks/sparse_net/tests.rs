//! By hand, against the weight matrix, and against the theory of the Hopfield net.

use super::*;
use crate::networks::hopfield;

/// Four units, two active: with a = 1/2 every product is ± 1/4. Cue: unit 0. The first pattern sends its other cell 1/4, the second
/// sends unit 2 as much; the third, stored twice, decides.
#[test]
fn by_hand() {
    let patterns = [vec![0, 1], vec![0, 2], vec![0, 1]];
    let mut run = Run::of(&patterns, 4, &[0], Random::new(1));
    // Half of one active is expected: each pattern with unit 0 is met by a half. Unit 0 has 3/2, less 3/4 that it sends itself.
    run.step();
    assert_eq!(run.fields, [1.5 - 0.75, 1.0, 0.5, 0.0]);
    assert_eq!(run.state(), [true, true, false, false]);
    assert_eq!(run.overlap(), 1.0);
    assert!(!run.step());
}

/// Fields by the matrix, whatever all units get alike.
#[test]
fn fields_are_those_of_the_matrix() {
    let constants = SparseNet { units: 60, active: 0.2, load: 0.3, ..SparseNet::default() };
    let mut run = Run::new(&constants);
    let (before, a, n) = (run.state.clone(), 0.2, 60);
    let patterns: Vec<Vec<f64>> = run
        .patterns
        .chunks(run.cells)
        .map(|cells| (0..n).map(|unit| f64::from(u8::from(cells.contains(&unit))) - a).collect())
        .collect();
    run.step();
    let field = |i: usize| -> f64 {
        let others = (0..usize::from(n)).filter(|j| *j != i && before[*j]);
        others.map(|j| patterns.iter().map(|pattern| pattern[i] * pattern[j]).sum::<f64>()).sum()
    };
    let alike = field(0) - run.fields[0];
    for unit in 1..usize::from(n) {
        assert!((field(unit) - run.fields[unit] - alike).abs() < 1e-9, "{unit}");
    }
    let fields: Vec<_> = (0..usize::from(n)).map(field).collect();
    let least =
        (0..60).filter(|unit| run.state[*unit]).map(|unit| fields[unit]).fold(f64::MAX, crate::math::min);
    assert!((0..60).filter(|unit| !run.state[*unit]).all(|unit| fields[unit] < least + 1e-9));
    assert_eq!(run.state.iter().filter(|state| **state).count(), run.cells);
}

/// Half active is the Hopfield net, at every load.
#[test]
fn half_active_is_the_dense_theory() {
    let half = SparseNet { active: 0.5, ..SparseNet::default() };
    let (ours, theirs) = (half.capacity(), hopfield::capacity());
    assert!((ours.0 - theirs.0).abs() < 1e-9 && (ours.1 - theirs.1).abs() < 1e-4, "{ours:?} {theirs:?}");
    for load in [0.03, 0.08, 0.12, 0.137] {
        assert!((half.remembered(load) - hopfield::remembered(load)).abs() < 1e-6, "{load}");
    }
    assert_eq!((half.remembered(0.0), half.remembered(0.14)), (1.0, 0.0));
}

/// Computed apart, with another program's quantile function, at steps of 1/20,000.
#[test]
fn capacities() {
    for (active, load, overlap) in
        [(0.2, 0.23702, 0.9402), (0.1, 0.46823, 0.8911), (0.05, 0.94474, 0.8439), (0.02, 2.27155, 0.8142)]
    {
        let ours = SparseNet { active, ..SparseNet::default() }.capacity();
        assert!((ours.0 - load).abs() < 1e-5 && (ours.1 - overlap).abs() < 1e-3, "{active}: {ours:?}");
    }
}

/// Well below capacity nets of 1,000 units do what the theory says.
#[test]
fn nets_below_capacity_are_as_the_theory() {
    for (active, load) in [(0.1, 0.3), (0.05, 0.5), (0.02, 1.0)] {
        let mean = (1..=10).map(|seed| {
            let mut run = Run::new(&SparseNet { active, load, cue: 1.0, seed, ..SparseNet::default() });
            while run.step() {}
            run.overlap() / 10.0
        });
        let theory = SparseNet { active, ..SparseNet::default() }.remembered(load);
        let mean: f64 = mean.sum();
        assert!((mean - theory).abs() < 0.02, "{active}, {load}: {mean} against {theory}");
    }
}
