//! Scripts of ours with what the build puts into them: `plasticity.js`, the loader with its table of modules and the elements
//! inside it, and `page.js`; both with what they say.

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
    let loader = put(&read("www/loader.js")?, TABLE, table)?;
    let loader = put(&loader, WORDS, &words(Language::loader_script))?;
    put(&loader, ELEMENTS, read("www/element.js")?.trim())
}

/// What works on every page.
///
/// # Errors
/// A file cannot be read, or has no place for what it says.
pub fn page(settings: &Settings) -> Result<String, Failure> {
    put(&text(&settings.root.join("www/page.js"))?, WORDS, &words(Language::page_script))
}

type Said = &'static [(&'static str, &'static str)];

/// What a script says in each language, by name.
fn words(of: fn(Language) -> Said) -> String {
    let table =
        |language: Language| (language.tag(), of(language).iter().copied().collect::<BTreeMap<_, _>>());
    serde_json::to_string(&Language::ALL.map(table).into_iter().collect::<BTreeMap<_, _>>())
        .unwrap_or_default()
}

fn put(script: &str, mark: &str, part: &str) -> Result<String, Failure> {
    if script.matches(mark).count() != 1 {
        return Err(Failure::Missing(format!("A script of www must say once where this goes: {mark}")));
    }
    Ok(script.replace(mark, part))
}
