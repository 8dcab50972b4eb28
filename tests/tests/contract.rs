//! What every model must do, over the registry.

use checks::quantities::{assert_declared_well, corner, defaults};
use plasticity::models::{MODELS, ModelEntry};
use plasticity::random::Random;
use plasticity::{Ms, Step};

/// The headings of a model's documentation, in this order.
const HEADINGS: [&str; 6] = ["# Equations", "# Reads", "# Source", "# Reproduces", "# Departs", "# Example"];
/// The words of the head of a model's file.
fn head(entry: &ModelEntry) -> Vec<&'static str> {
    entry.text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect()
}

#[test]
fn models_stay_finite_and_in_range_at_corners() {
    for entry in MODELS {
        let quantities = (entry.quantities)();
        let mut random = Random::new(1);
        for seed in 0..200 {
            let values = corner(&quantities, &mut random);
            let trace = (entry.probe)(&values, seed, 1);
            assert!(!trace.is_empty());
            for (value, observed) in trace.iter().zip(entry.observed.iter().cycle()) {
                assert!(
                    value.is_finite() && observed.low <= *value && *value <= observed.high,
                    "{}: {} is {value} with {values:?}",
                    entry.name,
                    observed.name
                );
            }
        }
    }
}

/// The largest difference of two traces, each number in units of its own largest size.
fn distance(entry: &ModelEntry, a: &[f64], b: &[f64]) -> f64 {
    let n = entry.observed.len();
    let size =
        |i: usize| a.iter().skip(i).step_by(n).fold(1e-12, |m: f64, x| if x.abs() > m { x.abs() } else { m });
    let sizes: Vec<f64> = (0..n).map(size).collect();
    a.iter().zip(b).enumerate().fold(0.0, |worst: f64, (i, (a, b))| {
        let d = (a - b).abs() / sizes[i % n];
        if d > worst { d } else { worst }
    })
}

#[test]
fn exact_models_do_not_care_how_time_is_cut_and_free_ones_converge() {
    for entry in MODELS {
        let values = defaults(&(entry.quantities)());
        let run = |refine| (entry.probe)(&values, 3, refine);
        match entry.step {
            Step::Exact => {
                let apart = distance(entry, &run(1), &run(7));
                assert!(apart < 1e-11, "{}: {apart}", entry.name);
            }
            Step::Free(_) => {
                let finest = run(64);
                let (coarse, fine) = (distance(entry, &finest, &run(1)), distance(entry, &finest, &run(8)));
                assert!(coarse < 0.05, "{}: {coarse} at the recommended step", entry.name);
                assert!(fine < 0.25 * coarse || fine < 1e-9, "{}: {coarse} then {fine}", entry.name);
            }
            Step::Fixed(dt) => assert!(dt > Ms::ZERO, "{}", entry.name),
            Step::Counted => {}
        }
    }
}

#[test]
fn a_probe_is_a_run_of_the_model() {
    for entry in MODELS {
        let values = defaults(&(entry.quantities)());
        let trace = (entry.probe)(&values, 3, 1);
        assert_eq!(trace, (entry.probe)(&values, 3, 1), "{}", entry.name);
        assert_ne!(trace, (entry.probe)(&values, 4, 1), "{} does not see its input", entry.name);
        assert_eq!(trace.len() % entry.observed.len(), 0, "{}", entry.name);
    }
}

#[test]
fn models_declare_well() {
    for entry in MODELS {
        assert_declared_well(entry.name, &(entry.quantities)());
        assert!(!entry.title.is_empty() && !entry.source.place.is_empty(), "{}", entry.name);
        assert!(!entry.observed.is_empty() && !entry.published.is_empty(), "{}", entry.name);
    }
    for (i, entry) in MODELS.iter().enumerate() {
        assert!(MODELS[..i].iter().all(|other| other.name != entry.name), "{} twice", entry.name);
    }
}

#[test]
fn models_are_documented_in_one_order() {
    for entry in MODELS {
        let head = head(entry);
        assert!(head[0].ends_with('.') || !head[1].is_empty(), "{}: first a sentence", entry.name);
        let found: Vec<_> = head.iter().filter(|line| line.starts_with("# ")).copied().collect();
        assert_eq!(found, HEADINGS, "{}", entry.name);
        for (from, heading) in head.iter().enumerate().filter(|(_, line)| line.starts_with("# ")) {
            let body = head[from + 1..].iter().take_while(|line| !line.starts_with("# "));
            assert!(body.map(|line| line.len()).sum::<usize>() > 5, "{}: {heading} is empty", entry.name);
        }
    }
}

#[test]
fn models_cite_what_the_book_lists() {
    for entry in MODELS {
        let text = head(entry).join("\n");
        assert!(checks::cites(&text).next().is_some(), "{} cites nothing", entry.name);
        for key in checks::cites(&text).chain([entry.source.cite]) {
            assert!(checks::in_references(key), "{} cites {key}, which is not in references.bib", entry.name);
        }
    }
}
