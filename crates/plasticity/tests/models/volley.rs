//! The latency of a repeated volley.

use plasticity::networks::volley::{Run, Volley};

/// Presentations, first spike (ms from the volley's middle), mean weight of the earliest and of the latest
/// quarter of the inputs: an independent run of one volley.
const REFERENCE: [(usize, f64, f64, f64); 9] = [
    (0, -6.60, 0.5000, 0.5000),
    (5, -7.50, 0.5295, 0.4841),
    (10, -8.20, 0.5602, 0.4689),
    (20, -9.10, 0.6247, 0.4398),
    (50, -11.00, 0.8305, 0.3596),
    (100, -12.40, 0.9267, 0.2371),
    (200, -12.60, 0.8141, 0.0619),
    (400, -12.70, 0.7683, 0.0056),
    (600, -12.60, 0.7598, 0.0000),
];

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The documented run, the default one. Two volleys are never alike; drive and seed of this one were
/// chosen so that it goes as the reference does, so its closeness (0.5 ms) shows only that the run is
/// still the one that the pages describe. The latest quarter always follows the spike (0.05); how many
/// of the earliest quarter do in the end depends on the volley, so that quarter is compared while all of it
/// still gains (0.01).
#[test]
fn the_documented_run() {
    let mut run = Run::new(&Volley::default());
    let mut presented = 0;
    for (presentations, latency, earliest, latest) in REFERENCE {
        while presented < presentations {
            run.present();
            presented += 1;
        }
        let ours = run.latency().expect("the neuron fires");
        assert!((ours - latency).abs() <= 0.5, "after {presentations}: {ours} against {latency}");
        let (first, last) = (mean(&run.weights()[..50]), mean(&run.weights()[150..]));
        assert!(
            presentations > 20 || (first - earliest).abs() < 0.01,
            "after {presentations}: {first} against {earliest}"
        );
        assert!((last - latest).abs() < 0.05, "after {presentations}: {last} against {latest}");
    }
}

/// What holds for volleys in general, over a hundred consecutive seeds: every one is answered earlier.
#[test]
fn any_volley_is_answered_earlier() {
    let (mut first, mut last) = (vec![], vec![]);
    for seed in 1..=100 {
        let mut run = Run::new(&Volley { seed, ..Volley::default() });
        let before = run.latency().expect("the neuron fires");
        for _ in 0..200 {
            run.present();
        }
        let after = run.latency().expect("the neuron fires");
        assert!(after < before - 4.0, "seed {seed}: {before} to {after}");
        first.push(before);
        last.push(after);
    }
    let shift = mean(&last) - mean(&first);
    // Three standard errors of a hundred volleys, which scatter by 1.3, 1.7 and 1.5 ms.
    assert!((mean(&first) + 5.9).abs() < 0.4, "{}", mean(&first));
    assert!((mean(&last) + 13.9).abs() < 0.5, "{}", mean(&last));
    assert!((shift + 8.0).abs() < 0.45, "{shift}");
    // The one volley of the reference lies among them: two standard deviations.
    assert!((shift + 6.1).abs() < 2.0 * 1.5 && (mean(&last) + 12.7).abs() < 2.0 * 1.7, "{shift}");
}
