//! The message files become functions: no file and no parser reaches a reader.

#[path = "build/messages.rs"]
mod messages;

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let read = |tag: &str| {
        let file = format!("locales/{tag}.ftl");
        println!("cargo::rerun-if-changed={file}");
        fs::read_to_string(file).expect("each language has a file")
    };
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it")).join("messages.rs");
    match messages::functions(&read("en"), &read("de")) {
        Ok(code) => fs::write(out, code).expect("cargo's folder can be written"),
        Err(problems) => panic!("crates/language/locales: {}", problems.join("\n")),
    }
}
