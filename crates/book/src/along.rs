//! What a reader takes along: pages as one file each, and the book as an archive. Both are made of a finished book, its
//! scripts and styles already short.

mod archive;
mod links;
mod policy;
mod single;
mod tags;

use crate::build::{Failure, Files, save, text, written};
use crate::files::live;
use crate::heights::{self, Heights};
use crate::modules;
use crate::settings::Settings;

pub use archive::{FILE, archive};
pub use single::{Built, single};

/// Where a page stands as one file: chapters and widgets have one each.
pub fn path(name: &str) -> String {
    format!("single/{name}.html")
}

/// Writes `single/` and the archive beside a finished book; the number of files.
///
/// # Errors
/// A file or the folder of modules is missing, or a chapter and a widget have one name.
pub fn write(settings: &Settings) -> Result<usize, Failure> {
    let files = written(&settings.out)?;
    let modules = modules::read(&settings.root)?;
    let base = settings.base_url.as_ref().map(|base| format!("{}/", base.trim_end_matches('/')));
    let built = Built { files: &files, modules: &modules, base: base.as_deref() };
    let slugs = modules::slugs(&settings.root)?;
    // The cover is no chapter.
    let chapters = slugs.iter().map(String::as_str).filter(|slug| *slug != "index");
    let chapters = chapters.map(|slug| (slug, format!("{slug}.html")));
    let widgets = widgets::ENTRIES.iter().map(|entry| (entry.name, format!("embed/{}.html", entry.name)));
    let mut out = Files::new();
    for (name, page) in chapters.chain(widgets) {
        if out.insert(path(name), single(&page, &built)?.into_bytes()).is_some() {
            return Err(Failure::Missing(format!("A chapter and a widget are both named “{name}”.")));
        }
    }
    let folder = settings.modules.as_deref();
    let folder = folder
        .ok_or_else(|| Failure::Missing("PLASTICITY_MODULES must name the compiled modules.".into()))?;
    let heights = Heights::read(&text(&settings.root.join(heights::FILE))?)?;
    out.insert(FILE.into(), archive(&files, &live::for_a_disk(folder, &heights, settings)?)?);
    save(&settings.out, &out)?;
    Ok(out.len())
}
