//! The order of the book: `chapters/contents.toml` and the chapters that are written.

use language::Language;
use serde::Deserialize;

use crate::chapter::Chapter;
use crate::problem::{Piece, Problems, offered};

/// A chapter, written or planned.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Name of its page, without `.html`.
    pub slug: String,
    /// Title.
    pub title: String,
    /// The question it opens with.
    pub question: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    /// Language of the pages, as `lang` names it.
    lang: Option<String>,
    chapter: Vec<Planned>,
}

/// What `lang` means; nothing where it is not given.
///
/// # Errors
/// The sentence for a language that there is not.
pub fn language(lang: Option<&str>) -> Result<Option<Language>, String> {
    let Some(lang) = lang else { return Ok(None) };
    let tags = Language::ALL.map(Language::tag);
    match Language::ALL.into_iter().find(|own| own.tag() == lang) {
        Some(own) => Ok(Some(own)),
        None => Err(format!("lang cannot be “{lang}”: it takes {}.", tags.join(" or "))),
    }
}

/// Reads the file's text: the language of the book, and its chapters.
pub fn read(file: &str, text: &str, problems: &Problems) -> (Language, Vec<Planned>) {
    match toml::from_str::<List>(text) {
        Ok(list) => {
            let own = language(list.lang.as_deref()).unwrap_or_else(|what| {
                problems.add(file, 1, what);
                None
            });
            (own.unwrap_or_default(), list.chapter)
        }
        Err(error) => {
            let line = Piece::whole(file, text).line(error.span().map_or(0, |span| span.start));
            problems.add(file, line, format!("The contents cannot be read: {}.", error.message()));
            (Language::default(), vec![])
        }
    }
}

/// Every chapter stands in the contents, at its number.
pub fn check(planned: &[Planned], chapters: &[Chapter], problems: &Problems) {
    for chapter in chapters.iter().filter(|chapter| chapter.front.number > 0) {
        let place = planned.iter().position(|planned| planned.slug == chapter.front.slug);
        match place {
            None => {
                let known = offered(&chapter.front.slug, planned.iter().map(|planned| planned.slug.as_str()));
                let what = format!(
                    "The contents have no chapter “{}”: {known}. A new one gets a row in chapters/contents.toml.",
                    chapter.front.slug
                );
                problems.add(&chapter.file, 2, what);
            }
            Some(place) if place + 1 != chapter.front.number as usize => {
                let what = format!("“{}” is chapter {} in the contents.", chapter.front.slug, place + 1);
                problems.add(&chapter.file, 2, what);
            }
            Some(place) => agree(&planned[place], chapter, problems),
        }
    }
}

/// The cover takes title and question from the contents, the page from its head: a reader must find what was promised.
fn agree(planned: &Planned, chapter: &Chapter, problems: &Problems) {
    let front = &chapter.front;
    let both = [("title", &front.title, &planned.title), ("question", &front.question, &planned.question)];
    for (key, own, row) in both.into_iter().filter(|(_, own, row)| own != row) {
        let what = format!(
            "The {key} is “{own}” here and “{row}” in chapters/contents.toml: write the same in both."
        );
        problems.add(&chapter.file, chapter.front_line(key), what);
    }
}
