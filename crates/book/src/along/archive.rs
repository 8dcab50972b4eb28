//! The whole book as a zip: unpacked on any disk or stick, it opens in a browser.

use std::io::{Cursor, Write};

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

/// Packs a finished book. The same files give the same bytes.
///
/// # Errors
/// A file is too large for an archive.
pub fn archive(files: &Files) -> Result<Vec<u8>, Failure> {
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
    put(format!("{FOLDER}/{START}"), start().as_bytes())?;
    for (path, bytes) in files.iter().filter(|(path, _)| is_read(path)) {
        let name = format!("{FOLDER}/book/{path}");
        match std::str::from_utf8(bytes) {
            Ok(page) if path.ends_with(".html") => put(name, without_along(page).as_bytes())?,
            _ => put(name, bytes)?,
        }
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
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
fn start() -> String {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Start here · " (BOOK) }
                link rel="icon" href="book/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="book/style.css";
            }
            body {
                div.page {
                    main {
                        h1 { "Start here" }
                        p { "This is the book " cite { (BOOK) } ", version " (env!("CARGO_PKG_VERSION")) ", whole: every chapter and every live figure." }
                        ol {
                            li { "Unpack the archive, if you have not: on Windows right-click it and choose “Extract All”; elsewhere a double click does it. Inside the archive the pages find neither their style nor their figures." }
                            li { "Open " a href="book/index.html" { code { "book/index.html" } } " in a browser." }
                        }
                        p { "Nothing is installed, and no connection is needed. To take the book along, copy the unpacked folder to a USB stick and open it from there." }
                    }
                }
            }
        }
    }
    .into_string()
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

    #[test]
    fn a_reader_gets_what_a_disk_needs() {
        let mut zip = zip::ZipArchive::new(Cursor::new(archive(&files()).unwrap())).unwrap();
        let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let own = ["embed/w.html", "index.html", "module/a.1.data.js", "module/a.1.js", "plasticity.js"];
        let own: Vec<_> = own.map(|path| format!("plastic-synapse/book/{path}")).into();
        assert_eq!(names[0], "plastic-synapse/START-HERE.html");
        assert_eq!(names[1..], own);
        let mut page = String::new();
        zip.by_name(&own[1]).unwrap().read_to_string(&mut page).unwrap();
        assert_eq!(page, "<main>Words.</main>");
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(archive(&files()).unwrap(), archive(&files()).unwrap());
        assert!(start().contains("href=\"book/index.html\""));
    }
}
