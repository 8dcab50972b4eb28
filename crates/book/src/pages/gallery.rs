//! Every widget live, with what to write to have it elsewhere.

use maud::{Markup, PreEscaped, html};
use widgets::Entry;

use super::Site;
use super::grid;
use super::shell::{self, Head, Page};
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
                p { "Every figure of the book, live. Take one into a page of your own with a script and a tag, or into a slide with an iframe." }
                (elsewhere(site))
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

/// The address that snippets name.
fn base<'a>(site: &Site<'a>) -> &'a str {
    site.base_url.map_or("https://your.host/plastic-synapse", |base| base.trim_end_matches('/'))
}

/// Gives frames of a host the heights that they ask for.
pub const LISTENER: &str = include_str!("listener.html");

/// What a page elsewhere has to allow, and what makes frames fit at any width.
fn elsewhere(site: &Site<'_>) -> Markup {
    let base = base(site);
    let origin = base.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let script = format!("script-src {origin} 'wasm-unsafe-eval'");
    html! {
        details.snippet {
            summary { "Frames of any width, and pages with a policy" }
            p { "Heights of frames below are those for their widths. With this script on the page they fit at any:" }
            pre tabindex="0" { code { (LISTENER) } }
            p { "A page with a Content-Security-Policy needs for an element" }
            pre tabindex="0" { code { (script) } }
            p {
                "and " code { "connect-src " (origin) } " where the script has " code { "crossorigin" } "; for a frame, "
                code { "frame-src " (origin) } " alone. A page that requires Trusted Types allows " code { "trusted-types plasticity" } "."
            }
        }
    }
}

fn beside(site: &Site<'_>, entry: &Entry) -> Markup {
    let (base, language) = (base(site), site.book.language);
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
            p { (language.in_the_chapter()) " " a href=(address) { (chapter.front.title) } ". " a href={ "embed/" (name) ".html" } { (language.alone_on_page()) } "." }
        } @else {
            p { a href={ "embed/" (name) ".html" } { (language.alone_on_page()) } "." }
        }
        details.snippet {
            summary { (language.embed_it()) }
            p { (language.as_element()) }
            pre tabindex="0" { code { (tag) } }
            p { (language.as_frame()) }
            pre tabindex="0" { code { (frame) } }
            @if !entry.presets.is_empty() {
                p { (language.presets()) " " @for (i, preset) in entry.presets.iter().enumerate() { @if i > 0 { ", " } code { (preset.name) } } "." }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_has_the_same_listener() {
        assert!(include_str!("../../../../README.md").contains(LISTENER));
    }
}
