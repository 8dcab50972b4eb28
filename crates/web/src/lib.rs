//! The only crate that sees the DOM.
//!
//! Pure and tested natively: [`mod@address`], [`attributes`], [`scale`], [`history`], [`clock`],
//! [`compare`], [`snippet`], [`words`], [`session`], [`predict`], [`dial`], [`table`], [`sound`]. The rest brings a session to a page.
#![forbid(unsafe_code)]

mod about;
mod actions;
pub mod address;
pub mod attributes;
mod canvas;
pub mod clock;
mod companion;
pub mod compare;
pub mod dial;
mod dom;
mod element;
mod guess;
pub mod history;
mod hooks;
mod listen;
mod live;
mod menu;
mod page;
mod plain;
pub mod predict;
pub mod scale;
pub mod session;
pub mod snippet;
pub mod sound;
pub mod table;
mod theme;
mod view;
pub mod words;

use wasm_bindgen::prelude::*;

/// Takes what the loader does for us. Called once, before anything else.
#[wasm_bindgen]
pub fn start(hooks: hooks::Hooks) {
    hooks::keep(hooks);
}

/// One frame for all elements; `now` in ms.
#[wasm_bindgen]
pub fn frame(now: f64) {
    page::frame(now);
}

/// One task of work for all elements.
#[wasm_bindgen]
pub fn work() {
    page::work();
}

/// Colours, contrast or density of the screen have changed.
#[wasm_bindgen]
pub fn recolour() {
    page::recolour();
}

/// The address has changed.
#[wasm_bindgen]
pub fn address() {
    page::read_address();
}

/// Keys in the address that no element of the page has.
#[wasm_bindgen]
pub fn strangers() -> Vec<String> {
    page::unknown_keys()
}
