//! The modules of a release: which there are, as the book tells.

use std::process::Stdio;

use crate::book;
use crate::failure::{Failure, Outcome};
use crate::step::not_started;

/// Widgets that are compiled together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// The name of its page, without `.html`.
    pub slug: String,
    /// The names of its widgets.
    pub widgets: Vec<String>,
}

/// Asks the book which modules it wants.
///
/// # Errors
/// When the book does not compile, or cannot read its chapters.
pub fn wanted() -> Outcome<Vec<Module>> {
    book::compile()?;
    let mut book = book::book();
    book.arg("--modules").stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = book.output().map_err(|error| not_started(&book, &error))?;
    if !output.status.success() {
        return Err(Failure::new("The book does not say which modules it wants."));
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter_map(read).collect())
}

/// A line of the answer: the name, then the widgets.
fn read(line: &str) -> Option<Module> {
    let mut parts = line.split_whitespace().map(str::to_owned);
    Some(Module { slug: parts.next()?, widgets: parts.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_module() {
        let module = read("stdp stdp-window stdp-frequency").expect("a module");
        assert_eq!((module.slug.as_str(), module.widgets.len()), ("stdp", 2));
        assert_eq!(read(""), None);
    }
}
