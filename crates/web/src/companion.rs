//! Numbers in sentences: `plasticity-number` can be dragged, typed and stepped, `plasticity-value` is only read.
//!
//! Without script their text is what the build has printed; it comes back when they end.

mod number;
mod reading;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use language::Language;
use wasm_bindgen::prelude::*;
use web_sys::{
    HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ShadowRoot,
};

use crate::dom::h;
use crate::element::Element;
use crate::failure::during;
use crate::page;
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
    name: String,
    /// It can be changed here, not only read.
    dials: bool,
    /// What stands in the sentence; nothing while the widget is not live, or has no such number.
    shown: RefCell<Option<Shown>>,
    near: Cell<bool>,
    /// Its widget had such a number once.
    known: Cell<bool>,
    watch: RefCell<Option<Watch>>,
}

/// How it stands in the sentence.
#[derive(Clone)]
enum Shown {
    Number(Rc<Number>),
    Reading(Rc<Reading>),
}

type Watch = (IntersectionObserver, Closure<dyn Fn(js_sys::Array)>);

impl Companion {
    /// The widget has come to life: takes the place of the printed text.
    fn attach(&self, element: &Rc<Element>) {
        let Self { name, root, dials, .. } = self;
        let known = element.read(|reader| reader.place(name).is_some() || (!dials && reader.reads(name)));
        if !known {
            let what = if *dials { "parameter" } else { "readout" };
            warn(&format!("{} has no {what} “{name}”.", element.form().widget));
            // What was printed is of another widget now: a reading says that there is none.
            if !self.known.get() {
                return;
            }
        }
        self.known.set(true);
        if let Err(sentence) = dress(root, Sheet::Companion, Language::English) {
            return warn(sentence);
        }
        let shown = if known && *dials {
            Shown::Number(Number::new(element, root, name.clone()))
        } else {
            Shown::Reading(Rc::new(Reading::new(root, name.clone(), &element.form())))
        };
        *self.shown.borrow_mut() = Some(shown);
        self.show(element);
    }

    /// The printed text comes back.
    fn detach(&self) {
        *self.shown.borrow_mut() = None;
        self.root.replace_children_with_node_1(&h("slot", &[], &[]));
    }

    fn show(&self, element: &Rc<Element>) {
        let shown = self.shown.borrow().clone();
        match shown {
            Some(Shown::Number(number)) => number.show(element),
            Some(Shown::Reading(reading)) => reading.show(element),
            None => {}
        }
    }
}

/// A number in a sentence, held by its element.
#[wasm_bindgen]
pub struct Sentence(Rc<Companion>);

#[wasm_bindgen]
impl Sentence {
    /// `plasticity-number` (`dials`) or `plasticity-value`. `name` is a parameter or, to be read, a readout of
    /// `widget`, which may come to life later; `known` where the widget had it under another name.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, widget: HtmlElement, name: String, dials: bool, known: bool) -> Sentence {
        let companion = Rc::new(Companion {
            widget,
            root,
            name,
            dials,
            shown: RefCell::default(),
            near: Cell::new(true),
            known: Cell::new(known),
            watch: RefCell::default(),
        });
        *companion.watch.borrow_mut() = Some(watch(&companion));
        COMPANIONS.with_borrow_mut(|list| list.push(Rc::downgrade(&companion)));
        companion.detach();
        if let Some(element) = page::of(&companion.widget) {
            companion.attach(&element);
            watched(&element);
        }
        Self(companion)
    }
}

impl Drop for Sentence {
    fn drop(&mut self) {
        if let Some((observer, _)) = self.0.watch.take() {
            observer.disconnect();
        }
        self.0.detach();
        let own = Rc::downgrade(&self.0);
        COMPANIONS.with_borrow_mut(|list| list.retain(|other| !Weak::ptr_eq(other, &own)));
        if let Some(element) = page::of(&self.0.widget) {
            watched(&element);
        }
    }
}

/// Says once what is wrong with a sentence's number: the printed text stays.
fn warn(sentence: &str) {
    web_sys::console::warn_1(&format!("plasticity: {sentence}").into());
}

/// A widget has come to life.
pub fn arrived(element: &Rc<Element>) {
    for companion in of(element) {
        companion.attach(element);
    }
    watched(element);
}

/// A widget has ended.
pub fn left(element: &Element) {
    for companion in of(element) {
        companion.detach();
    }
}

/// Tells a number whether it is near the screen.
fn watch(companion: &Rc<Companion>) -> Watch {
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
