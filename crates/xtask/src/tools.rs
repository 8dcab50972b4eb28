//! The one table of tools: which, why, in what version, where from, how long that takes.

pub mod environment;
pub mod found;
mod install;
pub mod version;

use crate::failure::Outcome;
use crate::step::announce;
use found::{Found, look};
use version::Wanted;

/// A tool that some command needs.
#[derive(Debug)]
pub struct Tool {
    /// The name it goes by.
    pub name: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// The version that fits.
    pub version: Wanted,
    /// Where it comes from.
    pub source: Source,
    /// The first command that needs it.
    pub need: Need,
    /// Minutes that getting it may take on two cores.
    pub minutes: u32,
    /// What is done without it, where it can be done without.
    pub without: Option<&'static str>,
}

/// Where a tool comes from.
#[derive(Debug, Clone, Copy)]
pub enum Source {
    /// A compile target of rustup's toolchain.
    Target,
    /// A component of rustup's toolchain; the field is a file it brings into the toolchain's folder.
    Component(&'static str),
    /// A crate with a program, from `cargo install`.
    Crate {
        /// The crate to install.
        package: &'static str,
        /// The version to install where [`Wanted`] leaves a choice.
        install: Option<&'static str>,
        /// What of it is compiled, as `cargo install` is told: what we do not use may take most of the time.
        parts: &'static [&'static str],
        /// How well it is optimised: 0, or 1 where it works on megabytes.
        level: &'static str,
    },
    /// A file of a package in the npm lockfile.
    Npm(&'static str),
    /// A package of `pypi/requirements.txt`, all of which stand in a folder of their own; the field is its program.
    PyPi(&'static str),
    /// Debian packages that bring a program or, for fonts, a file.
    Debian {
        /// The packages to install.
        packages: &'static [&'static str],
        /// The names the program may go by.
        programs: &'static [&'static str],
        /// The variable that names another program to use.
        variable: Option<&'static str>,
    },
    /// A prerequisite: the reader of the README installs it.
    Prerequisite(&'static str),
}

/// The first command that needs a tool. Later ones need what earlier ones do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// `serve` and `build`.
    Build,
    /// `test` and `bench`.
    Test,
}

/// A package from npm, by one of its files.
const fn npm(name: &'static str, why: &'static str, file: &'static str, need: Need) -> Tool {
    Tool { name, why, version: Wanted::Locked, source: Source::Npm(file), need, minutes: 1, without: None }
}

