//! Markdown to HTML, with everything a chapter may contain checked on the way.

mod after;
mod arena;
pub mod asked;
mod cite;
mod decoder;
mod drawing;
mod heading;
mod link;
mod math;
mod note;
mod number;
mod question;
mod raw;
mod table;
mod tag;
mod traces;
mod veil;
pub mod widget;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use language::Language;
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html,
};
use widgets::Entry;

use crate::chapter::Chapter;
use crate::glossary::Glossary;
use crate::problem::{Piece, Problems};
use crate::references::References;
use crate::runs::Runs;

pub use asked::Asked;
pub use heading::Heading;
pub use link::Link;
pub use traces::{Section, Traces};
pub use widget::Level;

/// What all texts of the book share.
pub struct Book {
    /// Of its pages, where a chapter has none of its own.
    pub language: Language,
    /// Cited works.
    pub references: References,
    /// Terms.
    pub glossary: Glossary,
    /// Widgets that have run.
    pub runs: Arc<Runs>,
    /// What is wrong so far.
    pub problems: Problems,
}

type Events<'e> = Vec<(Event<'e>, Range<usize>)>;

/// Writes the texts of one page.
pub struct Writer<'a> {
    book: &'a Book,
    /// Of what the book adds to the texts.
    language: Language,
    /// What has been met so far.
    pub traces: Traces,
    /// The chapter that the text is about, where that is another page.
    about: Option<&'a Chapter>,
    notes: BTreeMap<String, (String, bool)>,
    open: Vec<(String, usize)>,
}

impl<'a> Writer<'a> {
    /// A writer for a new page.
    pub fn new(book: &'a Book) -> Self {
        Self::in_language(book, book.language)
    }

    /// The same for a page in a language of its own.
    pub fn in_language(book: &'a Book, language: Language) -> Self {
        let traces = Traces::default();
        Self { book, language, traces, about: None, notes: BTreeMap::new(), open: vec![] }
    }

    /// A writer for a new page about a chapter, whose questions it may name.
    pub fn about(book: &'a Book, chapter: &'a Chapter) -> Self {
        Self { about: Some(chapter), ..Self::new(book) }
    }

    /// A text with paragraphs, headings, widgets and the rest.
    pub fn blocks(&mut self, piece: Piece<'_>) -> String {
        let events = self.parse(piece);
        self.meet_widgets(&events, piece);
        let events = self.meet_notes(&events, piece);
        let out = self.write(&events, piece);
        self.unused_notes(piece);
        for (name, at) in std::mem::take(&mut self.open) {
            self.problem(piece, at, format!("The tag <{name}> is not closed."));
        }
        out
    }

    /// A text without widgets of its own.
    pub fn part(&mut self, piece: Piece<'_>) -> String {
        let events = self.parse(piece);
        let events = self.meet_notes(&events, piece);
        self.write(&events, piece)
    }

    /// A text of one paragraph, without the paragraph's tags.
    pub fn inline(&mut self, piece: Piece<'_>) -> String {
        let events = self.parse(piece);
        match events.as_slice() {
            [] => String::new(),
            [(Event::Start(Tag::Paragraph), _), inner @ .., (Event::End(TagEnd::Paragraph), _)]
                if !inner.iter().any(|(event, _)| matches!(event, Event::Start(Tag::Paragraph))) =>
            {
                self.write(inner, piece)
            }
            [(_, range), ..] => {
                self.problem(piece, range.start, "This text takes one paragraph and nothing else.");
                String::new()
            }
        }
    }

    /// A widget with its defaults that stands alone on its page.
    pub fn alone(&mut self, entry: &'static Entry) -> String {
        let tag = tag::Tag {
            name: "plasticity-widget".into(),
            attributes: vec![("name".into(), entry.name.into())],
        };
        let shown = self.book.runs.finish(entry, entry.settle(None, []).values);
        widget::element(self, &tag, &shown, Level::Plain).into_string()
    }

