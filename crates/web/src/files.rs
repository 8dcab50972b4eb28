//! Files that a reader takes along.

use js_sys::Promise;
use serde::Serialize;
use serde_wasm_bindgen::preserve;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

use crate::dom::{h, window};
use crate::plain::object;

/// How long a file may take to be fetched by the browser, ms.
const KEPT: i32 = 60_000;

/// Offers text as a file.
pub fn save_text(name: &str, kind: &str, text: &str) {
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &bag) {
        save(name, &blob);
    }
}

/// Offers a canvas as a picture.
pub fn save_png(name: String, canvas: &HtmlCanvasElement) {
    png(canvas, move |blob| {
        if let Some(blob) = blob {
            save(&name, &blob);
        }
    });
}

/// Whether this is a frame that may save nothing: a sandbox, whose origin is none.
pub fn are_forbidden() -> bool {
    let window = window();
    let around = window.parent().ok().flatten();
    window.origin() == "null" && around.is_some_and(|around| around != window)
}

/// What a sandbox gives to the page around it.
#[derive(Serialize)]
struct Given<'a> {
    source: &'static str,
    version: u32,
    r#type: &'static str,
    name: &'a str,
    #[serde(with = "preserve")]
    content: JsValue,
}

/// Gives a file to the page around this frame: text, or a blob.
pub fn give(name: &str, content: JsValue) {
    let given = object(&Given { source: "plasticity", version: 1, r#type: "file", name, content });
    if let Ok(Some(around)) = window().parent() {
        let _ = around.post_message(&given, "*");
    }
}

/// A canvas as a picture; nothing where the browser refuses.
pub fn png(canvas: &HtmlCanvasElement, then: impl FnOnce(Option<Blob>) + 'static) {
    let call = Closure::once_into_js(move |blob: JsValue| then(blob.dyn_into().ok()));
    let _ = canvas.to_blob(call.unchecked_ref());
}

/// A promise of a canvas as a picture.
pub fn promised(canvas: Option<&HtmlCanvasElement>) -> Promise {
    Promise::new(&mut |take, refuse| {
        let refuse = move || refuse.call1(&JsValue::NULL, &js_sys::Error::new("There is no picture."));
        match canvas {
            Some(canvas) => png(canvas, move |blob| {
                let _ = blob.map_or_else(refuse, |blob| take.call1(&JsValue::NULL, &blob));
            }),
            None => drop(refuse()),
        }
    })
}

fn save(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link: HtmlAnchorElement = h("a", &[("href", &address), ("download", name)], &[]).unchecked_into();
    link.click();
    let forget = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT);
}
