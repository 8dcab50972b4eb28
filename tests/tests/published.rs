//! Every published result of the table, and every claim that a model's page makes.

use checks::in_references;
use checks::published::{RESULTS, triplet_error};
use plasticity::models::MODELS;

#[test]
fn results_are_reproduced() {
    for result in RESULTS {
        let ours = (result.ours)();
        assert!(
            (ours - result.published).abs() <= result.tolerance,
            "{}: {ours} against {} ± {} ({})",
            result.test,
            result.published,
            result.tolerance,
            result.because
        );
        assert!(in_references(result.cite), "{}", result.cite);
    }
}

/// An independent implementation gave 0.342, 0.356, 0.232 and 0.348.
#[test]
fn triplet_errors_agree_with_an_independent_run() {
    let rows = [
        ("visual-all-full", 0.342),
        ("visual-all-minimal", 0.356),
        ("visual-nearest-full", 0.232),
        ("visual-nearest-minimal", 0.348),
    ];
    for (row, reference) in rows {
        let error = triplet_error(row);
        assert!((error - reference).abs() < 0.0005, "{row}: {error} against {reference}");
    }
}

/// What a model says it gives is what it gives, to the digit.
#[test]
fn models_claim_what_the_table_shows() {
    for entry in MODELS {
        for claim in entry.published {
            let result = RESULTS.iter().find(|result| result.test == claim.test);
            let result = result.unwrap_or_else(|| {
                let file = checks::sources::of_model(entry.name);
                panic!("{file}: no row “{}” in the table of tests/src/published.rs", claim.test)
            });
            let decimals = claim.ours.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert_eq!(
                claim.ours,
                format!("{:.decimals$}", (result.ours)()),
                "{}: {}",
                entry.name,
                claim.what
            );
            let published: f64 = claim.published.parse().expect("a published number");
            assert_eq!(published, result.published, "{}: {}", entry.name, claim.what);
        }
    }
}
