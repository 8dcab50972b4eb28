//! What a reader has done: kept in the browser's storage, and taken along as a file.

mod line;
pub mod store;

use web_sys::{Element, HtmlElement};

use crate::dom::{all, document, window};
use reader::progress::{Edition, key};

pub use line::{place, place_on_cover, show};

/// The key of something on this page.
fn key_of(element: &Element) -> String {
    key(&window().location().pathname().unwrap_or_default(), &element.id())
}

/// Whether this is a page of the book, and not one that shows a widget alone for another.
pub fn is_book() -> bool {
    document().query_selector("[data-live] > body:not(.embed)").ok().flatten().is_some()
}

/// All that this edition asks, as the cover lists it; nothing on another page.
fn edition() -> Option<Edition> {
    let chapters: Vec<HtmlElement> = of_page(".chapters > li");
    if chapters.is_empty() {
        return None;
    }
    let mut edition = Edition::default();
    for chapter in chapters {
        let link = chapter.query_selector("a").ok().flatten();
        let Some(page) = link.and_then(|link| link.get_attribute("href")) else { continue };
        let keys = |name: &str| -> Vec<String> {
            let ids = chapter.get_attribute(name).unwrap_or_default();
            ids.split_whitespace().map(|id| key(&page, id)).collect()
        };
        edition.questions.extend(keys("data-questions"));
        edition.figures.extend(keys("data-figures"));
        edition.pages.push(page);
    }
    Some(edition)
}

/// What this page asks.
fn asked() -> Edition {
    let keys = |selector: &str| of_page(selector).iter().map(|element| key_of(element)).collect();
    Edition {
        questions: keys("plasticity-question"),
        figures: keys("plasticity-widget[mode=predict]"),
        pages: vec![],
    }
}

fn of_page(selector: &str) -> Vec<HtmlElement> {
    document().document_element().map(|root| all(&root, selector)).unwrap_or_default()
}
