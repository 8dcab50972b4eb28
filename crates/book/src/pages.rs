//! The pages, each a function from the book to HTML.

pub mod chapter;
pub mod courses;
pub mod cover;
pub mod embed;
pub mod gallery;
pub mod glossary;
mod grid;
pub mod lessons;
pub mod models;
pub mod references;
pub mod sheets;
mod shell;
pub mod teach;

pub use cover::ABOUT;
pub use shell::{BOOK, Head, Page};

use crate::chapter::Chapter;
use crate::contents::Planned;
use crate::heights::Heights;
use crate::prose::Book;
use crate::teaching::Teaching;

/// Everything a page may draw on.
pub struct Site<'a> {
    /// Texts and runs.
    pub book: &'a Book,
    /// Written chapters, in order.
    pub chapters: &'a [Chapter],
    /// All chapters, in order.
    pub planned: &'a [Planned],
    /// Texts for those who teach.
    pub teaching: &'a Teaching,
    /// The live part is there, so pages load it.
    pub live: bool,
    /// What a reader takes along is made of this build: pages offer it.
    pub along: bool,
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

    /// The address that code to copy names.
    pub fn address(&self) -> &str {
        self.base_url.map_or(ELSEWHERE, |base| base.trim_end_matches('/'))
    }
}

/// Stands in code to copy for the address of the book, where that is not known.
pub const ELSEWHERE: &str = "https://your.host/plastic-synapse";
