//! The style sheet that all companions share.

use std::cell::OnceCell;

use web_sys::{CssStyleSheet, ShadowRoot};

use crate::view::style::share;

const CSS: &str = include_str!("style.css");

thread_local! {
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

/// Gives a companion's shadow root its sheet.
///
/// # Errors
/// The sentence for a browser that is too old.
pub fn adopt(root: &ShadowRoot) -> Result<(), String> {
    share(root, &SHEET, CSS)
}
