//! Tables, which scroll sideways in a region of their own where they are wider than the page.

use std::ops::Range;

use maud::html;
use pulldown_cmark::{Event, Tag};

use super::{Writer, extent, words};
use crate::problem::Piece;

impl Writer<'_> {
    /// The region before a table, named after its columns: it is a landmark, and the keyboard scrolls it.
    pub(super) fn region(&self, table: &[(Event<'_>, Range<usize>)], piece: Piece<'_>, at: usize) -> String {
        let columns: Vec<String> = (0..table.len())
            .take_while(|&i| !matches!(table[i].0, Event::Start(Tag::TableRow)))
            .filter(|&i| matches!(table[i].0, Event::Start(Tag::TableCell)))
            .map(|i| words(&table[i..i + extent(&table[i..])]).trim().to_string())
            .collect();
        if columns.iter().any(String::is_empty) {
            self.problem(piece, at, "A column of this table has no name: readers who hear it need one.");
        }
        let name = html! { "Table: " (columns.join(", ")) }.into_string();
        format!("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\">")
    }
}
