//! The environment in which the tools, the book and the tests run.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use super::found::located;
use super::{Source, TOOLS};
use crate::workspace;

/// Where npm's packages are.
#[must_use]
pub fn npm_modules() -> PathBuf {
    workspace::tools().join("npm/node_modules")
}

/// A program of the packages from PyPI.
#[must_use]
pub fn python(program: &str) -> PathBuf {
    let folder = if cfg!(windows) { "pypi/Scripts" } else { "pypi/bin" };
    workspace::tools().join(folder).join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// `PATH` with our own tools first: they are there only when the machine's did not fit.
pub(super) fn search_path() -> OsString {
    let own =
        [workspace::tools().join("debian-rust"), workspace::tools().join("bin"), npm_modules().join(".bin")];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = own.into_iter().chain(std::env::split_paths(&inherited));
    // A folder whose name holds a separator cannot be in PATH: then the machine's PATH is all there is.
    std::env::join_paths(folders).unwrap_or(inherited)
}

/// A program of the table, run at the root of the working copy in the tools' environment.
#[must_use]
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).env("PATH", search_path()).env("PLASTICITY_NPM", npm_modules());
    command
}

/// As [`command`], with what tests in browsers need beside: see the crate's table.
#[must_use]
pub fn test_command(program: &str) -> Command {
    let mut command = command(program);
    command.env("PLASTICITY_DIST", workspace::dist()).env("AXE", npm_modules().join("axe-core/axe.min.js"));
    for tool in TOOLS {
        if let Source::Debian { programs, variable: Some(variable), .. } = tool.source
            && let Some(path) = located(programs, Some(variable))
        {
            command.env(variable, path);
        }
    }
    if let Some(path) = Some(python("jupyter-lab")).filter(|path| path.is_file()) {
        command.env("JUPYTERLAB", path);
    }
    if let Some(path) = located(&["geckodriver"], Some("GECKODRIVER")) {
        command.env("GECKODRIVER", path);
    }
    command
}