/// Every tool, in the order of installation.
pub static TOOLS: &[Tool] = &[
    Tool {
        name: "node",
        why: "runs npm",
        version: Wanted::AtLeast("20.0.0"),
        source: Source::Prerequisite(
            "Install Node 20 or newer with npm, from nodejs.org or your system's packages.",
        ),
        need: Need::Build,
        minutes: 0,
        without: None,
    },
    Tool {
        name: "cc",
        why: "links native programs",
        version: Wanted::Any,
        source: Source::Prerequisite(
            "Install a C linker. On Debian or Ubuntu: sudo apt-get install build-essential",
        ),
        need: Need::Build,
        minutes: 0,
        without: None,
    },
    Tool {
        name: "wasm32-unknown-unknown",
        why: "compiles the widgets for the browser",
        version: Wanted::Any,
        source: Source::Target,
        need: Need::Build,
        minutes: 1,
        without: None,
    },
    Tool {
        name: "wasm-bindgen",
        why: "binds the module to JavaScript; exactly the version of the crate",
        version: Wanted::Pinned("wasm-bindgen"),
        source: Source::Crate {
            package: "wasm-bindgen-cli",
            install: None,
            // Without the runner of tests.
            parts: &["--no-default-features", "--bin", "wasm-bindgen"],
            level: "1",
        },
        need: Need::Build,
        minutes: 2,
        without: None,
    },
    Tool {
        name: "trunk",
        why: "compiles, stages and serves the book",
        version: Wanted::Exactly("0.21.14"),
        // Without what fetches tools and asks for newer versions.
        source: Source::Crate {
            package: "trunk",
            install: None,
            parts: &["--no-default-features"],
            level: "0",
        },
        need: Need::Build,
        minutes: 5,
        without: None,
    },
    npm("esbuild", "writes scripts and styles short", "bin/esbuild", Need::Build),
    npm("minisearch", "full-text search in the pages", "dist/umd/index.js", Need::Build),
    npm("axe-core", "finds accessibility faults in pages", "axe.min.js", Need::Test),
    npm("typescript", "compares the declarations with what the element gives", "bin/tsc", Need::Test),
    npm("@types/react", "React's JSX, in which our elements are declared", "index.d.ts", Need::Test),
    npm("preact", "the same for Preact", "src/index.d.ts", Need::Test),
    npm("vue", "the same for Vue, and a host", "jsx.d.ts", Need::Test),
    npm("react-dom", "a host that our elements stand in", "client.js", Need::Test),
    npm("reveal.js", "the same: slides", "dist/reveal.js", Need::Test),
    npm("bootstrap", "the same: styles", "dist/css/bootstrap.min.css", Need::Test),
    npm("@picocss/pico", "the same: styles", "css/pico.min.css", Need::Test),
    npm("tailwindcss", "the same: styles", "preflight.css", Need::Test),
    npm(
        "scorm-again",
        "the run-time that packages for platforms are tried in",
        "dist/scorm12.min.js",
        Need::Test,
    ),
    npm("uplot", "the drawing that ours is measured against", "dist/uPlot.iife.min.js", Need::Test),
    Tool {
        name: "jupyterlab",
        why: "a notebook that shows figures",
        version: Wanted::Required,
        source: Source::PyPi("jupyter-lab"),
        need: Need::Test,
        minutes: 1,
        without: Some("a page stands for a notebook in the tests"),
    },
    Tool {
        name: "rustfmt",
        why: "checks the formatting",
        version: Wanted::Any,
        source: Source::Component("bin/rustfmt"),
        need: Need::Test,
        minutes: 1,
        without: None,
    },
    Tool {
        name: "clippy",
        why: "checks the lints",
        version: Wanted::Any,
        source: Source::Component("bin/cargo-clippy"),
        need: Need::Test,
        minutes: 1,
        without: None,
    },
    Tool {
        name: "x86_64-unknown-none",
        why: "proves that the models need no operating system",
        version: Wanted::Any,
        source: Source::Target,
        need: Need::Test,
        minutes: 1,
        without: Some("the proof builds for wasm32-unknown-unknown, which has no operating system either"),
    },
    Tool {
        name: "chromium",
        why: "page tests",
        version: Wanted::Any,
        source: Source::Debian {
            packages: &["chromium"],
            programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
            variable: Some("CHROME"),
        },
        need: Need::Test,
        minutes: 1,
        without: None,
    },
    Tool {
        name: "chromedriver",
        why: "drives Chromium",
        version: Wanted::Any,
        source: Source::Debian {
            packages: &["chromium-driver"],
            programs: &["chromedriver"],
            variable: Some("CHROMEDRIVER"),
        },
        need: Need::Test,
        minutes: 1,
        without: None,
    },
    Tool {
        name: "firefox",
        why: "page tests",
        version: Wanted::Any,
        source: Source::Debian {
            packages: &["firefox-esr"],
            programs: &["firefox-esr", "firefox"],
            variable: Some("FIREFOX"),
        },
        need: Need::Test,
        minutes: 1,
        without: None,
    },
    Tool {
        name: "geckodriver",
        why: "drives Firefox",
        version: Wanted::AtLeast("0.36.0"),
        source: Source::Crate { package: "geckodriver", install: Some("0.37.1"), parts: &[], level: "0" },
        need: Need::Test,
        minutes: 2,
        without: None,
    },
    Tool {
        name: "webkit",
        why: "page tests in the nearest thing to Safari",
        version: Wanted::Any,
        source: Source::Debian {
            packages: &["webkit2gtk-driver"],
            programs: &["WebKitWebDriver"],
            variable: Some("WEBKITDRIVER"),
        },
        need: Need::Test,
        minutes: 1,
        without: Some("pages are tested in Chromium and Firefox"),
    },
    Tool {
        name: "xvfb-run",
        why: "a screen for WebKit",
        version: Wanted::Any,
        source: Source::Debian { packages: &["xvfb", "xauth"], programs: &["xvfb-run"], variable: None },
        need: Need::Test,
        minutes: 1,
        without: Some("WebKit is not tested"),
    },
    Tool {
        name: "fonts",
        why: "text in the browsers' pictures",
        version: Wanted::Any,
        source: Source::Debian {
            packages: &["fonts-dejavu-core", "fonts-liberation"],
            programs: &[],
            variable: None,
        },
        need: Need::Test,
        minutes: 1,
        without: None,
    },
];

/// Sees to it that everything a command needs is there, installing what is missing.
///
/// # Errors
/// When something is missing that cannot be installed from here; the failure says what to type.
pub fn ensure(need: Need) -> Outcome {
    let mut missing = Vec::new();
    for tool in TOOLS.iter().filter(|tool| tool.need <= need) {
        match look(tool)? {
            Found::Yes { .. } => {}
            Found::No { unfit } => missing.push((tool, unfit)),
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let minutes: u32 = missing.iter().map(|(tool, _)| tool.minutes).sum();
    announce(&format!(
        "Getting {} missing tool(s), once; together at most about {minutes} min",
        missing.len()
    ));
    for (tool, unfit) in &missing {
        let unfit = unfit.as_ref().map(|version| format!(" (found {version})")).unwrap_or_default();
        println!("    {} {}: {}{unfit}", tool.name, tool.version.in_words(tool.name)?, tool.why);
    }
    let missing: Vec<&Tool> = missing.into_iter().map(|(tool, _)| tool).collect();
    install::all(&missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        for (index, tool) in TOOLS.iter().enumerate() {
            assert!(
                TOOLS[..index].iter().all(|other| other.name != tool.name),
                "{} is there twice",
                tool.name
            );
        }
    }

    #[test]
    fn every_version_that_can_be_installed_is_wanted() {
        for tool in TOOLS {
            if let Source::Crate { install: Some(version), .. } = tool.source {
                assert!(tool.version.fits(version, tool.name).expect("readable"), "{}", tool.name);
            }
            assert!(tool.version.in_words(tool.name).is_ok(), "{}", tool.name);
        }
    }
}
