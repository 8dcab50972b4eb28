use std::path::{Path, PathBuf};

use plasticity::models::MODELS;

use super::*;
use crate::problem::Problems;

fn references() -> References {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../chapters/references.bib");
    References::read(file, &std::fs::read_to_string(file).unwrap(), &Problems::default())
}

/// Every file in `crates/plasticity/docs` is what its source gives, and there is no other. `UPDATE_DOCS=1` writes them.
#[test]
fn documentation_is_that_of_the_heads() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plasticity/docs");
    let references = references();
    let mut names = vec![];
    for model in MODELS {
        let text = documentation(model, &references).unwrap_or_else(|e| {
            panic!("the head of crates/plasticity/src/…/{}.rs: {e}", model.name.replace('-', "_"))
        });
        for raw in ["$", "[@"] {
            assert!(!text.contains(raw), "{}: {raw} is left in\n{text}", model.name);
        }
        let name = format!("{}.md", model.name.replace('-', "_"));
        let read = || std::fs::read_to_string(folder.join(&name)).unwrap_or_default();
        // What is the same keeps its date, and nothing is compiled anew.
        if std::env::var_os("UPDATE_DOCS").is_some() && read() != text {
            std::fs::write(folder.join(&name), &text).unwrap();
        }
        let written = read();
        assert!(
            written == text,
            "docs/{name} is not made of its source: UPDATE_DOCS=1 cargo test -p book crate_docs"
        );
        names.push(name);
    }
    let files = std::fs::read_dir(&folder).unwrap();
    let unknown =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).find(|file| !names.contains(file));
    assert_eq!(unknown, None, "a file of no model");
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push(path);
        }
    }
}

/// What rustdoc reads beside the heads of listed files has no LaTeX and no key of a citation.
#[test]
fn no_other_documentation_needs_the_book() {
    let mut files = vec![];
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../plasticity/src"), &mut files);
    assert!(files.len() > 100);
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let listed = MODELS.iter().any(|model| model.text == text);
        for line in text.lines().map(str::trim_start) {
            let shown = line.starts_with("///") || (line.starts_with("//!") && !listed);
            assert!(!shown || !line.contains(['$']) && !line.contains("[@"), "{}: {line}", file.display());
        }
    }
}
