//! The figure on the page, as any page sees it: `www/plasticity.d.ts`.

use js_sys::{JSON, Object, Promise, Reflect};
use language::Language;
use reader::typed;
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// `PlasticityWidgetElement`
    #[wasm_bindgen(extends = HtmlElement)]
    #[derive(Clone)]
    pub type Widget;
    /// Kept once it is live.
    #[wasm_bindgen(method, getter)]
    pub fn ready(this: &Widget) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn parameters(this: &Widget) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn values(this: &Widget) -> JsValue;
    #[wasm_bindgen(method, setter, catch)]
    fn set_values(this: &Widget, values: &JsValue) -> Result<(), JsValue>;
    /// An address that shows it so.
    #[wasm_bindgen(method)]
    pub fn link(this: &Widget, options: &JsValue) -> Option<String>;
}

/// `PlasticityParameter`
#[derive(Deserialize)]
pub struct Parameter {
    /// As attributes spell it.
    pub name: String,
    /// The short name for people.
    pub label: String,
    /// As equations print it.
    pub symbol: String,
    /// Empty for a pure number.
    pub unit: String,
    /// What it can be.
    pub domain: Domain,
}

/// `PlasticityDomain`
#[derive(Deserialize)]
pub struct Domain {
    /// Of a choice.
    #[serde(default)]
    pub names: Vec<String>,
}

/// The parameters of a live figure.
pub fn parameters(widget: &Widget) -> Vec<Parameter> {
    let text = JSON::stringify(&widget.parameters()).map(String::from).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// A value of a live figure, as a field shows it.
pub fn value(widget: &Widget, name: &str, language: Language) -> String {
    let value = Reflect::get(&widget.values(), &name.into()).unwrap_or_default();
    let number = || value.as_f64().map(|number| language.number(number.to_string()));
    value.as_string().or_else(number).unwrap_or_default()
}

/// Gives a figure a value that somebody typed.
///
/// # Errors
/// The sentence that says what is wrong.
pub fn give(widget: &Widget, parameter: &Parameter, text: &str, language: Language) -> Result<(), String> {
    let value = if parameter.domain.names.is_empty() {
        let number = typed::number_in(text, &parameter.unit, language);
        number.map_err(|unreadable| unreadable.words(language))?.into()
    } else {
        JsValue::from(text)
    };
    let values = Object::new();
    let _ = Reflect::set(&values, &parameter.name.as_str().into(), &value);
    widget.set_values(&values).map_err(|error| reason(&error, language))
}

/// The options that ask for the figure alone on a page.
pub fn alone() -> JsValue {
    let options = Object::new();
    let _ = Reflect::set(&options, &"embed".into(), &true.into());
    options.into()
}

/// The sentence of an error.
pub fn reason(error: &JsValue, language: Language) -> String {
    let message = Reflect::get(error, &"message".into()).unwrap_or_default();
    message.as_string().unwrap_or_else(|| language.teach_wrong().into())
}

/// The sentence that an event of a figure carries.
pub fn told(event: &Event, language: Language) -> String {
    reason(&Reflect::get(event, &"detail".into()).unwrap_or_default(), language)
}
