//! The browser side of a widget: no crate below sees the DOM, which it does through web-sys and js-sys. What is decided is decided in
//! `reader`; here it is shown, and what a hand does becomes a [`reader::Action`].
//!
//! **No borrow of a reader lives while the page is touched**: an action is applied, the borrow ends, and then its
//! effects are carried out one by one. So a listener may set values, remove the element or throw, and a nested call
//! finds everything in order.
#![forbid(unsafe_code)]
#![cfg(target_arch = "wasm32")]

mod about;
mod address;
#[cfg(feature = "bench")]
mod bench;
mod canvas;
mod clipboard;
mod colours;
mod companion;
mod dom;
mod element;
mod events;
mod failure;
mod files;
mod listen;
mod members;
mod menu;
mod message;
mod page;
mod plain;
mod present;
mod progress;
mod question;
mod room;
mod sheets;
mod view;
mod watch;

use wasm_bindgen::prelude::*;

/// Called once, before anything else. `base` is the address of the folder that the program came from; it ends in `/`.
/// `written` promises the markup that is written about the models of a widget.
#[wasm_bindgen]
pub fn start(base: String, written: js_sys::Function) {
    failure::watch();
    page::start(base, written);
    progress::place_on_cover();
}
