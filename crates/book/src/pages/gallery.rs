//! Every widget live, with what to write to have it elsewhere.

use maud::{Markup, PreEscaped, html};
use widgets::Entry;

use super::Site;
use super::courses;
use super::grid;
use super::shell::{self, Head, Page};
use crate::along;
use crate::heights;
use crate::problem::Piece;
use crate::prose::Writer;

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let language = site.book.language;
    let groups = grid::groups(site);
    let mut text = String::new();
    for (place, (chapter, entries)) in groups.iter().enumerate() {
        text.push_str(&format!("## {chapter} {{#chapter-{place}}}\n\n"));
        for entry in entries {
            text.push_str(&format!("<plasticity-widget name=\"{}\"></plasticity-widget>\n\n", entry.name));
        }
    }
    // One text, so that headings, citations and ids follow the same rules as in a chapter.
    let mut writer = Writer::new(site.book);
    let html = writer.blocks(Piece::whole("crates/book/src/pages/gallery.rs", &text));
    let mut traces = writer.traces;
    let mut pieces: Vec<_> = html.split("</plasticity-widget>").collect();
    let rest = pieces.pop().unwrap_or_default();
    let mut pieces =
        pieces.into_iter().map(|piece| piece.split_at(piece.find("<plasticity-widget").unwrap_or(0)));
    // A figure and what belongs to it in one box, and those of a chapter in one: the field hides either.
    let sections = groups.iter().map(|(_, entries)| {
        let figures: Vec<_> = entries.iter().zip(pieces.by_ref()).collect();
        html! {
            section {
                @for (entry, (heading, figure)) in figures {
                    (PreEscaped(heading))
                    div.live {
                        (PreEscaped(figure)) (PreEscaped("</plasticity-widget>"))
                        (beside(site, entry))
                    }
                }
            }
        }
    });
    let sections: Vec<_> = sections.collect();
    let body = html! {
        article.gallery {
            header.opening {
                h1 { (language.gallery()) }
                p {
                    "Every figure of the book, live. Take one into a page of your own with a script and a tag, or into a slide with an iframe: how, on each platform, and what the page has to allow, says "
                    a href=(courses::FILE) { (language.teach_with_this()) } "."
                }
            }
            (grid::grid(site, &groups))
            @for section in sections { (section) }
            (PreEscaped(rest))
            (shell::apparatus(site, &mut traces, language))
        }
    };
    let head = Head {
        file: "gallery.html",
        title: language.gallery(),
        language,
        description: "Every interactive figure of the book, live, with the lines that embed it.",
        picture: widgets::ENTRIES.first().map(|entry| entry.name),
    };
    let page = shell::page(site, &head, &shell::contents(&traces, language), &body, &html! {});
    Page { file: "gallery.html".into(), html: page, title: language.gallery().into(), traces }
}

fn beside(site: &Site<'_>, entry: &Entry) -> Markup {
    let (base, language) = (site.address(), site.book.language);
    let name = entry.name;
    let tag = format!(
        "<script src=\"{base}/plasticity.js\" async></script>\n<plasticity-widget name=\"{name}\"></plasticity-widget>"
    );
    let frame = format!(
        "<iframe src=\"{base}/embed/{name}.html\" title=\"{}\" width=\"{}\" height=\"{}\"></iframe>",
        entry.title,
        heights::FRAME,
        site.heights.of(name).frame
    );
    html! {
        @if let Some((address, chapter)) = site.home_of(name) {
            p { (language.in_the_chapter()) " " a href=(address) { (chapter.front.title) } ". " (alone(site, name)) }
        } @else {
            p { (alone(site, name)) }
        }
        details.snippet {
            summary { (language.embed_it()) }
            p { (language.as_element()) }
            pre tabindex="0" { code { (tag) } }
            p { (language.as_frame()) }
            pre tabindex="0" { code { (frame) } }
            p { a href={ "teach.html?name=" (name) } { (language.set_for_class()) } (language.set_for_class_what()) }
            @if !entry.presets.is_empty() {
                p { (language.presets()) " " @for (i, preset) in entry.presets.iter().enumerate() { @if i > 0 { ", " } code { (preset.name) } } "." }
            }
        }
    }
}

/// The widget by itself: a page to open, and a file to keep.
fn alone(site: &Site<'_>, name: &str) -> Markup {
    let language = site.book.language;
    html! {
        a href={ "embed/" (name) ".html" } { (language.alone_on_page()) } "."
        @if site.along { span.along { " " a href=(along::path(name)) download { (language.as_one_file()) } "." } }
    }
}
