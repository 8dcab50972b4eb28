//! Every widget's figure, byte for byte, and every preset's numbers and narrow figure by fingerprint.
//!
//! `UPDATE_GOLDEN=1 cargo test --package checks --test widgets golden` writes what is now drawn; look at the
//! difference before committing it.

use std::env;
use std::fs;
use std::path::PathBuf;

use checks::{dist, fingerprint};
use figure::{Colours, Layout};
use widgets::{DRAWINGS, Drawing, ENTRIES, Entry};

use crate::presets::{RUNS, Run};

fn folder() -> PathBuf {
    dist::root().join("tests/golden")
}

fn updating() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some()
}

/// The first preset of each widget, with its run.
pub fn defaults() -> impl Iterator<Item = (&'static Entry, &'static Run)> {
    ENTRIES.iter().zip(RUNS.iter()).map(|(entry, runs)| {
        let first = entry.settle(Some(entry.presets[0].name), []).values;
        assert_eq!(first, entry.settle(None, []).values, "{}: the default is the first preset", entry.name);
        (entry, &runs[0])
    })
}

/// What stands below a figure must not move while the run fills it in.
#[test]
fn a_figure_keeps_its_size_while_its_run_goes_on() {
    for (entry, run) in defaults() {
        let [early, late] =
            [run.early(), run.finished()].map(|figure| Layout::ALL.map(|way| figure.size(way)));
        assert_eq!(early, late, "{}", entry.name);
    }
}

#[test]
fn default_figures() {
    let figures = defaults().map(|(entry, run)| {
        (entry.name.to_string(), figure::svg(run.finished(), Layout::Wide, Colours::Variables))
    });
    kept(figures);
}

/// As a chapter has them.
#[test]
fn drawings() {
    let svg = |drawing: &Drawing| figure::svg(&drawing.figure(), Layout::Narrow, Colours::Variables);
    kept(DRAWINGS.iter().map(|drawing| (format!("drawing-{}", drawing.name), svg(drawing))));
}

fn kept(figures: impl Iterator<Item = (String, String)>) {
    let mut differ = vec![];
    for (name, svg) in figures {
        let file = folder().join(format!("{name}.svg"));
        if updating() {
            fs::create_dir_all(folder()).expect("a folder for pictures");
            fs::write(&file, &svg).expect("a picture to keep");
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        if kept != svg {
            let seen = dist::left_behind("golden").join(format!("{name}.svg"));
            fs::write(&seen, &svg).expect("a picture to look at");
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
    for ((entry, default), runs) in defaults().zip(RUNS.iter()) {
        let presets = entry.presets.iter().zip(runs);
        let presets = presets.map(|(preset, run)| (format!("{}:{}", entry.name, preset.name), run));
        for (name, run) in std::iter::once((entry.name.to_string(), default)).chain(presets) {
            let numbers = figure::csv(run.finished(), plasticity::quantity::decimal::shortest);
            let picture = figure::svg(run.finished(), Layout::Narrow, Colours::Variables);
            let [numbers, picture] = [numbers, picture].map(|text| fingerprint::of(text.as_bytes()));
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
        let drawn = |name: &str| match name.strip_prefix("drawing-") {
            Some(drawing) => DRAWINGS.iter().any(|own| own.name == drawing),
            None => widgets::find(name).is_some(),
        };
        let known = name == "digests.txt" || name.strip_suffix(".svg").is_some_and(drawn);
        assert!(known, "tests/golden/{name} belongs to no widget and no drawing");
    }
}
