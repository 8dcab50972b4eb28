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
    /// What the last panic said.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Calls something for an element.
pub fn during<T>(element: &Rc<Element>, call: impl FnOnce() -> T) -> T {
    let before = CURRENT.replace(Some(element.clone()));
    let result = call();
    CURRENT.set(before);
    result
}

/// Listens for panics, those in calls that the browser makes too.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| SAID.set(info.to_string())));
    Listener::forever(&window(), "error", |event| {
        let event: ErrorEvent = event.unchecked_into();
        if event.error().is_instance_of::<RuntimeError>() && !SAID.with_borrow(String::is_empty) {
            event.prevent_default();
            give_up();
        }
    });
    // A page that is left may be stopped in the middle of a call. When the browser brings it back from its memory that
    // element is dead, and the page is loaded anew: the address has its state.
    Listener::forever(&window(), "pageshow", |event| {
        let event: web_sys::PageTransitionEvent = event.unchecked_into();
        if event.persisted() && page::elements().iter().any(|element| element.is_stuck()) {
            let _ = window().location().reload();
        }
    });
}

/// Gives up the element whose call has panicked; the others go on.
pub fn give_up() {
    web_sys::console::error_2(&"plasticity:".into(), &SAID.take().into());
    if let Some(element) = CURRENT.take() {
        element.give_up();
    }
    page::go_on();
}
