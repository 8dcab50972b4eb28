//! All cited works, with the chapters that cite them, and what could not be checked in them.

use maud::{PreEscaped, html};

use super::Site;
use super::shell::{self, Head, Page};
use crate::prose::{Section, Traces};

/// Writes the page; lists the works that some page cites.
pub fn page(site: &Site<'_>, pages: &[Page]) -> Page {
    let language = site.book.language;
    let references = &site.book.references;
    let cited: Vec<_> = references.keys().filter(|key| citing(pages, key).next().is_some()).collect();
    let mut works: Vec<_> = cited.iter().filter_map(|key| Some((*key, references.find(key)?))).collect();
    works.sort_by_key(|(_, work)| (work.authors.to_lowercase(), work.year.clone()));
    let mut traces = Traces::default();
    for (key, work) in &works {
        let text = format!("{} {}", work.authors, work.title);
        traces.sections.push(Section { id: format!("ref-{key}"), title: work.label.clone(), text });
        traces.ids.insert(format!("ref-{key}"), 1);
    }
    let unread: Vec<_> =
        pages.iter().flat_map(|page| page.traces.unread.iter().map(move |note| (page, note))).collect();
    let title = language.unchecked();
    if !unread.is_empty() {
        let text = unread.iter().map(|(_, (_, text))| text.as_str()).collect();
        traces.sections.push(Section { id: "unread".into(), title: title.into(), text });
    }
    for (_, (name, _)) in &unread {
        traces.ids.insert(name.clone(), 1);
    }
    let body = html! {
        article {
            header.opening { h1 { (language.references()) } }
            @if !unread.is_empty() {
                h2 id="unread" { (title) }
                p { (language.unchecked_intro()) }
                ul {
                    @for (page, (name, text)) in &unread {
                        li id=(name) { a href=(page.file) { (page.title) } ": " (PreEscaped(text)) }
                    }
                }
                h2 id="works" { (language.cited_works()) }
            }
            ul.references {
                @for (key, work) in works {
                    li id={ "ref-" (key) } {
                        (work.line(language))
                        span.see {
                            " " (language.cited_in()) " "
                            @for (i, page) in citing(pages, key).enumerate() {
                                @if i > 0 { ", " }
                                a href=(page.file) { (page.title) }
                            }
                            "."
                        }
                    }
                }
            }
        }
    };
    let head = Head {
        file: "references.html",
        title: language.references(),
        language,
        description: "Every work that the book cites, with its DOI.",
        picture: None,
    };
    let contents = shell::contents(&Traces::default(), language);
    let html = shell::page(site, &head, &contents, &body, &html! {});
    Page { file: "references.html".into(), html, title: language.references().into(), traces }
}

fn citing<'a>(pages: &'a [Page], key: &'a str) -> impl Iterator<Item = &'a Page> {
    pages.iter().filter(move |page| page.traces.cites.iter().any(|cited| cited == key))
}
