//! Chapters to pages.
fn main() {}
