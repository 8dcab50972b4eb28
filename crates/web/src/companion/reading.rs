//! A result or a parameter that is only read.

use std::rc::Rc;

use reader::form::{CONTENT, Form};
use web_sys::{HtmlElement, ShadowRoot};

use crate::dom::{h, say, set};
use crate::element::Element;

/// `plasticity-value`
pub struct Reading {
    name: String,
    node: HtmlElement,
}

impl Reading {
    /// In a shadow root of its own.
    pub fn new(root: &ShadowRoot, name: String, form: &Form) -> Self {
        // Not announced: the widget itself says what has come out.
        let node = h("output", &[("aria-live", "off")], &[]);
        set(&node, "lang", form.language.tag());
        root.replace_children_with_node_1(&node);
        Self { name, node }
    }

    /// Shows what there is now.
    pub fn show(&self, element: &Rc<Element>) {
        let (state, language) = (element.read(|reader| reader.state()), element.form().language);
        let value = element.read(|reader| reader.place(&self.name)).map(|place| &state.values[place]);
        let reading = state.readouts.iter().find(|reading| reading.name == self.name);
        let (text, title) = match (value, reading) {
            (Some(value), _) => return say(&self.node, &value.text),
            (None, Some(reading)) if reading.hidden => ("?", language.hidden_reading()),
            (None, Some(reading)) => {
                set(&self.node, "lang", CONTENT);
                (reading.text.as_str(), reading.label)
            }
            // Another widget has taken the place of the one that was meant.
            (None, None) => ("—", language.no_such_number()),
        };
        say(&self.node, text);
        set(&self.node, "title", title);
    }
}
