//! Real tables, in a box that scrolls by itself where they are too wide.

use web_sys::HtmlElement;

use crate::dom;

/// A table with a caption; the first cell of each row is its head, unless it is empty.
pub fn table(caption: &str, heads: &[&str], rows: &[Vec<String>]) -> HtmlElement {
    let block: HtmlElement = dom::make("div", "table");
    // Reachable by key: whoever has no pointer must be able to scroll it.
    dom::set(&block, "tabindex", "0");
    dom::set(&block, "role", "region");
    dom::set(&block, "aria-label", caption);
    let table: HtmlElement = dom::make("table", "");
    let head: HtmlElement = dom::make("thead", "");
    let body: HtmlElement = dom::make("tbody", "");
    let line: HtmlElement = dom::make("tr", "");
    for head in heads {
        let cell = dom::words("th", "", head);
        dom::set(&cell, "scope", "col");
        dom::fill(&line, &[&cell]);
    }
    dom::fill(&head, &[&line]);
    for row in rows {
        let line: HtmlElement = dom::make("tr", "");
        for (place, text) in row.iter().enumerate() {
            let heads = place == 0 && !text.is_empty();
            let cell = dom::words(if heads { "th" } else { "td" }, "", text);
            if heads {
                dom::set(&cell, "scope", "row");
            }
            dom::fill(&line, &[&cell]);
        }
        dom::fill(&body, &[&line]);
    }
    dom::fill(&table, &[&dom::words("caption", "", caption), &head, &body]);
    dom::fill(&block, &[&table]);
    block
}
