//! `plasticity.js`: the loader with its table of modules, and the elements inside it.

use crate::build::{Failure, text};
use crate::settings::Settings;

/// Where the loader wants the table of modules.
pub const TABLE: &str = "[/* modules */]";

/// Where the loader wants the elements.
pub const ELEMENTS: &str = "/* www/element.js */";

/// The loader, whole.
///
/// # Errors
/// A file cannot be read, or the loader has no place for a part.
pub fn whole(settings: &Settings, table: &str) -> Result<String, Failure> {
    let read = |path: &str| text(&settings.root.join(path));
    let loader = put("www/loader.js", &read("www/loader.js")?, TABLE, table)?;
    put("www/loader.js", &loader, ELEMENTS, read("www/element.js")?.trim())
}

/// A script with a part in the place of its mark.
pub(super) fn put(file: &str, script: &str, mark: &str, part: &str) -> Result<String, Failure> {
    if script.matches(mark).count() != 1 {
        return Err(Failure::Missing(format!("{file} must say once where this goes: {mark}")));
    }
    Ok(script.replace(mark, part))
}
