//! One quantity's row: label, slider or options, number, reset.

use std::cell::RefCell;

use plasticity::quantity::decimal::shortest;
use plasticity::{Domain, Quantity, Value};
use web_sys::{HtmlElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement};

use crate::dom;
use crate::scale::Scale;
use crate::words;

/// Up to so many options stand beside each other; more go into a list.
const RADIOS: usize = 3;

/// A row of controls. Native inputs; what they mean is in `data-input`.
pub struct Control {
    /// The whole row.
    pub row: HtmlElement,
    quantity: Quantity,
    start: Value,
    parts: Parts,
    reset: HtmlElement,
    shown: RefCell<Option<Value>>,
}

enum Parts {
    Number { slider: Option<(HtmlInputElement, Scale)>, number: HtmlInputElement },
    Radios(Vec<HtmlInputElement>),
    List(HtmlSelectElement),
}

impl Control {
    /// The row of a quantity; `start` is what its reset goes back to.
    pub fn new(quantity: &Quantity, start: Value) -> Self {
        let key = quantity.key();
        let name = words::spaced(&key);
        let row: HtmlElement = dom::make("div", "control");
        dom::set(&row, "data-quantity", &key);
        dom::set(&row, "role", "group");
        dom::set(&row, "title", quantity.doc);
        dom::set(&row, "aria-label", &name);

        let label: HtmlElement = dom::make("span", "label");
        dom::fill(&label, &[&dom::words("span", "symbol", quantity.symbol)]);
        if name != quantity.symbol {
            dom::fill(&label, &[&dom::words("span", "name", &name)]);
        }
        dom::fill(&row, &[&label]);

        let parts = match quantity.domain {
            Domain::Choice { names, docs } if names.len() <= RADIOS => radios(&row, &key, names, docs),
            Domain::Choice { names, docs } => list(&row, &name, names, docs),
            _ => number(&row, &name, quantity),
        };
        let reset = dom::button("reset-one", "↺", &format!("Reset {name}"));
        dom::set(&reset, "aria-label", &format!("Reset {name}"));
        dom::fill(&row, &[&reset]);
        Self { row, quantity: *quantity, start, parts, reset, shown: RefCell::new(None) }
    }

    /// Shows a value.
    pub fn show(&self, value: Value) {
        if self.shown.replace(Some(value)) == Some(value) {
            return;
        }
        let typed = words::typed(&self.quantity, value);
        match &self.parts {
            Parts::Number { slider, number } => {
                if let Some((slider, scale)) = slider {
                    slider.set_value(&shortest(scale.position(value.number())));
                    dom::set(slider, "aria-valuetext", &words::value(&self.quantity, value));
                }
                number.set_value(&typed);
            }
            Parts::Radios(radios) => {
                for (place, radio) in radios.iter().enumerate() {
                    radio.set_checked(value.number() == place as f64);
                }
            }
            Parts::List(list) => list.set_value(&typed),
        }
        dom::class(&self.reset, "off", value == self.start);
    }

    /// Forgets what was shown: a field holds text that was not taken.
    pub fn renew(&self, value: Value) {
        self.shown.replace(None);
        self.show(value);
    }
}

fn radios(row: &HtmlElement, key: &str, names: &[&str], docs: &[&str]) -> Parts {
    let options: HtmlElement = dom::make("span", "options");
    let radios = names.iter().zip(docs).map(|(name, doc)| {
        let label: HtmlElement = dom::make("label", "");
        dom::set(&label, "title", doc);
        let radio: HtmlInputElement = dom::make("input", "");
        dom::set(&radio, "type", "radio");
        dom::set(&radio, "name", key);
        dom::set(&radio, "value", name);
        dom::set(&radio, "data-input", "choice");
        dom::fill(&label, &[&radio, &dom::words("span", "", &words::spaced(name))]);
        dom::fill(&options, &[&label]);
        radio
    });
    let radios = radios.collect();
    dom::fill(row, &[&options]);
    Parts::Radios(radios)
}

fn list(row: &HtmlElement, label: &str, names: &[&str], docs: &[&str]) -> Parts {
    let list: HtmlSelectElement = dom::make("select", "");
    dom::set(&list, "data-input", "choice");
    dom::set(&list, "aria-label", label);
    for (name, doc) in names.iter().zip(docs) {
        let option: HtmlOptionElement = dom::make("option", "");
        option.set_value(name);
        option.set_text(&words::spaced(name));
        dom::set(&option, "title", doc);
        dom::fill(&list, &[&option]);
    }
    dom::fill(row, &[&list]);
    Parts::List(list)
}

fn number(row: &HtmlElement, name: &str, quantity: &Quantity) -> Parts {
    let slider = Scale::of(quantity).map(|scale| {
        let slider = dom::slider(f64::from(scale.last), name);
        dom::set(&slider, "data-input", "slider");
        dom::fill(row, &[&slider]);
        (slider, scale)
    });
    let field: HtmlElement = dom::make("span", "field");
    let number: HtmlInputElement = dom::make("input", "");
    dom::set(&number, "type", "text");
    dom::set(&number, "inputmode", "text");
    dom::set(&number, "autocomplete", "off");
    dom::set(&number, "spellcheck", "false");
    dom::set(&number, "data-input", "number");
    dom::set(&number, "aria-label", &label_with_unit(name, quantity));
    dom::fill(&field, &[&number]);
    if quantity.domain == Domain::Seed {
        dom::fill(&field, &[&dom::button("new-seed", "New seed", "Draw another seed")]);
    } else {
        dom::fill(&field, &[&dom::words("span", "unit", quantity.unit.symbol())]);
    }
    dom::fill(row, &[&field]);
    Parts::Number { slider, number }
}

fn label_with_unit(name: &str, quantity: &Quantity) -> String {
    match quantity.unit.symbol() {
        "" => name.to_string(),
        unit => format!("{name}, {unit}"),
    }
}
