//! Chapters to complete pages: static figures, MathML, citations, glossary, search, print.
//!
//! The text is checked while it is written; a build with problems writes nothing and lists all of
//! them, each with file and line.
#![forbid(unsafe_code)]

pub mod along;
mod build;
pub mod chapter;
pub mod contents;
pub mod crate_docs;
pub mod doc_block;
pub mod files;
pub mod glossary;
pub mod heights;
mod links;
pub mod modules;
pub mod pages;
pub mod problem;
pub mod prose;
pub mod references;
pub mod runs;
mod settings;
pub mod teaching;

pub use build::{Failure, build, build_on};
pub use settings::Settings;