    fn problem(&self, piece: Piece<'_>, at: usize, what: impl Into<String>) {
        self.book.problems.add(piece.file, piece.line(at), what);
    }

    fn meet_id(&mut self, piece: Piece<'_>, at: usize, id: &str) {
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            self.problem(
                piece,
                at,
                format!(
                    "The id “{id}” takes lower-case letters, digits and hyphens: links must stay readable."
                ),
            );
        }
        let line = piece.line(at);
        if let Some(first) = self.traces.ids.insert(id.to_string(), line) {
            self.problem(
                piece,
                at,
                format!("The id “{id}” is used twice on this page: first in line {first}."),
            );
        }
    }

    fn parse<'e>(&self, piece: Piece<'e>) -> Events<'e> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_MATH
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_DEFINITION_LIST;
        let broken = RefCell::new(vec![]);
        let found = |link: BrokenLink<'e>| -> Option<(CowStr<'e>, CowStr<'e>)> {
            if link.reference.starts_with('@') {
                return Some((format!("cite:{}", link.reference).into(), "".into()));
            }
            // Square brackets alone may be just that; a second pair or a caret means a link.
            if !matches!(link.link_type, LinkType::Shortcut) || link.reference.starts_with('^') {
                broken.borrow_mut().push((link.span.start, link.reference.to_string()));
            }
            None
        };
        let parser = Parser::new_with_broken_link_callback(piece.text, options, Some(found));
        let events: Events<'e> = parser.into_offset_iter().collect();
        for (at, reference) in broken.into_inner() {
            self.problem(
                piece,
                at,
                match reference.strip_prefix('^') {
                    Some(note) => format!("The note “{note}” is not written: add a line [^{note}]: …"),
                    None => format!("The link [{reference}] has no target."),
                },
            );
        }
        events
    }

    /// Turns events into HTML, one after the other.
    fn write(&mut self, events: &[(Event<'_>, Range<usize>)], piece: Piece<'_>) -> String {
        let mut out: Vec<Event<'_>> = vec![];
        let mut i = 0;
        while let Some((event, range)) = events.get(i) {
            let at = range.start;
            let end = i + extent(&events[i..]);
            let inner = events.get(i + 1..end.saturating_sub(1)).unwrap_or(&[]);
            let html = match event {
                Event::Start(Tag::Paragraph) if raw::only_elements(inner) => Some(self.raw(inner, piece)),
                Event::Start(Tag::HtmlBlock) => Some(self.raw(inner, piece)),
                Event::Start(Tag::Heading { level, id, .. }) => {
                    Some(self.heading(*level as u8, id.as_deref(), inner, piece, at))
                }
                Event::Start(Tag::CodeBlock(kind)) => Some(self.code(kind, inner, piece, at)),
                Event::Start(Tag::Link { dest_url, .. }) => Some(self.link(dest_url, inner, piece, at)),
                Event::Start(Tag::Image { .. }) => {
                    self.problem(piece, at, "Pictures are drawn by widgets: there is no image here.");
                    Some(String::new())
                }
                Event::Start(Tag::Table(_)) => {
                    out.push(Event::Html(self.region(inner, piece, at).into()));
                    None
                }
                Event::End(TagEnd::Table) => {
                    out.push(event.clone());
                    out.push(Event::Html("</div>".into()));
                    i += 1;
                    continue;
                }
                Event::InlineHtml(tag) => {
                    if tag.starts_with("<after") {
                        self.problem(piece, at, after::ALONE);
                    }
                    let run = events[i..]
                        .iter()
                        .take_while(|(event, _)| matches!(event, Event::InlineHtml(_)))
                        .count();
                    let html = self.raw(&events[i..i + run], piece);
                    out.push(Event::InlineHtml(html.into()));
                    i += run;
                    continue;
                }
                Event::InlineMath(latex) => Some(self.math(latex, false, piece, at)),
                Event::DisplayMath(latex) => Some(self.math(latex, true, piece, at)),
                Event::FootnoteReference(name) => Some(self.note(name, piece, at)),
                Event::Text(words) => {
                    self.hear(words);
                    // The parser leaves a mark without a note as it stands, in pieces.
                    let next = events.get(i + 1).map(|(event, _)| event);
                    let caret = matches!(next, Some(Event::Text(next)) if next.starts_with('^'));
                    if words.contains("[^") || (words.ends_with('[') && caret) {
                        self.problem(
                            piece,
                            at,
                            "A note’s mark stands here without a note: add a line [^name]: …",
                        );
                    }
                    out.push(Event::Text(number::glue(words).into_owned().into()));
                    i += 1;
                    continue;
                }
                Event::Code(words) => {
                    self.hear(words);
                    None
                }
                Event::SoftBreak | Event::HardBreak | Event::End(_) => {
                    self.hear(" ");
                    None
                }
                _ => None,
            };
            match html {
                Some(html) => {
                    out.push(Event::InlineHtml(html.into()));
                    i = end;
                }
                None => {
                    out.push(event.clone());
                    i += 1;
                }
            }
        }
        let mut text = String::new();
        html::push_html(&mut text, out.into_iter());
        text
    }

    fn math(&mut self, latex: &str, block: bool, piece: Piece<'_>, at: usize) -> String {
        self.hear(latex);
        match math::mathml(latex, block) {
            Ok(mathml) if block => format!(
                "<span class=\"equation\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{mathml}</span>",
                self.language.equation()
            ),
            Ok(mathml) => mathml,
            Err(what) => {
                self.problem(piece, at, what);
                String::new()
            }
        }
    }

    fn code(
        &mut self,
        kind: &CodeBlockKind<'_>,
        inner: &[(Event<'_>, Range<usize>)],
        piece: Piece<'_>,
        at: usize,
    ) -> String {
        const LANGUAGES: &[&str] = &["rust", "python", "js", "html", "toml", "text", "sh"];
        let start = inner.first().map_or(at, |(_, range)| range.start);
        let text: String = inner
            .iter()
            .filter_map(|(event, _)| if let Event::Text(text) = event { Some(&**text) } else { None })
            .collect();
        let language = match kind {
            CodeBlockKind::Fenced(language) if language.is_empty() => "text",
            CodeBlockKind::Fenced(language) => &**language,
            CodeBlockKind::Indented => "text",
        };
        let body = Piece { text: &text, ..piece.part(start, "") };
        match language {
            "question" => self.question(body),
            "decoder" => self.decoder(body),
            _ if LANGUAGES.contains(&language) => {
                self.hear(&text);
                let code =
                    maud::html! { pre tabindex="0" { code class={ "language-" (language) } { (text) } } };
                decoder::folded(language, code, self.language).into_string()
            }
            _ => {
                let known = LANGUAGES.join(", ");
                self.problem(
                    piece,
                    at,
                    format!("A block “{language}” is unknown: there is question, decoder, {known}."),
                );
                String::new()
            }
        }
    }

    /// Words that the search can find.
    fn hear(&mut self, words: &str) {
        if self.traces.sections.is_empty() {
            self.traces.sections.push(Section::default());
        }
        if let Some(section) = self.traces.sections.last_mut() {
            section.text.push_str(words);
        }
    }
}

/// Number of events from a start to its end, or 1.
fn extent(events: &[(Event<'_>, Range<usize>)]) -> usize {
    let mut depth = 0usize;
    for (i, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return i + 1;
        }
    }
    events.len()
}

/// The words of events, without markup.
fn words(events: &[(Event<'_>, Range<usize>)]) -> String {
    let word = |event: &Event<'_>| match event {
        Event::Text(words) | Event::Code(words) | Event::InlineMath(words) => words.to_string(),
        Event::SoftBreak => " ".to_string(),
        _ => String::new(),
    };
    events.iter().map(|(event, _)| word(event)).collect()
}
