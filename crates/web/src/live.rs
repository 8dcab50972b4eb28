//! What the loader holds of a live element: the members of the public interface.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, Node, ShadowRoot};

use crate::address::Pairs;
use crate::element::Element;
use crate::page;
use crate::plain;

/// A live element.
#[wasm_bindgen]
pub struct Live(Rc<Element>);

#[allow(clippy::needless_pass_by_value)] // wasm-bindgen hands optional values over whole
#[wasm_bindgen]
impl Live {
    /// Brings an element to life; `query` and `kept` are lists of name and value.
    ///
    /// # Errors
    /// The sentence for the reader.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        root: ShadowRoot,
        query: &Array,
        kept: Option<Array>,
    ) -> Result<Live, JsValue> {
        let element = Element::new(host, root, listed(query), kept.as_ref().map(listed));
        let element = element.map_err(|sentence| JsValue::from_str(&sentence))?;
        page::join(element.clone());
        element.resume();
        Ok(Self(element))
    }

    /// The element has left the page.
    pub fn leave(&self) {
        page::leave(&self.0);
    }

    /// What brings the state back when the element comes again.
    pub fn kept(&self) -> Array {
        let pairs = self.0.session.borrow().address();
        pairs.iter().map(|(name, value)| Array::of2(&name.as_str().into(), &value.as_str().into())).collect()
    }

    /// An event inside the shadow tree.
    pub fn event(&self, event: &Event) {
        self.0.event(event);
    }

    /// The element has another width, css px.
    pub fn resize(&self, room: f64) {
        self.0.resize(room);
    }

    /// The element has come near the screen or gone.
    pub fn visible(&self, visible: bool) {
        self.0.set_visible(visible);
    }

    /// An attribute has changed.
    pub fn attribute(&self, name: &str, value: Option<String>) {
        self.0.attribute(name, value.as_deref());
    }

    /// What could not be used, one sentence each.
    pub fn problems(&self) -> String {
        self.0.session.borrow().problems.join(" ")
    }

    /// `[{name, symbol, unit, domain, default, doc}]`
    pub fn parameters(&self) -> JsValue {
        plain::parameters(&self.0.session.borrow())
    }

    /// `{name: value}`
    pub fn values(&self) -> JsValue {
        plain::values(&self.0.session.borrow())
    }

    /// Sets several values, all or none.
    ///
    /// # Errors
    /// A `RangeError` with the reason.
    pub fn set(&self, values: &JsValue) -> Result<(), JsValue> {
        if !values.is_object() {
            let reason = "values takes an object of names and values.";
            return Err(js_sys::RangeError::new(reason).into());
        }
        let result = self.0.session.borrow_mut().set_all(&plain::pairs(values));
        result.map_err(|reason| JsValue::from(js_sys::RangeError::new(&reason)))?;
        self.0.commit();
        Ok(())
    }

    /// `{name: {value, unit}}`
    pub fn readouts(&self) -> JsValue {
        plain::readouts(&self.0.session.borrow())
    }

    /// `[{title, columns}]`
    pub fn data(&self) -> JsValue {
        plain::data(&self.0.figure())
    }

    /// The data as CSV.
    pub fn csv(&self) -> String {
        self.0.csv()
    }

    /// The figure as SVG.
    pub fn svg(&self) -> String {
        self.0.svg()
    }

    /// The figure on a canvas, `zoom` pixels per css px.
    pub fn painting(&self, zoom: f64) -> JsValue {
        // Browsers give up beyond some 16,000 pixels; NaN and nonsense become 2.
        let zoom = if (0.1..=16.0).contains(&zoom) { zoom } else { 2.0 };
        self.0.painting(zoom)
    }

    /// The words a screen reader hears.
    pub fn describe(&self) -> String {
        figure::describe(&self.0.figure())
    }

    /// What was loaded about the models; nothing where that failed.
    #[allow(clippy::needless_pass_by_value)] // JavaScript hands over what it holds
    pub fn described(&self, text: Option<Node>) {
        self.0.described(text.as_ref());
    }

    /// Everything as the author set it.
    pub fn reset(&self) {
        self.0.change(crate::session::Session::reset);
    }

    /// Starts the clock.
    pub fn play(&self) {
        self.0.play();
    }

    /// Stops the clock.
    pub fn pause(&self) {
        self.0.pause();
    }

    /// Goes to a place of the span.
    pub fn seek(&self, at: f64) {
        self.0.session.borrow_mut().clock.seek(at);
        self.0.touch();
    }

    /// Goes to the n-th next event.
    pub fn step(&self, n: i32) {
        self.0.step(n);
    }

    /// Keeps the present run as a ghost.
    pub fn pin(&self) {
        self.0.pin();
    }

    /// Lets the ghosts go.
    #[wasm_bindgen(js_name = clearPins)]
    pub fn clear_pins(&self) {
        self.0.clear_pins();
    }

    /// A URL that reproduces exactly this.
    pub fn link(&self, embed: bool) -> String {
        self.0.link(embed)
    }
}

fn listed(list: &Array) -> Pairs {
    list.iter()
        .filter_map(|pair| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        })
        .collect()
}
