//! Which papers the book lists.

/// The book's bibliography.
const REFERENCES: &str = include_str!("../../chapters/references.bib");

/// Whether `chapters/references.bib` has an entry of this key.
pub fn in_references(key: &str) -> bool {
    REFERENCES
        .lines()
        .filter(|line| line.starts_with('@'))
        .any(|line| line.split_once('{').is_some_and(|(_, rest)| rest.trim_end_matches(',').trim() == key))
}

/// The keys cited in a text as `[@key]` or `[@key, Fig. 7]`.
pub fn cites(text: &str) -> impl Iterator<Item = &str> {
    text.split("[@").skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        &rest[..end]
    })
}
