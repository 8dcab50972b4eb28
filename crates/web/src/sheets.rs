//! Style sheets. Constructed, not written into the page: a strict content security policy allows it.

use std::cell::RefCell;

use language::Language;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// Which one.
#[derive(Clone, Copy)]
pub enum Sheet {
    /// Of a widget.
    Widget,
    /// Of a number in a sentence.
    Companion,
}

thread_local! {
    static MADE: RefCell<[Option<CssStyleSheet>; 2]> = const { RefCell::new([None, None]) };
}

impl Sheet {
    fn text(self) -> &'static str {
        match self {
            Self::Widget => include_str!(concat!(env!("OUT_DIR"), "/widget.css")),
            Self::Companion => include_str!(concat!(env!("OUT_DIR"), "/companion.css")),
        }
    }

    fn made(self) -> Result<CssStyleSheet, JsValue> {
        MADE.with_borrow_mut(|made| {
            if let Some(sheet) = &made[self as usize] {
                return Ok(sheet.clone());
            }
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(self.text())?;
            made[self as usize] = Some(sheet.clone());
            Ok(sheet)
        })
    }
}

/// Gives a shadow root its style; all of a kind share one sheet.
///
/// # Errors
/// The sentence for a browser that has no constructed sheets.
pub fn dress(root: &ShadowRoot, sheet: Sheet, language: Language) -> Result<(), &'static str> {
    let adopt = || {
        let list = js_sys::Array::of1(sheet.made()?.as_ref());
        js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), &list)
    };
    match adopt() {
        Ok(true) => Ok(()),
        _ => Err(language.too_old()),
    }
}
