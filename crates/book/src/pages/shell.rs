//! What all pages share: head, header, footer.

use language::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Site;
use crate::prose::Traces;

/// Name of the book.
pub const BOOK: &str = "The Plastic Synapse";

/// What stands above a page.
pub struct Head<'a> {
    /// File name, from the book's folder.
    pub file: &'a str,
    /// Title of the page; the book's own where empty.
    pub title: &'a str,
    /// One or two sentences for search engines and previews.
    pub description: &'a str,
    /// Of the page's furniture.
    pub language: Language,
    /// A widget whose picture stands for the page; the first of the book where it has none of its own.
    pub picture: Option<&'a str>,
}

/// A finished page.
pub struct Page {
    /// File name, from the book's folder.
    pub file: String,
    /// The whole document.
    pub html: String,
    /// Title for search results.
    pub title: String,
    /// What its texts left behind.
    pub traces: Traces,
}

/// A page with header and footer around its body.
pub fn page(site: &Site<'_>, head: &Head<'_>, contents: &Markup, body: &Markup, around: &Markup) -> String {
    // A page without a widget or a program of its own needs no loader.
    let live =
        site.live && ["<plasticity-", "data-plasticity-program"].iter().any(|mark| body.0.contains(mark));
    let language = head.language;
    let where_ = if head.title.is_empty() { None } else { Some(head.title) };
    let document = html! {
        (DOCTYPE)
        html lang=(language.tag()) data-live[live] {
            head {
                (self::head(site, head, live, ""))
                // A browser that keeps the book would show what was, where it shall show what was just written.
                @if !site.reload { script src="keep.js" {} }
            }
            body {
                a.skip href="#text" { (language.skip_to_text()) }
                header.top {
                    a.home href="index.html" { (icon()) (BOOK) }
                    @if let Some(title) = where_ { span.where { (title) } }
                    a.figures href="gallery.html" data-elsewhere { (language.figures()) }
                    (search(language))
                    (themes(language))
                    p.newer { (language.newer_edition()) " " button type="button" { (language.use_it()) } }
                }
                div.page {
                    (contents)
                    main #text tabindex="-1" { (body) }
                }
                footer.bottom {
                    (around)
                    nav aria-label=(language.the_book()) data-elsewhere {
                        a href="index.html" { (language.contents()) }
                        a href="models.html" { (language.models()) }
                        a href="gallery.html" { (language.gallery()) }
                        a href="courses.html" { (language.teach()) }
                        a href="teach.html" { (language.for_a_class()) }
                        a href="glossary.html" { (language.glossary()) }
                        a href="references.html" { (language.references()) }
                    }
                }
            }
        }
    };
    document.into_string()
}

/// The head of a document, with the loader where something on it comes live; `up` leads to the book's folder.
pub fn head(site: &Site<'_>, head: &Head<'_>, live: bool, up: &str) -> Markup {
    let title = if head.title.is_empty() { BOOK.to_string() } else { format!("{} · {BOOK}", head.title) };
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (title) }
        meta name="description" content=(head.description);
        meta name="color-scheme" content="light dark";
        link rel="icon" href={ (up) "icon.svg" } type="image/svg+xml";
        link rel="stylesheet" href={ (up) "style.css" };
        script src={ (up) "page.js" } {}
        @if site.reload { script src={ (up) "live.js" } {} }
        @if live { script src={ (up) "plasticity.js" } async {} }
        @if let Some(base) = site.base_url {
            @let base = base.trim_end_matches('/');
            link rel="canonical" href={ (base) "/" (head.file) };
            meta property="og:type" content="article";
            meta property="og:site_name" content=(BOOK);
            meta property="og:title" content=(title);
            meta property="og:description" content=(head.description);
            meta property="og:url" content={ (base) "/" (head.file) };
            @if let Some(picture) = head.picture.or(widgets::ENTRIES.first().map(|entry| entry.name)) {
                meta property="og:image" content={ (base) "/preview/" (picture) ".png" };
                meta name="twitter:card" content="summary_large_image";
            }
        }
    }
}

fn icon() -> Markup {
    html! { img src="icon.svg" alt="" width="24" height="24"; }
}

fn search(language: Language) -> Markup {
    html! {
        search.find {
            label.hidden for="find" { (language.search_book()) }
            input #find type="search" placeholder=(language.search()) autocomplete="off";
            ul #found aria-label=(language.found_list()) hidden {}
            p #found-count.hidden role="status" {}
        }
    }
}

fn themes(language: Language) -> Markup {
    html! {
        label.theme {
            span.hidden { (language.theme()) }
            select #theme {
                option value="auto" { (language.theme_auto()) }
                option value="light" { (language.theme_light()) }
                option value="dark" { (language.theme_dark()) }
                option value="contrast" { (language.theme_contrast()) }
            }
        }
    }
}

/// The list of a page's headings.
pub fn contents(traces: &Traces, language: Language) -> Markup {
    let headings: Vec<_> = traces.headings.iter().filter(|heading| heading.level == 2).collect();
    html! {
        nav.contents aria-label=(language.on_this_page()) {
            @if !headings.is_empty() {
                details {
                    summary { (language.on_this_page()) }
                    ol {
                        @for heading in headings {
                            li { a href={ "#" (heading.id) } { (PreEscaped(heading.html.clone())) } }
                        }
                    }
                }
            }
        }
    }
}

/// References and terms at the end of a page.
pub fn apparatus(site: &Site<'_>, traces: &mut Traces, language: Language) -> Markup {
    let mut writer = crate::prose::Writer::in_language(site.book, language);
    let glossary = &site.book.glossary;
    let terms: Vec<_> = traces
        .terms
        .iter()
        .filter_map(|key| glossary.terms.get(key).map(|term| (key, term)))
        .map(|(key, term)| {
            (key.clone(), term.name.clone(), super::glossary::text(&mut writer, glossary, term))
        })
        .collect();
    for key in writer.traces.cites {
        if !traces.cites.contains(&key) {
            traces.cites.push(key);
        }
    }
    html! {
        @if !terms.is_empty() {
            section.terms aria-labelledby="terms" {
                h2 #terms { (language.terms()) }
                dl {
                    @for (key, name, text) in &terms {
                        div id={ "term-" (key) } {
                            dt { a href={ "glossary.html#" (key) } { (name) } }
                            dd { (PreEscaped(text.clone())) }
                        }
                    }
                }
            }
        }
        @if !traces.cites.is_empty() {
            section aria-labelledby="references" {
                h2 #references { (language.references()) }
                (site.book.references.list(traces.cites.iter().map(String::as_str), language))
            }
        }
    }
}
