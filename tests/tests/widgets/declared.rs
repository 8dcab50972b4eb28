//! What a widget's file declares: names, quantities, presets, captions, and what is asked first.

use checks::names::unknown;
use checks::quantities::{assert_declared_well, assert_no_member, defaults};
use checks::{cites, in_references, sources};
use plasticity::models::MODELS;
use widgets::ENTRIES;

use crate::drawn::open;

#[test]
fn names_are_unique_and_quantities_well_declared() {
    for (i, entry) in ENTRIES.iter().enumerate() {
        let file = sources::of_widget(entry.name);
        assert!(ENTRIES[..i].iter().all(|other| other.name != entry.name), "{file}: {} twice", entry.name);
        assert!(!entry.title.is_empty(), "{file}: no title");
        assert!(!widgets::caption(entry.name).is_empty(), "{file}: no caption");
        assert_declared_well(&file, &(entry.quantities)());
        assert_no_member(&file, &(entry.quantities)());
    }
}

#[test]
fn at_most_six_controls_stand_in_front() {
    for entry in ENTRIES {
        let keys = (entry.quantities)().into_iter().map(|quantity| quantity.key());
        let (file, front) = (sources::of_widget(entry.name), entry.front.len());
        assert!((1..=6).contains(&front), "{file}: FRONT has {front} names, and 1 to 6 stand in front");
        let wrong = unknown("FRONT", entry.front.iter().copied(), keys);
        assert_eq!(wrong, None, "{file}");
    }
}

#[test]
fn presets_settle_without_a_problem() {
    for entry in ENTRIES {
        let file = sources::of_widget(entry.name);
        let first = entry.presets.first().unwrap_or_else(|| panic!("{file} has no preset"));
        assert!(first.values.is_empty(), "{file}: the first preset is what the defaults follow");
        for (i, preset) in entry.presets.iter().enumerate() {
            let settled = entry.settle(Some(preset.name), []);
            assert!(settled.problems.is_empty(), "{file}: {:?}", settled.problems);
            assert!(
                entry.presets[..i].iter().all(|other| other.name != preset.name),
                "{file}: {} twice",
                preset.name
            );
            assert!(preset.cite.is_empty() || in_references(preset.cite), "{file}: {}", preset.cite);
            assert!(!preset.label.is_empty(), "{file}: no label of {}", preset.name);
            // A value that is the default anyway would say that it differs.
            let plain = defaults(&(entry.quantities)());
            for (key, text) in preset.values {
                let alone = entry.settle(None, [(*key, *text)]).values;
                assert_ne!(alone, plain, "{file}: {key} of {} is the default", preset.name);
            }
        }
    }
}

#[test]
fn captions_cite_what_the_book_lists() {
    for entry in ENTRIES {
        let file = sources::of_widget(entry.name);
        let [measured, why] = widgets::afterwards(entry.name);
        for key in [widgets::caption(entry.name), measured, why].into_iter().flat_map(cites) {
            assert!(in_references(key), "{file} cites {key}");
        }
        let models = MODELS.iter().map(|model| model.name.to_string());
        let wrong = unknown("MODELS", entry.models.iter().copied(), models);
        assert_eq!(wrong, None, "{file}; crates/plasticity/src/models.rs lists them");
    }
}

/// Who is asked first must not be told: the title asks too, and what was measured and why come afterwards.
#[test]
fn predictions_have_a_neutral_title_and_what_follows_them() {
    for entry in ENTRIES {
        let file = sources::of_widget(entry.name);
        let [measured, why] = widgets::afterwards(entry.name);
        let asks = entry.predict.is_some();
        assert_eq!(asks, !why.is_empty(), "{file}: WHY stands where PREDICT does");
        assert!(asks || measured.is_empty(), "{file}: MEASURED without PREDICT");
        if asks {
            let neutral = entry.neutral;
            assert!(neutral.ends_with('?'), "{file}: NEUTRAL is a question, “{neutral}” is none");
        }
        let points = open(entry, &defaults(&(entry.quantities)())).measured();
        assert!(points.iter().all(|(at, mean)| at.is_finite() && mean.is_finite()), "{file}: {points:?}");
        assert!(points.is_empty() || !measured.is_empty(), "{file}: no source of what was measured");
    }
}
