//! Compile targets and components of rustup's toolchain.

use super::{NETWORK, debian_rust};
use crate::failure::{Failure, Outcome};
use crate::step::{announce, run};
use crate::tools::environment::command;
use crate::tools::{Source, Tool};

/// Adds targets and components.
pub(super) fn install(missing: &[&Tool]) -> Outcome {
    for tool in missing {
        let kind = match tool.source {
            Source::Target => "target",
            Source::Component(_) => "component",
            _ => continue,
        };
        announce(&format!("rustup {kind} {}, {}: may take {} min", tool.name, tool.why, tool.minutes));
        let added = run(command("rustup").args([kind, "add", tool.name]));
        if let Err(failure) = added {
            if debian_rust::brings(tool.name) {
                println!("    {failure}");
                debian_rust::install()?;
            } else if let Some(without) = tool.without {
                println!("    {failure}\n    Without {}, {without}.", tool.name);
            } else {
                let line = format!("rustup {kind} add {}", tool.name);
                return Err(Failure::new(format!("rustup could not add {}.\n{failure}", tool.name))
                    .todo(format!("{NETWORK}\nOr type, where the network is open:\n  {line}")));
            }
        }
    }
    Ok(())
}
