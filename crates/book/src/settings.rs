//! Where a build finds and leaves things.

use std::path::PathBuf;

/// The folders and switches of one build.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The project: holds `chapters` and `www`.
    pub root: PathBuf,
    /// Where pages go.
    pub out: PathBuf,
    /// The compiled modules of a release, each in a folder of its name; else the one that trunk has left in `out`.
    pub modules: Option<PathBuf>,
    /// The search library: a folder with `dist/umd/index.js`.
    pub minisearch: PathBuf,
    /// Pages load the script that reloads them after a build.
    pub reload: bool,
    /// Address of the site, where pages shall carry absolute addresses.
    pub base_url: Option<String>,
}

impl Settings {
    /// From the environment: run in the project's folder, by hand or by trunk.
    ///
    /// # Errors
    /// A sentence about what is missing.
    pub fn from_environment() -> Result<Self, String> {
        let root =
            std::env::current_dir().map_err(|error| format!("There is no current folder: {error}."))?;
        if !root.join("chapters").is_dir() {
            return Err("Run this in the project's folder: there is no chapters here.".into());
        }
        let staged = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
        let out = staged.or_else(|| std::env::args_os().nth(1).map(PathBuf::from));
        let npm = std::env::var_os("PLASTICITY_NPM").map(PathBuf::from);
        let npm = npm.unwrap_or_else(|| root.join("target/tools/npm/node_modules"));
        Ok(Self {
            out: out.ok_or("Name the folder to write into: book OUT.")?,
            modules: std::env::var_os("PLASTICITY_MODULES").map(PathBuf::from),
            minisearch: npm.join("minisearch"),
            reload: std::env::var("PLASTICITY_LIVE").is_ok_and(|live| live == "1"),
            base_url: std::env::var("PLASTICITY_BASE_URL").ok().filter(|url| !url.is_empty()),
            root,
        })
    }
}
