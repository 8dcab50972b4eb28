//! Full-text search as one classic script: the library and the book's sections. A page loads it
//! when the reader first searches, so it works from a disk and costs nothing before. Figures, their presets and models
//! come first.

use serde::Serialize;
use widgets::{ENTRIES, Preset};

use crate::build::{Failure, Files, text};
use crate::pages::{Page, Site};
use crate::settings::Settings;

#[derive(Serialize)]
struct Found {
    id: usize,
    /// Where it leads.
    at: String,
    /// Page.
    page: String,
    /// Heading.
    title: String,
    text: String,
    /// Whether it comes before what is as good: figures, models and presets do.
    first: bool,
}

/// Writes `search.js`.
///
/// # Errors
/// The search library is not installed.
pub fn write(site: &Site<'_>, pages: &[Page], settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let path = settings.minisearch.join("dist/umd/index.js");
    let library = text(&path).map_err(|_| {
        Failure::Missing(format!(
            "The search library minisearch is not at {}: `cargo xtask build` or `serve` installs it, or PLASTICITY_NPM names its node_modules.",
            settings.minisearch.display()
        ))
    })?;
    out.insert("search.js".into(), script(&library, site, pages).into_bytes());
    Ok(())
}

/// The library in a scope of its own, then one event that carries it and the sections.
pub fn script(library: &str, site: &Site<'_>, pages: &[Page]) -> String {
    let mut sections: Vec<_> = figures(site).chain(sections(pages)).collect();
    for (id, section) in sections.iter_mut().enumerate() {
        section.id = id;
    }
    let sections = serde_json::to_string(&sections).unwrap_or_else(|_| "[]".into());
    let library: String = library
        .lines()
        .filter(|line| !line.starts_with("//# sourceMappingURL"))
        .map(|line| format!("{line}\n"))
        .collect();
    format!(
        "(() => {{\nconst exports = {{}}, module = {{ exports }};\n(function () {{\n{library}}}).call(undefined);\n\
         dispatchEvent(new CustomEvent(\"plasticity-search\", {{ detail: {{ MiniSearch: module.exports, sections: {sections} }} }}));\n}})();\n"
    )
}

/// Every figure of the book, and every preset of it.
fn figures<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Found> + 'a {
    let homes = ENTRIES.iter().filter_map(|entry| Some((entry, site.home_of(entry.name)?.0)));
    homes.flat_map(|(entry, home)| {
        let page = format!("Figure: {}", entry.title);
        let preset = |preset: &Preset| Found {
            id: 0,
            at: format!("{home}:preset={}", preset.name),
            page: page.clone(),
            title: preset.label.into(),
            text: String::new(),
            first: true,
        };
        let presets: Vec<_> = entry.presets.iter().map(preset).collect();
        let named = [entry.name, " ", &entry.models.join(" ")].concat().replace('-', " ");
        let figure = Found { id: 0, at: home, title: page.clone(), page, text: named, first: true };
        [figure].into_iter().chain(presets)
    })
}

fn sections(pages: &[Page]) -> impl Iterator<Item = Found> + '_ {
    let whole = pages.iter().filter(|page| !page.file.starts_with("embed/") && page.file != "gallery.html");
    let each = whole.flat_map(|page| page.traces.sections.iter().map(move |section| (page, section)));
    each.map(|(page, section)| Found {
        id: 0,
        at: if section.id.is_empty() { page.file.clone() } else { format!("{}#{}", page.file, section.id) },
        page: page.title.clone(),
        title: section.title.clone(),
        text: section.text.split_whitespace().collect::<Vec<_>>().join(" "),
        first: page.file == "models.html",
    })
}
