//! The pages, each a function from the book to HTML.

pub mod chapter;
pub mod cover;
pub mod embed;
pub mod gallery;
pub mod glossary;
mod grid;
pub mod models;
pub mod references;
mod shell;

pub use cover::ABOUT;
pub use shell::{BOOK, Head, Page};

use crate::chapter::Chapter;
use crate::contents::Planned;
use crate::heights::Heights;
use crate::prose::Book;

/// Everything a page may draw on.
pub struct Site<'a> {
    /// Texts and runs.
    pub book: &'a Book,
    /// Written chapters, in order.
    pub chapters: &'a [Chapter],
    /// All chapters, in order.
    pub planned: &'a [Planned],
    /// The live part is there, so pages load it.
    pub live: bool,
    /// Pages load the script that reloads them after a build.
    pub reload: bool,
    /// Address of the site, if known.
    pub base_url: Option<&'a str>,
    /// How high widgets stand.
    pub heights: &'a Heights,
}

impl Site<'_> {
    /// The chapters that have a page of their own: the cover's text has number 0.
    pub fn numbered(&self) -> &[Chapter] {
        let first = self.chapters.iter().position(|chapter| chapter.front.number > 0);
        first.and_then(|first| self.chapters.get(first..)).unwrap_or(&[])
    }

    /// Where a widget stands in the book: address and chapter.
    pub fn home_of(&self, widget: &str) -> Option<(String, &Chapter)> {
        self.chapters.iter().find_map(|chapter| {
            let own = chapter.traces.widgets.iter().find(|(_, shown)| shown.entry.name == widget);
            own.map(|(id, _)| (format!("{}#{id}", chapter.page()), chapter))
        })
    }
}
