//! Every package that is built or used for a test may be used so, by its own words.

use std::process::Command;

use checks::dist::root;
use serde_json::Value;

/// What asks for no more than to be named.
const FREE: &[&str] =
    &["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "Unicode-3.0"];

/// Asks that its own files stay open: for what builds and tests the book, not for what readers load.
const OF_TOOLS: &str = "MPL-2.0";

/// Whether an expression (`MIT/Apache-2.0`, `(MIT OR Zlib) AND ISC`) can be met by these licences.
fn is_met(expression: &str, by: impl Fn(&str) -> bool) -> bool {
    let bare = |part: &str| part.trim().trim_matches(['(', ')']).replace('/', " OR ");
    expression.split(" AND ").all(|part| bare(part).split(" OR ").any(|name| by(name.trim())))
}

/// A package as its registry tells it.
struct Package {
    name: String,
    licence: String,
    /// The hash that it must have, where it is not of this workspace.
    hash: Option<String>,
}

/// What cargo builds: as it tells, with the hashes of its lockfile.
fn crates() -> Vec<Package> {
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let told = Command::new(cargo).args(["metadata", "--locked", "--format-version", "1"]).output();
    let told: Value = serde_json::from_slice(&told.expect("cargo runs").stdout).expect("JSON");
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("it is there");
    let all = told["packages"].as_array().expect("packages").iter();
    // Without a source it is of this workspace.
    all.filter(|package| !package["source"].is_null()).map(|package| of_cargo(package, &lock)).collect()
}

fn of_cargo(package: &Value, lock: &str) -> Package {
    let [name, version] = ["name", "version"].map(|key| text(package, key));
    let head = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let rest = lock.split("[[package]]").find_map(|entry| entry.trim_start().strip_prefix(&head));
    let line = rest.and_then(|rest| rest.lines().find_map(|line| line.strip_prefix("checksum = ")));
    Package { name, licence: text(package, "license"), hash: line.map(|hash| hash.trim_matches('"').into()) }
}

/// What npm installs, by its lockfile.
fn npm() -> Vec<Package> {
    let lock = std::fs::read_to_string(root().join("crates/xtask/npm/package-lock.json"));
    let lock: Value = serde_json::from_str(&lock.expect("it is there")).expect("JSON");
    let all = lock["packages"].as_object().expect("packages").iter();
    let package = |(place, package): (&String, &Value)| {
        let name = place.strip_prefix("node_modules/")?.to_string();
        let hash = package["integrity"].as_str().map(str::to_string);
        Some(Package { name, licence: text(package, "license"), hash })
    };
    all.filter_map(package).collect()
}

fn text(package: &Value, key: &str) -> String {
    package[key].as_str().unwrap_or_default().to_string()
}

/// Packages under [`OF_TOOLS`]: parts of the parser with which tests read HTML, and what finds faults of accessibility.
const TOOLS: &[&str] = &["cssparser", "cssparser-macros", "dtoa-short", "selectors", "axe-core"];

#[test]
fn every_package_may_be_used_and_has_a_hash() {
    let (crates, npm) = (crates(), npm());
    assert!(crates.len() > 100 && npm.len() > 50, "{} crates, {} of npm", crates.len(), npm.len());
    for Package { name, licence, hash } in crates.iter().chain(&npm) {
        let free = |own: &str| FREE.contains(&own) || (own == OF_TOOLS && TOOLS.contains(&name.as_str()));
        assert!(is_met(licence, free), "{name} is under “{licence}”: allowed are {}", FREE.join(", "));
        // From a registry: a repository or a folder has none.
        assert!(hash.as_ref().is_some_and(|hash| hash.len() >= 64), "{name} has no hash");
    }
}

#[test]
fn expressions_are_read() {
    let met = |expression| is_met(expression, |name| name == "MIT" || name == "ISC");
    assert!(met("MIT/Apache-2.0") && met("(GPL-3.0 OR MIT) AND ISC") && met("ISC"));
    assert!(!met("GPL-3.0-only") && !met("MIT AND GPL-3.0-only") && !met(""));
}
