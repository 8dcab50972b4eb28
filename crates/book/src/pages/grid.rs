//! All figures at a glance: a picture of each, by chapter, and a field that keeps those with a word.

use maud::{Markup, html};
use widgets::{ENTRIES, Entry};

use super::Site;

/// The grid; each picture leads to its widget further down.
pub fn grid(site: &Site<'_>) -> Markup {
    let chapters = site.chapters.iter().map(|chapter| {
        let own =
            |entry: &&Entry| chapter.traces.widgets.iter().any(|(_, shown)| shown.entry.name == entry.name);
        (chapter.front.title.as_str(), ENTRIES.iter().filter(own).collect::<Vec<_>>())
    });
    let homeless: Vec<_> = ENTRIES.iter().filter(|entry| site.home_of(entry.name).is_none()).collect();
    let groups = chapters.chain([("In no chapter yet", homeless)]).filter(|(_, entries)| !entries.is_empty());
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
                                a href={ "#about-" (entry.name) } {
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
