//! Style sheets come into the module without what only we read: comments and indents.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it"));
    for (name, file) in [("widget.css", "src/view/style.css"), ("companion.css", "src/companion/style.css")] {
        println!("cargo::rerun-if-changed={file}");
        let sheet = fs::read_to_string(file).expect("the sheet stands beside its code");
        fs::write(out.join(name), plain(&sheet)).expect("cargo's folder can be written");
    }
}

fn plain(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut words = parts.next().unwrap_or_default().to_string();
    for part in parts {
        words.push_str(part.split_once("*/").expect("a comment ends").1);
    }
    words.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
