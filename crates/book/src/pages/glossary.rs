//! All terms.

use maud::{PreEscaped, html};

use super::Site;
use super::shell::{self, Head, Page};
use crate::glossary::{Glossary, Term};
use crate::problem::Piece;
use crate::prose::{Section, Traces, Writer};

/// A term's text as HTML.
pub fn text(writer: &mut Writer<'_>, glossary: &Glossary, term: &Term) -> String {
    writer.inline(Piece { file: &glossary.file, first_line: term.line, text: &term.text })
}

/// Writes the page.
pub fn page(site: &Site<'_>) -> Page {
    let language = site.book.language;
    let glossary = &site.book.glossary;
    let mut writer = Writer::new(site.book);
    let terms: Vec<_> = glossary
        .sorted()
        .into_iter()
        .map(|(key, term)| (key, term, text(&mut writer, glossary, term)))
        .collect();
    let mut traces = writer.traces;
    traces.terms.clear();
    traces.sections = terms
        .iter()
        .map(|(key, term, _)| Section {
            id: (*key).clone(),
            title: term.name.clone(),
            text: term.text.clone(),
        })
        .collect();
    traces.ids.extend(terms.iter().map(|(key, term, _)| ((*key).clone(), term.line)));
    let body = html! {
        article {
            header.opening { h1 { (language.glossary()) } }
            dl.glossary {
                @for (key, term, text) in &terms {
                    div id=(key) {
                        dt { (term.name) }
                        dd {
                            (PreEscaped(text))
                            @if !term.see.is_empty() {
                                span.see {
                                    " " (language.see()) " "
                                    @for (i, other) in term.see.iter().enumerate() {
                                        @if i > 0 { ", " }
                                        @if let Some(target) = glossary.terms.get(other) { a href={ "#" (other) } { (target.name) } }
                                    }
                                    "."
                                }
                            }
                        }
                    }
                }
            }
            (shell::apparatus(site, &mut traces, language))
        }
    };
    let head = Head {
        file: "glossary.html",
        title: language.glossary(),
        language,
        description: "The terms of synaptic plasticity, each in one or two sentences.",
        picture: None,
    };
    let contents = shell::contents(&Traces::default(), language);
    let html = shell::page(site, &head, &contents, &body, &html! {});
    Page { file: "glossary.html".into(), html, title: language.glossary().into(), traces }
}
