//! What tells an element of its surroundings: whether it is on the screen, how large it is, what its author changes.

use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;
use web_sys::{
    IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MutationObserver,
    MutationObserverInit, ResizeObserver,
};

use crate::element::Element;
use crate::events;
use crate::failure::during;
use crate::page::Page;

/// So much of a figure is on the screen when it is met.
const HALF: f64 = 0.5;

/// What tells an element of its surroundings; ends with it.
pub struct Watch {
    near: IntersectionObserver,
    met: IntersectionObserver,
    /// Its size and its figure's.
    pub size: ResizeObserver,
    /// What its author changes.
    pub attributes: MutationObserver,
    _listeners: Vec<crate::dom::Listener>,
    _calls: [Closure<dyn Fn(js_sys::Array)>; 4],
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.near.disconnect();
        self.met.disconnect();
        self.size.disconnect();
        self.attributes.disconnect();
    }
}

impl Watch {
    /// Listens to everything.
    pub fn new(element: &Rc<Element>) -> Self {
        let near = calling(element, |element, entries| {
            if let Some(last) = entries.iter().last() {
                let visible = last.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
                let visible = visible || element.presentation().is_some();
                element.follow(|reader| reader.see(visible));
            }
        });
        let met = calling(element, |element, entries| {
            // Whether something is "intersecting" below the threshold engines answer differently.
            if entries
                .iter()
                .any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().intersection_ratio() >= HALF)
            {
                element.follow(|reader| reader.meet(&Page));
            }
        });
        let size = calling(element, |element, _| element.resize());
        let attributes = calling(element, |element, records| element.attributes_changed(&records));
        let function = |call: &Closure<_>| call.as_ref().clone().unchecked_into::<js_sys::Function>();

        let init = IntersectionObserverInit::new();
        init.set_root_margin("400px");
        let half = IntersectionObserverInit::new();
        half.set_threshold(&HALF.into());
        let watch = Self {
            near: IntersectionObserver::new_with_options(&function(&near), &init).expect("a valid margin"),
            met: IntersectionObserver::new_with_options(&function(&met), &half).expect("a valid threshold"),
            size: ResizeObserver::new(&function(&size)).expect("a function"),
            attributes: MutationObserver::new(&function(&attributes)).expect("a function"),
            _listeners: events::listen(element, &element.root),
            _calls: [near, met, size, attributes],
        };
        watch.near.observe(&element.host);
        watch.met.observe(&element.view().figure);
        watch.size.observe(&element.host);
        watch.size.observe(&element.view().figure);
        let init = MutationObserverInit::new();
        init.set_attributes(true);
        let _ = watch.attributes.observe_with_options(&element.host, &init);
        watch
    }

    /// Tells anew whether the element is near the screen.
    pub fn look(&self, host: &web_sys::Element) {
        self.near.unobserve(host);
        self.near.observe(host);
    }
}

/// A function for an observer that keeps no element alive.
fn calling(
    element: &Rc<Element>,
    act: impl Fn(&Rc<Element>, js_sys::Array) + 'static,
) -> Closure<dyn Fn(js_sys::Array)> {
    let element: Weak<Element> = Rc::downgrade(element);
    Closure::new(move |entries| {
        if let Some(element) = element.upgrade() {
            during(&element, || act(&element, entries));
        }
    })
}
