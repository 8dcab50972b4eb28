//! What is written about the models: a script of the project's own, fetched by the loader when a reader asks.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{DocumentFragment, Element, HtmlTemplateElement, Url};

use crate::dom::{all, h, set, settled};
use crate::page;

/// Gives what is written about the models of a widget, its links made absolute; nothing where it could not be loaded.
pub fn load(widget: &str, then: impl FnOnce(Option<DocumentFragment>) + 'static) {
    settled(&page::written(widget), move |markup| then(markup.ok().and_then(|markup| fragment(&markup))));
}

fn fragment(markup: &JsValue) -> Option<DocumentFragment> {
    let template: HtmlTemplateElement = h("template", &[], &[]).unchecked_into();
    // Not as text: some pages take trusted markup only.
    Reflect::set(&template, &"innerHTML".into(), markup).ok()?;
    let content = template.content();
    // Written for pages beside the script; the reader may be anywhere.
    for link in all::<Element>(content.unchecked_ref(), "a[href]") {
        let address =
            link.get_attribute("href").and_then(|href| Url::new_with_base(&href, &page::base()).ok());
        if let Some(address) = address {
            set(&link, "href", &address.href());
        }
    }
    Some(content)
}
