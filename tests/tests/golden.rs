//! Every widget's figure, byte for byte, and every preset's numbers and narrow figure by fingerprint.
//!
//! `UPDATE_GOLDEN=1 cargo test --package checks --test golden` writes what is now drawn; look at the
//! difference before committing it.

use std::env;
use std::fs;
use std::path::PathBuf;

use checks::{dist, fingerprint};
use figure::{Colours, Layout};
use widgets::{ENTRIES, Entry, Progress};

fn folder() -> PathBuf {
    dist::root().join("tests/golden")
}

fn updating() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some()
}

/// The finished figure of a widget.
fn finished(entry: &Entry, preset: Option<&str>) -> figure::Figure {
    let settled = entry.settle(preset, []);
    assert_eq!(settled.problems, Vec::<String>::new(), "{} {preset:?}", entry.name);
    let mut run = (entry.open)(&settled.values);
    while run.advance() != Progress::Done {}
    run.figure(run.span().map_or(0.0, |span| span.end))
}

/// What stands below a figure must not move while the run fills it in.
#[test]
fn a_figure_keeps_its_size_while_its_run_goes_on() {
    for entry in ENTRIES {
        let mut run = (entry.open)(&entry.settle(None, []).values);
        let sizes = |run: &dyn widgets::Live| {
            let figure = run.figure(run.span().map_or(0.0, |span| span.end));
            Layout::ALL.map(|layout| figure.size(layout))
        };
        let early = sizes(&*run);
        while run.advance() != Progress::Done {}
        assert_eq!(early, sizes(&*run), "{}", entry.name);
    }
}

#[test]
fn default_figures() {
    let mut differ = vec![];
    for entry in ENTRIES {
        let svg = figure::svg(&finished(entry, None), Layout::Wide, Colours::Variables);
        let file = folder().join(format!("{}.svg", entry.name));
        if updating() {
            fs::create_dir_all(folder()).unwrap();
            fs::write(&file, &svg).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        if kept != svg {
            let seen = dist::left_behind("golden").join(format!("{}.svg", entry.name));
            fs::write(&seen, &svg).unwrap();
            differ.push(format!("{} (now drawn: {})", file.display(), seen.display()));
        }
    }
    assert!(
        differ.is_empty(),
        "differ from what is drawn:\n  {}\nUPDATE_GOLDEN=1 keeps the new ones",
        differ.join("\n  ")
    );
}

/// One line per widget and preset.
#[test]
fn data_of_presets() {
    let mut lines = String::from(
        "# Fingerprints (FNV-1a) of numbers (CSV) and picture (narrow SVG) of every widget, default and presets.\n",
    );
    for entry in ENTRIES {
        let presets = entry.presets.iter().map(|preset| Some(preset.name));
        for preset in std::iter::once(None).chain(presets) {
            let figure = finished(entry, preset);
            let numbers = figure::csv(&figure, plasticity::quantity::decimal::shortest);
            let picture = figure::svg(&figure, Layout::Narrow, Colours::Variables);
            let [numbers, picture] = [numbers, picture].map(|text| fingerprint::of(text.as_bytes()));
            let name =
                preset.map_or_else(|| entry.name.to_string(), |preset| format!("{}:{preset}", entry.name));
            lines.push_str(&format!("{numbers} {picture} {name}\n"));
        }
    }
    let file = folder().join("digests.txt");
    if updating() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&file, &lines).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let changed: Vec<_> = lines.lines().filter(|line| !kept.lines().any(|old| old == *line)).collect();
    let gone: Vec<_> = kept.lines().filter(|line| !lines.lines().any(|new| new == *line)).collect();
    assert!(
        changed.is_empty() && gone.is_empty(),
        "numbers changed: {changed:#?}\nkept: {gone:#?}\nUPDATE_GOLDEN=1 keeps the new ones"
    );
}

#[test]
fn no_golden_without_a_widget() {
    for file in fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let known =
            name == "digests.txt" || name.strip_suffix(".svg").is_some_and(|w| widgets::find(w).is_some());
        assert!(known, "tests/golden/{name} belongs to no widget");
    }
}
