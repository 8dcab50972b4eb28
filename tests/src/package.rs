//! The package for npm, as npm packs it of the built book.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist;

/// Its name.
pub const NAME: &str = "plastic-synapse";

/// Packs the built book and unpacks that into a folder of the package's name; where it is then.
///
/// # Panics
/// Where npm or tar does not run or fails.
pub fn unpack(folder: &Path) -> PathBuf {
    let package = folder.join(NAME);
    let _ = fs::remove_dir_all(&package);
    fs::create_dir_all(&package).expect("a folder for the package");
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["pack", "--silent", "--pack-destination"]).arg(folder).arg(dist::folder());
    let packed = npm.output().expect("npm runs");
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    let file = folder.join(String::from_utf8_lossy(&packed.stdout).trim());
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(&file).args(["--strip-components", "1", "-C"]).arg(&package);
    assert!(tar.status().expect("tar runs").success(), "{}", file.display());
    let _ = fs::remove_file(file);
    package
}
