//! What is written about the models: a classic script of the project's own, fetched when the first reader asks.
//!
//! It leaves an object of widgets and HTML on its own tag, so modules side by side may fetch at the same time.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{DocumentFragment, Element, HtmlScriptElement, HtmlTemplateElement, Url};

use crate::dom::{all, document, h, set};

/// Somebody who waits for the object; nothing comes where it could not be loaded.
type Waiting = Box<dyn FnOnce(Option<&JsValue>)>;

enum Written {
    /// Nobody has asked, or it could not be loaded: another try may have better luck.
    Unknown,
    /// On its way; who waits for it.
    Coming(Vec<Waiting>),
    Known(JsValue),
}

thread_local! {
    static WRITTEN: RefCell<Written> = const { RefCell::new(Written::Unknown) };
}

/// Gives what is written about the models of a widget, its links made absolute; nothing where it could not be loaded.
/// `base` is the address of the folder in which the script is.
pub fn load(base: &str, widget: &str, then: impl FnOnce(Option<DocumentFragment>) + 'static) {
    let (base, widget) = (base.to_string(), widget.to_string());
    let address = format!("{base}about.js");
    wait(&address, Box::new(move |all| then(all.and_then(|all| fragment(all, &base, &widget)))));
}

fn wait(address: &str, then: Waiting) {
    let known = match WRITTEN.replace(Written::Unknown) {
        Written::Known(all) => all,
        Written::Coming(mut waiting) => {
            waiting.push(then);
            return WRITTEN.set(Written::Coming(waiting));
        }
        Written::Unknown => {
            WRITTEN.set(Written::Coming(vec![then]));
            return fetch(address);
        }
    };
    WRITTEN.set(Written::Known(known.clone()));
    then(Some(&known));
}

fn fetch(address: &str) {
    let script: HtmlScriptElement = h("script", &[("src", address)], &[]).unchecked_into();
    let own = script.clone();
    // Whether it has come or not: what was left with it says so.
    let ended = Closure::once_into_js(move || end(&own));
    script.set_onload(Some(ended.unchecked_ref()));
    script.set_onerror(Some(ended.unchecked_ref()));
    if let Ok(Some(head)) = document().query_selector("head") {
        let _ = head.append_child(&script);
    }
}

fn end(script: &HtmlScriptElement) {
    script.set_onload(None);
    script.set_onerror(None);
    script.remove();
    let all = Reflect::get(script, &"plasticity".into()).ok().filter(JsValue::is_object);
    let now = all.clone().map_or(Written::Unknown, Written::Known);
    if let Written::Coming(waiting) = WRITTEN.replace(now) {
        for then in waiting {
            then(all.as_ref());
        }
    }
}

fn fragment(written: &JsValue, base: &str, widget: &str) -> Option<DocumentFragment> {
    // What every object has under some names is not text.
    let html = Reflect::get(written, &widget.into()).ok()?.as_string()?;
    let template: HtmlTemplateElement = h("template", &[], &[]).unchecked_into();
    template.set_inner_html(&html);
    let content = template.content();
    // Written for pages beside the script; the reader may be anywhere.
    for link in all::<Element>(content.unchecked_ref(), "a[href]") {
        let address = link.get_attribute("href").and_then(|href| Url::new_with_base(&href, base).ok());
        if let Some(address) = address {
            set(&link, "href", &address.href());
        }
    }
    Some(content)
}
