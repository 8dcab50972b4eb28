//! What is copied with one press: text, or a picture. Where a browser has no clipboard to write to, or refuses, the
//! caller is told.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

use crate::dom::settled;

// A page without a secure origin has no clipboard, and a call is refused like any other: web-sys takes it for granted.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"])]
    fn write(items: &Array) -> Result<Promise, JsValue>;

    type ClipboardItem;
    #[wasm_bindgen(constructor, catch)]
    fn new(kinds: &Object) -> Result<ClipboardItem, JsValue>;
}

/// Copies text; `then` hears whether that was done.
pub fn text(text: &str, then: impl FnOnce(bool) + 'static) {
    done(write_text(text), then);
}

/// Copies a picture that a promise will give.
pub fn picture(blob: &Promise, then: impl FnOnce(bool) + 'static) {
    let kinds = Object::new();
    let _ = Reflect::set(&kinds, &"image/png".into(), blob);
    let item = ClipboardItem::new(&kinds);
    done(item.and_then(|item| write(&Array::of1(&item))), then);
}

fn done(begun: Result<Promise, JsValue>, then: impl FnOnce(bool) + 'static) {
    match begun {
        Ok(promise) => settled(&promise, |done| then(done.is_ok())),
        Err(_) => then(false),
    }
}
