//! Numbers in sentences: `plasticity-number` can be dragged, typed and stepped, `plasticity-value` is only read.
//!
//! Without script their text is what the build has printed; it comes back when they end.

mod number;
mod reading;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;
use web_sys::{
    HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ShadowRoot,
};

use crate::dom::h;
use crate::element::Element;
use crate::failure::during;
use crate::page;
use crate::plain::refusal;
use crate::sheets::{Sheet, dress};
use number::Number;
use reading::Reading;

thread_local! {
    static COMPANIONS: RefCell<Vec<Weak<Companion>>> = const { RefCell::new(vec![]) };
}

/// A number in a sentence.
struct Companion {
    /// The widget that it speaks of, live or not.
    widget: HtmlElement,
    root: ShadowRoot,
    kind: Kind,
    near: Cell<bool>,
    watch: RefCell<Option<(IntersectionObserver, Closure<dyn Fn(js_sys::Array)>)>>,
}

enum Kind {
    Number(Rc<Number>),
    Reading(Reading),
}

impl Companion {
    fn show(&self, element: &Rc<Element>) {
        match &self.kind {
            Kind::Number(number) => number.show(element),
            Kind::Reading(reading) => reading.show(element),
        }
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        if let Some((observer, _)) = self.watch.take() {
            observer.disconnect();
        }
        self.root.replace_children_with_node_1(&h("slot", &[], &[]));
    }
}

/// A live number in a sentence, held by its element.
#[wasm_bindgen]
pub struct Sentence(Rc<Companion>);

#[wasm_bindgen]
impl Sentence {
    /// Brings `plasticity-number` (`dials`) or `plasticity-value` to life. `name` is a parameter or, to be read, a
    /// readout of `widget`, which is live.
    ///
    /// # Errors
    /// A `RangeError` with the sentence that says which there is none of.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, widget: HtmlElement, name: String, dials: bool) -> Result<Sentence, JsValue> {
        let element = page::of(&widget).ok_or_else(|| refusal("The figure is not live."))?;
        let known = element.read(|reader| {
            reader.place(&name).is_some() || (!dials && reader.reads(&name))
        });
        if !known {
            let what = if dials { "parameter" } else { "readout" };
            return Err(refusal(&format!("{} has no {what} “{name}”.", element.form().widget)));
        }
        dress(&root, Sheet::Companion).map_err(|sentence| refusal(&sentence))?;
        let kind = if dials {
            Kind::Number(Number::new(&element, &root, name))
        } else {
            Kind::Reading(Reading::new(&root, name))
        };
        let companion = Rc::new(Companion {
            widget,
            root,
            kind,
            near: Cell::new(true),
            watch: RefCell::new(None),
        });
        *companion.watch.borrow_mut() = Some(watch(&companion));
        COMPANIONS.with_borrow_mut(|list| list.push(Rc::downgrade(&companion)));
        companion.show(&element);
        watched(&element);
        Ok(Self(companion))
    }
}

impl Drop for Sentence {
    fn drop(&mut self) {
        let own = Rc::downgrade(&self.0);
        COMPANIONS.with_borrow_mut(|list| list.retain(|other| !Weak::ptr_eq(other, &own)));
        if let Some(element) = page::of(&self.0.widget) {
            watched(&element);
        }
    }
}

/// Tells a number whether it is near the screen.
fn watch(companion: &Rc<Companion>) -> (IntersectionObserver, Closure<dyn Fn(js_sys::Array)>) {
    let own = Rc::downgrade(companion);
    let act = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let (Some(own), Some(last)) = (own.upgrade(), entries.iter().last()) else { return };
        own.near.set(last.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
        if let Some(element) = page::of(&own.widget) {
            during(&element, || {
                own.show(&element);
                watched(&element);
            });
        }
    });
    let init = IntersectionObserverInit::new();
    init.set_root_margin("400px");
    let observer =
        IntersectionObserver::new_with_options(act.as_ref().unchecked_ref(), &init).expect("a valid margin");
    observer.observe(&companion.root.host());
    (observer, act)
}

fn of(element: &Element) -> Vec<Rc<Companion>> {
    let all: Vec<_> = COMPANIONS.with_borrow(|list| list.iter().filter_map(Weak::upgrade).collect());
    all.into_iter().filter(|companion| companion.widget == element.host).collect()
}

/// Shows an element's present numbers wherever a sentence has them.
pub fn show(element: &Rc<Element>) {
    for companion in of(element) {
        companion.show(element);
    }
}

/// Tells an element whether a number of it is near the screen.
pub fn watched(element: &Rc<Element>) {
    let near = of(element).iter().any(|companion| companion.near.get());
    element.follow(|reader| reader.watch(near));
}
