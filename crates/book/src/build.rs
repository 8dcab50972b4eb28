//! One build: read all texts, check them, write all files.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::chapter::Chapter;
use crate::contents;
use crate::files;
use crate::glossary::Glossary;
use crate::heights::{self, Heights};
use crate::links;
use crate::pages::{self, Page, Site};
use crate::problem::{Problem, Problems};
use crate::prose::Book;
use crate::references::References;
use crate::runs::Runs;
use crate::settings::Settings;
use crate::teaching::{self, Teaching};

/// Why nothing was written.
#[derive(Debug)]
pub enum Failure {
    /// The texts have to be put right first.
    Text(Vec<Problem>),
    /// A file could not be read or written: what was tried, and the system's answer.
    File(String, io::Error),
    /// Something else is missing: a sentence.
    Missing(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(problems) => {
                for problem in problems {
                    writeln!(out, "{problem}")?;
                }
                let s = if problems.len() == 1 { "problem" } else { "problems" };
                write!(out, "The book has {} {s}; nothing was written.", problems.len())
            }
            Self::File(path, error) => write!(out, "{path}: {error}"),
            Self::Missing(what) => out.write_str(what),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(_, error) => Some(error),
            _ => None,
        }
    }
}

/// Everything that is to be written: path in the book's folder, bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Builds the book; gives the number of files written.
///
/// # Errors
/// Problems in the texts, all of them; or the first file that could not be read or written.
pub fn build(settings: &Settings) -> Result<usize, Failure> {
    build_on(settings, &Arc::default())
}

/// The same with runs that an earlier build may have done.
///
/// # Errors
/// As [`build`].
pub fn build_on(settings: &Settings, runs: &Arc<Runs>) -> Result<usize, Failure> {
    let read = |path: &str| text(&settings.root.join(path));
    let problems = Problems::default();
    let references =
        References::read("chapters/references.bib", &read("chapters/references.bib")?, &problems);
    let glossary = Glossary::read("chapters/glossary.toml", &read("chapters/glossary.toml")?, &problems);
    let (language, planned) =
        contents::read("chapters/contents.toml", &read("chapters/contents.toml")?, &problems);
    runs.ahead();
    let book = Book { language, references, glossary, runs: Arc::clone(runs), problems };
    let chapters = chapters(settings, &book)?;
    contents::check(&planned, &chapters, &book.problems);
    let teaching = Teaching::read(&settings.root, &chapters, &book)?;

    let live = files::live::find(settings)?;
    let heights = Heights::read(&read(heights::FILE)?)?;
    let site = Site {
        book: &book,
        chapters: &chapters,
        planned: &planned,
        teaching: &teaching,
        live: !live.is_empty(),
        along: settings.modules.is_some(),
        reload: settings.reload,
        base_url: settings.base_url.as_deref(),
        heights: &heights,
    };
    let pages = pages(&site);
    links::check(&pages, &site, &book.problems);
    links::cited(&book);
    let problems = book.problems.sorted();
    if !problems.is_empty() {
        return Err(Failure::Text(problems));
    }

    let mut out = Files::new();
    files::search::write(&site, &pages, settings, &mut out)?;
    files::about::write(&book, &mut out);
    files::arena::write(&book, &mut out);
    files::preview::write(&book, &mut out)?;
    files::style::write(settings, &mut out)?;
    files::manifest::write(settings, &mut out)?;
    out.insert("page.js".into(), files::loader::page(settings)?.into_bytes());
    if settings.reload {
        out.insert("live.js".into(), read("www/live.js")?.into_bytes());
    } else {
        out.insert("keep.js".into(), files::loader::keep(settings)?.into_bytes());
    }
    for name in ["icon.svg", "teach.css"] {
        out.insert(name.into(), read(&format!("www/{name}"))?.into_bytes());
    }
    if let Some(base) = site.base_url {
        for entry in widgets::ENTRIES {
            out.insert(files::oembed::file(entry), files::oembed::text(&site, entry, base).into_bytes());
        }
    }
    for page in pages {
        out.insert(page.file, page.html.into_bytes());
    }
    if site.live {
        files::live::write(&live, &heights, settings, &mut out)?;
    }
    files::kept::write(settings, &mut out)?;
    save(&settings.out, &out)?;
    Ok(out.len())
}

/// The files of all chapters in the order of their names, each with its text.
pub(crate) fn chapter_files(root: &Path) -> Result<Vec<(String, String)>, Failure> {
    let files = markdown(root, "chapters")?;
    Ok(files.into_iter().filter(|(file, _)| file != teaching::COURSES).collect())
}

/// The texts of a folder in the order of their names; none where there is no folder.
pub(crate) fn markdown(root: &Path, folder: &str) -> Result<Vec<(String, String)>, Failure> {
    let failed = |error| Failure::File(folder.into(), error);
    let mut files = vec![];
    let entries = match std::fs::read_dir(root.join(folder)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(files),
        entries => entries.map_err(failed)?,
    };
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().to_string();
        if name.ends_with(".md") {
            files.push((format!("{folder}/{name}"), text(&entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

/// All chapters in the order of their numbers.
fn chapters(settings: &Settings, book: &Book) -> Result<Vec<Chapter>, Failure> {
    let files = chapter_files(&settings.root)?;
    let mut chapters: Vec<_> =
        files.iter().filter_map(|(file, text)| Chapter::read(file, text, book)).collect();
    chapters.sort_by_key(|chapter| chapter.front.number);
    Ok(chapters)
}

/// All pages, the cover first.
fn pages(site: &Site<'_>) -> Vec<Page> {
    let mut pages = vec![pages::cover::page(site)];
    pages.extend(site.numbered().iter().map(|chapter| pages::chapter::page(site, chapter)));
    pages.push(pages::models::page(site));
    pages.push(pages::gallery::page(site));
    pages.push(pages::teach::page(site));
    pages.push(pages::glossary::page(site));
    pages.push(pages::courses::page(site));
    pages.push(pages::lessons::page(site));
    pages.extend(pages::sheets::both(site));
    let references = pages::references::page(site, &pages);
    pages.push(references);
    pages.extend(widgets::ENTRIES.iter().map(|entry| pages::embed::page(site, entry)));
    pages
}

pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::File(path.display().to_string(), error))
}

/// Every file of a finished book, by its path there.
pub(crate) fn written(folder: &Path) -> Result<Files, Failure> {
    fn add(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), Failure> {
        let failed = |error| Failure::File(folder.display().to_string(), error);
        for entry in std::fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
            if path.is_dir() {
                add(&path, &format!("{name}/"), files)?;
            } else {
                files.insert(name, std::fs::read(&path).map_err(failed)?);
            }
        }
        Ok(())
    }
    let mut files = Files::new();
    add(folder, "", &mut files)?;
    Ok(files)
}

pub(crate) fn save(folder: &Path, files: &Files) -> Result<(), Failure> {
    for (name, bytes) in files {
        let path = folder.join(name);
        let failed = |error| Failure::File(path.display().to_string(), error);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        std::fs::write(&path, bytes).map_err(failed)?;
    }
    Ok(())
}
