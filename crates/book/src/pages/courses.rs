//! Teach with this: the book in a course, on a slide, in a notebook.

use maud::{PreEscaped, html};

use super::shell::{self, Head, Page};
use super::{ELSEWHERE, Site, lessons, sheets};

/// Its file.
pub const FILE: &str = "courses.html";

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let (text, language) = (&site.teaching.courses, site.book.language);
    let mut traces = text.traces.clone();
    // A policy names the host alone.
    let address = site.address();
    let origin = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let words = text.html.replace(ELSEWHERE, address).replace("https://your.host", &origin);
    let apparatus = shell::apparatus(site, &mut traces, language);
    let body = html! {
        article {
            header.opening {
                h1 { (language.teach_with_this()) }
                p {
                    "For a course: " a href=(lessons::FILE) { "a lesson of 45 minutes for each chapter" } ", "
                    a href=(sheets::QUESTIONS) { "all questions as a sheet to print" } ", and "
                    a href=(sheets::ANSWERS) { "their answers on another" } "."
                }
            }
            (PreEscaped(words))
            (apparatus)
        }
    };
    let head = Head {
        file: FILE,
        title: language.teach_with_this(),
        language,
        description: "Lesson plans, question sheets, and how a figure goes into Moodle, Canvas, WordPress, Quarto, Jupyter, slides and plain HTML.",
        picture: None,
    };
    let html = shell::page(site, &head, &shell::contents(&traces, language), &body, &html! {});
    Page { file: FILE.into(), html, title: language.teach_with_this().into(), traces }
}
