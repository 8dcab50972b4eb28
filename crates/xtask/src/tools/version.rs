//! Versions: which fits, and how a program tells its own.

use crate::failure::{Failure, Outcome};
use crate::workspace;

/// The version of a tool that fits.
#[derive(Debug, Clone, Copy)]
pub enum Wanted {
    /// Whatever is there.
    Any,
    /// This and no other.
    Exactly(&'static str),
    /// This or a newer one.
    AtLeast(&'static str),
    /// The one the workspace's `Cargo.toml` pins for this dependency.
    Pinned(&'static str),
    /// The one in the npm lockfile under the tool's name.
    Locked,
    /// The one that `pypi/requirements.txt` asks for under the tool's name.
    Required,
}

impl Wanted {
    /// Whether a version found fits.
    ///
    /// # Errors
    /// When the file that pins it cannot be read.
    pub fn fits(self, found: &str, name: &str) -> Outcome<bool> {
        Ok(match self {
            Self::Any => true,
            Self::AtLeast(least) => numbers(found) >= numbers(least),
            _ => Some(found) == self.exact(name)?.as_deref(),
        })
    }

    /// The one version that fits, where there is only one.
    ///
    /// # Errors
    /// When the file that pins it cannot be read.
    pub fn exact(self, name: &str) -> Outcome<Option<String>> {
        match self {
            Self::Any | Self::AtLeast(_) => Ok(None),
            Self::Exactly(version) => Ok(Some(version.to_owned())),
            Self::Pinned(dependency) => workspace::pinned(dependency).map(Some),
            Self::Locked => locked(name).map(Some),
            Self::Required => {
                let list = workspace::root().join(REQUIREMENTS);
                required(&workspace::read(&list)?, name)
                    .map(Some)
                    .ok_or_else(|| Failure::new(format!("{} does not list {name}.", list.display())))
            }
        }
    }

    /// The version in words, for lists.
    ///
    /// # Errors
    /// When the file that pins it cannot be read.
    pub fn in_words(self, name: &str) -> Outcome<String> {
        Ok(match self {
            Self::Any => "any version".to_owned(),
            Self::AtLeast(least) => format!("{least} or newer"),
            _ => self.exact(name)?.unwrap_or_default(),
        })
    }
}

/// The version of a package in `npm/package-lock.json`.
fn locked(package: &str) -> Outcome<String> {
    let lock = workspace::root().join("crates/xtask/npm/package-lock.json");
    let text = workspace::read(&lock)?;
    field_after(&text, &format!("\"node_modules/{package}\""), "version")
        .ok_or_else(|| Failure::new(format!("{} does not list {package}.", lock.display())))
}

/// The packages from PyPI, all of them, with versions and hashes.
pub(super) const REQUIREMENTS: &str = "crates/xtask/pypi/requirements.txt";

/// The version of a package in such a list.
pub(super) fn required(list: &str, package: &str) -> Option<String> {
    let line = list.lines().find_map(|line| line.strip_prefix(package)?.strip_prefix("=="))?;
    line.split_whitespace().next().map(str::to_owned)
}

/// The value of the first `"field": "value"` after a mark, in JSON as npm prints it.
pub(super) fn field_after(json: &str, mark: &str, field: &str) -> Option<String> {
    let (_, after) = json.split_once(mark)?;
    let (_, after) = after.split_once(&format!("\"{field}\":"))?;
    let (_, after) = after.split_once('"')?;
    after.split_once('"').map(|(value, _)| value.to_owned())
}

/// The first word in a program's `--version` output that looks like a version, without a leading `v`.
pub(super) fn in_output(output: &str) -> Option<String> {
    output
        .split_whitespace()
        .map(|word| word.trim_start_matches('v').trim_end_matches([',', ')', ';']))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()) && word.contains('.'))
        .map(str::to_owned)
}

/// The numbers of a version, in order; what follows the first that is not one (`esr`, `-beta`) is left out.
pub(super) fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_programs_print() {
        assert_eq!(in_output("trunk 0.21.14").as_deref(), Some("0.21.14"));
        assert_eq!(in_output("v20.20.2\n").as_deref(), Some("20.20.2"));
        assert_eq!(in_output("Chromium 156.0.8078.79 built on Debian 12").as_deref(), Some("156.0.8078.79"));
        assert_eq!(in_output("Mozilla Firefox 153.7.0esr").as_deref(), Some("153.7.0esr"));
        assert_eq!(in_output("no number here"), None);
    }

    #[test]
    fn newer_is_newer_by_number_and_not_by_letter() {
        let wanted = Wanted::AtLeast("0.36.0");
        assert!(wanted.fits("0.100.0", "geckodriver").expect("readable"));
        assert!(!wanted.fits("0.9.9", "geckodriver").expect("readable"));
    }

    #[test]
    fn exact_means_exact() {
        assert!(!Wanted::Exactly("0.21.14").fits("0.21.140", "trunk").expect("readable"));
    }

    #[test]
    fn a_list_of_requirements_is_read_by_whole_names() {
        let list = "jupyterlab-server==2.28.1 \\\n    --hash=sha256:00\njupyterlab==4.6.6 \\\n    --hash=sha256:01\n";
        assert_eq!(required(list, "jupyterlab").as_deref(), Some("4.6.6"));
        assert_eq!(required(list, "jupyter"), None);
    }

    #[test]
    fn fields_of_a_lockfile_are_found_after_their_package() {
        let lock = "{ \"node_modules/a\": { \"version\": \"1.0.0\" }, \"node_modules/b\": { \"version\": \"2.0.0\" } }";
        assert_eq!(field_after(lock, "\"node_modules/b\"", "version").as_deref(), Some("2.0.0"));
    }
}
