//! `about.js`: what “About the model” shows, loaded when it is first opened.

use std::collections::BTreeMap;

use language::Language;
use maud::{PreEscaped, html};
use plasticity::models;
use widgets::Entry;

use super::carried;
use crate::build::Files;
use crate::doc_block::DocBlock;
use crate::prose::{Book, Writer};

/// Writes `about.js`.
pub fn write(book: &Book, out: &mut Files) {
    let all: BTreeMap<_, _> = widgets::ENTRIES.iter().map(|entry| (entry.name, about(book, entry))).collect();
    let all = serde_json::to_string(&all).unwrap_or_else(|_| "{}".into());
    out.insert("about.js".into(), carried(&all).into_bytes());
}

fn about(book: &Book, entry: &Entry) -> String {
    let shown = entry.models.iter().filter_map(|name| models::find(name));
    let mut writer = Writer::new(book);
    let sections: Vec<_> = shown
        .map(|model| {
            let file = format!("crates/plasticity/src/models/{}.rs", model.name.replace('-', "_"));
            let block = DocBlock::read(&file, model.text, &book.problems);
            let summary = writer.part(block.piece(&block.summary));
            let [equations, _, source, reproduces, departs, _] =
                block.parts.each_ref().map(|part| PreEscaped(writer.part(block.piece(part))));
            html! {
                section {
                    h3 { (model.title) }
                    (PreEscaped(summary))
                    h4 { "Equations" } (equations)
                    h4 { "Source" } (source)
                    h4 { "Reproduces" } (reproduces)
                    h4 { "Departs" } (departs)
                }
            }
        })
        .collect();
    let cites = std::mem::take(&mut writer.traces.cites);
    let html = html! {
        @for section in &sections { (section) }
        @if !cites.is_empty() {
            section { h3 { "References" } ul { @for key in &cites { @if let Some(work) = book.references.find(key) { li { (work.line(Language::English)) } } } } }
        }
    };
    // Citations have no list of the page to lead to here.
    plain_citations(&html.into_string())
}

/// Takes the links of citations out: what they lead to stands on the book's own pages only.
fn plain_citations(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<a class=\"cite\" href=\"") {
        out.push_str(before);
        let after = after.split_once('>').map_or(after, |(_, after)| after);
        let (label, after) = after.split_once("</a>").unwrap_or((after, ""));
        out.push_str(label);
        rest = after;
    }
    out.push_str(rest);
    out
}
