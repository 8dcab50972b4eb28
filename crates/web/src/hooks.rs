//! What the loader does for us: the few calls that need a JavaScript function handed over.

use std::cell::OnceCell;

use js_sys::Float64Array;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlTextAreaElement};

#[wasm_bindgen]
extern "C" {
    /// The object that the loader hands to [`crate::start`].
    pub type Hooks;

    /// Where the program's files are: an absolute address that ends in `/`.
    #[wasm_bindgen(method, getter)]
    fn base(this: &Hooks) -> String;

    /// Asks for one call of [`crate::frame`] before the next repaint.
    #[wasm_bindgen(method)]
    fn frame(this: &Hooks);

    /// Asks for one call of [`crate::work`] as a task of its own.
    #[wasm_bindgen(method)]
    fn work(this: &Hooks);

    /// Offers text, or a canvas as PNG, as a file.
    #[wasm_bindgen(method)]
    fn save(this: &Hooks, name: &str, content: &JsValue, kind: &str);

    /// Puts the text of a field on the clipboard; false where the browser does not allow it.
    #[wasm_bindgen(method)]
    fn copy(this: &Hooks, area: &HtmlTextAreaElement) -> bool;

    /// Shows an element on the full screen, or no longer.
    #[wasm_bindgen(method)]
    fn full(this: &Hooks, host: &HtmlElement);

    /// Plays notes (seconds and Hz in turn) and clicks (seconds), and stops what played before.
    #[wasm_bindgen(method)]
    fn sound(this: &Hooks, notes: &Float64Array, clicks: &Float64Array, seconds: f64);

    /// Stops what plays.
    #[wasm_bindgen(method)]
    fn silence(this: &Hooks);

    /// Loads what is written about a widget's models and hands it to its element.
    #[wasm_bindgen(method)]
    fn about(this: &Hooks, host: &HtmlElement, widget: &str);

    /// A random whole number below a million: long enough for a seed, short enough for a link.
    #[wasm_bindgen(method)]
    fn seed(this: &Hooks) -> f64;
}

thread_local! {
    static HOOKS: OnceCell<Hooks> = const { OnceCell::new() };
}

/// Takes the loader's object; the first one counts.
pub fn keep(hooks: Hooks) {
    HOOKS.with(|cell| {
        let _ = cell.set(hooks);
    });
}

fn with<T: Default>(call: impl FnOnce(&Hooks) -> T) -> T {
    HOOKS.with(|cell| cell.get().map(call).unwrap_or_default())
}

/// Where the program's files are.
pub fn base() -> String {
    with(Hooks::base)
}

/// Asks for a frame.
pub fn ask_frame() {
    with(Hooks::frame);
}

/// Asks for a slice of work.
pub fn ask_work() {
    with(Hooks::work);
}

/// Offers a file.
pub fn save(name: &str, content: &JsValue, kind: &str) {
    with(|hooks| hooks.save(name, content, kind));
}

/// Copies the text of a field.
pub fn copy(area: &HtmlTextAreaElement) -> bool {
    with(|hooks| hooks.copy(area))
}

/// Full screen on and off.
pub fn full(host: &HtmlElement) {
    with(|hooks| hooks.full(host));
}

/// Plays.
pub fn sound(notes: &Float64Array, clicks: &Float64Array, seconds: f64) {
    with(|hooks| hooks.sound(notes, clicks, seconds));
}

/// Stops playing.
pub fn silence() {
    with(Hooks::silence);
}

/// Loads what is written about a widget's models.
pub fn about(host: &HtmlElement, widget: &str) {
    with(|hooks| hooks.about(host, widget));
}

/// A new seed.
pub fn seed() -> u64 {
    with(Hooks::seed) as u64
}
