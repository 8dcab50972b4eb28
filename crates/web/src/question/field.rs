//! The field of a question that asks for a number.

use reader::typed;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

use super::first;
use crate::dom::{fill, h, language_of, say, set, truth};

/// A field in its line, beside which is said what is no number.
pub struct Field {
    input: HtmlInputElement,
    line: Element,
}

impl Field {
    /// The field of a question, if it has one.
    pub fn of(question: &HtmlElement) -> Option<Self> {
        let line: Element = first(question, ".answer")?;
        Some(Self { input: first(&line, "input")?, line })
    }

    /// Number fields differ in what they take for a decimal point, and say nothing where they take none: as text, every
    /// way to write a number can be read.
    pub fn prepare(&self) {
        self.input.set_type("text");
        set(&self.input, "inputmode", "decimal");
        set(&self.input, "autocomplete", "off");
        fill(&self.line, &[&h("span", &[("class", "problem"), ("role", "status")], &[])]);
    }

    /// Whether an event happened to it.
    pub fn is_target(&self, event: &Event) -> bool {
        event.target().is_some_and(|target| target == ****self.input)
    }

    /// The number in it; nothing while it is empty.
    ///
    /// # Errors
    /// What is no number is said beside it.
    pub fn read(&self) -> Result<Option<f64>, ()> {
        let text = self.input.value();
        if text.trim().is_empty() {
            self.complain("");
            return Ok(None);
        }
        let language = language_of(&self.input);
        match typed::number_in(&text, &self.unit(), language) {
            Ok(number) => {
                self.complain("");
                Ok(Some(number))
            }
            Err(wrong) => {
                self.complain(&wrong.words(language));
                Err(())
            }
        }
    }

    /// Puts a number in, as it is kept.
    pub fn write(&self, text: &str) {
        self.input.set_value(&language_of(&self.input).number(text));
        self.complain("");
    }

    /// Says what is wrong; nothing is.
    pub fn complain(&self, sentence: &str) {
        set(&self.input, "aria-invalid", truth(!sentence.is_empty()));
        if let Some(note) = first::<Element>(&self.line, ".problem") {
            say(&note, sentence);
        }
    }

    /// The text after the label.
    fn unit(&self) -> String {
        let label = self.input.closest("label").ok().flatten();
        let after = label.and_then(|label| label.next_sibling());
        let text =
            after.filter(|node| node.node_type() == Node::TEXT_NODE).and_then(|node| node.text_content());
        text.unwrap_or_default().trim().into()
    }
}
