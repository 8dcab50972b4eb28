//! The developer's commands, run as `cargo xtask COMMAND`: [`commands::serve`], [`commands::build`],
//! [`commands::test`], [`commands::bench`] and [`commands::doctor`].
//!
//! One table, [`tools::TOOLS`], pins every tool the project needs beyond the prerequisites (rustup's stable
//! toolchain, a C linker, Node 20). A tool on `PATH` is used when its version fits; otherwise it is put into
//! `target/tools`, and nothing outside `target` changes except a compile target or component that rustup adds
//! and, as root, Debian packages.
//!
//! # Environment given to the programs that are started
//!
//! | variable | for | meaning |
//! |---|---|---|
//! | `PLASTICITY_DIST` | tests, benchmarks | absolute path of the built `dist/` |
//! | `CHROME`, `CHROMEDRIVER` | tests, benchmarks | absolute paths of Chromium and its WebDriver |
//! | `FIREFOX`, `GECKODRIVER` | tests, benchmarks | absolute paths of Firefox and its WebDriver |
//! | `WEBKITDRIVER` | tests | absolute path of `WebKitWebDriver`; unset where WebKitGTK is not installed |
//! | `AXE` | tests | absolute path of `axe.min.js`, to inject into pages |
//! | `JUPYTERLAB` | tests | absolute path of JupyterLab; unset where it is not installed |
//! | `PLASTICITY_NPM` | book | absolute path of `node_modules` with the pinned npm packages |
//! | `PLASTICITY_BASE_URL` | book | address the book will be published at, from `build --base-url`, ends in `/` |
//! | `PLASTICITY_MODULES` | book | absolute path of the folder with the compiled modules of a release |
//! | `PLASTICITY_WIDGETS` | compiling `web` | the widgets of one chapter's module, by name with spaces between; all where unset |
//! | `PLASTICITY_LIVE` | book | `1` under `serve`: every page loads `live.js`, which reloads it after a build |
//!
//! The first five browser variables are also read: set one to use a browser that is not on `PATH`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks by printing")]

pub mod book;
pub mod failure;
pub mod modules;
pub mod sizes;
pub mod step;
pub mod tools;
pub mod workspace;

/// One module per command.
pub mod commands {
    pub mod bench;
    pub mod build;
    pub mod doctor;
    pub mod serve;
    pub mod test;
}
