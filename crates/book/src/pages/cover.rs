//! The cover: the opening question, the map of time scales, the contents.

use maud::{PreEscaped, html};

use super::Site;
use super::shell::{self, BOOK, Head, Page};
use crate::along;
use crate::chapter::Chapter;
use crate::problem::Piece;
use crate::prose::{Traces, Writer};

const QUESTION: &str =
    "How can the same brain keep a phone number for 30 seconds and a first school day for 50 years?";
/// What the book is.
pub const ABOUT: &str = "A textbook of synaptic plasticity whose figures are live models.";
const HOW: &str = "Every figure in this book is a published model that runs in your browser. Drag a spike, move a slider, \
change a number in a sentence: the figure, the words and the address of the page follow. Equations, constants and \
the experiments they come from stand [beside each model](models.html), and every figure can be \
[taken into a lecture](gallery.html). Nothing is sent anywhere.";

/// Where the figure ends.
const END: &str = "</plasticity-widget>";

/// Writes the cover.
pub fn page(site: &Site<'_>) -> Page {
    let mut writer = Writer::new(site.book);
    let opening = site.chapters.iter().find(|chapter| chapter.front.slug == "index");
    let lead = match (opening, widgets::find("timescales")) {
        (Some(chapter), _) => chapter.html.clone(),
        (None, Some(_)) => writer.blocks(Piece::whole(
            "crates/book/src/pages/cover.rs",
            "<plasticity-widget name=\"timescales\"></plasticity-widget>\n",
        )),
        (None, None) => String::new(),
    };
    let how = writer.inline(Piece::whole("crates/book/src/pages/cover.rs", HOW));
    let mut traces = opening.map(|chapter| chapter.traces.clone()).unwrap_or_default();
    traces.join(writer.traces);
    let language = site.book.language;
    let apparatus = shell::apparatus(site, &mut traces, language);
    let question = opening.map_or(QUESTION, |chapter| &chapter.front.question);
    // The contents stand before the first section of the text.
    let (before, after) = lead.split_at(lead.find("<h2 id=").unwrap_or(lead.len()));
    let end = before.find(END).map_or(0, |at| at + END.len());
    let (figure, text) = before.split_at(end);
    let body = html! {
        article.cover {
            header.opening {
                h1 { (BOOK) }
                p.about { (ABOUT) }
                p.question { (question) }
            }
            (PreEscaped(figure))
            (PreEscaped(text))
            h2 #contents { (language.contents()) }
            ol.chapters {
                @for planned in site.planned {
                    @let written = site.chapters.iter().find(|chapter| chapter.front.slug == planned.slug);
                    @if let Some(chapter) = written {
                        li data-questions=[questions(chapter)] data-figures=[asking(chapter)] {
                            a href=(chapter.page()) { (chapter.front.title) }
                            " " span.minutes { (chapter.front.reading(language)) }
                            p { (chapter.front.question) }
                        }
                    } @else {
                        li.planned {
                            span { (planned.title) } " " span.minutes { (language.in_preparation()) }
                            p { (planned.question) }
                        }
                    }
                }
            }
            // For the line that says how much is done, and takes it along.
            div #progress {}
            @if after.is_empty() {
                h2 #how { (language.how_to_read()) }
                p { (PreEscaped(how)) }
            } @else {
                (PreEscaped(after))
            }
            p.keep hidden { button type="button" { (language.book_keep()) } " " span role="status" {} }
            (apparatus)
        }
    };
    let picture = widgets::find("timescales").map(|entry| entry.name);
    let head = Head { file: "index.html", title: "", description: question, language, picture };
    let contents = shell::contents(&Traces::default(), language);
    let around = html! {
        @if site.along { p.along { a href=(along::FILE) download { (language.book_as_zip()) } (language.book_as_zip_for()) } }
    };
    let html = shell::page(site, &head, &contents, &body, &around);
    Page { file: "index.html".into(), html, title: BOOK.into(), traces }
}

/// Ids of a chapter's questions, for the words on how many are answered.
fn questions(chapter: &Chapter) -> Option<String> {
    ids(chapter, "<plasticity-question id=\"", "")
}

/// Ids of a chapter's figures that ask for a prediction.
fn asking(chapter: &Chapter) -> Option<String> {
    ids(chapter, "<plasticity-widget id=\"", "mode=\"predict\"")
}

/// Ids in all tags that begin so and have this attribute.
fn ids(chapter: &Chapter, tag: &str, attribute: &str) -> Option<String> {
    let tags = chapter.html.split(tag).skip(1).filter_map(|rest| rest.split('>').next());
    let ids: Vec<_> =
        tags.filter(|tag| tag.contains(attribute)).filter_map(|tag| tag.split('"').next()).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
