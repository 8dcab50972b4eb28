//! One dialog per widget: for links, tables and explanations.

use web_sys::{HtmlDialogElement, HtmlElement, HtmlTextAreaElement, Node};

use crate::dom;

/// The native dialog: focus, Escape and what lies behind are the browser's.
pub struct Dialog {
    /// The element.
    pub node: HtmlDialogElement,
    title: HtmlElement,
    body: HtmlElement,
}

impl Dialog {
    /// A closed dialog.
    pub fn new() -> Self {
        let node: HtmlDialogElement = dom::make("dialog", "");
        let head: HtmlElement = dom::make("div", "head");
        let title = dom::words("h2", "", "");
        dom::set(&title, "id", "dialog-title");
        dom::set(&node, "aria-labelledby", "dialog-title");
        dom::fill(&head, &[&title, &dom::button("close", "Close", "")]);
        let body: HtmlElement = dom::make("div", "body");
        dom::fill(&node, &[&head, &body]);
        Self { node, title, body }
    }

    /// Opens with a title and content.
    pub fn open(&self, title: &str, content: &[&Node]) {
        dom::say(&self.title, title);
        self.body.set_text_content(None);
        dom::fill(&self.body, content);
        if !self.node.open() && self.node.show_modal().is_err() {
            // Not in a document any more: nothing to show it to.
            self.close();
        }
    }

    /// Closes.
    pub fn close(&self) {
        self.node.close();
    }
}

/// Text to take along, with a button that copies it.
pub fn copyable(label: &str, text: &str) -> HtmlElement {
    let block: HtmlElement = dom::make("div", "copyable");
    let head = dom::words("label", "", label);
    let area: HtmlTextAreaElement = dom::make("textarea", "");
    dom::set(&area, "readonly", "");
    dom::set(&area, "rows", if text.len() > 120 { "4" } else { "2" });
    dom::set(&area, "spellcheck", "false");
    area.set_value(text);
    dom::fill(&head, &[&area]);
    dom::fill(&block, &[&head, &dom::button("copy", "Copy", "")]);
    block
}
