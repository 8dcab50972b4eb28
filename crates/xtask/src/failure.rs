//! What went wrong, and what to do about it, in words for the person at the terminal.

use std::fmt;

/// A failure a person can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    happened: String,
    todo: Option<String>,
}

/// Success, or a failure a person can act on.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure described by one sentence.
    pub fn new(happened: impl Into<String>) -> Self {
        Self { happened: happened.into(), todo: None }
    }

    /// Adds what to do next: sentences, or lines to type.
    #[must_use]
    pub fn todo(mut self, what: impl Into<String>) -> Self {
        self.todo = Some(what.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.happened)?;
        match &self.todo {
            Some(todo) => write!(out, "\n\n{todo}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}
