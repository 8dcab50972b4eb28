//! Checks that need the whole book: links between pages, citations of presets and models.

use std::collections::BTreeMap;

use plasticity::models::MODELS;

use crate::chapter::Chapter;
use crate::pages::Page;
use crate::problem::{Problems, offered};
use crate::prose::Book;

/// Every link of a chapter leads to a page and a place that exist.
pub fn check(pages: &[Page], chapters: &[Chapter], problems: &Problems) {
    let places: BTreeMap<&str, &Page> = pages.iter().map(|page| (page.file.as_str(), page)).collect();
    for chapter in chapters {
        let own = chapter.page();
        for link in &chapter.traces.links {
            let (file, id) = link.target.split_once('#').unwrap_or((&link.target, ""));
            let file = if file.is_empty() { own.as_str() } else { file };
            let Some(page) = places.get(file) else {
                let known = offered(file, places.keys().copied());
                problems.add(&chapter.file, link.line, format!("The book has no page {file}: {known}."));
                continue;
            };
            if !id.is_empty() && !page.traces.ids.contains_key(id) {
                let known = offered(id, page.traces.ids.keys().map(String::as_str));
                problems.add(&chapter.file, link.line, format!("{file} has no place “{id}”: {known}."));
            }
        }
    }
}

/// What code cites is in the references.
pub fn cited(book: &Book) {
    let known = |key: &str| key.is_empty() || !book.references.lacks(key);
    for entry in widgets::ENTRIES {
        let file = format!("crates/widgets/src/{}.rs", entry.name.replace('-', "_"));
        for preset in entry.presets.iter().filter(|preset| !known(preset.cite)) {
            let what = format!(
                "The preset “{}” cites “{}”, which is not in the references.",
                preset.name, preset.cite
            );
            book.problems.add(&file, 1, what);
        }
        for name in entry.models.iter().filter(|name| !MODELS.iter().any(|model| model.name == **name)) {
            let known = offered(name, MODELS.iter().map(|model| model.name));
            book.problems.add(
                &file,
                1,
                format!("{} runs a model “{name}” that is not listed: {known}.", entry.name),
            );
        }
    }
}
