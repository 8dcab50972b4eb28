//! `doctor`: what is there, what is missing, how to get it. Changes nothing.

use crate::failure::{Failure, Outcome};
use crate::tools::found::{Found, look};
use crate::tools::{Need, Source, TOOLS, Tool};

/// Lists every tool.
///
/// # Errors
/// When one that cannot be done without is missing.
pub fn run() -> Outcome {
    let mut missing = 0;
    for tool in TOOLS {
        let wanted = tool.version.in_words(tool.name)?;
        match look(tool)? {
            Found::Yes { version, place } => {
                println!("  ok       {:24} {:16} {place}", tool.name, version.unwrap_or_default());
            }
            Found::No { unfit } => {
                let word = if tool.without.is_none() { "missing" } else { "absent" };
                missing += usize::from(tool.without.is_none());
                let unfit = unfit.map(|version| format!(", found {version}")).unwrap_or_default();
                println!("  {word:8} {:24} {wanted}{unfit}: {}", tool.name, tool.why);
                println!("           {:24} {}", "", remedy(tool, &wanted));
                if let Some(without) = tool.without {
                    println!("           {:24} without it {without}", "");
                }
            }
        }
    }
    if missing == 0 {
        println!("\nEverything is there: `cargo xtask serve`, `cargo xtask test`.");
        return Ok(());
    }
    Err(Failure::new(format!("{missing} tool(s) missing."))
        .todo("`cargo xtask test` gets them where it can; `serve` and `build` get only what they need."))
}

fn remedy(tool: &Tool, wanted: &str) -> String {
    let first = match tool.need {
        Need::Build => "serve",
        Need::Test => "test",
    };
    let by = format!("`cargo xtask {first}` gets it, in about {} min", tool.minutes);
    match tool.source {
        Source::Prerequisite(how) => how.to_owned(),
        Source::Target => format!("{by}: rustup target add {}", tool.name),
        Source::Component(_) => format!("{by}: rustup component add {}", tool.name),
        Source::Crate { package, install, .. } => {
            let version = install.unwrap_or(wanted);
            format!("{by}: cargo install {package} --version {version} --locked")
        }
        Source::Npm(_) => format!("{by}: npm ci, into target/tools/npm"),
        Source::PyPi(_) => format!("{by}: pip install, into target/tools/pypi"),
        Source::Debian { packages, variable, .. } => {
            let elsewhere = variable.map(|name| format!("; or set {name} to its path")).unwrap_or_default();
            format!("{by} if root: sudo apt-get install {}{elsewhere}", packages.join(" "))
        }
    }
}
