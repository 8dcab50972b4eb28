//! `sw.js`: the worker that keeps the book on a reader's machine, with the list of what it keeps.
//!
//! Each file stands there with the SHA-256 of its bytes: a browser takes no other for it, so what is kept is one release
//! and no mixture, whatever a host has at that moment.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::loader::put;
use crate::build::{Failure, Files, text, written};
use crate::settings::Settings;

/// Name of the worker.
pub const FILE: &str = "sw.js";
/// Where it wants the list.
const LIST: &str = "{/* files */}";
/// Where it wants the name of the release.
const RELEASE: &str = "/* release */";

/// Adds the worker that keeps these files; under `serve` it keeps none, and so takes the place of one that did.
///
/// # Errors
/// `www/sw.js` cannot be read, or has no place for a part.
pub fn write(settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let worker = if settings.reload { worker(settings, &Files::new()) } else { worker(settings, out) }?;
    out.insert(FILE.into(), worker.into_bytes());
    Ok(())
}

/// Writes the worker of a release anew, once what lies in its folder is as it will be sent.
///
/// # Errors
/// As [`write()`], or the folder cannot be read.
pub fn again(settings: &Settings) -> Result<usize, Failure> {
    let files = written(&settings.out)?;
    let path = settings.out.join(FILE);
    std::fs::write(&path, worker(settings, &files)?)
        .map_err(|error| Failure::File(path.display().to_string(), error))?;
    Ok(files.keys().filter(|name| is_kept(name)).count())
}

/// Whether a page of the book shows, loads or leads to it. Not kept is what other hosts, disks and programs need: packed
/// modules, types and licences, files that stand for themselves.
fn is_kept(file: &str) -> bool {
    match file.split_once('/') {
        None => match file.rsplit_once('.') {
            Some((name, "js")) => name != "sw",
            Some((_, ending)) => ["html", "css", "csv", "svg", "png", "webmanifest"].contains(&ending),
            None => false,
        },
        Some(("embed", page)) => page.ends_with(".html"),
        // Pages show the drawings; the pictures beside them are for other programs.
        Some(("preview", picture)) => picture.ends_with(".svg"),
        Some(("module", part)) => !part.ends_with(".data.js"),
        Some(_) => false,
    }
}

fn worker(settings: &Settings, files: &Files) -> Result<String, Failure> {
    let kept = files.iter().filter(|(name, _)| is_kept(name));
    let list: BTreeMap<_, _> =
        kept.map(|(name, bytes)| (name, STANDARD.encode(Sha256::digest(bytes)))).collect();
    let list = serde_json::to_string(&list).map_err(|error| Failure::Missing(error.to_string()))?;
    // Twelve bytes of the list's own: no two releases share them, and no sign among them is special.
    let release = STANDARD.encode(&Sha256::digest(&list)[..12]);
    let script = text(&settings.root.join("www").join(FILE))?;
    put("www/sw.js", &put("www/sw.js", &script, LIST, &list)?, RELEASE, &release)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_is_what_pages_of_the_book_need() {
        for file in [
            "index.html",
            "stdp.html",
            "plasticity.js",
            "page.js",
            "search.js",
            "about.js",
            "style.css",
            "arena.csv",
            "icon.svg",
            "icon-192.png",
            "manifest.webmanifest",
            "embed/stdp-window.html",
            "preview/stdp-window.svg",
            "module/stdp.0123.js",
            "module/stdp.0123.wasm",
        ] {
            assert!(is_kept(file), "{file}");
        }
        for file in [
            "sw.js",
            "module/stdp.0123.data.js",
            "oembed/stdp-window.json",
            "preview/stdp-window.png",
            "single/stdp.html",
            "plasticity.d.ts",
            "package.json",
            "README.md",
            "LICENSE-MIT",
            "plastic-synapse.zip",
        ] {
            assert!(!is_kept(file), "{file}");
        }
    }
}
