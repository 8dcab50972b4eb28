//! Scripts of ours with what the build puts into them: `plasticity.js`, the loader with its table of modules and the elements
//! inside it, `page.js` and `keep.js`; each with what it says.

use std::collections::BTreeMap;

use language::Language;

use crate::build::{Failure, text};
use crate::settings::Settings;

/// Where the loader wants the table of modules.
pub const TABLE: &str = "[/* modules */]";

/// Where the loader wants the elements.
pub const ELEMENTS: &str = "/* www/element.js */";

/// Where a script wants what it says.
pub const WORDS: &str = "{/* words */}";

/// The loader, whole.
///
/// # Errors
/// A file cannot be read, or the loader has no place for a part.
pub fn whole(settings: &Settings, table: &str) -> Result<String, Failure> {
    let read = |path: &str| text(&settings.root.join(path));
    let file = "www/loader.js";
    let loader = put(file, &read(file)?, TABLE, table)?;
    let loader = put(file, &loader, WORDS, &words(Language::loader_script))?;
    put(file, &loader, ELEMENTS, read("www/element.js")?.trim())
}

/// What works on every page.
///
/// # Errors
/// The file cannot be read, or has no place for what it says.
pub fn page(settings: &Settings) -> Result<String, Failure> {
    saying(settings, "www/page.js", Language::page_script)
}

/// What lets a browser keep the book.
///
/// # Errors
/// As [`page`].
pub fn keep(settings: &Settings) -> Result<String, Failure> {
    saying(settings, "www/keep.js", Language::keep_script)
}

fn saying(settings: &Settings, file: &str, of: fn(Language) -> Said) -> Result<String, Failure> {
    put(file, &text(&settings.root.join(file))?, WORDS, &words(of))
}

type Said = &'static [(&'static str, &'static str)];

/// What a script says in each language, by name.
fn words(of: fn(Language) -> Said) -> String {
    let table =
        |language: Language| (language.tag(), of(language).iter().copied().collect::<BTreeMap<_, _>>());
    serde_json::to_string(&Language::ALL.map(table).into_iter().collect::<BTreeMap<_, _>>())
        .unwrap_or_default()
}

/// A part at its mark in a script.
pub(super) fn put(file: &str, script: &str, mark: &str, part: &str) -> Result<String, Failure> {
    if script.matches(mark).count() != 1 {
        return Err(Failure::Missing(format!("{file} must say once where this goes: {mark}")));
    }
    Ok(script.replace(mark, part))
}
