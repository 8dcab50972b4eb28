//! A row for each value of the figure: whether readers may move it, and what it is at first.

use language::Language;
use reader::form::CONTENT;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::dom::{document, h, set};
use super::field;
use super::widget::{self, Parameter, Widget};

/// The rows, in the order of the figure's parameters.
#[derive(Default)]
pub struct Rows(Vec<Row>);

struct Row {
    parameter: Parameter,
    free: HtmlInputElement,
    value: HtmlElement,
}

impl Rows {
    /// Makes the rows of a live figure in a list. `controls` are what readers may move, as the attribute of that name has it.
    pub fn of(widget: &Widget, list: &HtmlElement, controls: Option<&str>, language: Language) -> Self {
        list.set_text_content(None);
        let may = |name: &str| match controls.map(str::trim) {
            None | Some("" | "all") => true,
            Some(names) => names.split([' ', ',']).any(|own| own == name),
        };
        let row = |parameter: Parameter| {
            let Parameter { name, label, symbol, unit, .. } = &parameter;
            let free: HtmlInputElement =
                h("input", &[("type", "checkbox"), ("data-free", name)], "").unchecked_into();
            free.set_checked(may(name));
            let words = h("label", &[("class", "may")], "");
            let text = h("span", &[], label);
            append(&words, &[&free, &text, &h("i", &[], symbol)]);
            let measured = if unit.is_empty() { label.clone() } else { format!("{label}, {unit}") };
            let own = [("data-value", name.as_str()), ("aria-label", measured.as_str())];
            let value = if parameter.domain.names.is_empty() {
                let typed = [("type", "text"), ("inputmode", "decimal"), ("spellcheck", "false")];
                h("input", &[&own[..], &typed].concat(), "")
            } else {
                let select = h("select", &own, "");
                for name in &parameter.domain.names {
                    append(&select, &[&h("option", &[("value", name)], name)]);
                }
                select
            };
            let row = h("li", &[], "");
            // The names of quantities are the book's own.
            if language.tag() != CONTENT {
                set(&row, "lang", CONTENT);
            }
            append(&row, &[&words, &value, &h("span", &[("class", "unit")], unit)]);
            append(list, &[&row]);
            Row { parameter, free, value }
        };
        Self(widget::parameters(widget).into_iter().map(row).collect())
    }

    /// The attribute `controls`; nothing where readers may move everything.
    pub fn controls(&self) -> Option<String> {
        let free: Vec<&str> =
            self.0.iter().filter(|row| row.free.checked()).map(|row| row.parameter.name.as_str()).collect();
        if free.len() == self.0.len() {
            return None;
        }
        Some(if free.is_empty() { "none".into() } else { free.join(" ") })
    }

    /// Ticks all or none.
    pub fn tick(&self, all: bool) {
        self.0.iter().for_each(|row| row.free.set_checked(all));
    }

    /// Gives the figure what was typed into a row.
    ///
    /// # Errors
    /// The sentence that says what is wrong with it.
    pub fn take(&self, widget: &Widget, key: &str, language: Language) -> Result<(), String> {
        let row = self.0.iter().find(|row| row.parameter.name == key);
        row.map_or(Ok(()), |row| widget::give(widget, &row.parameter, &field::value(&row.value), language))
    }

    /// Shows what the figure has; nobody's typing is disturbed.
    pub fn show(&self, widget: &Widget, language: Language) {
        let busy = document().active_element();
        let is_busy = |value: &Element| busy.as_ref() == Some(value);
        for Row { parameter, value, .. } in self.0.iter().filter(|row| !is_busy(&row.value)) {
            field::put(value, &widget::value(widget, &parameter.name, language));
        }
    }
}

fn append(parent: &Element, children: &[&Element]) {
    for child in children {
        let _ = parent.append_child(child);
    }
}
