//! Tables in dialogs.

use web_sys::{HtmlElement, Node};

use crate::dom::{fill, h, words};

/// A table with a caption, in a box that scrolls by itself where it is too wide. The first cell of each row is its
/// head, unless it is empty.
pub fn table(caption: &str, heads: &[&str], rows: &[Vec<Node>]) -> HtmlElement {
    let head = h("tr", &[], &[]);
    for name in heads {
        fill(&head, &[&words("th", &[("scope", "col")], name)]);
    }
    let body = h("tbody", &[], &[]);
    for cells in rows {
        let line = h("tr", &[], &[]);
        for (place, cell) in cells.iter().enumerate() {
            let empty = cell.text_content().unwrap_or_default().is_empty();
            let is_head = place == 0 && !empty;
            fill(
                &line,
                &[&h(
                    if is_head { "th" } else { "td" },
                    if is_head { &[("scope", "row")] } else { &[] },
                    &[cell],
                )],
            );
        }
        fill(&body, &[&line]);
    }
    let head = h("thead", &[], &[&head]);
    let table = h("table", &[], &[&words("caption", &[], caption), &head, &body]);
    // Reachable by key: whoever has no pointer must be able to scroll it.
    let box_of = [("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)];
    h("div", &box_of, &[&table])
}
