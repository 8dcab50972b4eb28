//! Tools from PyPI, in the versions and with the hashes of the list, in an environment of their own.

use super::NETWORK;
use super::debian::apt_get;
use crate::failure::{Failure, Outcome};
use crate::step::{announce, run};
use crate::tools::environment::{command, python};
use crate::tools::found::installed;
use crate::tools::version::REQUIREMENTS;
use crate::tools::{Source, Tool};
use crate::workspace;

/// What is not in the list is not installed, nothing is built from source, and nothing compiled ahead: that would take longer
/// than a notebook, which needs a little of it.
const PIP: &str = "-m pip install --quiet --disable-pip-version-check --no-input --no-compile --no-deps \
                   --only-binary :all: --require-hashes -r";

/// Installs all packages of the list into `target/tools/pypi`.
pub(super) fn install(missing: &[&Tool]) -> Outcome {
    let Some(tool) = missing.iter().find(|tool| matches!(tool.source, Source::PyPi(_))) else {
        return Ok(());
    };
    announce(&format!("{} from PyPI, {}: may take {} min", tool.name, tool.why, tool.minutes));
    match (packages(), tool.without) {
        (Err(failure), Some(without)) => println!("    {failure}\n    Without {}, {without}.", tool.name),
        (outcome, _) => return outcome,
    }
    Ok(())
}

fn packages() -> Outcome {
    // Debian keeps a part of this in a package of its own.
    environment("python3").or_else(|_| {
        apt_get(&["python3", "python3-venv"], "Python")?;
        environment("/usr/bin/python3")
    })?;
    let list = workspace::root().join(REQUIREMENTS);
    let mut pip = command(&python("python").to_string_lossy());
    pip.args(PIP.split(' ')).arg(&list);
    run(&mut pip).map_err(|failure| {
        Failure::new(format!("The packages from PyPI could not be installed.\n{failure}")).todo(NETWORK)
    })?;
    std::fs::copy(&list, installed())
        .map(drop)
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", installed().display())))
}

/// An empty environment, whatever was there.
fn environment(python: &str) -> Outcome {
    run(command(python).args(["-m", "venv", "--clear"]).arg(workspace::tools().join("pypi")))
}
