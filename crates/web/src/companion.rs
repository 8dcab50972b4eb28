//! `plasticity-number` and `plasticity-value`: a widget's numbers inside the sentences of a page.

mod number;
mod style;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, ShadowRoot};

use crate::dom;
use crate::element::Element;
use crate::page;
use number::Number;

thread_local! {
    static ALL: RefCell<Vec<Rc<Inner>>> = const { RefCell::new(vec![]) };
}

/// A live companion.
#[wasm_bindgen]
pub struct Companion(Rc<Inner>);

struct Inner {
    widget: HtmlElement,
    /// Key of a quantity, or name of a readout.
    name: String,
    /// Near the screen.
    near: Cell<bool>,
    form: Form,
}

enum Form {
    Number(Box<Number>),
    Value(HtmlElement),
}

#[wasm_bindgen]
impl Companion {
    /// Brings a number (`slider`) or a value to life beside its live widget.
    ///
    /// # Errors
    /// The sentence that says what the widget does not have; the static text stays.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &ShadowRoot, widget: HtmlElement, name: String, slider: bool) -> Result<Self, JsValue> {
        let element = page::of(&widget).ok_or("The figure is not live.")?;
        let form = {
            let session = element.session.borrow();
            let place = session.place(&name);
            if slider {
                let place =
                    place.ok_or_else(|| format!("{} has no parameter “{name}”.", session.entry.name))?;
                Form::Number(Box::new(Number::new(&session.quantities[place])))
            } else if place.is_some() || session.readouts().iter().any(|readout| readout.name == name) {
                // Not announced: the widget itself says what has come out.
                let node: HtmlElement = dom::make("output", "");
                dom::set(&node, "aria-live", "off");
                Form::Value(node)
            } else {
                return Err(format!("{} has no readout “{name}”.", session.entry.name).into());
            }
        };
        style::adopt(root)?;
        root.set_text_content(None);
        match &form {
            Form::Number(number) => number.fill(root),
            Form::Value(node) => dom::fill(root, &[node]),
        }
        let inner = Rc::new(Inner { widget, name, near: Cell::new(true), form });
        inner.show(&element);
        ALL.with_borrow_mut(|list| list.push(inner.clone()));
        element.resume();
        Ok(Self(inner))
    }

    /// An event inside the shadow tree.
    pub fn event(&self, event: &Event) {
        let Form::Number(number) = &self.0.form else { return };
        let Some(element) = page::of(&self.0.widget) else { return };
        let place = element.session.borrow().place(&self.0.name);
        if let Some(place) = place {
            number.event(event, &element, place);
            self.0.show(&element);
        }
    }

    /// Near the screen or not.
    pub fn near(&self, near: bool) {
        self.0.near.set(near);
        if near && let Some(element) = page::of(&self.0.widget) {
            self.0.show(&element);
            element.resume();
        }
    }

    /// The companion has left the page.
    pub fn leave(&self) {
        ALL.with_borrow_mut(|list| list.retain(|other| !Rc::ptr_eq(other, &self.0)));
    }
}

impl Inner {
    fn show(&self, element: &Element) {
        let session = element.session.borrow();
        let place = session.place(&self.name);
        let value = place.map(|place| (&session.quantities[place], session.values()[place]));
        match (&self.form, value) {
            (Form::Number(number), Some((quantity, value))) => number.show(quantity, value),
            (Form::Value(node), Some((quantity, value))) => {
                dom::say(node, &widgets::value_text(quantity, value));
            }
            (Form::Value(node), None) => {
                let readouts = session.readouts();
                let Some(readout) = readouts.iter().find(|readout| readout.name == self.name) else { return };
                let hidden = session.hides(readout.name);
                dom::say(node, &if hidden { "?".to_string() } else { readout.text() });
                let title = if hidden { "Shown when you have made your prediction" } else { readout.label };
                dom::set(node, "title", title);
            }
            (Form::Number(_), None) => {}
        }
    }
}

fn of(element: &Element) -> Vec<Rc<Inner>> {
    ALL.with_borrow(|list| list.iter().filter(|one| one.widget == element.host).cloned().collect())
}

/// Shows an element's present numbers wherever a sentence has them.
pub fn show(element: &Element) {
    for companion in of(element) {
        companion.show(element);
    }
}

/// Whether a number of the element is near the screen.
pub fn watches(element: &Element) -> bool {
    of(element).iter().any(|companion| companion.near.get())
}
