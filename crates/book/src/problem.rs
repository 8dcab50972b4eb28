//! What is wrong in the text, and where. A build collects all of it before it stops.

use std::cell::RefCell;
use std::fmt;

/// One thing that has to be put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path of the file, as the project spells it: `chapters/03-stdp.md`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what would be right, as a sentence.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Everything found so far.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes one more.
    pub fn add(&self, file: &str, line: usize, what: impl Into<String>) {
        self.0.borrow_mut().push(Problem { file: file.into(), line, what: what.into() });
    }

    /// All of them, each once, by file and line.
    pub fn sorted(&self) -> Vec<Problem> {
        let mut all = self.0.borrow().clone();
        all.sort();
        all.dedup();
        all
    }
}

/// A piece of text and the place it was cut from.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// Path of the file.
    pub file: &'a str,
    /// Line of the file at which `text` begins, from 1.
    pub first_line: usize,
    /// The text.
    pub text: &'a str,
}

impl<'a> Piece<'a> {
    /// A whole file.
    pub fn whole(file: &'a str, text: &'a str) -> Self {
        Self { file, first_line: 1, text }
    }

    /// Line of the file at a byte of the text.
    pub fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        self.first_line + before.iter().filter(|byte| **byte == b'\n').count()
    }

    /// The same place with other text.
    pub fn part(&self, at: usize, text: &'a str) -> Self {
        Self { file: self.file, first_line: self.line(at), text }
    }
}

/// What would have been right: all names where they are few, else those most like the wrong one.
pub fn offered<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    const FEW: usize = 16;
    let mut names: Vec<_> = names.into_iter().collect();
    if names.is_empty() {
        return "there is none".into();
    }
    if names.len() > FEW {
        names.sort_by_key(|name| strsim::damerau_levenshtein(wrong, name));
        names.truncate(3);
        return format!("the nearest are {}", names.join(", "));
    }
    names.sort_unstable();
    format!("there is {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_the_piece() {
        let piece = Piece { file: "a.md", first_line: 5, text: "a\nb\nc" };
        assert_eq!((piece.line(0), piece.line(2), piece.line(99)), (5, 6, 7));
        assert_eq!(piece.part(4, "c").line(0), 7);
    }

    #[test]
    fn few_names_are_all_offered_many_only_the_nearest() {
        assert_eq!(offered("x", ["b", "a"]), "there is a, b");
        let many: Vec<String> = (0..40).map(|i| format!("name{i}")).chain(["bi1998".into()]).collect();
        assert!(offered("bi1989", many.iter().map(String::as_str)).starts_with("the nearest are bi1998"));
    }
}
