//! The only crate that sees the DOM.
#![forbid(unsafe_code)]
