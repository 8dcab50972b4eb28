//! Style sheets come into the module without what only we read: comments and indents.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it"));
    let sheets: [(&str, &[&str]); 2] = [
        ("widget.css", &["src/view/style.css", "src/view/present.css"]),
        ("companion.css", &["src/companion/style.css"]),
    ];
    for (name, files) in sheets {
        let sheet = files.iter().map(|file| {
            println!("cargo::rerun-if-changed={file}");
            plain(&fs::read_to_string(file).expect("the sheet stands beside its code"))
        });
        fs::write(out.join(name), sheet.collect::<Vec<_>>().join("\n"))
            .expect("cargo's folder can be written");
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
