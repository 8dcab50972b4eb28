//! What brings the loader to where it cannot stand itself: `plasticity.load.js` into bundles, `plasticity.anywidget.js` into
//! notebooks, which take its text and so have to find everything in it.

use super::loader::put;
use crate::build::{Failure, Files, text};
use crate::settings::Settings;

/// Where the module for notebooks wants the way to the loader.
pub const LOAD: &str = "/* www/load.js */";

/// Writes both.
///
/// # Errors
/// A file cannot be read, or the module has no place for the way to the loader.
pub fn write(settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let read = |path: &str| text(&settings.root.join(path));
    let load = read("www/load.js")?;
    let widget = put("www/anywidget.js", &read("www/anywidget.js")?, LOAD, load.trim())?;
    out.insert("plasticity.load.js".into(), load.into_bytes());
    out.insert("plasticity.anywidget.js".into(), widget.into_bytes());
    Ok(())
}
