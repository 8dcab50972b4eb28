//! What is copied with one press: text, or a picture. Where a browser has no clipboard to write to, or refuses, the
//! caller is told.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

use crate::dom::settled;

#[wasm_bindgen]
extern "C" {
    /// A page without a secure origin has no clipboard: web-sys would take it for granted.
    type Clipboard;
    #[wasm_bindgen(thread_local_v2, js_name = navigator)]
    static NAVIGATOR: JsValue;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Clipboard, items: &Array) -> Result<Promise, JsValue>;

    type ClipboardItem;
    #[wasm_bindgen(constructor, catch)]
    fn new(kinds: &Object) -> Result<ClipboardItem, JsValue>;
}

fn clipboard() -> Clipboard {
    NAVIGATOR
        .with(|navigator| Reflect::get(navigator, &"clipboard".into()))
        .unwrap_or_default()
        .unchecked_into()
}

/// Copies text; `then` hears whether that was done.
pub fn text(text: &str, then: impl FnOnce(bool) + 'static) {
    done(clipboard().write_text(text), then);
}

/// Copies a picture that a promise will give.
pub fn picture(blob: &Promise, then: impl FnOnce(bool) + 'static) {
    let kinds = Object::new();
    let _ = Reflect::set(&kinds, &"image/png".into(), blob);
    let item = ClipboardItem::new(&kinds);
    done(item.and_then(|item| clipboard().write(&Array::of1(&item))), then);
}

fn done(begun: Result<Promise, JsValue>, then: impl FnOnce(bool) + 'static) {
    match begun {
        Ok(promise) => settled(&promise, |done| then(done.is_ok())),
        Err(_) => then(false),
    }
}
