//! What clippy is told to recommend.

use std::fs;

use checks::{dist, sources};

/// A function of std is refused with the name of ours, and that is there.
#[test]
fn what_is_recommended_exists() {
    let lints = fs::read_to_string(dist::root().join("clippy.toml")).expect("clippy's settings");
    let text = sources::text("crates/plasticity/src/math.rs");
    let math: Vec<_> = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let mut seen = 0;
    for line in lints.lines() {
        let Some((_, names)) = line.split_once("use plasticity::math::") else { continue };
        for name in names.trim_end_matches("\" },").split(" and ") {
            assert!(
                math.windows(2).any(|pair| pair == ["fn", name]) || renamed(&text, name),
                "clippy.toml: {name}"
            );
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

/// Whether it is among what is taken from libm, by its name there or by ours.
fn renamed(text: &str, name: &str) -> bool {
    let taken = text.split_once("pub use libm::{").and_then(|(_, rest)| rest.split_once("};"));
    taken.is_some_and(|(list, _)| list.split(", ").any(|item| item.rsplit(" as ").next() == Some(name)))
}
