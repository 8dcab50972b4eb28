use super::*;
use crate::time::SECOND;

fn silent() -> Run {
    let mut run = Run::new(&BalancedCell { background: 0.0, signal: 0.0, ..BalancedCell::default() });
    run.advance(Ms(5.0), u64::MAX);
    run
}

/// An inhibitory spike that comes alone loses η α = 0.001 · 2 · 6.25 Hz · 20 ms; a spike of the cell 10.1 ms later gives back
/// η e^(−10.1/20); the next inhibitory spike, 1 ms after that, finds e^(−1/20) of the cell's trace.
#[test]
fn one_pair_by_hand() {
    let mut run = silent();
    let strike = |run: &mut Run| {
        // One of the inputs, until it is an inhibitory one that does not rest.
        let before = run.signals[2].traces;
        while run.signals[2].traces == before {
            run.signals[2].wait = 0.0;
            run.step();
        }
        (0..INPUTS - EXCITATORY).find(|i| run.signals[2].traces[*i] != before[*i]).expect("one spiked")
    };
    let first = strike(&mut run);
    let weight = |run: &Run, i: usize| run.signals[2].weights[EXCITATORY + i];
    let lost = 0.1 - 0.001 * 0.25;
    assert!((weight(&run, first) - lost).abs() < 1e-15);
    run.signals[2].wait = f64::INFINITY;
    run.advance(run.time() + Ms(10.0), u64::MAX);
    run.v = 0.0;
    run.step();
    assert_eq!(run.spikes().len(), 1);
    assert!((weight(&run, first) - lost - 0.001 * exp(-10.1 / 20.0)).abs() < 1e-12);
    run.advance(run.time() + Ms(0.9), u64::MAX);
    run.signals[2].ready = [u64::MAX; INPUTS];
    run.signals[2].ready[EXCITATORY] = 0;
    let before = weight(&run, 0);
    let since = run.steps;
    strike(&mut run);
    let found = exp(-0.1 * (run.steps - since + 9) as f64 / 20.0);
    assert!((weight(&run, 0) - before - 0.001 * (found - 0.25)).abs() < 1e-12);
}

#[test]
fn without_input_nothing_happens() {
    let mut run = silent();
    run.advance(SECOND, u64::MAX);
    assert!(run.spikes().is_empty() && run.v == V_REST);
    assert!(run.inhibitory().iter().all(|w| (w - 0.1).abs() < 1e-12));
}

#[test]
fn turns_do_not_change_a_run() {
    let (mut whole, mut in_turns) = (Run::new(&BalancedCell::default()), Run::new(&BalancedCell::default()));
    assert!(whole.advance(SECOND, u64::MAX));
    while !in_turns.advance(SECOND, 777) {}
    assert_eq!(whole.spikes(), in_turns.spikes());
    assert_eq!(whole.inhibitory(), in_turns.inhibitory());
}

/// Rate first, then the balance of each signal: what three seeds of the independent run gave, with room for chance.
#[test]
fn the_rate_falls_as_in_the_independent_run() {
    let mut run = Run::new(&BalancedCell::default());
    for (from, to, low, high) in
        [(0.0, 1.5, 98.0, 120.0), (1.5, 3.0, 70.0, 92.0), (6.0, 15.0, 15.0, 22.0), (15.0, 30.0, 5.0, 9.0)]
    {
        run.advance(to * SECOND, u64::MAX);
        let spikes = run.spikes().iter().filter(|t| **t > 1000.0 * from).count() as f64;
        let rate = spikes / (to - from);
        assert!((low..=high).contains(&rate), "{rate} Hz until {to} s");
    }
    run.advance(60.0 * SECOND, u64::MAX);
    assert!(run.correlation() > 0.9, "{}", run.correlation());
}
