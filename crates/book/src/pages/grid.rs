//! All figures at a glance: a picture of each, by chapter, and a field that keeps those with a word.

use std::collections::BTreeSet;

use maud::{Markup, html};
use widgets::{ENTRIES, Entry};

use super::Site;

/// Chapters in words, each with the widgets that are at home there; what is in no chapter comes last.
pub fn groups<'a>(site: &Site<'a>) -> Vec<(&'a str, Vec<&'static Entry>)> {
    let home = |entry: &Entry| site.home_of(entry.name).map(|(_, chapter)| chapter.front.slug.clone());
    let of = |slug: Option<&String>| ENTRIES.iter().filter(|entry| home(entry).as_ref() == slug).collect();
    let chapters = site.chapters.iter();
    let own = chapters.map(|chapter| (chapter.front.title.as_str(), of(Some(&chapter.front.slug))));
    own.chain([(site.book.language.in_no_chapter(), of(None))])
        .filter(|(_, own): &(_, Vec<_>)| !own.is_empty())
        .collect()
}

/// The grid; each picture leads to its widget further down.
pub fn grid(site: &Site<'_>, groups: &[(&str, Vec<&Entry>)]) -> Markup {
    html! {
        label.sift { span { (site.book.language.sift()) } input #sift type="search" autocomplete="off"; }
        p #sifted role="status" {}
        div.grid {
            @for (chapter, entries) in groups {
                section {
                    h2.chapter { (chapter) }
                    ul {
                        @for entry in entries {
                            li data-words=(words(site, entry, chapter)) {
                                a href={ "#" (entry.name) } {
                                    (preview(entry))
                                    (entry.title)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The picture of a figure, loaded when it comes near.
pub fn preview(entry: &Entry) -> Markup {
    html! { img.preview src={ "preview/" (entry.name) ".svg" } alt="" loading="lazy" width="1200" height="630"; }
}

/// What a figure is found by, in small letters: its words, its models, its papers.
fn words(site: &Site<'_>, entry: &Entry, chapter: &str) -> String {
    let presets = entry.presets.iter().map(|preset| preset.label.to_string());
    let cites = entry.presets.iter().map(|preset| preset.cite).chain(cites(widgets::caption(entry.name)));
    let papers = cites.filter_map(|key| site.book.references.find(key)).map(|work| work.label.clone());
    let models = entry.models.iter().map(ToString::to_string);
    let named = [entry.name, entry.title, chapter].map(String::from).into_iter();
    let all: BTreeSet<String> = named.chain(models).chain(presets).chain(papers).collect();
    let all = all.into_iter().collect::<Vec<_>>().join(" ");
    all.replace(['-', '\u{a0}'], " ").to_lowercase()
}

/// Keys of the works that a caption cites.
fn cites(caption: &str) -> impl Iterator<Item = &str> {
    let key = |c: char| c.is_ascii_alphanumeric();
    caption.split('@').skip(1).map(move |rest| rest.split(|c| !key(c)).next().unwrap_or_default())
}
