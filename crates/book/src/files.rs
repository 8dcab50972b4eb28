//! What is written beside the pages.

pub mod about;
pub mod arena;
pub mod elsewhere;
pub mod kept;
pub mod live;
pub mod loader;
pub mod manifest;
pub mod oembed;
pub mod package;
pub mod preview;
pub mod search;
pub mod style;

use serde::de::DeserializeOwned;

const CARRIES: &str = "document.currentScript.plasticity = ";

/// A classic script that hands a value to whoever loads it, on its own tag.
pub(crate) fn carried(value: &str) -> String {
    format!("{CARRIES}{value};\n")
}

/// What such a script hands over, where that is plain data.
pub(crate) fn uncarried<T: DeserializeOwned>(script: &str) -> Option<T> {
    serde_json::from_str(script.strip_prefix(CARRIES)?.strip_suffix(";\n")?).ok()
}
