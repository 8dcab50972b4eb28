//! One element's failure stays its own: a panic ends the call that it happened in, and the element that it was for.
//!
//! WebAssembly has no unwinding here: what a panic leaves behind stays borrowed for ever, so its element is given up
//! and its static figure comes back. All other elements of the module work on.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::ErrorEvent;

use crate::dom::{Listener, window};
use crate::element::Element;
use crate::page;

#[wasm_bindgen]
extern "C" {
    /// What a panic throws in JavaScript.
    #[wasm_bindgen(js_namespace = WebAssembly, js_name = RuntimeError)]
    type RuntimeError;
}

thread_local! {
    /// The element that the present call is for. A call that panics leaves it here.
    static CURRENT: RefCell<Option<Rc<Element>>> = const { RefCell::new(None) };
}

/// Calls something for an element.
pub fn during<T>(element: &Rc<Element>, call: impl FnOnce() -> T) -> T {
    let before = CURRENT.replace(Some(element.clone()));
    let result = call();
    CURRENT.set(before);
    result
}

/// Listens for panics in calls that the browser makes.
pub fn watch() {
    Listener::forever(&window(), "error", |event| {
        let event: ErrorEvent = event.unchecked_into();
        // Other programs of the page panic too: ours were in the middle of a call.
        if event.error().is_instance_of::<RuntimeError>()
            && let Some(element) = CURRENT.take()
        {
            event.prevent_default();
            web_sys::console::error_2(&"plasticity:".into(), &event.error());
            element.give_up();
            page::go_on();
        }
    });
    // A page that is left may be stopped in the middle of a call. When the browser brings it back from its memory that
    // element is dead, and the page is loaded anew: the address has its state. WebKit has lost the message that the next
    // slice of work waited for.
    Listener::forever(&window(), "pageshow", |event| {
        let event: web_sys::PageTransitionEvent = event.unchecked_into();
        if !event.persisted() {
            return;
        }
        if page::elements().iter().any(|element| element.is_stuck()) {
            let _ = window().location().reload();
        } else {
            page::go_on();
        }
    });
}
