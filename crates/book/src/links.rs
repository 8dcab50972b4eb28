//! Checks that need the whole book: links between pages, citations of presets and models.

use std::collections::BTreeMap;

use plasticity::models::MODELS;
use widgets::Entry;

use crate::pages::{Page, Site, courses, lessons};
use crate::problem::{Problems, offered};
use crate::prose::{Book, Link};
use crate::teaching::Text;

/// Every link of a text leads to a page and a place that exist, and asks of a figure what it can show.
pub fn check(pages: &[Page], site: &Site<'_>, problems: &Problems) {
    let places: BTreeMap<&str, &Page> = pages.iter().map(|page| (page.file.as_str(), page)).collect();
    for (source, own, links) in texts(site) {
        for link in links {
            let (file, place) = link.target.split_once('#').unwrap_or((&link.target, ""));
            let file = if file.is_empty() { own.as_str() } else { file };
            let say = |what: String| problems.add(source, link.line, what);
            let Some(page) = places.get(file) else {
                let known = offered(file, places.keys().copied());
                say(format!("The book has no page {file}: {known}."));
                continue;
            };
            let (id, state) = place.split_once(':').unwrap_or((place, ""));
            if !id.is_empty() && !page.traces.ids.contains_key(id) {
                let known = offered(id, page.traces.ids.keys().map(String::as_str));
                say(format!("{file} has no place “{id}”: {known}."));
            } else if !state.is_empty() {
                match page.traces.widgets.get(id) {
                    Some(shown) => unfit(shown.entry, state).into_iter().for_each(say),
                    None => say(format!("{file}#{id} is no figure: it takes no setting.")),
                }
            }
        }
    }
}

/// The texts that authors write, each with its file, its page and its links.
fn texts<'a>(site: &Site<'a>) -> impl Iterator<Item = (&'a str, String, &'a [Link])> {
    let of =
        |text: &'a Text, page: &str| (text.file.as_str(), page.to_string(), text.traces.links.as_slice());
    let chapters = site.chapters.iter();
    let chapters = chapters.map(|own| (own.file.as_str(), own.page(), own.traces.links.as_slice()));
    let lessons = site.teaching.lessons.iter().map(move |(_, lesson)| of(lesson, lessons::FILE));
    chapters.chain([of(&site.teaching.courses, courses::FILE)]).chain(lessons)
}

/// What of a setting, `preset=name,quantity=value` as an address has it, a widget cannot take.
fn unfit(entry: &Entry, state: &str) -> Vec<String> {
    let pairs: Vec<_> = state.split(',').map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect();
    let preset = pairs.iter().find(|(name, _)| *name == "preset").map(|(_, value)| *value);
    let settled = entry.settle(preset, pairs.into_iter().filter(|(name, _)| *name != "preset"));
    settled.problems.iter().map(ToString::to_string).collect()
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
