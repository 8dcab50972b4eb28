//! wasm-opt over the module, chosen for what brotli makes of it.
//!
//! Its own `-Oz` takes a tenth off the raw bytes, and what is left compresses worse: 4 % more after brotli than with
//! these passes alone. Each was tried by itself and with the others; any further one added bytes.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::step::run;
use crate::tools::environment::command;

const PASSES: &[&str] = &[
    "--optimize-level=2",
    "--shrink-level=2",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    "--dealign",
    "--reorder-locals",
    "--code-folding",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What rustc's target has on by itself.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes the module in this folder anew, small.
pub(super) fn shrink(folder: &Path) -> Outcome {
    let unreadable =
        |error: std::io::Error| Failure::new(format!("{} cannot be read: {error}.", folder.display()));
    let modules: Vec<_> = std::fs::read_dir(folder)
        .map_err(unreadable)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "wasm"))
        .collect();
    let [module] = &modules[..] else {
        return Err(Failure::new(format!("{} holds {} modules, not one.", folder.display(), modules.len())));
    };
    run(command("wasm-opt").args(PASSES).args(FEATURES).arg(module).arg("-o").arg(module))
}
