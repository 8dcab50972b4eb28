//! Tools that cargo compiles.

use super::NETWORK;
use crate::failure::{Failure, Outcome};
use crate::step::{announce, run};
use crate::tools::environment::command;
use crate::tools::{Source, Tool};
use crate::workspace;

/// Installs crates into `target/tools/bin`.
pub(super) fn install(missing: &[&Tool]) -> Outcome {
    // One folder for all. It is kept after a failure, so that a second try goes on.
    let built = workspace::tools().join("build");
    let mut any = false;
    for tool in missing {
        let Source::Crate { package, install, parts, level } = tool.source else { continue };
        let version = match install {
            Some(version) => version.to_owned(),
            None => tool.version.exact(tool.name)?.unwrap_or_default(),
        };
        announce(&format!("{} {version}, {}: may take {} min", tool.name, tool.why, tool.minutes));
        let line = format!("cargo install {package} --version {version} --locked");
        let mut cargo = command("cargo");
        cargo.args([
            "install",
            package,
            "--version",
            &version,
            "--locked",
            "--no-track",
            "--force",
            "--root",
        ]);
        cargo.arg(workspace::tools()).env("CARGO_TARGET_DIR", &built);
        cargo.args(parts);
        // A tool that runs for a second need not be optimised for minutes.
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level);
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16").env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        run(&mut cargo).map_err(|failure| {
            Failure::new(format!("{} could not be installed.\n{failure}", tool.name))
                .todo(format!("{NETWORK}\nOr put it on PATH yourself, and it will be used:\n  {line}"))
        })?;
        any = true;
    }
    if any {
        // A gigabyte that nothing needs any more; failing to delete it harms nobody.
        let _ = std::fs::remove_dir_all(&built);
    }
    Ok(())
}
