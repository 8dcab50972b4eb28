//! A chapter's page.

use maud::{PreEscaped, html};

use super::Site;
use super::shell::{self, Head, Page};
use crate::chapter::{Chapter, Front};

/// Writes the page of a chapter.
pub fn page(site: &Site<'_>, chapter: &Chapter) -> Page {
    let front = &chapter.front;
    let mut traces = chapter.traces.clone();
    let apparatus = shell::apparatus(site, &mut traces);
    let picture = chapter.traces.widgets.values().next().map(|shown| shown.entry.name);
    let file = chapter.page();
    let head = Head { file: &file, title: &front.title, description: &front.question, picture };
    let body = html! {
        article {
            header.opening {
                p.number { "Chapter " (front.number) " · " (front.minutes) " minutes" }
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
        nav.around aria-label="Chapters" {
            @if let Some(before) = before { (neighbour(before, "prev", "Before")) } @else { a rel="prev" href="index.html" { small { "Before" } "Contents" } }
            @if let Some(after) = after { (neighbour(after, "next", "Next")) } @else { (planned(site, front)) }
        }
    };
    let html = shell::page(site, &head, &shell::contents(&traces), &body, &around);
    Page { file, html, title: front.title.clone(), traces }
}

fn neighbour(chapter: &Chapter, rel: &str, word: &str) -> maud::Markup {
    html! { a rel=(rel) href=(chapter.page()) { small { (word) } (chapter.front.title) } }
}

/// The chapter that will come next.
fn planned(site: &Site<'_>, front: &Front) -> maud::Markup {
    let next = site.planned.get(front.number as usize);
    let words = front.next.as_deref().or(next.map(|next| next.title.as_str()));
    html! { @if let Some(words) = words { p { small { "Next, in preparation" } (words) } } }
}
