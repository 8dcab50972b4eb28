//! What crosses to JavaScript and back, through serde-wasm-bindgen.

use js_sys::{Array, Float64Array, Object, RangeError, Reflect};
use language::Language;
use plasticity::quantity::decimal::shortest;
use reader::address::Pairs;
use reader::plain::Table;
use reader::{MOST_PINS, Mode};
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, preserve};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// What an object has, with the names. What a page hands over may throw when it is asked.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn entries(object: &Object) -> Result<Array, JsValue>;
}

/// A plain JavaScript value: objects, not maps, and nothing is null where it is absent.
pub fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// A column as JavaScript has numbers.
#[derive(Serialize)]
pub struct Numbers(#[serde(with = "preserve")] Float64Array);

/// The numbers behind a figure, one table per panel.
pub fn tables(tables: Vec<figure::Table>) -> JsValue {
    let carry = |values: Vec<f64>| Numbers(Float64Array::from(values.as_slice()));
    let tables: Vec<_> = tables.into_iter().map(|table| Table::of(table, carry)).collect();
    object(&tables)
}

/// Tells the page, through every shadow root around.
pub fn emit(host: &HtmlElement, name: &str, detail: &impl Serialize) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // An exception of a listener is the listener's: the browser reports it.
        let _ = host.dispatch_event(&event);
    }
}

/// Names and values from a plain object, as text. Whatever is neither text nor number becomes text that no quantity
/// takes.
///
/// # Errors
/// A `RangeError` where it is no object; what the object itself throws.
pub fn pairs(values: &JsValue) -> Result<Pairs, JsValue> {
    let Some(object) = Object::try_from(values) else {
        return Err(refusal("values takes an object of names and values."));
    };
    let pair = |entry: JsValue| {
        let entry = Array::from(&entry);
        (text(&entry.get(0)), text(&entry.get(1)))
    };
    Ok(entries(object)?.iter().map(pair).collect())
}

/// What `state` takes for a widget, as text, and the mode.
///
/// # Errors
/// A `RangeError` where it is no object, another widget's, or has another mode.
pub fn seen(state: &JsValue, widget: &str) -> Result<(Pairs, Option<Mode>), JsValue> {
    if !state.is_object() {
        return Err(refusal("state takes an object that state has given."));
    }
    let field = |name: &str| Reflect::get(state, &name.into()).ok().filter(|own| !own.is_undefined());
    if field("widget").is_some_and(|own| own != widget) {
        return Err(refusal(&format!("This is the state of another widget, and not of {widget}.")));
    }
    let mode = match field("mode") {
        Some(mode) => {
            Some(Mode::read(&text(&mode)).map_err(|wrong| refusal(&wrong.words(Language::English)))?)
        }
        None => None,
    };
    let mut all = field("values").map_or(Ok(vec![]), |values| pairs(&values))?;
    for (name, own) in [("preset", "preset"), ("position", "position"), ("prediction", "guess")] {
        // A place that there is not, and a prediction that is not made yet.
        if let Some(value) = field(name).filter(|value| own == "guess" || !value.is_null()) {
            all.push((own.into(), if value.is_null() { "none".into() } else { text(&value) }));
        }
    }
    if let Some(pins) = field("pins") {
        let Some(pins) = pins.dyn_ref::<Array>() else {
            return Err(refusal("pins takes a list of kept runs, as state has given it."));
        };
        all.push(("pin".into(), "none".into()));
        // A list may be as long as a number: more than these are never kept.
        all.extend(pins.iter().take(MOST_PINS).map(|pin| ("pin".into(), text(&pin))));
    }
    Ok((all, mode))
}

fn text(value: &JsValue) -> String {
    match (value.as_string(), value.as_f64()) {
        (Some(text), _) => text,
        (None, Some(number)) => shortest(number),
        (None, None) if value.is_null() || value.is_undefined() => "nothing".into(),
        (None, None) => "something that is neither a number nor text".into(),
    }
}

/// A `RangeError` with a sentence.
pub fn refusal(sentence: &str) -> JsValue {
    RangeError::new(sentence).into()
}
