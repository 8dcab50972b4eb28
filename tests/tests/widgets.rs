//! What every widget must do, over `ENTRIES`.

use checks::names::unknown;
use checks::quantities::{assert_declared_well, assert_no_member, corner, defaults, named};
use checks::{cites, cores, in_references, sources};
use figure::{Colours, Figure, Layout, Mark};
use plasticity::Value;
use plasticity::models::MODELS;
use plasticity::random::Random;
use widgets::{ENTRIES, Entry, Predict, Progress, Running};

/// Random corners of each widget.
const CORNERS: usize = 60;
/// Turns of work that corners of one widget may take to come to their ends: some milliseconds each.
const TURNS: usize = 2_000;
/// Turns that every corner gets; then a long run is left where it is.
const SHARE: usize = 10;

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

fn open(entry: &Entry, values: &[Value]) -> Box<dyn Running> {
    let live = (entry.open)(values);
    if let Some(span) = live.span() {
        let file = sources::of_widget(entry.name);
        assert!(span.start < span.end && span.pace > 0.0, "{file}: {span:?}");
    }
    live
}

/// Turns to its end, if it comes there within so many. Progress never goes back.
fn run(entry: &Entry, live: &mut dyn Running, turns: usize) -> Option<usize> {
    let mut last = 0.0;
    for turn in 1..=turns {
        match live.advance() {
            Progress::Done => return Some(turn),
            Progress::More(share) => {
                let file = sources::of_widget(entry.name);
                assert!((last..=1.0).contains(&share), "{file}: {share} after {last}");
                last = share;
            }
        }
    }
    None
}

/// The figure at the start, the middle and the end of its span, drawn in both layouts.
fn figures(entry: &Entry, live: &dyn Running) -> Vec<Figure> {
    let file = sources::of_widget(entry.name);
    let places = live.span().map_or(vec![0.0], |s| {
        assert!(
            s.events.is_sorted() && s.events.iter().all(|at| s.start <= *at && *at <= s.end),
            "{file}: {s:?}"
        );
        vec![s.start, 0.5 * (s.start + s.end), s.end]
    });
    let figures: Vec<_> = places.into_iter().map(|at| live.figure(at)).collect();
    for figure in &figures {
        assert!(!figure.alt.is_empty(), "{file}: a figure without words");
        assert!(!figure.panels.is_empty(), "{file}: a figure without panels");
        for panel in &figure.panels {
            assert!(
                panel.x.low < panel.x.high && panel.y.low < panel.y.high,
                "{file}: {}: {:?}, {:?}",
                panel.title,
                panel.x,
                panel.y
            );
        }
        for layout in Layout::ALL {
            let svg = figure::svg(figure, layout, Colours::Variables);
            assert!(
                !svg.contains("NaN") && !svg.contains("inf"),
                "{file}: what is no number is drawn: {}",
                figure.alt
            );
        }
    }
    figures
}

fn assert_readouts(entry: &Entry, live: &dyn Running, values: &[Value]) {
    let (file, with) = (sources::of_widget(entry.name), named(&(entry.quantities)(), values));
    for readout in live.readouts() {
        assert!(
            readout.value.is_finite(),
            "{file}: readout {} is {} with {with}",
            readout.name,
            readout.value
        );
    }
    let summary = live.summary();
    assert!(!summary.is_empty() && !summary.contains("NaN"), "{file}: says “{summary}” with {with}");
}

#[test]
fn every_preset_runs_to_its_end_and_is_drawn() {
    cores::map(ENTRIES, |entry| {
        for preset in entry.presets {
            let values = entry.settle(Some(preset.name), []).values;
            let mut live = open(entry, &values);
            // Before the first turn there is a figure too, perhaps an empty one.
            figures(entry, &*live);
            run(entry, &mut *live, usize::MAX);
            assert_readouts(entry, &*live, &values);
            figures(entry, &*live);
        }
    });
}

#[test]
fn random_corners_run_and_are_drawn() {
    cores::map(ENTRIES, |entry| {
        let (quantities, mut random) = ((entry.quantities)(), Random::new(2));
        let mut left = TURNS;
        for _ in 0..CORNERS {
            let values = corner(&quantities, &mut random);
            let mut live = open(entry, &values);
            let turns = left.max(SHARE);
            let end = run(entry, &mut *live, turns);
            if end.is_some() {
                assert_readouts(entry, &*live, &values);
            }
            left = left.saturating_sub(end.unwrap_or(turns));
            figures(entry, &*live);
        }
    });
}

#[test]
fn handles_move_quantities_and_predictions_exist() {
    for entry in ENTRIES {
        let (file, quantities) = (sources::of_widget(entry.name), (entry.quantities)());
        let mut live = open(entry, &defaults(&quantities));
        run(entry, &mut *live, usize::MAX);
        let figure = live.figure(live.span().map_or(0.0, |span| span.end));
        for mark in figure.panels.iter().flat_map(|panel| &panel.marks) {
            let Mark::Handle(handle) = mark else { continue };
            assert!(handle.x.is_some() || handle.y.is_some(), "{file}: {} moves nothing", handle.name);
            for drag in handle.x.iter().chain(&handle.y) {
                assert!(quantities.iter().any(|q| q.is(&drag.quantity)), "{file}: no {}", drag.quantity);
            }
        }
        let readouts = live.readouts();
        for (i, readout) in readouts.iter().enumerate() {
            assert!(
                readouts[..i].iter().all(|other| other.name != readout.name),
                "{file}: {} twice",
                readout.name
            );
        }
        match entry.predict {
            Some(Predict::Curve { panel, line, .. }) => assert!(
                figure.panels[panel].marks.iter().any(|mark| matches!(mark, Mark::Line(l) if l.name == line)),
                "{file}: no line {line}"
            ),
            Some(Predict::Sign { readout, .. } | Predict::Value { readout, .. }) => {
                assert!(readouts.iter().any(|other| other.name == readout), "{file}: no {readout}");
            }
            None => {}
        }
    }
}
