//! `build`: the release, with its sizes against their limits.

mod compile;
mod names;
mod sources;

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use crate::book::book;
use crate::failure::{Failure, Outcome};
use crate::modules;
use crate::sizes;
use crate::step::{announce, run as run_step};
use crate::tools::environment::{command, npm_modules};
use crate::tools::{Need, ensure};
use crate::workspace;

/// What `build` can be told.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Options {
    base_url: Option<String>,
}

impl Options {
    /// Reads what stands after `build`.
    ///
    /// # Errors
    /// When a word is unknown or the address is not absolute.
    pub fn parse(args: &[String]) -> Outcome<Self> {
        let unknown = |word: &str| Failure::new(format!("`build` knows --base-url URL, and got `{word}`."));
        match args {
            [] => Ok(Self::default()),
            [flag, url] if flag == "--base-url" => {
                if !(url.starts_with("https://") || url.starts_with("http://")) {
                    return Err(Failure::new(format!(
                        "`{url}` is not an address: it must begin with https:// or http://."
                    )));
                }
                Ok(Self { base_url: Some(format!("{}/", url.trim_end_matches('/'))) })
            }
            [flag] if flag == "--base-url" => {
                Err(Failure::new("--base-url needs the address of the published book."))
            }
            [word, ..] => Err(unknown(word)),
        }
    }
}

/// Writes `dist/`, prints its sizes and holds them against their limits.
///
/// # Errors
/// When a tool is missing, the build fails, or a page is over its limit.
pub fn run(options: &Options) -> Outcome {
    ensure(Need::Build)?;
    announce("Building the release into dist/: a first time may take 4 min");
    release(options)?;
    announce("Weighing every file and page");
    weigh()
}

/// Writes `dist/`.
pub(super) fn release(options: &Options) -> Outcome {
    let folder = compile::all(&modules::wanted()?)?;
    clear(&workspace::dist())?;
    let book = || {
        let mut book = book();
        book.arg(workspace::dist());
        book
    };
    let mut pages = book();
    pages.env("PLASTICITY_MODULES", &folder);
    if let Some(url) = &options.base_url {
        pages.env("PLASTICITY_BASE_URL", url);
    }
    run_step(&mut pages)?;
    shorten()?;
    // Its list has the bytes of everything that a reader's browser keeps.
    run_step(book().arg("--kept"))?;
    // Pages as one file each, and the book as an archive: both are made of what is finished.
    let mut along = book();
    along.arg("--along").env("PLASTICITY_MODULES", &folder);
    if let Some(url) = &options.base_url {
        along.env("PLASTICITY_BASE_URL", url);
    }
    run_step(&mut along)
}

/// Writes what the benchmark of drawing loads to `target/bench`.
pub(super) fn bench() -> Outcome {
    let folder = workspace::root().join("target/bench");
    compile::bench(&folder)?;
    let uplot = npm_modules().join("uplot/dist/uPlot.iife.min.js");
    std::fs::copy(&uplot, folder.join("uplot.js"))
        .map(drop)
        .map_err(|error| Failure::new(format!("{} cannot be copied: {error}.", uplot.display())))
}

/// What an earlier release left would be published with this one.
fn clear(folder: &Path) -> Outcome {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Failure::new(format!("{} cannot be cleared: {error}.", folder.display())))
        }
        _ => Ok(()),
    }
}

/// What is shortened.
const SHORTENED: [&str; 7] = [
    "plasticity.js",
    "plasticity.load.js",
    "plasticity.anywidget.js",
    "page.js",
    "keep.js",
    "style.css",
    "teach.css",
];

/// Scripts and styles without comments, indentation and long local names: a third less after brotli.
fn shorten() -> Outcome {
    let dist = workspace::dist();
    let mut esbuild = command("esbuild");
    esbuild.args(["--minify", "--allow-overwrite", "--charset=utf8", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", dist.display()));
    esbuild.args(SHORTENED.map(|file| dist.join(file)));
    run_step(&mut esbuild)
}

/// Prints the sizes of `dist/` and fails when a page is over its limit.
pub(super) fn weigh() -> Outcome {
    let sizes = sizes::measure(&workspace::dist(), &modules::wanted()?)?;
    sizes::print(&sizes);
    let heavy: Vec<String> = sizes
        .heavy()
        .map(|page| {
            format!(
                "{} weighs {} bytes after brotli: {}",
                page.path,
                page.weight.brotli,
                page.needs.join(", ")
            )
        })
        .collect();
    if heavy.is_empty() {
        Ok(())
    } else {
        Err(Failure::new("A page is over its limit.").todo(heavy.join("\n")))
    }
}

/// Trunk in the tools' environment.
pub(super) fn trunk(verb: &str) -> Command {
    let mut trunk = command("trunk");
    trunk.arg(verb).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as true or false and ends at any other value, such as the usual 1.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    trunk
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_address_ends_in_one_slash() {
        let options = Options::parse(&args("--base-url https://example.org/book")).expect("valid");
        assert_eq!(options.base_url.as_deref(), Some("https://example.org/book/"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert!(Options::parse(&args("--base-url example.org")).is_err());
        assert!(Options::parse(&args("--base-url")).is_err());
        assert!(Options::parse(&args("--release")).is_err());
    }
}
