//! The browser side: the only crate that sees the DOM, through web-sys and js-sys. What is decided is decided in
//! `reader`; here it is shown, and what a hand does becomes a [`reader::Action`].
#![forbid(unsafe_code)]
#![cfg(target_arch = "wasm32")]

mod dom;
