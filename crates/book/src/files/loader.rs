//! `plasticity.js`: the loader with its table of modules and the parts that it names.

use crate::build::{Failure, text};
use crate::settings::Settings;

/// Where the loader wants the table of modules.
pub const TABLE: &str = "/* modules */";

/// Files that the loader wants in the place of a comment with their name: script as it is, a style sheet as text
/// in quotes.
pub const PARTS: &[&str] = &[
    "www/element.js",
    "www/view/dom.js",
    "www/view/sheets.js",
    "www/view/style.css",
    "www/view/companion.css",
    "www/view/colours.js",
    "www/view/paint.js",
    "www/view/stage.js",
    "www/view/head.js",
    "www/view/controls.js",
    "www/view/transport.js",
    "www/view/predict.js",
    "www/view/dialog.js",
    "www/view/menu.js",
    "www/view/view.js",
    "www/view/address.js",
    "www/view/loop.js",
    "www/view/life.js",
    "www/view/members.js",
    "www/view/events.js",
    "www/view/number.js",
    "www/companions.js",
    "www/questions.js",
    "www/listen.js",
    "www/models.js",
];

/// The loader, whole.
///
/// # Errors
/// A file cannot be read, or the loader has no place for a part.
pub fn whole(settings: &Settings, table: &str) -> Result<String, Failure> {
    let mut loader = text(&settings.root.join("www/loader.js"))?;
    for path in PARTS {
        let part = text(&settings.root.join(path))?;
        let part = if path.ends_with(".css") { quotable(&part) } else { part.trim().to_string() };
        loader = put(&loader, &format!("/* {path} */"), &part)?;
    }
    put(&loader, TABLE, table)
}

/// A style sheet inside a script's quotes: without comments and line breaks, which minifiers leave in text.
pub fn quotable(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    lines
        .concat()
        .replace(": ", ":")
        .replace(" {", "{")
        .replace(";}", "}")
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
}

fn put(loader: &str, mark: &str, part: &str) -> Result<String, Failure> {
    if loader.matches(mark).count() != 1 {
        return Err(Failure::Missing(format!("www/loader.js must say once where this goes: {mark}")));
    }
    Ok(loader.replace(mark, part))
}
