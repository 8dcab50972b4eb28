//! Making nodes. Text goes in as text only, so nothing that a page says becomes markup.

use std::cell::Cell;
use std::rc::Rc;

use language::Language;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, Node, Window,
};

/// The window; the module runs nowhere else.
pub fn window() -> Window {
    web_sys::window().expect("the module runs in a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Whether a media query holds.
pub fn media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// An element with attributes, and what stands in it.
pub fn h(tag: &str, attributes: &[(&str, &str)], inside: &[&Node]) -> HtmlElement {
    let element: HtmlElement = document().create_element(tag).expect("tags are literals").unchecked_into();
    for (name, value) in attributes {
        set(&element, name, value);
    }
    for node in inside {
        let _ = element.append_child(node);
    }
    element
}

/// An element with words in it.
pub fn words(tag: &str, attributes: &[(&str, &str)], text: &str) -> HtmlElement {
    let element = h(tag, attributes, &[]);
    element.set_text_content(Some(text));
    element
}

/// Words between elements.
pub fn text(words: &str) -> Node {
    document().create_text_node(words).into()
}

/// A button that the events know by its action. `title` says what a symbol means.
pub fn button(action: &str, label: &str, title: &str) -> HtmlElement {
    let button = words("button", &[("class", action), ("type", "button"), ("data-action", action)], label);
    if !title.is_empty() {
        set(&button, "title", title);
        if label.is_empty() {
            set(&button, "aria-label", title);
        }
    }
    button
}

/// A slider over whole positions from 0.
pub fn slider(last: f64, label: &str, attributes: &[(&str, &str)]) -> HtmlInputElement {
    let last = last.to_string();
    let own = [("type", "range"), ("min", "0"), ("max", &last), ("step", "1"), ("aria-label", label)];
    h("input", &[&own, attributes].concat(), &[]).unchecked_into()
}

/// A field for a number or a word.
pub fn field(attributes: &[(&str, &str)]) -> HtmlInputElement {
    let own = [("type", "text"), ("autocomplete", "off"), ("spellcheck", "false")];
    h("input", &[&own, attributes].concat(), &[]).unchecked_into()
}

/// A list to choose from: values, words and what they mean.
pub fn select<'a>(
    attributes: &[(&str, &str)],
    options: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
) -> HtmlSelectElement {
    let list = h("select", attributes, &[]);
    for (value, label, title) in options {
        let option = words("option", &[("value", value)], label);
        if !title.is_empty() {
            set(&option, "title", title);
        }
        let _ = list.append_child(&option);
    }
    list.unchecked_into()
}

/// Puts nodes at the end of a parent.
pub fn fill(parent: &Node, inside: &[&Node]) {
    for node in inside {
        let _ = parent.append_child(node);
    }
}

/// Sets an attribute, only where it differs.
pub fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Fails only for a name that is none; ours are literals.
        let _ = element.set_attribute(name, value);
    }
}

/// The language that a place on the page is in.
pub fn language_of(place: &Element) -> Language {
    let is = |language: &Language| place.matches(&format!(":lang({})", language.tag())).unwrap_or(false);
    Language::ALL.into_iter().find(is).unwrap_or_default()
}

/// Says that what stands in a node is in this language, where it is another than around it.
pub fn tongue(node: &Element, language: Option<&str>) {
    if let Some(language) = language {
        set(node, "lang", language);
    }
}

/// Sets text, only where it differs, so that selections and announcements are left alone.
pub fn say(node: &Node, text: &str) {
    if node.text_content().as_deref() != Some(text) {
        node.set_text_content(Some(text));
    }
}

/// Gives or takes a class.
pub fn class(element: &Element, name: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(name, on);
}

/// Takes an element out of sight, or brings it back.
pub fn gone(element: &Element, away: bool) {
    class(element, "gone", away);
}

