//! Nodes of the page. Text goes in as text only.

use language::Language;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlDocument, HtmlElement, Node, Window};

/// The window; the module runs nowhere else.
pub fn window() -> Window {
    web_sys::window().expect("the module runs in a window")
}

/// The document.
pub fn document() -> HtmlDocument {
    window().document().expect("a window has a document").unchecked_into()
}

#[wasm_bindgen]
extern "C" {
    /// What can be searched.
    #[wasm_bindgen(js_name = Node)]
    type Tree;
    #[wasm_bindgen(method, js_name = querySelector)]
    fn find(this: &Tree, selector: &str) -> Option<Element>;
}

/// The first element that a selector finds. The book writes the page, so it is there.
pub fn one(root: &JsValue, selector: &str) -> Element {
    root.unchecked_ref::<Tree>().find(selector).expect("the page has all that its program asks for")
}

/// All of them.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|place| list.item(place)).map(JsCast::unchecked_into).collect()
}

/// An element with attributes and words in it.
pub fn h(tag: &str, attributes: &[(&str, &str)], words: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(tag).expect("tags are literals").unchecked_into();
    for (name, value) in attributes {
        set(&element, name, value);
    }
    if !words.is_empty() {
        element.set_text_content(Some(words));
    }
    element
}

/// Sets an attribute, only where it differs.
pub fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        let _ = element.set_attribute(name, value);
    }
}

/// The language that a place on the page is in.
pub fn language_of(place: &Element) -> Language {
    let is = |language: &Language| place.matches(&format!(":lang({})", language.tag())).unwrap_or(false);
    Language::ALL.into_iter().find(is).unwrap_or_default()
}

/// Sets text, only where it differs, so that announcements are left alone.
pub fn say(node: &Node, text: &str) {
    if node.text_content().as_deref() != Some(text) {
        node.set_text_content(Some(text));
    }
}

/// Listens as long as the target lives.
pub fn listen(target: &EventTarget, kind: &str, act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act).into_js_value();
    let _ = target.add_event_listener_with_callback(kind, act.unchecked_ref());
}

/// The nearest element around what an event happened to that has this attribute, and the attribute.
pub fn around(event: &Event, attribute: &str) -> Option<(Element, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element, value))
}

/// Squares of a code as a picture.
pub fn squares(size: i32, path: &str) -> Element {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let make = |tag: &str, attributes: &[(&str, &str)]| {
        let element = document().create_element_ns(Some(SVG), tag).expect("tags are literals");
        attributes.iter().for_each(|(name, value)| set(&element, name, value));
        element
    };
    let svg = make("svg", &[("viewBox", &format!("0 0 {size} {size}")), ("aria-hidden", "true")]);
    let _ = svg.append_child(&make("path", &[("d", path)]));
    svg
}
