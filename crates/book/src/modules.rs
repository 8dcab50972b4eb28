//! Which compiled module holds which widgets: one for each chapter, with the widgets of its page.
//!
//! A chapter then weighs the same however many others there are, and so does a frame with one of its widgets.

use std::path::Path;

use crate::build::{Failure, chapter_files};

/// Name of the page for teachers and of its program, `crates/teach`.
pub const TEACH: &str = "teach";

/// The widgets that are compiled together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Name of the page that shows them, without `.html`.
    pub slug: String,
    /// Their names, in the order of the registry.
    pub widgets: Vec<&'static str>,
}

impl Module {
    /// Every widget in one module.
    pub fn all() -> Self {
        Self { slug: "all".into(), widgets: widgets::ENTRIES.iter().map(|entry| entry.name).collect() }
    }

    /// The program of the page for teachers, which has no widget.
    pub fn teach() -> Self {
        Self { slug: TEACH.into(), widgets: vec![] }
    }
}

/// The slugs of all chapters that are written, the cover's among them.
///
/// # Errors
/// The chapters cannot be listed.
pub fn slugs(root: &Path) -> Result<Vec<String>, Failure> {
    Ok(chapter_files(root)?.iter().map(|(file, _)| slug(file).into()).collect())
}

/// The modules of a release, in the book's order. Widgets that stand in no chapter are the gallery's own.
///
/// # Errors
/// A chapter cannot be read.
pub fn read(root: &Path) -> Result<Vec<Module>, Failure> {
    let mut modules: Vec<Module> = chapter_files(root)?
        .iter()
        .map(|(file, text)| Module { slug: slug(file).into(), widgets: named(text) })
        .collect();
    let homeless = widgets::ENTRIES
        .iter()
        .map(|entry| entry.name)
        .filter(|name| !modules.iter().any(|module| module.widgets.contains(name)));
    modules.push(Module { slug: "gallery".into(), widgets: homeless.collect() });
    modules.retain(|module| !module.widgets.is_empty());
    Ok(modules)
}

/// The modules that the loader takes for a page that shows these widgets: for each one that holds it, of several the one
/// with the most of what the page shows, of equals the first.
pub fn shown<'a>(modules: &'a [Module], widgets: &[&str]) -> Vec<&'a Module> {
    let count = |module: &Module| module.widgets.iter().filter(|name| widgets.contains(name)).count();
    let mut shown: Vec<&Module> = vec![];
    for name in widgets {
        let fit = modules.iter().filter(|module| module.widgets.contains(name));
        if let Some(best) = fit.rev().max_by_key(|module| count(module))
            && !shown.contains(&best)
        {
            shown.push(best);
        }
    }
    shown
}

/// `stdp` of `chapters/03-stdp.md`: a chapter's file is named so.
fn slug(file: &str) -> &str {
    let stem = file.trim_start_matches("chapters/").trim_end_matches(".md");
    stem.split_once('-').map_or(stem, |(_, slug)| slug)
}

/// The widgets whose tags stand in a text. That their names are right is checked where pages are written.
fn named(text: &str) -> Vec<&'static str> {
    let tags: Vec<&str> =
        text.split("<plasticity-widget").skip(1).filter_map(|rest| rest.split('>').next()).collect();
    let shown = |name: &str| tags.iter().any(|tag| tag.contains(&format!(" name=\"{name}\"")));
    widgets::ENTRIES.iter().map(|entry| entry.name).filter(|name| shown(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widgets_of_a_text_are_those_of_its_tags() {
        let text = "stdp-frequency\n<plasticity-widget id=\"name\" name=\"stdp-window\"></plasticity-widget>\n\
                    <plasticity-number for=\"a\" name=\"oja-axis\"> <plasticity-widget name=\"stdp-window\"\n>";
        assert_eq!(named(text), ["stdp-window"]);
        assert_eq!(slug("chapters/11-temporal-derivative.md"), "temporal-derivative");
    }

    #[test]
    fn a_page_takes_the_modules_with_the_most_of_it() {
        let module = |slug: &str, widgets| Module { slug: slug.into(), widgets };
        let modules =
            [module("one", vec!["a", "b"]), module("two", vec!["b", "c"]), module("three", vec!["d"])];
        let slugs = |widgets: &[&str]| -> Vec<_> {
            shown(&modules, widgets).iter().map(|module| module.slug.as_str()).collect()
        };
        assert_eq!(slugs(&["b"]), ["one"]);
        assert_eq!(slugs(&["b", "c"]), ["two"]);
        assert_eq!(slugs(&["d", "a", "b"]), ["three", "one"]);
        assert!(slugs(&["unknown"]).is_empty());
    }

    #[test]
    fn every_widget_is_in_a_module() {
        let modules =
            read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).expect("the book has chapters");
        for entry in widgets::ENTRIES {
            assert!(modules.iter().any(|module| module.widgets.contains(&entry.name)), "{}", entry.name);
        }
    }
}
