//! A parameter that can be dragged, typed and stepped.

use std::cell::Cell;
use std::rc::Rc;

use reader::Action;
use reader::form::CONTENT;
use reader::state::Shown;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent, ShadowRoot};

use crate::dom::{Listener, class, field, gone, h, say, seen, set};
use crate::element::Element;
use crate::events::{capture, is_modified, keep_used};
use crate::failure::during;
use crate::page;

/// `plasticity-number`
pub struct Number {
    name: String,
    text: HtmlElement,
    /// Only while it is being typed.
    input: HtmlInputElement,
    problem: HtmlElement,
    typing: Cell<bool>,
    /// Where the pointer took hold, css px.
    held: Cell<Option<f64>>,
    listeners: Cell<Vec<Listener>>,
}

type Handler = fn(&Number, &Rc<Element>, &Event);

const HANDLERS: &[(&str, Handler)] = &[
    ("pointerdown", Number::pointerdown),
    ("pointermove", Number::pointermove),
    ("pointerup", Number::pointerup),
    ("pointercancel", Number::pointercancel),
    ("dblclick", Number::write),
    ("keydown", Number::keydown),
    ("keypress", Number::keep),
    ("keyup", Number::keep),
    ("focusout", Number::focusout),
];

impl Number {
    /// In a shadow root of its own, for a parameter of a live widget.
    pub fn new(element: &Rc<Element>, root: &ShadowRoot, name: String) -> Rc<Self> {
        let place = element.read(|reader| reader.place(&name));
        let form = element.form();
        let field_of = place.map(|place| &form.fields[place]);
        let meaning = field_of.map_or("", |field| field.doc.trim_end_matches('.'));
        let (low, high) = field_of.map_or((0.0, 0.0), |field| field.ends);
        let text = h(
            "span",
            &[
                ("class", "slider"),
                ("role", "slider"),
                ("tabindex", "0"),
                ("aria-label", meaning),
                ("title", &form.language.drag_or_type(meaning)),
                ("lang", CONTENT),
                ("aria-valuemin", &low.to_string()),
                ("aria-valuemax", &high.to_string()),
            ],
            &[],
        );
        let unit = field_of.map_or("", |field| field.unit);
        let label = if unit.is_empty() { meaning.to_string() } else { format!("{meaning}, {unit}") };
        let input = field(&[("class", "gone"), ("aria-label", &label), ("lang", CONTENT)]);
        let spoken = form.language.tag();
        let problem = h("span", &[("class", "problem"), ("role", "status"), ("lang", spoken)], &[]);
        root.replace_children_with_node_3(&text, &input, &problem);
        let number = Rc::new(Self {
            name,
            text,
            input,
            problem,
            typing: Cell::default(),
            held: Cell::default(),
            listeners: Cell::default(),
        });
        number.listeners.set(number.listen(&element.host, root));
        number
    }

    fn listen(self: &Rc<Self>, widget: &HtmlElement, root: &ShadowRoot) -> Vec<Listener> {
        let listener = |(kind, act): &(&'static str, Handler)| {
            let (number, widget, act) = (Rc::downgrade(self), widget.clone(), *act);
            Listener::new(root, kind, move |event| {
                let (Some(number), Some(element)) = (number.upgrade(), page::of(&widget)) else { return };
                during(&element, || {
                    act(&number, &element, &event);
                    number.show(&element);
                });
            })
        };
        HANDLERS.iter().map(listener).collect()
    }

    fn place(&self, element: &Element) -> Option<usize> {
        element.read(|reader| reader.place(&self.name))
    }

    fn shown(&self, element: &Element) -> Option<Shown> {
        let place = self.place(element)?;
        element.read(|reader| reader.state()).values.into_iter().nth(place)
    }

    /// Shows the present value.
    pub fn show(&self, element: &Rc<Element>) {
        match self.shown(element) {
            Some(shown) => {
                say(&self.text, &shown.text);
                set(&self.text, "aria-valuenow", &shown.number.to_string());
                set(&self.text, "aria-valuetext", &shown.text);
                say(&self.problem, &shown.problem);
            }
            // Another widget has taken the place of the one that was meant.
            None => say(&self.text, "—"),
        }
    }

    fn write(&self, element: &Rc<Element>, _: &Event) {
        let Some(shown) = self.shown(element) else { return };
        self.input.set_value(&shown.typed);
        self.typing.set(true);
        gone(&self.text, true);
        gone(&self.input, false);
        let _ = self.input.focus();
        self.input.select();
    }

    fn end(&self) {
        // First: hiding a field that has the focus sends it away, which would take the text.
        self.typing.set(false);
        gone(&self.text, false);
        gone(&self.input, true);
    }

    fn take(&self, element: &Rc<Element>) {
        let text = self.input.value();
        self.end();
        if let Some(quantity) = self.place(element) {
            element.act(Action::Type { quantity, text });
        }
    }

    fn pointerdown(&self, element: &Rc<Element>, event: &Event) {
        let event: &PointerEvent = event.unchecked_ref();
        let Some(quantity) = self.place(element).filter(|_| event.button() == 0 && !self.typing.get()) else {
            return;
        };
        // Text that is dragged over would be selected instead.
        class(&self.text, "held", true);
        self.held.set(Some(f64::from(event.client_x())));
        element.act(Action::Grab { quantity });
        capture(&self.text, event);
    }

    fn pointermove(&self, element: &Rc<Element>, event: &Event) {
        let event: &MouseEvent = event.unchecked_ref();
        if let (Some(held), Some(quantity), true) =
            (self.held.get(), self.place(element), event.buttons() > 0)
        {
            let px = (f64::from(event.client_x()) - held) / seen(&self.text).1;
            element.act(Action::Pull { quantity, px });
        }
    }

    fn pointerup(&self, element: &Rc<Element>, _: &Event) {
        if self.held.take().is_some() {
            class(&self.text, "held", false);
            element.act(Action::Commit);
        }
    }

    /// A finger scrolls.
    fn pointercancel(&self, element: &Rc<Element>, _: &Event) {
        self.held.set(None);
        class(&self.text, "held", false);
        element.act(Action::Cancel);
    }

    fn keep(&self, _: &Rc<Element>, event: &Event) {
        keep_used(event.unchecked_ref());
    }

    fn keydown(&self, element: &Rc<Element>, event: &Event) {
        let key_event: &KeyboardEvent = event.unchecked_ref();
        keep_used(key_event);
        if is_modified(key_event) {
            return;
        }
        let key = key_event.key();
        let used = match (self.typing.get(), key.as_str()) {
            (true, "Enter" | "Escape") => {
                if key == "Enter" {
                    self.take(element);
                } else {
                    self.end();
                }
                let _ = self.text.focus();
                true
            }
            (true, _) => false,
            (false, "Enter") => {
                self.write(element, event);
                true
            }
            (false, _) => {
                self.place(element).is_some_and(|quantity| element.act(Action::Key { quantity, key }))
            }
        };
        if used {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// The text loses the focus too, to the field.
    fn focusout(&self, element: &Rc<Element>, event: &Event) {
        let from_input = event.target().is_some_and(|target| Some(&target) == self.input.dyn_ref());
        if self.typing.get() && from_input {
            self.take(element);
        }
    }
}
