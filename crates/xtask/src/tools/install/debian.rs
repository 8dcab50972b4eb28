//! Tools from Debian's packages.

use std::process::Command;

use super::NETWORK;
use crate::failure::{Failure, Outcome};
use crate::step::{announce, run};
use crate::tools::found::located;
use crate::tools::{Source, Tool};

/// Installs browsers and fonts by apt-get when root, else stops with the line to type.
pub(super) fn install(missing: &[&Tool]) -> Outcome {
    let mut packages = Vec::new();
    let mut variables = Vec::new();
    let mut names = Vec::new();
    let mut required = false;
    for tool in missing {
        if let Source::Debian { packages: needed, variable, .. } = tool.source {
            packages.extend_from_slice(needed);
            names.push(tool.name);
            required |= tool.without.is_none();
            variables.extend(variable);
        }
    }
    if packages.is_empty() {
        return Ok(());
    }
    let what = names.join(", ");
    let Err(failure) = apt_get(&packages, &what) else { return Ok(()) };
    if !required {
        println!("    {failure}\n    Going on without.");
        return Ok(());
    }
    let elsewhere = match variables.as_slice() {
        [] => String::new(),
        some => format!(
            "\n\nOr, for programs that are elsewhere, set their absolute paths in {}.",
            some.join(", ")
        ),
    };
    Err(Failure::new(format!("{failure}{elsewhere}")))
}

/// Installs packages by apt-get.
///
/// # Errors
/// When that is not possible from here; the failure has the line to type.
pub(super) fn apt_get(packages: &[&str], what: &str) -> Outcome {
    let list = packages.join(" ");
    let typed = format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}");
    if located(&["apt-get"], None).is_none() {
        return Err(Failure::new(format!("Missing: {what}; and there is no apt-get here to install that."))
            .todo(format!("Install with your system's means what Debian calls:\n  {list}")));
    }
    if !is_root() {
        return Err(Failure::new(format!("Missing: {what}; and only root can install that."))
            .todo(format!("Type this, then run the same command again:\n  {typed}")));
    }
    announce(&format!("From Debian's packages, {what}: may take 3 min"));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut command).map_err(|failure| {
            Failure::new(format!("{what} could not be installed.\n{failure}"))
                .todo(format!("{NETWORK}\nOr type:\n  {typed}"))
        })
    };
    apt(&["update", "-q"])?;
    let mut install = vec!["install", "-q", "-y", "--no-install-recommends"];
    install.extend_from_slice(packages);
    apt(&install)
}

/// Whether we may install for the whole machine.
pub(super) fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
