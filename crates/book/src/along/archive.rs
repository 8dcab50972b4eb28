//! The whole book as a zip: unpacked on any disk or stick, it opens in a browser.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use language::Language;
use maud::{DOCTYPE, html};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::tags::{Edits, elements};
use crate::build::{Failure, Files};
use crate::pages::BOOK;

/// Name of the archive in the book's folder.
pub const FILE: &str = "plastic-synapse.zip";
const FOLDER: &str = "plastic-synapse";
/// What is to be opened first.
const START: &str = "START-HERE.html";

/// Packs a finished book with the loader and the modules for a disk in place of its own. The same files give the same bytes.
///
/// # Errors
/// A file is too large for an archive.
pub fn archive(files: &Files, disk: &Files) -> Result<Vec<u8>, Failure> {
    let failed =
        |error: zip::result::ZipError| Failure::Missing(format!("{FILE} cannot be packed: {error}."));
    let unwritten = |error| Failure::File(FILE.into(), error);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let mut put = |name: String, bytes: &[u8]| {
        zip.start_file(name, options).map_err(failed)?;
        zip.write_all(bytes).map_err(unwritten)
    };
    put(format!("{FOLDER}/{START}"), start(language(files)).as_bytes())?;
    let published = files.iter().filter(|(path, _)| !is_loaded(path));
    let all: BTreeMap<_, _> = published.chain(disk).filter(|(path, _)| is_read(path)).collect();
    for (path, bytes) in all {
        let name = format!("{FOLDER}/book/{path}");
        match std::str::from_utf8(bytes) {
            Ok(page) if path.ends_with(".html") => put(name, without_along(page).as_bytes())?,
            _ => put(name, bytes)?,
        }
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}

/// Whether a disk has another file, or none, in its place.
fn is_loaded(path: &str) -> bool {
    path.starts_with("module/") || path == "plasticity.js"
}

/// Whether a reader with a disk has a use for a file. From a disk a module comes as a script, never as wasm; what is for
/// other pages' authors and for links to a published book stays where it is published.
fn is_read(path: &str) -> bool {
    let for_authors = ["package.json", "README.md"].contains(&path) || path.ends_with(".d.ts");
    let for_hosts = path.ends_with(".wasm")
        || (path.starts_with("preview/") && path.ends_with(".png"))
        || path.starts_with("oembed/");
    let along = path.starts_with("single/") || path == FILE;
    !(for_authors || for_hosts || along)
}

/// A page that offers nothing to take along: it has been taken.
fn without_along(page: &str) -> String {
    let mut edits = Edits::of(page);
    for element in elements(page).iter().filter(|element| element.is("along")) {
        edits.replace(element.whole(), "");
    }
    edits.done()
}

/// How to open the book. It has to make sense inside an archive that was not unpacked, too: alone and without style.
fn start(language: Language) -> String {
    html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (language.start_here()) " · " (BOOK) }
                link rel="icon" href="book/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="book/style.css";
            }
            body {
                div.page {
                    main {
                        h1 { (language.start_here()) }
                        p { (language.start_holds(BOOK, env!("CARGO_PKG_VERSION"))) }
                        ol {
                            li { (language.start_unpack()) }
                            li { (language.start_open()) " " a href="book/index.html" { code { "book/index.html" } } }
                        }
                        p { (language.start_copy()) }
                    }
                }
            }
        }
    }
    .into_string()
}

/// The language that the cover is in.
fn language(files: &Files) -> Language {
    let cover = files.get("index.html").and_then(|cover| std::str::from_utf8(cover).ok()).unwrap_or_default();
    let root = elements(cover).into_iter().find(|element| element.name == "html");
    root.and_then(|root| root.get("lang").map(Language::of)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn files() -> Files {
        let paths = ["index.html", "plasticity.js", "module/a.1.js", "module/a.1.data.js", "module/a.1.wasm"];
        let more =
            ["embed/w.html", "oembed/w.json", "single/w.html", "package.json", "plasticity.d.ts", FILE];
        let page = b"<main>Words.</main><p class=\"along\"><a href=\"single/a.html\">One file</a></p>";
        paths.into_iter().chain(more).map(|path| (path.to_string(), page.to_vec())).collect()
    }

    fn disk() -> Files {
        let paths = ["plasticity.js", "module/all.2.js", "module/all.2.data.js", "module/all.2.wasm"];
        paths.into_iter().map(|path| (path.to_string(), b"for a disk".to_vec())).collect()
    }

    #[test]
    fn a_reader_gets_what_a_disk_needs() {
        let mut zip = zip::ZipArchive::new(Cursor::new(archive(&files(), &disk()).unwrap())).unwrap();
        let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let own = ["embed/w.html", "index.html", "module/all.2.data.js", "module/all.2.js", "plasticity.js"];
        let own: Vec<_> = own.map(|path| format!("plastic-synapse/book/{path}")).into();
        assert_eq!(names[0], "plastic-synapse/START-HERE.html");
        assert_eq!(names[1..], own);
        for (place, text) in [(1, "<main>Words.</main>"), (4, "for a disk")] {
            let mut read = String::new();
            zip.by_name(&own[place]).unwrap().read_to_string(&mut read).unwrap();
            assert_eq!(read, text);
        }
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(archive(&files(), &disk()).unwrap(), archive(&files(), &disk()).unwrap());
    }

    #[test]
    fn the_first_page_is_in_the_language_of_the_cover() {
        let cover = |lang: &str| Files::from([("index.html".into(), format!("<html{lang}>").into_bytes())]);
        for (lang, says) in
            [("", "Start here"), (" lang=\"en\"", "Start here"), (" lang=\"de\"", "Hier beginnen")]
        {
            let page = start(language(&cover(lang)));
            assert!(
                page.contains(&format!("<h1>{says}</h1>")) && page.contains("href=\"book/index.html\""),
                "{page}"
            );
        }
    }
}
