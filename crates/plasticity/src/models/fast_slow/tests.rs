use super::*;

/// Runs `minus` ms of one level and `plus` ms of another.
fn run(rule: &FastSlow, from: State, levels: [(f64, u32); 2]) -> State {
    let mut state = from;
    for (level, ms) in levels {
        for _ in 0..ms {
            rule.step(&mut state, Held(level), Ms(1.0));
        }
    }
    state
}

#[test]
fn one_step_by_hand() {
    let cascade = FastSlow::default();
    let mut state = cascade.initial();
    cascade.step(&mut state, Held(1.0), Ms(1.0));
    assert_eq!(state, State { m: 0.5, fast: 0.0125, slow: 0.0125 / 40.0 });
    let parallel = FastSlow { arrangement: Arrangement::Parallel, ..cascade };
    let mut state = parallel.initial();
    parallel.step(&mut state, Held(1.0), Ms(1.0));
    assert_eq!(state, State { m: 0.5, fast: 0.0125, slow: 0.0125 });
}

#[test]
fn the_demonstration() {
    let rule = FastSlow::demonstration();
    let end = |a, b| run(&rule, rule.initial(), [(a, 150), (b, 50)]).difference();
    let expected = [
        (50.0, 80.0, 6.466),
        (80.0, 50.0, -5.648),
        (20.0, 20.0, 0.126),
        (50.0, 50.0, 0.314),
        (80.0, 80.0, 0.503),
    ];
    for (a, b, printed) in expected {
        assert!((end(a, b) - printed).abs() < 5e-4, "{a} {b}: {}", end(a, b));
    }
    let slower = FastSlow { tau_slow: 70.0, ..rule };
    assert!((run(&slower, slower.initial(), [(50.0, 150), (50.0, 50)]).difference() - 2.811).abs() < 5e-4);
}

#[test]
fn from_equilibrium_a_level_signal_gives_nothing() {
    let rule = FastSlow::demonstration();
    let end = |a, b| run(&rule, rule.settled(a), [(a, 150), (b, 50)]).difference();
    for level in [20.0, 50.0, 80.0] {
        assert_eq!(end(level, level), 0.0);
    }
    assert!((end(50.0, 80.0) - 6.151).abs() < 5e-4);
    assert!((end(80.0, 50.0) + 6.151).abs() < 5e-4);
}

/// A step is answered most strongly after ln(τs/τf)/(1/τf − 1/τs) in parallel, after τ in the
/// cascade of equals; the Euler step shifts both by a few per cent.
#[test]
fn the_answer_to_a_step_peaks_where_theory_says() {
    for (rule, at, height) in [
        (FastSlow::demonstration(), 27.7, 0.25),
        (FastSlow { tau_m: 1.0, ..FastSlow::default() }, 40.0, 0.368),
    ] {
        let mut state = rule.initial();
        let (mut peak, mut place) = (0.0, 0.0);
        for t in 1..400 {
            rule.step(&mut state, Held(1.0), Ms(1.0));
            if state.difference() > peak {
                (peak, place) = (state.difference(), f64::from(t));
            }
        }
        assert!((place - at).abs() <= 1.0 && (peak - height).abs() < 0.006, "{place} {peak}");
    }
}

#[test]
fn over_all_time_the_difference_sums_to_nothing() {
    for rule in [FastSlow::default(), FastSlow::demonstration()] {
        for (a, b) in [(0.5, 1.0), (1.0, 0.5), (1.0, 1.0)] {
            let mut state = rule.initial();
            let (mut sum, mut size) = (0.0, 0.0);
            for t in 0..3000 {
                let signal = if t < 100 {
                    a
                } else if t < 200 {
                    b
                } else {
                    0.0
                };
                rule.step(&mut state, Held(signal), Ms(1.0));
                sum += state.difference();
                size += state.difference().abs();
            }
            assert!(size > 1.0, "{size}");
            assert!(sum.abs() < 1e-9 * size, "{sum} of {size}");
        }
    }
}
