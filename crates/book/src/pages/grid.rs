//! All figures at a glance: a picture of each, by chapter, and a field that keeps those with a word.

use maud::{Markup, html};
use widgets::{ENTRIES, Entry};

use super::Site;

/// Chapters in words, each with the widgets that are at home there; what is in no chapter comes last.
pub fn groups<'a>(site: &Site<'a>) -> Vec<(&'a str, Vec<&'static Entry>)> {
    let home = |entry: &Entry| site.home_of(entry.name).map(|(_, chapter)| chapter.front.slug.clone());
    let of = |slug: Option<&String>| ENTRIES.iter().filter(|entry| home(entry).as_ref() == slug).collect();
    let chapters = site.chapters.iter();
    let own = chapters.map(|chapter| (chapter.front.title.as_str(), of(Some(&chapter.front.slug))));
    own.chain([("In no chapter yet", of(None))]).filter(|(_, own): &(_, Vec<_>)| !own.is_empty()).collect()
}

/// The grid; each picture leads to its widget further down.
pub fn grid(groups: &[(&str, Vec<&Entry>)]) -> Markup {
    html! {
        label.sift { span { "Keep figures with a word, a model or a paper" } input #sift type="search" autocomplete="off"; }
        p #sifted.hidden role="status" {}
        div.grid {
            @for (chapter, entries) in groups {
                section {
                    h2.chapter { (chapter) }
                    ul {
                        @for entry in entries {
                            li data-words=(words(entry, chapter)) {
                                a href={ "#" (entry.name) } {
                                    img src={ "preview/" (entry.name) ".png" } alt="" loading="lazy" width="1200" height="630";
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

/// What a figure is found by, in small letters.
fn words(entry: &Entry, chapter: &str) -> String {
    let named = [entry.name, entry.title, chapter].into_iter();
    let presets = entry.presets.iter().map(|preset| preset.label);
    named
        .chain(entry.models.iter().copied())
        .chain(presets)
        .collect::<Vec<_>>()
        .join(" ")
        .replace('-', " ")
        .to_lowercase()
}
