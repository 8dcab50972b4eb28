//! Every package that is built or used for a test may be used so, by its own words.

use std::process::Command;

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

/// Packages and their licences, as cargo tells them.
fn packages() -> Vec<(String, String)> {
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let told = Command::new(cargo).args(["metadata", "--locked", "--format-version", "1"]).output();
    let told: Value = serde_json::from_slice(&told.expect("cargo runs").stdout).expect("JSON");
    let text = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_string();
    let all = told["packages"].as_array().expect("packages");
    all.iter().map(|package| (text(package, "name"), text(package, "license"))).collect()
}

/// Packages under [`OF_TOOLS`]: parts of the parser with which tests read HTML.
const TOOLS: &[&str] = &["cssparser", "cssparser-macros", "dtoa-short", "selectors"];

#[test]
fn every_package_may_be_used() {
    let packages = packages();
    assert!(packages.len() > 100, "{}", packages.len());
    for (name, licence) in packages {
        let free = |own: &str| FREE.contains(&own) || (own == OF_TOOLS && TOOLS.contains(&name.as_str()));
        assert!(is_met(&licence, free), "{name} is under “{licence}”: allowed are {}", FREE.join(", "));
    }
}

#[test]
fn expressions_are_read() {
    let met = |expression| is_met(expression, |name| name == "MIT" || name == "ISC");
    assert!(met("MIT/Apache-2.0") && met("(GPL-3.0 OR MIT) AND ISC") && met("ISC"));
    assert!(!met("GPL-3.0-only") && !met("MIT AND GPL-3.0-only") && !met(""));
}
