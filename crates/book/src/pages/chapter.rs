//! A chapter's page.

use language::Language;
use maud::{Markup, PreEscaped, html};

use super::Site;
use super::grid;
use super::shell::{self, Head, Page};
use crate::along;
use crate::chapter::{Chapter, Front};

/// Writes the page of a chapter.
pub fn page(site: &Site<'_>, chapter: &Chapter) -> Page {
    let front = &chapter.front;
    let mut traces = chapter.traces.clone();
    let language = chapter.language;
    let apparatus = shell::apparatus(site, &mut traces, language);
    let picture = chapter.opening().map(|entry| entry.name);
    let file = chapter.page();
    let head = Head { file: &file, title: &front.title, description: &front.question, language, picture };
    let body = html! {
        article {
            header.opening {
                p.number { (language.chapter_line(front.minutes as usize, front.number as usize)) }
                h1 { (front.title) }
                p.question { (front.question) }
            }
            (PreEscaped(&chapter.html))
            (apparatus)
        }
    };
    let written = site.numbered();
    let place = written.iter().position(|other| other.front.slug == front.slug).unwrap_or(0);
    let before = place.checked_sub(1).and_then(|place| written.get(place));
    let after = written.get(place + 1);
    let around = html! {
        nav.around aria-label=(language.chapters()) data-elsewhere {
            @if let Some(before) = before { a rel="prev" href=(before.page()) { small { (language.before()) } (before.front.title) } } @else { a rel="prev" href="index.html" { small { (language.before()) } (language.contents()) } }
            @if let Some(after) = after { (next(after, language)) } @else { (planned(site, front, language)) }
        }
        @if site.along {
            p.along {
                a href=(along::path(&front.slug)) download { (language.chapter_as_file()) }
                " · " a href=(along::FILE) download { (language.book_as_zip()) }
            }
        }
    };
    let html = shell::page(site, &head, &shell::contents(&traces, language), &body, &around);
    Page { file, html, title: front.title.clone(), traces }
}

/// The next chapter's title, its question and the figure that it opens with.
fn next(chapter: &Chapter, language: Language) -> Markup {
    html! {
        a.next rel="next" href=(chapter.page()) {
            @if let Some(entry) = chapter.opening() { (grid::preview(entry)) }
            span { small { (language.next()) } (chapter.front.title) em { (chapter.front.question) } }
        }
    }
}

/// The chapter that will come next: its planned title, and what leads on to it.
fn planned(site: &Site<'_>, front: &Front, language: Language) -> Markup {
    let Some(next) = site.planned.get(front.number as usize) else { return html! {} };
    let words = front.next.as_deref().unwrap_or(&next.question);
    html! { p { small { (language.next_planned()) } strong { (next.title) } " " em { (words) } } }
}
