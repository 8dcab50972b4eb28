//! Links: to terms, citations, places of the book, and out of it.

use std::ops::Range;

use maud::{PreEscaped, html};
use pulldown_cmark::Event;

use super::{Writer, words};
use crate::problem::Piece;

/// A link into the book, to be checked when all pages are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Line it stands in.
    pub line: usize,
    /// `#id`, `page.html` or `page.html#id`.
    pub target: String,
}

impl Writer<'_> {
    pub(super) fn link(
        &mut self,
        to: &str,
        inner: &[(Event<'_>, Range<usize>)],
        piece: Piece<'_>,
        at: usize,
    ) -> String {
        if let Some(citation) = to.strip_prefix("cite:") {
            let links = self.cite(citation, piece, at);
            let bare = piece.text[..at].ends_with('(');
            return if bare { links } else { format!("({links})") };
        }
        if words(inner).trim().is_empty()
            && !inner.iter().any(|(event, _)| matches!(event, Event::InlineMath(_)))
        {
            self.problem(piece, at, format!("The link to “{to}” has no words."));
        }
        let text = PreEscaped(self.write(inner, piece));
        if let Some(key) = to.strip_prefix("term:") {
            match self.book.glossary.find(key) {
                Ok(_) if !self.traces.terms.iter().any(|known| known == key) => {
                    self.traces.terms.push(key.to_string());
                }
                Ok(_) => {}
                Err(what) => self.problem(piece, at, what),
            }
            return html! { a.term href={ "glossary.html#" (key) } { (text) } }.into_string();
        }
        // A link that rustdoc resolves; a page has no such place.
        if piece.file.ends_with(".rs") && to.contains("::") {
            return text.into_string();
        }
        let out = to.starts_with("https://") || to.starts_with("http://");
        let page = to.split('#').next().unwrap_or(to);
        if !out {
            if page.is_empty() || (page.ends_with(".html") && !page.starts_with(['/', '.'])) {
                self.traces.links.push(Link { line: piece.line(at), target: to.to_string() });
            } else {
                let what = format!(
                    "The link “{to}” leads nowhere: write #id, page.html, page.html#id, term:key or https://…."
                );
                self.problem(piece, at, what);
            }
        }
        html! { a href=(to) { (text) } }.into_string()
    }
}
