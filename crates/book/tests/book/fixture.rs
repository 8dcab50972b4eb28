//! A small book in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use book::problem::Problem;
use book::runs::Runs;
use book::{Failure, Settings};
use scraper::{ElementRef, Html, Selector};

pub const GLOSSARY: &str = "[ltp]\nname = \"LTP\"\ntext = \"Lasting growth.\"\nsee = [\"ltd\"]\n\n[ltd]\nname = \"LTD\"\ntext = \"Lasting loss.\"\n";
pub const CONTENTS: &str = "[[chapter]]\nslug = \"first\"\ntitle = \"First\"\nquestion = \"Why?\"\n";
pub const COURSES: &str = "## Everywhere {#everywhere}\n\n```text\nscript-src https://your.host https://your.host/plastic-synapse/plasticity.js\n```\n";
pub const FRONT: &str =
    "+++\nslug = \"first\"\nnumber = 1\ntitle = \"First\"\nquestion = \"Why?\"\nminutes = 1\n+++\n";
/// Line of the chapter at which the text behind [`FRONT`] begins.
pub const TEXT: usize = 8;

/// The folder, gone when dropped.
pub struct Fixture {
    pub folder: PathBuf,
}

impl Fixture {
    /// A book with one chapter of this text behind the usual front matter. References of the real
    /// book are there too, since widgets and models cite them.
    pub fn new(text: &str) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("book-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let fixture = Self { folder };
        let real =
            fs::read_to_string(project().join("chapters/references.bib")).expect("the book has references");
        fixture.write("chapters/references.bib", &real);
        fixture.write("chapters/glossary.toml", GLOSSARY);
        fixture.write("chapters/contents.toml", CONTENTS);
        fixture.write("chapters/01-first.md", &format!("{FRONT}{text}"));
        fixture.write("chapters/courses.md", COURSES);
        fixture.write("search/dist/umd/index.js", "module.exports = class MiniSearch {};\n");
        fixture.write("www/heights.json", "{}");
        for file in ["icon.svg", "page.js", "live.js", "keep.js", "sw.js", "teach.css", "style/1-base.css"] {
            let text =
                fs::read_to_string(project().join("www").join(file)).expect("the page's own files are there");
            fixture.write(&format!("www/{file}"), &text);
        }
        fixture
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folder can be made");
        fs::write(path, text).expect("file can be written");
    }

    pub fn settings(&self) -> Settings {
        Settings {
            root: self.folder.clone(),
            out: self.folder.join("out"),
            modules: None,
            minisearch: self.folder.join("search"),
            reload: false,
            base_url: None,
        }
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join("out").join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// What is wrong with it.
    pub fn problems(&self) -> Vec<Problem> {
        match build(&self.settings()) {
            Ok(_) => vec![],
            Err(Failure::Text(problems)) => problems,
            Err(other) => panic!("{other}"),
        }
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Builds with the runs of all earlier builds.
pub fn build(settings: &Settings) -> Result<usize, Failure> {
    static RUNS: LazyLock<Arc<Runs>> = LazyLock::new(Arc::default);
    book::build_on(settings, &RUNS)
}

/// The project's folder.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of the real book, built once for all tests that only read it.
pub fn real() -> &'static Path {
    static REAL: LazyLock<PathBuf> = LazyLock::new(|| {
        let fixture = Fixture::new("");
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("book");
        let _ = fs::remove_dir_all(&out);
        build(&Settings { root: project(), out: out.clone(), ..fixture.settings() })
            .unwrap_or_else(|failure| panic!("{failure}"));
        out
    });
    &REAL
}

/// A page of the real book.
pub fn real_page(name: &str) -> Html {
    Html::parse_document(
        &fs::read_to_string(real().join(name)).unwrap_or_else(|error| panic!("{name}: {error}")),
    )
}

/// Names of the real book's chapters, in order.
pub fn slugs() -> Vec<String> {
    let mut files: Vec<_> = fs::read_dir(project().join("chapters"))
        .expect("the book has chapters")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().to_string())
        .collect();
    files.sort();
    let slug = |file: &String| {
        file.strip_suffix(".md").and_then(|stem| stem.split_once('-')).map(|(_, slug)| slug.into())
    };
    files.iter().filter_map(slug).filter(|slug: &String| slug != "index").collect()
}

pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

pub fn all_in<'a>(element: &ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

pub fn text(element: &ElementRef<'_>) -> String {
    element.text().collect()
}
