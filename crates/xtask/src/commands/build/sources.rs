//! What the modules are made of: as long as that is the same, none is compiled again.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::tools::environment::command;
use crate::workspace;

/// Files beside `crates`.
const BESIDE: &[&str] = &["Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

/// A number that changes with any of the sources but those of some crates, with some files more, and with the compiler.
pub(super) fn digest(without: &[&str], more: &[&str]) -> Outcome<String> {
    let unreadable = |error: io::Error| Failure::new(format!("The sources cannot be read: {error}."));
    let root = workspace::root();
    let mut files: Vec<PathBuf> = BESIDE.iter().chain(more).map(|file| root.join(file)).collect();
    gather(&root.join("crates"), &mut files).map_err(unreadable)?;
    // Directories come in any order.
    files.sort();
    files.retain(|file| !without.iter().any(|name| file.starts_with(root.join("crates").join(name))));
    let mut hasher = DefaultHasher::new();
    for file in files {
        // Another folder has the same modules.
        hasher.write(file.strip_prefix(&root).unwrap_or(&file).as_os_str().as_encoded_bytes());
        hasher.write(&fs::read(&file).map_err(unreadable)?);
    }
    let compiler = command("rustc").arg("-vV").output().map_err(unreadable)?;
    hasher.write(&compiler.stdout);
    Ok(format!("{:016x}", hasher.finish()))
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_changed_is_the_same() {
        let of = |without: &str, more: &[&str]| digest(&[without], more).expect("readable");
        assert_eq!(of("book", &[]), of("book", &[]));
        assert_ne!(of("book", &[]), of("web", &[]));
        assert_ne!(of("book", &[]), of("book", &["www/report.js"]));
    }
}
