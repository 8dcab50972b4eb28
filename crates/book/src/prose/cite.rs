//! Citations: `[@bi1998]`, `[@bi1998, Fig. 7; @song2000]`.

use maud::html;

use super::Writer;
use crate::problem::{Piece, offered};

impl Writer<'_> {
    /// A citation as links to the list of references.
    pub(super) fn cite(&mut self, citation: &str, piece: Piece<'_>, at: usize) -> String {
        let mut links = vec![];
        for one in citation.split(';') {
            let Some(one) = one.trim().strip_prefix('@') else {
                self.problem(piece, at, format!("The citation “{}” does not begin with @.", one.trim()));
                continue;
            };
            let (key, place) = one.split_once(',').unwrap_or((one, ""));
            let (key, place) = (key.trim(), place.trim());
            let Some(work) = self.book.references.find(key) else {
                if !self.book.references.lacks(key) {
                    continue;
                }
                let known = offered(key, self.book.references.keys());
                self.problem(piece, at, format!("The references have no “{key}”: {known}."));
                continue;
            };
            if !self.traces.cites.iter().any(|cited| cited == key) {
                self.traces.cites.push(key.to_string());
            }
            self.hear(&work.label);
            let text = html! {
                a.cite href={ "#ref-" (key) } { (work.label) }
                @if !place.is_empty() { ", " (place) }
            };
            links.push(text.into_string());
        }
        links.join("; ")
    }
}
