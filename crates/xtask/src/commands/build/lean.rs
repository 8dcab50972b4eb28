//! std compiled for size: a panic ends the program at once, so nothing of its words is carried along.
//!
//! 11 KB less after brotli; and 2 KB less where LLVM leaves a few of its rewritings, which make code quicker and
//! less like other code. Rust calls these settings unstable: they are asked for first, and where the compiler
//! does not take them the module is built with the std that rustup brings.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::tools::found::{Found, look};
use crate::tools::{Source, TOOLS, environment};
use crate::workspace;

const FLAGS: &[&str] = &[
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Cllvm-args=-disable-lsr",
    "-Cllvm-args=-disable-machine-cse",
];

/// Lets a command's cargo compile std from source with the settings above; whether that is possible.
pub(super) fn apply(command: &mut Command) -> bool {
    if !(sources_are_there() && compiler_takes(FLAGS)) {
        println!("    std is taken as it comes: the module will weigh about 13 KB more after brotli.");
        return false;
    }
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS.join(" "));
    // Apart: what is compiled with these settings and what is not would push each other out.
    command.env("CARGO_TARGET_DIR", folder());
    true
}

/// Where what is compiled so lies.
pub(super) fn folder() -> PathBuf {
    workspace::root().join("target/lean")
}

fn sources_are_there() -> bool {
    TOOLS
        .iter()
        .filter(|tool| tool.name == "rust-src" && matches!(tool.source, Source::Component(_)))
        .any(|tool| matches!(look(tool), Ok(Found::Yes { .. })))
}

fn compiler_takes(flags: &[&str]) -> bool {
    let mut rustc = environment::command("rustc");
    rustc.args(flags).args(["--print", "sysroot"]).env("RUSTC_BOOTSTRAP", "1");
    rustc.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    rustc.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_setting_is_not_taken() {
        assert!(!compiler_takes(&["-Zno-such-setting"]));
    }
}
