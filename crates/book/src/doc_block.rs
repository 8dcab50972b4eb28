//! The documentation block at the head of a model's file, cut at its headings.

use crate::problem::{Piece, Problems};

/// The headings that every model has, in this order.
pub const HEADINGS: [&str; 6] = ["Equations", "Reads", "Source", "Reproduces", "Departs", "Example"];

/// A model's documentation. Texts keep their line in the file.
pub struct DocBlock {
    /// Path of the file.
    pub file: String,
    /// One sentence: line and text.
    pub summary: (usize, String),
    /// One text per heading.
    pub parts: [(usize, String); 6],
}

impl DocBlock {
    /// Cuts the `//!` lines at the head of a file.
    pub fn read(file: &str, source: &str, problems: &Problems) -> Self {
        let mut cut: Vec<(usize, &str, String)> = vec![(1, "", String::new())];
        for (line, text) in (1..).zip(source.lines().map_while(|line| line.strip_prefix("//!"))) {
            let text = text.strip_prefix(' ').unwrap_or(text);
            match text.strip_prefix("# ") {
                Some(heading) => cut.push((line + 1, heading.trim(), String::new())),
                None => {
                    if let Some((_, _, body)) = cut.last_mut() {
                        body.push_str(text);
                        body.push('\n');
                    }
                }
            }
        }
        let found: Vec<_> = cut.iter().skip(1).map(|(_, heading, _)| *heading).collect();
        if found != HEADINGS {
            let what = format!(
                "A model's documentation has the headings {}, in this order; here: {}.",
                HEADINGS.join(", "),
                found.join(", ")
            );
            problems.add(file, 1, what);
        }
        let part = |name: &str| {
            let part = cut.iter().find(|(_, heading, _)| *heading == name);
            part.map_or((1, String::new()), |(line, _, text)| (*line, text.clone()))
        };
        Self { file: file.into(), summary: part(""), parts: HEADINGS.map(part) }
    }

    /// A part as a piece of its file.
    pub fn piece<'a>(&'a self, part: &'a (usize, String)) -> Piece<'a> {
        Piece { file: &self.file, first_line: part.0, text: &part.1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_model_has_the_block() {
        let problems = Problems::default();
        for model in plasticity::models::MODELS {
            let block = DocBlock::read(model.name, model.text, &problems);
            assert!(block.parts.iter().all(|(_, text)| !text.trim().is_empty()), "{}", model.name);
        }
        assert_eq!(problems.sorted(), []);
    }

    #[test]
    fn a_missing_heading_is_a_problem() {
        let problems = Problems::default();
        DocBlock::read("a.rs", "//! A rule.\n//!\n//! # Equations\n//!\n//! $$x$$\n\nuse x;\n", &problems);
        assert!(problems.sorted()[0].what.contains("Reproduces"));
    }
}
