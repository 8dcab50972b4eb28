//! The style sheet that all shadow roots share.

use std::cell::OnceCell;

use web_sys::{CssStyleSheet, ShadowRoot};

const CSS: &str = include_str!("style.css");

thread_local! {
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

/// Gives a shadow root the sheet. Constructed, not written into the page: a strict content
/// security policy allows it.
///
/// # Errors
/// The sentence for a browser that is too old.
pub fn adopt(root: &ShadowRoot) -> Result<(), String> {
    SHEET.with(|cell| {
        let sheet = match cell.get() {
            Some(sheet) => sheet,
            None => {
                let sheet = CssStyleSheet::new().map_err(|_| too_old())?;
                sheet.replace_sync(CSS).map_err(|_| too_old())?;
                cell.get_or_init(|| sheet)
            }
        };
        let list = js_sys::Array::of1(sheet);
        match js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), &list) {
            Ok(true) => Ok(()),
            _ => Err(too_old()),
        }
    })
}

fn too_old() -> String {
    "This browser is too old for the live figure.".into()
}
