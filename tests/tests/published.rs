//! Every published result that a model is held to: its number, its source, and what the book says of it.

use checks::{in_references, sources};
use plasticity::models::{self, MODELS, ModelEntry, Published};
use rayon::prelude::*;

/// What is wrong with a result, in words.
fn wrong(result: &Published) -> Option<String> {
    let Published { what, source, published, tolerance, because, shown, .. } = result;
    let Ok(number) = published.parse::<f64>() else {
        return Some(format!("“{what}”: {published} is no number"));
    };
    let ours = (result.ours)();
    let decimals = shown.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    // Not so where ours is no number.
    let near = (ours - number).abs() <= *tolerance;
    if !near {
        Some(format!("“{what}” is {ours}, published {published} ± {tolerance} ({because})"))
    } else if format!("{ours:.decimals$}") != *shown {
        Some(format!("“{what}” is {ours:.decimals$}, shown as {shown}"))
    } else if !in_references(source.cite) {
        Some(format!("“{what}” cites {}, which is not in references.bib", source.cite))
    } else if source.place.is_empty() || because.is_empty() {
        Some(format!("“{what}” names no place in {}, or no reason for ± {tolerance}", source.cite))
    } else {
        None
    }
}

fn reported(entry: &ModelEntry) -> Vec<String> {
    let file = sources::of_model(entry.name);
    entry.published.iter().filter_map(wrong).map(|wrong| format!("{file}: {wrong}")).collect()
}

#[test]
fn results_are_reproduced() {
    let found = MODELS.par_iter().with_max_len(1).map(reported).collect::<Vec<_>>().concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Beside what the paper prints: an independent implementation of the four rows of visual cortex.
#[test]
fn triplet_errors_agree_with_an_independent_run() {
    let rows = models::find("triplet-stdp").expect("a model of this name").published;
    for (row, reference) in rows.iter().zip([0.342, 0.356, 0.232, 0.348]) {
        let error = (row.ours)();
        assert!((error - reference).abs() < 0.0005, "{}: {error} against {reference}", row.what);
    }
}
