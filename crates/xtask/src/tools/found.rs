//! Looking for a tool, without changing anything.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::environment::{npm_modules, python, search_path};
use super::version::{REQUIREMENTS, field_after, in_output, required};
use super::{Source, Tool};
use crate::failure::Outcome;
use crate::{tools, workspace};

/// Whether a tool is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It is there and fits.
    Yes {
        /// Its version, where it tells.
        version: Option<String>,
        /// Where it is, in words.
        place: String,
    },
    /// It is not, or only in a version that does not fit.
    No {
        /// That version.
        unfit: Option<String>,
    },
}

/// Looks for a tool.
///
/// # Errors
/// When a file that pins its version cannot be read.
pub fn look(tool: &Tool) -> Outcome<Found> {
    match tool.source {
        Source::Target => Ok(target(tool.name)),
        Source::Component(file) => Ok(component(file)),
        Source::Npm(file) => npm(tool, file),
        Source::PyPi(program) => pypi(tool, program),
        Source::Debian { programs: [], .. } => Ok(fonts()),
        Source::Debian { programs, variable, .. } => Ok(browser(programs, variable)),
        Source::Crate { .. } | Source::Prerequisite(_) => program(tool),
    }
}

fn program(tool: &Tool) -> Outcome<Found> {
    let mut unfit = None;
    for path in candidates(tool.name) {
        let version = version_of(&path);
        let fits = match &version {
            Some(version) => tool.version.fits(version, tool.name)?,
            None => matches!(tool.version, tools::version::Wanted::Any),
        };
        if fits {
            return Ok(Found::Yes { version, place: path.display().to_string() });
        }
        unfit = unfit.or(version);
    }
    Ok(Found::No { unfit })
}

fn npm(tool: &Tool, file: &str) -> Outcome<Found> {
    let package = npm_modules().join(tool.name);
    let described = workspace::read(&package.join("package.json")).unwrap_or_default();
    let Some(version) = field_after(&described, "{", "version") else { return Ok(Found::No { unfit: None }) };
    if package.join(file).is_file() && tool.version.fits(&version, tool.name)? {
        Ok(Found::Yes { version: Some(version), place: package.display().to_string() })
    } else {
        Ok(Found::No { unfit: Some(version) })
    }
}

/// There where all that is asked for now was installed.
fn pypi(tool: &Tool, program: &str) -> Outcome<Found> {
    let path = python(program);
    let wanted = workspace::read(&workspace::root().join(REQUIREMENTS))?;
    let installed = workspace::read(&installed()).unwrap_or_default();
    let version = required(&installed, tool.name);
    if installed == wanted && path.is_file() {
        Ok(Found::Yes { version, place: path.display().to_string() })
    } else {
        Ok(Found::No { unfit: version })
    }
}

/// The list of what was installed from PyPI, written when all of it was.
pub(super) fn installed() -> PathBuf {
    workspace::tools().join("pypi/requirements.txt")
}

fn browser(programs: &[&str], variable: Option<&str>) -> Found {
    match located(programs, variable) {
        // Asking a browser for its version starts it, in some versions with a window: its path is enough.
        Some(path) => Found::Yes { version: None, place: path.display().to_string() },
        None => Found::No { unfit: None },
    }
}

/// The program that a variable names or, without it, the first of these names on `PATH`.
#[must_use]
pub fn located(programs: &[&str], variable: Option<&str>) -> Option<PathBuf> {
    let named = variable.and_then(std::env::var_os).filter(|path| !path.is_empty()).map(PathBuf::from);
    match named {
        Some(path) => path.is_file().then_some(path),
        None => programs.iter().flat_map(|name| candidates(name)).next(),
    }
}

fn fonts() -> Found {
    let folder = Path::new("/usr/share/fonts");
    let there = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    // Other systems bring their fonts along, in other places.
    if there || !cfg!(target_os = "linux") {
        Found::Yes { version: None, place: folder.display().to_string() }
    } else {
        Found::No { unfit: None }
    }
}

fn target(name: &str) -> Found {
    if let Some(cargo) = super::install::debian_rust::made(name) {
        return Found::Yes { version: None, place: cargo.display().to_string() };
    }
    let folder = rustc_prints("target-libdir", Some(name)).map(PathBuf::from);
    match folder.filter(|folder| has_library(folder, "libcore-")) {
        Some(folder) => Found::Yes { version: None, place: folder.display().to_string() },
        None => Found::No { unfit: None },
    }
}

fn has_library(folder: &Path, start: &str) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with(start))
    })
}

fn rustc_prints(what: &str, target: Option<&str>) -> Option<String> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", what]);
    if let Some(target) = target {
        rustc.args(["--target", target]);
    }
    stdout_of(&mut rustc).map(|text| text.trim().to_owned())
}

fn component(file: &str) -> Found {
    // rustup leaves a proxy on PATH for a component that is not installed: look in the toolchain itself.
    let in_toolchain = rustc_prints("sysroot", None).map(|sysroot| Path::new(&sysroot).join(file));
    let path = in_toolchain.filter(|path| path.is_file() || path.with_extension("exe").is_file());
    match path {
        Some(path) => Found::Yes { version: None, place: path.display().to_string() },
        None => Found::No { unfit: None },
    }
}

fn candidates(program: &str) -> Vec<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&search_path()).collect();
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    folders.iter().map(|folder| folder.join(&name)).filter(|path| path.is_file()).collect()
}

fn version_of(program: &Path) -> Option<String> {
    stdout_of(Command::new(program).arg(OsStr::new("--version"))).as_deref().and_then(in_output)
}

fn stdout_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
