//! Footnotes, which stand in the margin beside their line.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Events, Link, Writer, extent};
use crate::problem::Piece;

/// How the name of a note begins that says what could not be checked. Such notes stand together on the page of references.
const UNREAD: &str = "unread-";

impl Writer<'_> {
    /// Takes the notes' texts out of the events.
    pub(super) fn meet_notes<'e>(&mut self, events: &Events<'e>, piece: Piece<'_>) -> Events<'e> {
        let mut rest = vec![];
        let mut i = 0;
        while let Some((event, range)) = events.get(i) {
            let Event::Start(Tag::FootnoteDefinition(name)) = event else {
                rest.push((event.clone(), range.clone()));
                i += 1;
                continue;
            };
            let end = i + extent(&events[i..]);
            let text = self.note_text(&events[i + 1..end - 1], piece, range.start);
            if self.notes.insert(name.to_string(), (text, false)).is_some() {
                self.problem(piece, range.start, format!("The note “{name}” is written twice."));
            }
            i = end;
        }
        rest
    }

    fn note_text(&mut self, inner: &[(Event<'_>, Range<usize>)], piece: Piece<'_>, at: usize) -> String {
        match inner {
            [(Event::Start(Tag::Paragraph), _), words @ .., (Event::End(TagEnd::Paragraph), _)]
                if !words.iter().any(|(event, _)| matches!(event, Event::Start(Tag::Paragraph))) =>
            {
                self.write(words, piece)
            }
            _ => {
                self.problem(piece, at, "A note is one paragraph: it stands in the margin.");
                String::new()
            }
        }
    }

    /// A mark in the text with its note behind it.
    pub(super) fn note(&mut self, name: &str, piece: Piece<'_>, at: usize) -> String {
        let Some((text, used)) = self.notes.get_mut(name) else {
            self.problem(piece, at, format!("The note “{name}” is not written: add a line [^{name}]: …"));
            return String::new();
        };
        if std::mem::replace(used, true) {
            let what = format!("The note “{name}” is used twice: a margin note belongs to one place.");
            self.problem(piece, at, what);
            return String::new();
        }
        let text = text.clone();
        if name.starts_with(UNREAD) {
            self.traces.unread.push((name.to_string(), text));
            let target = format!("references.html#{name}");
            self.traces.links.push(Link { line: piece.line(at), target: target.clone() });
            return format!(
                "<a class=\"mark\" href=\"{target}\" aria-label=\"{}\">?</a>",
                self.language.unchecked_here()
            );
        }
        self.traces.notes += 1;
        let n = self.traces.notes;
        let (there, back) = (self.language.note_number(n), self.language.note_back(n));
        format!(
            "<a class=\"mark\" href=\"#note-{n}\" id=\"mark-{n}\" aria-label=\"{there}\">{n}</a>\
             <span class=\"note\" role=\"note\" id=\"note-{n}\"><a class=\"mark\" href=\"#mark-{n}\" aria-label=\"{back}\">{n}</a> {text}</span>"
        )
    }

    pub(super) fn unused_notes(&mut self, piece: Piece<'_>) {
        for (name, (_, used)) in std::mem::take(&mut self.notes) {
            if !used {
                let at = piece.text.find(&format!("[^{name}]:")).unwrap_or(0);
                self.problem(piece, at, format!("The note “{name}” is used nowhere."));
            }
        }
    }
}
