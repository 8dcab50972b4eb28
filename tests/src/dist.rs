//! Where things are: the built book, the pages in it, the place for what tests leave behind.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("tests/ stands in the workspace").to_path_buf()
}

/// The built book: `PLASTICITY_DIST`, else `dist/`.
///
/// # Panics
/// Where nothing is built there.
pub fn folder() -> PathBuf {
    let dist = env::var_os("PLASTICITY_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    assert!(
        dist.join("plasticity.js").is_file(),
        "no built book in {} (PLASTICITY_DIST): run `cargo xtask build` first",
        dist.display()
    );
    dist.canonicalize().expect("the folder was just read")
}

/// Every page, by its path below the book's folder, in order: `index.html`, `embed/stdp-window.html`.
///
/// # Panics
/// Where the folder cannot be read.
pub fn pages(dist: &Path) -> Vec<String> {
    let mut pages = vec![];
    for (folder, prefix) in [(dist.to_path_buf(), ""), (dist.join("embed"), "embed/")] {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let name = entry.expect("a folder entry").file_name();
            let name = name.to_str().expect("page names are plain ASCII");
            if name.ends_with(".html") {
                pages.push(format!("{prefix}{name}"));
            }
        }
    }
    pages.sort();
    pages
}

/// The text of a file of the built book.
///
/// # Panics
/// Where it cannot be read.
pub fn text(dist: &Path, path: &str) -> String {
    fs::read_to_string(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A folder under `target/` for what a run leaves behind, made if it is not there.
///
/// # Panics
/// Where it cannot be made.
pub fn left_behind(name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = target.join(name);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}
