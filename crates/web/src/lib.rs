//! A reader at a widget, without the page: everything that decides what happens. The page itself,
//! its nodes and events, is the business of the scripts in `www`, which see only [`live`].
//!
//! Pure, and tested natively. Nothing is imported from a browser: no clock, no canvas, no node.
#![forbid(unsafe_code)]

pub mod address;
pub mod attributes;
pub mod clock;
pub mod compare;
pub mod dial;
pub mod exports;
pub mod form;
pub mod grips;
pub mod guess;
pub mod history;
pub mod json;
pub mod live;
#[cfg(target_arch = "wasm32")]
mod memory;
pub mod predict;
pub mod scale;
pub mod session;
pub mod snippet;
pub mod sound;
pub mod stage;
pub mod state;
pub mod strokes;
pub mod table;
pub mod words;
