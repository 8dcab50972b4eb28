//! A chapter: front matter and text.

use std::path::Path;

use language::Language;
use serde::Deserialize;
use widgets::Entry;

use crate::contents;
use crate::problem::{Piece, Problems};
use crate::prose::{Asked, Book, Traces, Writer};

/// What a chapter says about itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Name of its page, without `.html`.
    pub slug: String,
    /// Its place in the book.
    pub number: u32,
    /// Title.
    pub title: String,
    /// The question it opens with.
    pub question: String,
    /// Minutes of reading.
    pub minutes: u32,
    /// Language of the page, as `lang` names it; without it, the book's.
    pub lang: Option<String>,
    /// What leads on while the next chapter is not written; without it, the question that the contents have.
    pub next: Option<String>,
}

impl Front {
    /// How long reading takes, in words.
    pub fn reading(&self, language: Language) -> String {
        language.minutes(self.minutes as usize)
    }
}

/// A chapter as read and written.
pub struct Chapter {
    /// Path of its file.
    pub file: String,
    /// Front matter.
    pub front: Front,
    /// Keys of the front matter, line by line.
    keys: Vec<String>,
    /// Of the page and of what the book adds to the text.
    pub language: Language,
    /// HTML of the text.
    pub html: String,
    /// What the text left behind.
    pub traces: Traces,
}

impl Chapter {
    /// The figure that it opens with.
    pub fn opening(&self) -> Option<&'static Entry> {
        let (_, rest) = self.html.split_once("<plasticity-widget id=\"")?;
        self.traces.widgets.get(rest.split('"').next()?).map(|shown| shown.entry)
    }

    /// Reads a chapter's file; nothing where its front matter cannot be read.
    pub fn read(file: &str, text: &str, book: &Book) -> Option<Self> {
        let (front, body) = front(file, text, &book.problems)?;
        let language = contents::language(front.lang.as_deref()).unwrap_or_else(|what| {
            book.problems.add(file, 2, what);
            None
        });
        let language = language.unwrap_or(book.language);
        let mut writer = Writer::in_language(book, language);
        let html = writer.blocks(body);
        let stem =
            Path::new(file).file_stem().map(|stem| stem.to_string_lossy().to_string()).unwrap_or_default();
        let expected = format!("{:02}-{}", front.number, front.slug);
        if stem != expected {
            book.problems.add(
                file,
                2,
                format!("A chapter of this number and slug is the file {expected}.md."),
            );
        }
        let keys = text.lines().map(|line| line.split('=').next().unwrap_or_default().trim().into());
        let keys = keys.skip(1).take_while(|key: &String| key != "+++").collect();
        Some(Self { file: file.into(), front, keys, language, html, traces: writer.traces })
    }

    /// Line of the file at which a key of the front matter stands.
    pub fn front_line(&self, key: &str) -> usize {
        2 + self.keys.iter().position(|own| own == key).unwrap_or(0)
    }

    /// What it asks, each with the number that the sheets give it.
    pub fn asked(&self) -> impl Iterator<Item = (String, &Asked)> {
        let number = move |(place, asked)| (format!("{}.{}", self.front.number, place + 1), asked);
        self.traces.asked.iter().enumerate().map(number)
    }

    /// Name of the chapter's page.
    pub fn page(&self) -> String {
        format!("{}.html", self.front.slug)
    }
}

fn front<'a>(file: &'a str, text: &'a str, problems: &Problems) -> Option<(Front, Piece<'a>)> {
    let whole = Piece::whole(file, text);
    let Some((front, body)) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) else {
        problems.add(file, 1, "A chapter begins with its front matter between two lines of +++.");
        return None;
    };
    match toml::from_str(front) {
        Ok(front) => Some((front, whole.part(text.len() - body.len(), body))),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start + "+++\n".len());
            problems.add(
                file,
                whole.line(at),
                format!("The front matter cannot be read: {}.", error.message()),
            );
            None
        }
    }
}
