//! The libraries as others would get them.

use crate::failure::{Failure, Outcome};
use crate::step::run;
use crate::tools::environment::command;

/// What is published; everything else here is for this book.
const LIBRARIES: [&str; 3] = ["plasticity", "language", "figure"];
/// What no package may lack. That it has what it is compiled from, compiling it shows.
const NEEDED: [&str; 4] = ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "examples/"];

/// Packs each library, builds it from what was packed, and looks at what that is.
pub(super) fn packages() -> Outcome {
    let mut package = command("cargo");
    // Offline: the lints have fetched what they need.
    package.args(["package", "--all-features", "--allow-dirty", "--offline"]);
    run(package.args(LIBRARIES.iter().flat_map(|library| ["-p", library])))?;
    LIBRARIES.into_iter().try_for_each(complete)
}

fn complete(library: &str) -> Outcome {
    let mut list = command("cargo");
    list.args(["package", "--allow-dirty", "--offline", "--list", "-p", library]);
    let output = list.output().map_err(|error| crate::step::not_started(&list, &error))?;
    match lacking(&String::from_utf8_lossy(&output.stdout)) {
        None => Ok(()),
        Some(file) => Err(Failure::new(format!("The package `{library}` has no {file}."))),
    }
}

/// The first needed file, or folder, of which nothing is in the list.
fn lacking(list: &str) -> Option<&'static str> {
    NEEDED.into_iter().find(|needed| !list.lines().any(|file| file == *needed || in_folder(file, needed)))
}

fn in_folder(file: &str, folder: &str) -> bool {
    folder.ends_with('/') && file.starts_with(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_package_lacks_is_named() {
        let whole = "Cargo.toml\nLICENSE-APACHE\nLICENSE-MIT\nREADME.md\nexamples/a.rs\nsrc/lib.rs\n";
        assert_eq!(lacking(whole), None);
        assert_eq!(lacking(&whole.replace("README.md", "README.md.orig")), Some("README.md"));
        assert_eq!(lacking(&whole.replace("examples/", "benches/")), Some("examples/"));
    }
}
