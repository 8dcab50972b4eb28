//! A figure as a file to take along: alone, or in a zip that a learning platform takes.

use std::io::{Cursor, Write};

use language::Language;
use reader::address::Pairs;
use reader::snippet::markup;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::manifest::{Scorm, manifest};
use crate::single::{prepared, with_script};
use crate::statement::Store;

/// What a package tells a platform, in the reader's browser.
const REPORT: &str = include_str!("../../../www/report.js");

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page alone.
    Page,
    /// A package for SCORM.
    Scorm(Scorm),
    /// A zip with the page, for platforms that take a web page so.
    Zip,
}

/// A figure as a teacher has set it.
pub struct Figure<'a> {
    /// Name of the widget.
    pub name: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Where the book has it as it is here: also what a record store calls it.
    pub link: &'a str,
    /// Attributes of its tag.
    pub configuration: &'a Pairs,
}

/// A file under its name.
pub struct File {
    /// As it is saved.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Kind {
    /// From its name in the form.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "page" => Self::Page,
            "scorm-1.2" => Self::Scorm(Scorm::Old),
            "scorm-2004" => Self::Scorm(Scorm::New),
            "zip" => Self::Zip,
            _ => return None,
        })
    }

    /// A figure as this kind of file, from its own file in the book; the record store is told of what is in a package.
    ///
    /// # Errors
    /// The sentence that says why there is none.
    pub fn made(
        self,
        figure: &Figure<'_>,
        single: &str,
        store: Option<&Store>,
        language: Language,
    ) -> Result<File, String> {
        let store = store.filter(|_| self != Self::Page);
        let scorm = match self {
            Self::Scorm(scorm) => Some(scorm),
            _ => None,
        };
        let mut page = prepared(single, figure.configuration);
        if scorm.is_some() || store.is_some() {
            let asks = store.map(Store::host);
            let attributes = attributes(figure, scorm, store);
            page = page.and_then(|page| with_script(&page, &attributes, REPORT, asks.as_deref()));
        }
        let page = page.ok_or(language.teach_not_ours())?;
        let name = figure.name;
        let ending = match self {
            Self::Page => return Ok(File { name: format!("{name}.html"), bytes: page.into_bytes() }),
            Self::Scorm(Scorm::Old) => "scorm-1.2",
            Self::Scorm(Scorm::New) => "scorm-2004",
            Self::Zip => "page",
        };
        let manifest = scorm.map(|scorm| manifest(scorm, &identifier(figure), figure.title, &["index.html"]));
        let readme = readme(figure, scorm, language);
        let mut files = vec![("index.html", page.as_str())];
        files.extend(manifest.as_deref().map(|manifest| ("imsmanifest.xml", manifest)));
        files.push(("README.txt", &readme));
        let bytes = zipped(&files).map_err(|error| language.teach_not_written(&error.to_string()))?;
        Ok(File { name: format!("{name}-{ending}.zip"), bytes })
    }
}

/// What the script that reports has to know, on its tag.
fn attributes(figure: &Figure<'_>, scorm: Option<Scorm>, store: Option<&Store>) -> String {
    let scorm = scorm.map(|scorm| format!(" data-scorm=\"{}\"", scorm.name())).unwrap_or_default();
    let told = store.map(|store| store.told(figure.link, figure.title).to_string());
    scorm + &told.map(|told| format!(" data-xapi=\"{}\"", markup(&told))).unwrap_or_default()
}

/// The same for the same settings, so that a platform knows a package that is put there again; else another.
fn identifier(figure: &Figure<'_>) -> String {
    // FNV-1a: not a matter of secrets.
    let hash = figure.link.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("plasticity-{}-{hash:016x}", figure.name)
}

fn readme(figure: &Figure<'_>, scorm: Option<Scorm>, language: Language) -> String {
    let how = match scorm {
        Some(scorm) => language.readme_scorm(scorm.name()),
        None => language.readme_zip().into(),
    };
    let (whose, whole, same) =
        (language.readme_whose(), language.readme_whole(), language.readme_same(figure.link));
    format!("{}\n{whose}\n\n{how}\n\n{whole}\n{same}\n", figure.title)
}

fn zipped(files: &[(&str, &str)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const SINGLE: &str = "<main>\n<plasticity-widget name=\"w\">\n</plasticity-widget>\n</main>\n";

    fn made(kind: &str, store: Option<&Store>) -> File {
        let configuration = vec![("mode".into(), "predict".into())];
        let figure =
            Figure { name: "w", title: "A & B", link: "https://host/w", configuration: &configuration };
        Kind::named(kind).expect("a kind").made(&figure, SINGLE, store, Language::English).expect("a file")
    }

    fn unpacked(file: &File) -> Vec<(String, String)> {
        let mut zip = zip::ZipArchive::new(Cursor::new(&file.bytes)).expect("a zip");
        let all = (0..zip.len()).map(|place| {
            let mut file = zip.by_index(place).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        });
        all.collect()
    }

    #[test]
    fn a_scorm_package_has_a_page_that_reports() {
        for (kind, version) in [("scorm-1.2", "1.2"), ("scorm-2004", "2004")] {
            let file = made(kind, None);
            assert_eq!(file.name, format!("w-{kind}.zip"));
            let files = unpacked(&file);
            let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["index.html", "imsmanifest.xml", "README.txt"]);
            let tag = format!("<script data-scorm=\"{version}\">{REPORT}</script>\n");
            assert!(files[0].1.contains(&format!("{tag}<plasticity-widget mode=\"predict\" name=\"w\">")));
            assert!(files[1].1.contains("plasticity-w-"));
        }
    }

    #[test]
    fn only_a_package_whose_teacher_names_a_store_knows_one() {
        let names = |file: &File| unpacked(file).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(&made("zip", None)), ["index.html", "README.txt"]);
        let store = Store::read("https://lrs.example", "a:b", Language::English).expect("a store");
        let page = &unpacked(&made("zip", store.as_ref()))[0].1;
        assert!(page.contains("data-xapi=\"{&quot;"), "{page}");
        let alone = made("page", store.as_ref());
        assert_eq!(alone.name, "w.html");
        assert!(!String::from_utf8_lossy(&alone.bytes).contains("<script"));
    }

    #[test]
    fn nothing_in_the_script_ends_it() {
        assert!(!["</script", "<!--", "<script", "\r"].iter().any(|mark| REPORT.contains(mark)));
    }

    #[test]
    fn what_is_not_the_books_file_is_refused() {
        let figure = Figure { name: "w", title: "", link: "", configuration: &vec![] };
        assert!(Kind::Zip.made(&figure, "<p>404</p>", None, Language::English).is_err());
    }

    #[test]
    fn what_stands_in_a_package_is_said_in_a_language() {
        let figure = Figure { name: "w", title: "A", link: "https://host/w", configuration: &vec![] };
        let readme = |language| readme(&figure, Some(Scorm::Old), language);
        assert_eq!(
            readme(Language::English),
            "A\nA figure of The Plastic Synapse, as a teacher has set it.\n\nThis is a SCORM 1.2 package: give the zip to \
             your learning platform as it is.\n\nThe page is whole: it loads nothing from anywhere and works from a disk.\n\
             The same figure in the book: https://host/w\n"
        );
        assert!(readme(Language::German).contains("\n\nDies ist ein Paket für SCORM 1.2: "));
    }
}
