//! Where models and widgets are written, for messages of tests and for what is read from the sources.

use std::fs;

use crate::dist::root;

/// The file of the model of this name, from the root of the workspace.
///
/// # Panics
/// Where there is none.
pub fn of_model(name: &str) -> String {
    let file = name.replace('-', "_") + ".rs";
    let places = ["models", "networks"].map(|folder| format!("crates/plasticity/src/{folder}/{file}"));
    let found = places.into_iter().find(|path| root().join(path).exists());
    found.unwrap_or_else(|| panic!("{name} is written neither in models/{file} nor in networks/{file}"))
}

/// The file of the widget of this name, from the root of the workspace.
pub fn of_widget(name: &str) -> String {
    format!("crates/widgets/src/{}.rs", name.replace('-', "_"))
}

/// What stands in a file and in the folder beside it, tests left out.
///
/// # Panics
/// Where a file cannot be read.
pub fn text(path: &str) -> String {
    let path = root().join(path);
    let read = |path: &std::path::Path| {
        fs::read_to_string(path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
    };
    let mut text = read(&path);
    let beside = fs::read_dir(path.with_extension("")).into_iter().flatten().flatten();
    let mut beside: Vec<_> = beside.map(|entry| entry.path()).collect();
    beside.sort();
    for part in beside.iter().filter(|part| part.is_file() && !part.ends_with("tests.rs")) {
        text += &read(part);
    }
    text
}
