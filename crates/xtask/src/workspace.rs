//! Where things are in the working copy.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The root of the working copy.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The release that `cargo xtask build` writes.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The build that `cargo xtask serve` serves, apart so that it never overwrites a release.
#[must_use]
pub fn served() -> PathBuf {
    root().join("target/served")
}

/// Where cargo compiles.
#[must_use]
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or("target".into()))
}

/// Where tools go that are not on `PATH`.
#[must_use]
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// The version the workspace's `Cargo.toml` pins for a dependency, as in `wasm-bindgen = "=0.2.121"`.
///
/// # Errors
/// When the file cannot be read or holds no such pin.
pub fn pinned(dependency: &str) -> Outcome<String> {
    let manifest = root().join("Cargo.toml");
    let text = read(&manifest)?;
    pin_in(&text, dependency).ok_or_else(|| {
        Failure::new(format!("{} does not pin {dependency}.", manifest.display()))
            .todo(format!("Write  {dependency} = \"=1.2.3\"  in [workspace.dependencies]."))
    })
}

fn pin_in(manifest: &str, dependency: &str) -> Option<String> {
    manifest.lines().find_map(|line| {
        let value = line.strip_prefix(dependency)?.trim_start().strip_prefix('=')?;
        let (_, from_pin) = value.split_once("\"=")?;
        let (version, _) = from_pin.split_once('"')?;
        Some(version.to_owned())
    })
}

/// Reads a text file.
///
/// # Errors
/// When it cannot be read; the failure names it.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_plain_and_detailed_pins_and_nothing_else() {
        let manifest = "web = \"1\"\nwasm-bindgen-test = \"=0.3.71\"\nwasm-bindgen = { version = \"=0.2.121\" }\nlibm = \"=0.2.16\"";
        assert_eq!(pin_in(manifest, "wasm-bindgen").as_deref(), Some("0.2.121"));
        assert_eq!(pin_in(manifest, "libm").as_deref(), Some("0.2.16"));
        assert_eq!(pin_in(manifest, "web"), None);
    }

    #[test]
    fn this_workspace_pins_wasm_bindgen() {
        assert!(pinned("wasm-bindgen").is_ok());
    }
}
