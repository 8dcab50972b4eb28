//! Links: to terms, citations, questions, places of the book, and out of it.

use std::ops::Range;

use maud::{PreEscaped, html};
use pulldown_cmark::Event;

use super::{Writer, words};
use crate::problem::{Piece, offered};

/// A link into the book, to be checked when all pages are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Line it stands in.
    pub line: usize,
    /// `#id`, `page.html`, `page.html#id` or `page.html#id:preset=…,name=value`.
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
        if let Some(id) = to.strip_prefix("question:") {
            return self.question_link(id, &text, piece, at);
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

    /// A question of the chapter that the text is about, with the number that it has on the printed sheet.
    fn question_link(&self, id: &str, text: &PreEscaped<String>, piece: Piece<'_>, at: usize) -> String {
        let Some(chapter) = self.about else {
            self.problem(piece, at, format!("Only a lesson plan names a question so: write #{id}."));
            return String::new();
        };
        let found = chapter.asked().find(|(_, asked)| asked.id == id);
        let Some((number, _)) = found else {
            let known = offered(id, chapter.traces.asked.iter().map(|asked| asked.id.as_str()));
            self.problem(piece, at, format!("{} asks nothing named “{id}”: {known}.", chapter.file));
            return String::new();
        };
        html! { a href={ (chapter.page()) "#" (id) } { (text) } " (" (number) ")" }.into_string()
    }
}
