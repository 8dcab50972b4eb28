//! The terms of the book: `chapters/glossary.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::problem::{Piece, Problems, offered};

/// One term.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// As it stands at the head of its entry.
    pub name: String,
    /// What it means: inline Markdown, one to three sentences.
    pub text: String,
    /// Keys of terms to read next.
    #[serde(default)]
    pub see: Vec<String>,
    /// Line of the entry.
    #[serde(skip)]
    pub line: usize,
}

/// All terms by key.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// Path of the file.
    pub file: String,
    /// The terms.
    pub terms: BTreeMap<String, Term>,
}

impl Glossary {
    /// Reads the file's text.
    pub fn read(file: &str, text: &str, problems: &Problems) -> Self {
        let mut terms: BTreeMap<String, Term> = match toml::from_str(text) {
            Ok(terms) => terms,
            Err(error) => {
                let line = Piece::whole(file, text).line(error.span().map_or(0, |span| span.start));
                problems.add(file, line, format!("The glossary cannot be read: {}", error.message()));
                BTreeMap::new()
            }
        };
        for (key, term) in &mut terms {
            let head = |line: &str| line.trim().trim_matches(['[', ']']).trim_matches('"') == key;
            term.line = 1 + text.lines().position(head).unwrap_or(0);
        }
        for term in terms.values() {
            for other in term.see.iter().filter(|other| !terms.contains_key(*other)) {
                problems.add(
                    file,
                    term.line,
                    format!(
                        "“{}” points to the term “{other}”, which is not in the glossary: {}.",
                        term.name,
                        offered(other, terms.keys().map(String::as_str))
                    ),
                );
            }
        }
        Self { file: file.into(), terms }
    }

    /// The term, or the sentence that says it is missing.
    ///
    /// # Errors
    /// The key is unknown.
    pub fn find(&self, key: &str) -> Result<&Term, String> {
        self.terms.get(key).ok_or_else(|| {
            format!(
                "The glossary has no term “{key}”: {}. A new one is an entry [{key}] in chapters/glossary.toml.",
                offered(key, self.terms.keys().map(String::as_str))
            )
        })
    }

    /// All terms in the order of their names.
    pub fn sorted(&self) -> Vec<(&String, &Term)> {
        let mut all: Vec<_> = self.terms.iter().collect();
        all.sort_by_key(|(_, term)| term.name.to_lowercase());
        all
    }
}
