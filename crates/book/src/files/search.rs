//! Full-text search as one classic script: the library and the book's sections. A page loads it
//! when the reader first searches, so it works from a disk and costs nothing before.

use serde::Serialize;

use crate::build::{Failure, Files, text};
use crate::pages::Page;
use crate::settings::Settings;

#[derive(Serialize)]
struct Found<'a> {
    id: usize,
    /// Where it leads.
    at: String,
    /// Page.
    page: &'a str,
    /// Heading.
    title: &'a str,
    text: String,
}

/// Writes `search.js`.
///
/// # Errors
/// The search library is not installed.
pub fn write(pages: &[Page], settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let path = settings.minisearch.join("dist/umd/index.js");
    let library = text(&path).map_err(|_| {
        Failure::Missing(format!(
            "The search library minisearch is not at {}: `cargo xtask build` or `serve` installs it, or PLASTICITY_NPM names its node_modules.",
            settings.minisearch.display()
        ))
    })?;
    out.insert("search.js".into(), script(&library, pages).into_bytes());
    Ok(())
}

/// The library in a scope of its own, then one event that carries it and the sections.
pub fn script(library: &str, pages: &[Page]) -> String {
    let sections: Vec<_> = sections(pages);
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

fn sections(pages: &[Page]) -> Vec<Found<'_>> {
    let whole = pages.iter().filter(|page| !page.file.starts_with("embed/") && page.file != "gallery.html");
    let each = whole.flat_map(|page| page.traces.sections.iter().map(move |section| (page, section)));
    each.enumerate()
        .map(|(id, (page, section))| Found {
            id,
            at: if section.id.is_empty() {
                page.file.clone()
            } else {
                format!("{}#{}", page.file, section.id)
            },
            page: &page.title,
            title: &section.title,
            text: section.text.split_whitespace().collect::<Vec<_>>().join(" "),
        })
        .collect()
}
