//! One dialog per widget, for links, tables and explanations. The native one: focus, Escape and what lies behind are
//! the browser's.

use language::Language;
use reader::form::CONTENT;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlTextAreaElement, Node};

use crate::dom::{button, fill, h, say, set, text, words};

/// The dialog of a widget.
pub struct Dialog {
    /// The native element.
    pub node: HtmlDialogElement,
    title: HtmlElement,
    body: HtmlElement,
    language: Language,
}

impl Dialog {
    /// Closed and empty.
    pub fn new(language: Language) -> Self {
        let title = h("h2", &[("id", "dialog-title")], &[]);
        let body = h("div", &[("class", "body")], &[]);
        let head = h("div", &[("class", "head")], &[&title, &button("close", language.close(), "")]);
        let node = h("dialog", &[("aria-labelledby", "dialog-title")], &[&head, &body]);
        Self { node: node.unchecked_into(), title, body, language }
    }

    /// Shows something.
    pub fn open(&self, words: &str, content: &[&Node]) {
        say(&self.title, words);
        self.body.set_text_content(None);
        fill(&self.body, content);
        if !self.node.open() && self.node.show_modal().is_err() {
            // Not in a document any more: nothing to show it to.
            self.node.close();
        }
    }

    /// Puts what was loaded about the models into its place, where the dialog still has one.
    pub fn describe(&self, loaded: Option<&Node>) {
        let Ok(Some(place)) = self.body.query_selector(".models") else { return };
        let sorry = words("p", &[("class", "hint")], self.language.equations_missing());
        if loaded.is_some() {
            set(&place, "lang", CONTENT);
        }
        place.set_text_content(None);
        fill(&place, &[loaded.unwrap_or(&sorry)]);
    }
}

/// Text to take along, with a button that copies it.
pub fn copyable(label: &str, content: &str, language: Language) -> HtmlElement {
    let rows = if content.len() > 120 { "4" } else { "2" };
    let area: HtmlTextAreaElement =
        h("textarea", &[("readonly", ""), ("rows", rows), ("spellcheck", "false")], &[]).unchecked_into();
    area.set_value(content);
    let label = h("label", &[], &[&text(label), &area]);
    h("div", &[("class", "copyable")], &[&label, &button("copy", language.copy(), "")])
}
