//! The page on which a teacher prepares a figure for a class: the program of `teach.html`, which the book writes.
//!
//! The preview on that page is the element itself. What a teacher sets, in the form or with the figure's own controls, the element
//! gives as a link, and everything else is written from that: markup, a QR code, one file, packages for learning platforms. What
//! is written is pure and tested natively; `page` reads the form and hands the files over.
#![forbid(unsafe_code)]
// Natively only the tests ask for what the page asks for.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

mod code;
mod manifest;
mod package;
#[cfg(target_arch = "wasm32")]
mod page;
mod single;
mod statement;

/// Begins, once the page is there. `base` is the address of the folder that the program came from; it ends in `/`.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(base: String) {
    page::start(base);
}
