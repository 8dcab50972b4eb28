//! The style sheets that shadow roots share.

use std::cell::OnceCell;
use std::thread::LocalKey;

use web_sys::{CssStyleSheet, ShadowRoot};

const CSS: &str = include_str!("style.css");

thread_local! {
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

/// Gives a widget's shadow root its sheet.
///
/// # Errors
/// The sentence for a browser that is too old.
pub fn adopt(root: &ShadowRoot) -> Result<(), String> {
    share(root, &SHEET, CSS)
}

/// Gives a shadow root a sheet that is made once. Constructed, not written into the page: a strict
/// content security policy allows it.
///
/// # Errors
/// The sentence for a browser that is too old.
pub fn share(
    root: &ShadowRoot,
    made: &'static LocalKey<OnceCell<CssStyleSheet>>,
    css: &str,
) -> Result<(), String> {
    made.with(|cell| {
        let sheet = match cell.get() {
            Some(sheet) => sheet,
            None => {
                let sheet = CssStyleSheet::new().map_err(|_| too_old())?;
                sheet.replace_sync(css).map_err(|_| too_old())?;
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
