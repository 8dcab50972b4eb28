//! Compiling the modules: trunk builds the program once for each, with that page's widgets alone.

use std::path::{Path, PathBuf};

use super::trunk;
use crate::failure::Outcome;
use crate::modules::Module;
use crate::step::run;
use crate::tools::environment::command;
use crate::workspace;

/// Compiles, binds and shrinks each module; the folder that has one of its name for each.
pub(super) fn all(modules: &[Module]) -> Outcome<PathBuf> {
    let folder = workspace::root().join("target/modules");
    for module in modules {
        println!("    the module of {}: {}", module.slug, module.widgets.join(", "));
        one(module, &folder.join(&module.slug))?;
    }
    Ok(folder)
}

fn one(wanted: &Module, folder: &Path) -> Outcome {
    let mut trunk = trunk("build");
    trunk.arg("--release").arg("--dist").arg(folder);
    // The book follows when all modules are there, and not as trunk's hook.
    trunk.arg("--config").arg(workspace::root().join("crates/xtask/trunk/Trunk.toml"));
    trunk.env("PLASTICITY_WIDGETS", wanted.widgets.join(" "));
    run(&mut trunk)?;
    let mut esbuild = command("esbuild");
    esbuild.args(["--minify", "--allow-overwrite", "--charset=utf8", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", folder.display())).arg(folder.join("web.js"));
    run(&mut esbuild)
}
