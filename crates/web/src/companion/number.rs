//! A number that can be dragged, typed and stepped.

use std::cell::{Cell, RefCell};

use plasticity::quantity::decimal::shortest;
use plasticity::{Quantity, Value};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent, ShadowRoot};

use crate::dial::Dial;
use crate::dom;
use crate::element::Element;

/// The nodes of a number, and what goes on with them.
pub struct Number {
    dial: Dial,
    /// The number as text.
    slider: HtmlElement,
    /// The number as a field; only while it is being typed.
    field: HtmlInputElement,
    /// What could not be used.
    problem: HtmlElement,
    /// Where the pointer took hold, css px, and of which value.
    held: Cell<Option<(f64, Value)>>,
    typing: Cell<bool>,
    shown: RefCell<Option<Value>>,
}

impl Number {
    /// The nodes for a quantity.
    pub fn new(quantity: &Quantity) -> Self {
        let dial = Dial::new(quantity);
        let slider: HtmlElement = dom::make("span", "slider");
        let meaning = quantity.doc.trim_end_matches('.');
        dom::set(&slider, "role", "slider");
        dom::set(&slider, "tabindex", "0");
        dom::set(&slider, "aria-label", meaning);
        dom::set(&slider, "title", &format!("{meaning}: drag, or press Enter to type"));
        let (low, high) = dial.ends();
        dom::set(&slider, "aria-valuemin", &shortest(low));
        dom::set(&slider, "aria-valuemax", &shortest(high));
        let field: HtmlInputElement = dom::make("input", "gone");
        dom::set(&field, "type", "text");
        dom::set(&field, "autocomplete", "off");
        dom::set(&field, "spellcheck", "false");
        let unit = quantity.unit.symbol();
        let label = if unit.is_empty() { meaning.to_string() } else { format!("{meaning}, {unit}") };
        dom::set(&field, "aria-label", &label);
        let problem: HtmlElement = dom::make("span", "unseen");
        dom::set(&problem, "role", "status");
        Self {
            dial,
            slider,
            field,
            problem,
            held: Cell::new(None),
            typing: Cell::new(false),
            shown: RefCell::new(None),
        }
    }

    /// Puts the nodes in their place.
    pub fn fill(&self, root: &ShadowRoot) {
        dom::fill(root, &[&self.slider, &self.field, &self.problem]);
    }

    /// Shows a value.
    pub fn show(&self, quantity: &Quantity, value: Value) {
        if self.shown.replace(Some(value)) != Some(value) {
            let text = widgets::value_text(quantity, value);
            dom::say(&self.slider, &text);
            dom::set(&self.slider, "aria-valuenow", &shortest(value.number()));
            dom::set(&self.slider, "aria-valuetext", &text);
        }
    }

    /// Pointer and keys.
    pub fn event(&self, event: &Event, element: &Element, place: usize) {
        let now = element.session.borrow().values()[place];
        match event.type_().as_str() {
            "pointerdown" => self.hold(event.unchecked_ref(), now),
            "pointermove" => self.drag(event.unchecked_ref(), element, place),
            "pointerup" | "pointercancel" if self.held.take().is_some() => {
                dom::class(&self.slider, "held", false);
                element.commit();
            }
            "dblclick" => self.write(element, place, now),
            "keydown" => self.key(event.unchecked_ref(), element, place, now),
            // The slider loses the focus too, to the field.
            "focusout" if self.typing.get() && dom::target(event).as_ref() == Some(self.field.as_ref()) => {
                self.take(element, place);
            }
            _ => {}
        }
    }

    fn hold(&self, event: &PointerEvent, now: Value) {
        if event.button() != 0 || self.typing.get() {
            return;
        }
        // Text that is dragged over would be selected instead.
        dom::class(&self.slider, "held", true);
        self.held.set(Some((f64::from(event.client_x()), now)));
        let _ = self.slider.set_pointer_capture(event.pointer_id());
    }

    fn drag(&self, event: &PointerEvent, element: &Element, place: usize) {
        let Some((from, value)) = self.held.get() else { return };
        let to = self.dial.dragged(value, f64::from(event.client_x()) - from);
        if let Some(to) = to.filter(|to| *to != element.session.borrow().values()[place]) {
            element.set(place, to);
        }
    }

    fn key(&self, event: &KeyboardEvent, element: &Element, place: usize, now: Value) {
        let key = event.key();
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if self.typing.get() {
            match key.as_str() {
                "Enter" => self.take(element, place),
                "Escape" => self.end(),
                _ => return,
            }
            event.prevent_default();
            let _ = self.slider.focus();
        } else if key == "Enter" {
            event.prevent_default();
            self.write(element, place, now);
        } else if let Some(to) = self.dial.key(now, &key) {
            event.prevent_default();
            element.set(place, to);
            element.commit();
        }
    }

    /// The text becomes a field.
    fn write(&self, element: &Element, place: usize, now: Value) {
        let text = element.session.borrow().quantities[place].write(now);
        self.field.set_value(&text);
        dom::say(&self.problem, "");
        self.typing.set(true);
        dom::class(&self.slider, "gone", true);
        dom::class(&self.field, "gone", false);
        let _ = self.field.focus();
        self.field.select();
    }

    fn take(&self, element: &Element, place: usize) {
        let text = self.field.value();
        self.end();
        if let Some(problem) = element.typed(place, &text) {
            dom::say(&self.problem, &problem);
        }
    }

    fn end(&self) {
        // First: hiding a field that has the focus sends it away, which would take the text.
        self.typing.set(false);
        dom::class(&self.slider, "gone", false);
        dom::class(&self.field, "gone", true);
    }
}
