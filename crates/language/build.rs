//! The message files become functions: no file and no parser reaches a reader.

#[path = "build/messages.rs"]
mod messages;

use std::path::PathBuf;
use std::{env, fs};

/// In the order of `Language::ALL`, the one that all others follow first.
const LANGUAGES: [(&str, &str); 2] = [("English", "en"), ("German", "de")];

fn main() {
    let texts = LANGUAGES.map(|(name, tag)| {
        let file = format!("locales/{tag}.ftl");
        println!("cargo::rerun-if-changed={file}");
        (name, fs::read_to_string(file).expect("each language has a file"))
    });
    let files: Vec<_> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it")).join("messages.rs");
    match messages::functions(&files) {
        Ok(code) => fs::write(out, code).expect("cargo's folder can be written"),
        Err(problems) => {
            problems.iter().for_each(|problem| println!("cargo::error=crates/language/locales: {problem}"));
        }
    }
}
