//! Raw HTML of a chapter: the book's own elements and a handful of inline tags.

use std::ops::Range;

use maud::html;
use pulldown_cmark::Event;

use super::after;
use super::arena;
use super::drawing;
use super::tag::{Part, Tag, parts};
use super::widget::{self, Level};
use super::{Events, Writer};
use crate::problem::{Piece, offered};

const INLINE: &[&str] = &["sub", "sup", "kbd", "abbr", "span", "br"];
/// Classes that colour words by what they mean.
const INKS: &[&str] = &["pre", "post", "potentiation", "depression", "calcium", "voltage", "weight", "third"];

/// Elements that stand between paragraphs.
const ALONE: [&str; 3] = ["plasticity-widget", drawing::NAME, arena::NAME];

/// Whether a paragraph holds nothing but raw widgets: CommonMark wraps them, HTML forbids it.
pub(super) fn only_elements(inner: &[(Event<'_>, Range<usize>)]) -> bool {
    inner
        .iter()
        .any(|(event, _)| matches!(event, Event::InlineHtml(tag) if ALONE.iter().any(|own| tag[1..].starts_with(own))))
        && inner.iter().all(|(event, _)| match event {
            Event::InlineHtml(tag) => ALONE.iter().any(|own| tag.contains(own)),
            Event::SoftBreak => true,
            _ => false,
        })
}

impl Writer<'_> {
    /// Raw HTML events as parts, each with its byte in the piece.
    fn raw_parts(
        &self,
        events: &[(Event<'_>, Range<usize>)],
        piece: Piece<'_>,
        report: bool,
    ) -> Vec<(usize, Part)> {
        let mut all = vec![];
        let mut i = 0;
        while i < events.len() {
            // Lines of one block are separate events, a tag may span them.
            let run = events[i..]
                .iter()
                .take_while(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
                .count();
            let (start, mut text) = (events[i].1.start, String::new());
            for (event, _) in &events[i..i + run] {
                if let Event::Html(html) | Event::InlineHtml(html) = event {
                    text.push_str(html);
                }
            }
            match parts(&text) {
                Ok(parts) => all.extend(parts.into_iter().map(|(at, part)| (start + at, part))),
                Err((at, what)) if report => self.problem(piece, start + at, what),
                Err(_) => {}
            }
            i += run.max(1);
        }
        all
    }

    /// Finds the page's widgets before anything refers to them.
    pub(super) fn meet_widgets(&mut self, events: &Events<'_>, piece: Piece<'_>) {
        let raw: Vec<_> = events
            .iter()
            .filter(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
            .cloned()
            .collect();
        // One by one where tags are separate, so that bytes stay true.
        let mut i = 0;
        while i < raw.len() {
            let mut run = 1;
            while i + run < raw.len() && raw[i + run - 1].1.end == raw[i + run].1.start {
                run += 1;
            }
            for (at, part) in self.raw_parts(&raw[i..i + run], piece, false) {
                if let Part::Open(tag) = part
                    && tag.name == "plasticity-widget"
                {
                    self.meet_widget(&tag, piece, at);
                }
            }
            i += run;
        }
    }

    fn meet_widget(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) {
        let (shown, problems) = widget::run(tag, &self.book.runs);
        for what in problems {
            self.problem(piece, at, what);
        }
        if let Some(shown) = shown {
            let id = tag.attribute("id").unwrap_or(shown.entry.name).to_string();
            self.meet_id(piece, at, &id);
            if tag.attribute("mode") == Some("predict") {
                self.traces.asking.insert(id.clone());
            }
            self.traces.widgets.insert(id, shown);
        }
    }

    /// Raw HTML as it stands on the page.
    pub(super) fn raw(&mut self, events: &[(Event<'_>, Range<usize>)], piece: Piece<'_>) -> String {
        let parts = self.raw_parts(events, piece, true);
        let mut out = String::new();
        let mut i = 0;
        while let Some((at, part)) = parts.get(i) {
            i += 1;
            match part {
                Part::Open(tag)
                    if tag.name.starts_with("plasticity-")
                        || [drawing::NAME, arena::NAME].contains(&tag.name.as_str()) =>
                {
                    match parts.get(i) {
                        Some((_, Part::Close(name))) if *name == tag.name => i += 1,
                        _ => self.problem(
                            piece,
                            *at,
                            format!("Write <{0} …></{0}> with nothing between: the book fills it.", tag.name),
                        ),
                    }
                    out.push_str(&match tag.name.as_str() {
                        drawing::NAME => self.drawing(tag, piece, *at),
                        arena::NAME => self.arena(tag, piece, *at),
                        _ => self.element(tag, piece, *at),
                    });
                }
                Part::Open(tag) if tag.name == after::NAME => out.push_str(&self.after(tag, piece, *at)),
                Part::Open(tag) => out.push_str(&self.inline_tag(tag, piece, *at)),
                Part::Close(name) => match self.open.pop() {
                    Some((opened, _)) if opened == *name && name == after::NAME => out.push_str(after::END),
                    Some((opened, _)) if opened == *name => out.push_str(&format!("</{name}>")),
                    last => {
                        self.open.extend(last);
                        self.problem(piece, *at, format!("</{name}> closes nothing."));
                    }
                },
                Part::Text(text) => out.push_str(&html! { (text) }.into_string()),
            }
        }
        out
    }

    fn element(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) -> String {
        match tag.name.as_str() {
            "plasticity-widget" => {
                let shown = tag.attribute("name").map(|name| tag.attribute("id").unwrap_or(name));
                let Some(shown) = shown.and_then(|id| self.traces.widgets.get(id)).cloned() else {
                    return String::new();
                };
                let level = Level::Heading(self.below());
                widget::element(self, tag, &shown, level).into_string()
            }
            "plasticity-number" | "plasticity-value" => self.companion(tag, piece, at),
            other => {
                let what = format!(
                    "<{other}> is unknown: there is plasticity-widget, plasticity-number and plasticity-value."
                );
                self.problem(piece, at, what);
                String::new()
            }
        }
    }

    /// A number in a sentence, with the text that it has when nothing runs.
    fn companion(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) -> String {
        if let Some((wrong, _)) = tag.attributes.iter().find(|(name, _)| name != "for" && name != "name") {
            self.problem(
                piece,
                at,
                format!("<{}> has no attribute “{wrong}”: it takes for and name.", tag.name),
            );
        }
        let (Some(id), Some(name)) = (tag.attribute("for"), tag.attribute("name")) else {
            self.problem(piece, at, format!("<{}> needs the attributes for and name.", tag.name));
            return String::new();
        };
        let Some(shown) = self.traces.widgets.get(id) else {
            let known = offered(id, self.traces.widgets.keys().map(String::as_str));
            self.problem(piece, at, format!("No widget on this page has the id “{id}”: {known}."));
            return String::new();
        };
        let (keys, results) = shown.names();
        let (text, what, known) = match tag.name.as_str() {
            "plasticity-number" => {
                (shown.value(name), "parameter", offered(name, keys.iter().map(String::as_str)))
            }
            _ => (shown.readout(name), "readout", offered(name, results)),
        };
        let Some(text) = text else {
            self.problem(piece, at, format!("“{id}” has no {what} “{name}”: {known}."));
            return String::new();
        };
        self.hear(&text);
        match tag.name.as_str() {
            "plasticity-number" => html! { plasticity-number for=(id) name=(name) { (text) } },
            _ => html! { plasticity-value for=(id) name=(name) { (text) } },
        }
        .into_string()
    }

    fn inline_tag(&mut self, tag: &Tag, piece: Piece<'_>, at: usize) -> String {
        let name = tag.name.as_str();
        let fits = |(key, value): &(String, String)| match (name, key.as_str()) {
            ("span", "class") => INKS.contains(&value.as_str()),
            ("span" | "abbr", "lang") | ("abbr", "title") => true,
            _ => false,
        };
        if !INLINE.contains(&name) {
            let what = format!("The tag <{name}> is not used in chapters: there is {}.", INLINE.join(", "));
            self.problem(piece, at, what);
            return String::new();
        }
        if let Some((key, value)) = tag.attributes.iter().find(|attribute| !fits(attribute)) {
            let what = format!(
                "<{name} {key}=\"{value}\"> is not used in chapters: span takes class with one of {}.",
                INKS.join(", ")
            );
            self.problem(piece, at, what);
            return String::new();
        }
        if name != "br" {
            self.open.push((name.to_string(), at));
        }
        let attributes: String = tag
            .attributes
            .iter()
            .map(|(key, value)| html! { (key) "=\"" (value) "\"" }.into_string())
            .fold(String::new(), |all, one| format!("{all} {one}"));
        format!("<{name}{attributes}>")
    }
}
