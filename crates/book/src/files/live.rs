//! The live part: trunk's compiled module and its glue, under the names that the book promises.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::build::{Failure, Files, text};
use crate::settings::Settings;

/// Where the loader wants the glue.
pub const MARK: &str = "/* wasm-bindgen */";

/// Files that the loader wants in the place of a comment with their name.
///
/// The script that shows the widgets comes in pieces of one concept each; a style sheet goes as text
/// into the piece that constructs it.
pub const PARTS: &[&str] = &["www/element.js"];

/// What trunk left in the staging folder.
pub struct Staged {
    glue: PathBuf,
    module: PathBuf,
}

/// Looks for trunk's output; nothing where the book is built by itself.
///
/// # Errors
/// The folder cannot be read.
pub fn find(folder: &Path) -> Result<Option<Staged>, Failure> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(None);
    };
    let (mut glue, mut module) = (None, None);
    for entry in entries {
        let path = entry.map_err(|error| Failure::File(folder.display().to_string(), error))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().to_string()).unwrap_or_default();
        if name.starts_with("plasticity") {
            // An earlier build's.
            continue;
        }
        if let Some(stem) = name.strip_suffix("_bg.wasm") {
            glue = Some(folder.join(format!("{stem}.js")));
            module = Some(path);
        }
    }
    Ok(glue.zip(module).map(|(glue, module)| Staged { glue, module }))
}

/// Joins glue and loader, renames the module, and adds it as a script for disks and sandboxes.
///
/// # Errors
/// A file cannot be read, or the loader has no place for the glue.
pub fn write(staged: &Staged, settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let glue = text(&staged.glue)?;
    let mut loader = text(&settings.root.join("www/loader.js"))?;
    for path in PARTS {
        let part = text(&settings.root.join(path))?;
        let part = if path.ends_with(".css") { quotable(&part) } else { part.trim().to_string() };
        loader = put(&loader, &format!("/* {path} */"), &part)?;
    }
    let path = &staged.module;
    let module = std::fs::read(path).map_err(|error| Failure::File(path.display().to_string(), error))?;
    out.insert("plasticity.js".into(), put(&loader, MARK, &glue)?.into_bytes());
    out.insert(
        "plasticity_wasm.js".into(),
        format!("__plasticity_wasm(\"{}\");\n", STANDARD.encode(&module)).into_bytes(),
    );
    out.insert("plasticity_bg.wasm".into(), module);
    out.insert("plasticity.d.ts".into(), text(&settings.root.join("www/plasticity.d.ts"))?.into_bytes());
    for leftover in [&staged.glue, &staged.module] {
        std::fs::remove_file(leftover)
            .map_err(|error| Failure::File(leftover.display().to_string(), error))?;
    }
    Ok(())
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
