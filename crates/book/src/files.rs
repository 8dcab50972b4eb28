//! What is written beside the pages.

pub mod about;
pub mod arena;
pub mod kept;
pub mod live;
pub mod loader;
pub mod manifest;
pub mod package;
pub mod preview;
pub mod search;
pub mod style;

/// A classic script that hands a value to whoever loads it, on its own tag.
fn carried(value: &str) -> String {
    format!("document.currentScript.plasticity = {value};\n")
}
