//! The live part: the compiled modules under names of their content, and the loader that knows them.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};
use std::io::Read;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzEncoder;
use serde::Serialize;

use super::{carried, elsewhere, loader, package};
use crate::build::{Failure, Files, text};
use crate::heights::Heights;
use crate::modules::{self, Module, TEACH};
use crate::settings::Settings;

/// A module as it was compiled and bound.
pub struct Bound {
    module: Module,
    glue: PathBuf,
    wasm: PathBuf,
}

/// A line of the loader's table.
#[derive(Serialize)]
struct Known<'a> {
    slug: &'a str,
    hash: &'a str,
    widgets: BTreeMap<&'static str, [u16; 5]>,
}

/// Looks for compiled modules: a release has one for each chapter; under `serve` trunk has left one with
/// every widget; there is none where the book is built by itself. The program of the page for teachers comes after them.
///
/// # Errors
/// A folder cannot be read, or lacks a module.
pub fn find(settings: &Settings) -> Result<Vec<Bound>, Failure> {
    let Some(folder) = &settings.modules else {
        let staged = [(Module::all(), WIDGETS), (Module::teach(), TEACH)];
        return Ok(staged
            .into_iter()
            .filter_map(|(module, name)| bound(module, &settings.out, name))
            .collect());
    };
    let modules = modules::read(&settings.root)?.into_iter().map(|module| (module, WIDGETS));
    modules.chain([(Module::teach(), TEACH)]).map(|(module, name)| made(folder, module, name)).collect()
}

/// A module of a release.
fn made(folder: &Path, module: Module, name: &str) -> Result<Bound, Failure> {
    let own = folder.join(&module.slug);
    bound(module, &own, name).ok_or_else(|| Failure::Missing(format!("{} holds no module.", own.display())))
}

/// As the crate is named, wasm-bindgen names its files.
const WIDGETS: &str = "web";

/// What wasm-bindgen has left in a folder.
fn bound(module: Module, folder: &Path, name: &str) -> Option<Bound> {
    let [glue, wasm] = [format!("{name}.js"), format!("{name}_bg.wasm")].map(|file| folder.join(file));
    wasm.is_file().then_some(Bound { module, glue, wasm })
}

/// Writes the loader with its table, the modules, and what carries them elsewhere.
///
/// # Errors
/// A file cannot be read, or the loader has no place for a part.
pub fn write(
    bound: &[Bound],
    heights: &Heights,
    settings: &Settings,
    out: &mut Files,
) -> Result<(), Failure> {
    loaded(bound, heights, settings, out)?;
    elsewhere::write(settings, out)?;
    package::write(settings, out)?;
    if settings.modules.is_none() {
        // Trunk publishes what lies in its staging folder.
        for path in bound.iter().flat_map(|bound| [&bound.glue, &bound.wasm]) {
            std::fs::remove_file(path).map_err(|error| Failure::File(path.display().to_string(), error))?;
        }
    }
    Ok(())
}

/// Loader and modules for a disk, which sends nothing: every widget in one module, so that what all share is there once.
///
/// # Errors
/// As [`write()`].
pub fn for_a_disk(folder: &Path, heights: &Heights, settings: &Settings) -> Result<Files, Failure> {
    let mut out = Files::new();
    let bound = [made(folder, Module::all(), WIDGETS)?, made(folder, Module::teach(), TEACH)?];
    loaded(&bound, heights, settings, &mut out)?;
    Ok(out)
}

/// The loader, and each module as three files: glue, wasm, and the wasm as a script for disks, sandboxes and other hosts,
/// packed: not every host packs what it sends, and base64 packs badly.
fn loaded(bound: &[Bound], heights: &Heights, settings: &Settings, out: &mut Files) -> Result<(), Failure> {
    let mut table = vec![];
    for Bound { module, glue, wasm } in bound {
        // The glue would ask the document for its own address, which it is always given; in the text of a frame there is none.
        let glue = carried(&format!("((document) => {{\n{}\nreturn wasm_bindgen;\n}})()", text(glue)?));
        let wasm = std::fs::read(wasm).map_err(|error| Failure::File(wasm.display().to_string(), error))?;
        let hash = hash(&[glue.as_bytes(), &wasm]);
        let data = carried(&format!("\"{}\"", STANDARD.encode(packed(&wasm))));
        let file = format!("module/{}.{hash}", module.slug);
        out.insert(format!("{file}.js"), glue.into_bytes());
        out.insert(format!("{file}.data.js"), data.into_bytes());
        out.insert(format!("{file}.wasm"), wasm);
        table.push((module, hash));
    }
    let table: Vec<_> = table
        .iter()
        .map(|(module, hash)| Known {
            slug: &module.slug,
            hash,
            widgets: module.widgets.iter().map(|name| (*name, heights.room(name))).collect(),
        })
        .collect();
    let table = serde_json::to_string(&table).map_err(|error| Failure::Missing(error.to_string()))?;
    out.insert("plasticity.js".into(), loader::whole(settings, &table)?.into_bytes());
    Ok(())
}

/// As browsers unpack it by themselves.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![];
    let mut encoder = GzEncoder::new(bytes, Compression::best());
    encoder.read_to_end(&mut packed).expect("bytes in memory can be read");
    packed
}

/// Two releases never give one name to different content.
fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        hasher.write(part);
    }
    format!("{:016x}", hasher.finish())
}
