//! The package for npm: the built book is its folder, and `package.json` names what of it goes. So the modules stand once.

use crate::build::{Failure, Files, text};
use crate::settings::Settings;

/// Where each file is written by hand, and its name in the package.
const COPIES: &[(&str, &str)] = &[
    ("www/npm.md", "README.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("www/plasticity.d.ts", "plasticity.d.ts"),
    ("www/plasticity.load.d.ts", "plasticity.load.d.ts"),
    ("www/plasticity.react.d.ts", "plasticity.react.d.ts"),
    ("www/plasticity.preact.d.ts", "plasticity.preact.d.ts"),
    ("www/plasticity.vue.d.ts", "plasticity.vue.d.ts"),
];

/// The version that stands in `www/package.json`: the workspace has the true one.
const VERSION: &str = "\"version\": \"0.0.0\"";

/// Writes `package.json`, the declarations of types, the package's README and the licences.
///
/// # Errors
/// A file cannot be read, or says no version.
pub fn write(settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    for (from, to) in COPIES {
        out.insert((*to).into(), text(&settings.root.join(from))?.into_bytes());
    }
    let package = text(&settings.root.join("www/package.json"))?;
    if !package.contains(VERSION) {
        return Err(Failure::Missing(format!("www/package.json must say: {VERSION}")));
    }
    let own = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    out.insert("package.json".into(), package.replace(VERSION, &own).into_bytes());
    Ok(())
}
