//! Making elements. Text goes in as text only, so nothing a page says becomes markup.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, Node, Window};

/// The window. The module runs nowhere else.
pub fn window() -> Window {
    web_sys::window().expect("the module runs in a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// An element. `T` must be the type of the tag.
pub fn make<T: JsCast>(tag: &str, class: &str) -> T {
    let element = document().create_element(tag).expect("a valid tag name");
    if !class.is_empty() {
        element.set_class_name(class);
    }
    element.unchecked_into()
}

/// An element with words in it.
pub fn words(tag: &str, class: &str, text: &str) -> HtmlElement {
    let element: HtmlElement = make(tag, class);
    element.set_text_content(Some(text));
    element
}

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    // Fails only for a name that is no name; ours are literals.
    let _ = element.set_attribute(name, value);
}

/// Sets or removes an attribute without value.
pub fn flag(element: &Element, name: &str, on: bool) {
    let _ = element.toggle_attribute_with_force(name, on);
}

/// Gives or takes a class.
pub fn class(element: &Element, name: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(name, on);
}

/// Puts nodes at the end of a parent.
pub fn fill(parent: &Node, children: &[&Node]) {
    for child in children {
        let _ = parent.append_child(child);
    }
}

/// A button that [`crate::actions`] knows by `action`.
pub fn button(action: &str, label: &str, title: &str) -> HtmlElement {
    let button = words("button", action, label);
    set(&button, "type", "button");
    set(&button, "data-action", action);
    if !title.is_empty() {
        set(&button, "title", title);
        if label.is_empty() {
            set(&button, "aria-label", title);
        }
    }
    button
}

/// A length as CSS writes it.
pub fn px(length: f64) -> String {
    plasticity::quantity::decimal::fixed(length, 1) + "px"
}

/// A slider over whole positions.
pub fn slider(last: f64, label: &str) -> HtmlInputElement {
    let slider: HtmlInputElement = make("input", "");
    set(&slider, "type", "range");
    set(&slider, "min", "0");
    set(&slider, "max", &plasticity::quantity::decimal::shortest(last));
    set(&slider, "step", "1");
    set(&slider, "aria-label", label);
    slider
}

/// Sets text only where it differs, so that selections and announcements are left alone.
pub fn say(node: &Node, text: &str) {
    if node.text_content().as_deref() != Some(text) {
        node.set_text_content(Some(text));
    }
}

/// The element that an event is about.
pub fn target(event: &Event) -> Option<Element> {
    event.target().map(JsCast::unchecked_into)
}

/// The nearest element around an event that has this attribute, and the attribute.
pub fn about(event: &Event, attribute: &str) -> Option<(HtmlElement, String)> {
    let element = target(event)?.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element.unchecked_into(), value))
}

/// Whether a media query holds.
pub fn media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}