/// `true` or `false`, as ARIA spells them.
pub fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// Where an element begins on the screen, and px there for each css px of it: a host may scale it by a transform or by zoom.
pub fn seen(element: &HtmlElement) -> ((f64, f64), f64) {
    let (rect, zoom) = (element.get_bounding_client_rect(), zoom(element));
    // What is told in px of its own counts the page's scroll among them.
    let on_screen = |told: f64, scroll: Result<f64, JsValue>| match (zoom == 1.0, scroll) {
        (false, Ok(scroll)) => zoom * (told + scroll) - scroll,
        _ => told,
    };
    let (shown, own) = (zoom * rect.width(), f64::from(element.offset_width()));
    let start = (on_screen(rect.left(), window().scroll_x()), on_screen(rect.top(), window().scroll_y()));
    (start, if shown > 0.0 && own > 0.0 { shown / own } else { 1.0 })
}

/// Px on the screen for each px in which one is told of an element's place. Browsers without `currentCSSZoom`, WebKit among
/// them, tell of what is zoomed in px of its own.
fn zoom(element: &HtmlElement) -> f64 {
    if js_sys::Reflect::has(element, &"currentCSSZoom".into()).unwrap_or(true) {
        return 1.0;
    }
    let above = |node: &Element| {
        let root = || node.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
        node.parent_element().or_else(|| Some(root()?.host()))
    };
    let own = |node: Element| {
        let style = window().get_computed_style(&node).ok()??;
        // Read as JavaScript does: a reader of decimals of our own would be 13 KB.
        Some(js_sys::parse_float(&style.get_property_value("zoom").ok()?)).filter(|zoom| zoom.is_finite())
    };
    std::iter::successors(Some(Element::from(element.clone())), above).filter_map(own).product()
}

/// A length as CSS writes it.
pub fn px(length: f64) -> String {
    format!("{length}px")
}

/// A share of what is around, as CSS writes it.
pub fn percent(share: f64) -> String {
    format!("{}%", 100.0 * share)
}

/// Sets a style.
pub fn style(element: &HtmlElement, name: &str, value: &str) {
    // A style that the browser does not know changes nothing.
    let _ = element.style().set_property(name, value);
}

/// The nearest element around what an event happened to that has this attribute, and the attribute.
pub fn around(event: &Event, attribute: &str) -> Option<(HtmlElement, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element.unchecked_into(), value))
}

/// Everything in the document that a selector finds.
pub fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = root.query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|place| list.item(place)).map(JsCast::unchecked_into).collect()
}

/// A function that listens until it is dropped.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    act: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Listens on a target for events of a kind.
    pub fn new(target: &EventTarget, kind: &'static str, act: impl Fn(Event) + 'static) -> Self {
        let act = Closure::<dyn Fn(Event)>::new(act);
        let _ = target.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
        Self { target: target.clone(), kind, act }
    }

    /// Listens as long as the page lives.
    pub fn forever(target: &EventTarget, kind: &'static str, act: impl Fn(Event) + 'static) {
        std::mem::forget(Self::new(target, kind, act));
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.kind, act);
    }
}

#[wasm_bindgen]
extern "C" {
    /// A promise, with functions that are let go when they have been called.
    type Thenable;
    #[wasm_bindgen(method)]
    fn then(this: &Thenable, done: &JsValue, failed: &JsValue);
}

/// Goes on once a promise is kept or refused. What is no promise is kept.
pub fn settled(promise: &JsValue, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    settle(promise, Box::new(then));
}

fn settle(promise: &JsValue, then: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    let kept = Rc::new(Cell::new(Some(then)));
    let refused = kept.clone();
    let done =
        Closure::once_into_js(move |value| kept.take().map(|then| then(Ok(value))).unwrap_or_default());
    let failed =
        Closure::once_into_js(move |value| refused.take().map(|then| then(Err(value))).unwrap_or_default());
    js_sys::Promise::resolve(promise).unchecked_into::<Thenable>().then(&done, &failed);
}
