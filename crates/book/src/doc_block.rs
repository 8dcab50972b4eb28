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
        let found = cut.iter().skip(1).map(|(line, heading, _)| (line - 1, *heading));
        if let Some((line, what)) = misplaced(found) {
            problems.add(file, line, what);
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

/// The first heading that is not the one of its place, with its line, from lines and headings.
fn misplaced<'a>(mut found: impl Iterator<Item = (usize, &'a str)>) -> Option<(usize, String)> {
    let mut last = 1;
    let all = HEADINGS.join(", ");
    for wanted in HEADINGS {
        match found.next() {
            Some((line, heading)) if heading == wanted => last = line,
            Some((line, heading)) => {
                let what = format!(
                    "The heading “{heading}” stands where “{wanted}” belongs: a model's documentation has {all}, in this order."
                );
                return Some((line, what));
            }
            None => {
                let what = format!(
                    "The heading “{wanted}” is missing: a model's documentation has {all}, in this order."
                );
                return Some((last, what));
            }
        }
    }
    let (line, heading) = found.next()?;
    Some((
        line,
        format!("The heading “{heading}” is one too many: a model's documentation has {all}, in this order."),
    ))
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
        assert!(problems.sorted()[0].what.contains("“Reads” is missing"));
    }

    #[test]
    fn a_wrong_heading_is_told_at_its_line() {
        let told = |headings: &str| {
            let problems = Problems::default();
            let head: String = headings.split(' ').map(|heading| format!("//! # {heading}\n")).collect();
            DocBlock::read("a.rs", &format!("//! A rule.\n{head}"), &problems);
            problems.sorted().first().map(|problem| (problem.line, problem.what.clone()))
        };
        assert_eq!(told("Equations Reads Source Reproduces Departs Example"), None);
        let (line, what) = told("Equations Reads Sources Reproduces Departs Example").unwrap();
        assert!(line == 4 && what.contains("“Sources” stands where “Source” belongs"), "{line} {what}");
        let (line, what) = told("Equations Reads Source Reproduces Departs Example Notes").unwrap();
        assert!(line == 8 && what.contains("“Notes” is one too many"), "{line} {what}");
    }
}
