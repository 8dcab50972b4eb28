//! Headings: every one has an id, none skips a level.

use std::ops::Range;

use pulldown_cmark::Event;

use super::{Section, Writer, words};
use crate::problem::Piece;

/// A heading of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 4.
    pub level: u8,
    /// Where links lead.
    pub id: String,
    /// Words with markup.
    pub html: String,
}

impl Writer<'_> {
    pub(super) fn heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        inner: &[(Event<'_>, Range<usize>)],
        piece: Piece<'_>,
        at: usize,
    ) -> String {
        let title = words(inner);
        match level {
            1 => self.problem(piece, at, "A page has one title, in its front matter: begin with ##."),
            2 => {}
            _ if self.traces.headings.last().is_none_or(|last| last.level + 1 < level) => {
                self.problem(piece, at, format!("“{title}” skips a level of headings."));
            }
            _ => {}
        }
        match id {
            Some(id) => self.meet_id(piece, at, id),
            None => {
                self.problem(piece, at, format!("The heading “{title}” has no id: write {{#id}} behind it."));
            }
        }
        let id = id.unwrap_or_default().to_string();
        self.traces.sections.push(Section { id: id.clone(), title: title.clone(), text: String::new() });
        let kept = self.traces.sections.len();
        let html = self.write(inner, piece);
        // The words of the heading are its title, not its text.
        if let Some(section) = self.traces.sections.get_mut(kept - 1) {
            section.text.clear();
        }
        let out = format!("<h{level} id=\"{id}\">{html}</h{level}>\n");
        self.traces.headings.push(Heading { level, id, html });
        out
    }

    /// The level for a title below the present heading.
    pub(super) fn below(&self) -> u8 {
        self.traces.headings.last().map_or(2, |last| (last.level + 1).min(6))
    }
}
