//! The wasm target where rustup cannot add it: Debian's own Rust for the web, beside rustup's.
//!
//! Debian ships a Rust new enough to compile std for wasm32 from source. A program named `cargo`, first on
//! `PATH`, sends builds for wasm32 to it and all others to rustup's cargo, so that native results and lints stay
//! those of rustup's toolchain.

use std::path::PathBuf;

use super::debian::apt_get;
use crate::failure::{Failure, Outcome};
use crate::workspace;

const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

const CARGO: &str = r#"#!/bin/sh
# Written by xtask: builds for wasm32 go to Debian's Rust, which compiles std itself; all others to rustup's.
here=$(dirname "$0")
for word in "$@"; do
  case "$word" in
    *wasm32-unknown-unknown*)
      export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
      export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22
      PATH=/usr/bin:$PATH exec /usr/bin/cargo "$@" ;;
  esac
done
PATH=$(printf %s "$PATH" | tr : '\n' | grep -vxF "$here" | paste -sd: -) exec cargo "$@"
"#;

fn cargo() -> PathBuf {
    workspace::tools().join("debian-rust/cargo")
}

/// Whether this route can stand in for a rustup target.
pub(super) fn brings(target: &str) -> bool {
    target == TARGET
}

/// The cargo that compiles for this target, if this route was taken before.
pub(in crate::tools) fn made(target: &str) -> Option<PathBuf> {
    (brings(target) && cargo().is_file()).then(cargo)
}

/// Installs Debian's Rust for the web and the cargo that chooses it.
pub(super) fn install() -> Outcome {
    println!("    rustup cannot add {TARGET} here; Debian's own Rust for the web can stand in.");
    apt_get(PACKAGES, "Debian's Rust packages for the web").map_err(|failure| {
        Failure::new(format!("{failure}\n\nOr, where the network is open:\n  rustup target add {TARGET}"))
    })?;
    write_cargo().map_err(|error| Failure::new(format!("{} cannot be written: {error}.", cargo().display())))
}

fn write_cargo() -> std::io::Result<()> {
    let path = cargo();
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&path, CARGO)?;
    executable(&path)
}

#[cfg(unix)]
fn executable(path: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn executable(_: &std::path::Path) -> std::io::Result<()> {
    Ok(())
}
