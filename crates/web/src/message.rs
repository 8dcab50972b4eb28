//! What a page may ask of a frame that shows one widget.

use js_sys::Reflect;
use serde::Serialize;
use serde_wasm_bindgen::preserve;
use wasm_bindgen::prelude::*;

use crate::members::Live;
use crate::plain::{object, refusal};

/// Types of messages, as the refusal lists them.
const TYPES: &str = "set, reset, play, pause, seek, step, pin, describe, state and export";

/// What `export` gives without a format.
#[derive(Serialize)]
struct Exported {
    #[serde(with = "preserve")]
    values: JsValue,
    #[serde(with = "preserve")]
    readouts: JsValue,
    link: String,
}

/// Does what a message says.
pub fn obey(live: &Live, message: &JsValue) -> Result<JsValue, JsValue> {
    let field = |name: &str| Reflect::get(message, &name.into()).unwrap_or_default();
    let number = |name: &str| field(name).as_f64();
    if number("version").is_some_and(|version| version != 1.0) {
        return Err(refusal("This frame speaks version 1 of its protocol."));
    }
    match field("type").as_string().unwrap_or_default().as_str() {
        "set" => {
            let values = field("values");
            if !values.is_object() {
                return Err(refusal("set takes values: an object of names and values."));
            }
            live.set_values(&values)?;
            return Ok(live.values());
        }
        "reset" => {
            live.reset();
            return Ok(live.values());
        }
        "play" => live.play(),
        "pause" => live.pause(),
        "seek" => live.seek(number("at").unwrap_or(f64::NAN)),
        "step" => live.step(number("n").map(|n| n as i32)),
        "pin" => live.pin(),
        "describe" => return Ok(live.describe().into()),
        "state" => {
            let state = field("state");
            if !state.is_undefined() {
                live.set_state(&state)?;
            }
            return Ok(live.state());
        }
        "export" => return export(live, &field("format"), number),
        other => {
            let start: String = other.chars().take(40).collect();
            return Err(refusal(&format!("There is no message “{start}”: there are {TYPES}.")));
        }
    }
    Ok(JsValue::NULL)
}

fn export(live: &Live, format: &JsValue, number: impl Fn(&str) -> Option<f64>) -> Result<JsValue, JsValue> {
    let json = format.is_null() || format.is_undefined();
    match format.as_string().as_deref() {
        Some("svg") => Ok(live.svg().into()),
        Some("csv") => live.csv(number("table").map(|place| place as u32)).map(JsValue::from),
        Some("png") => Ok(live.png(number("scale")).into()),
        other if json || other == Some("json") => {
            let (values, readouts, link) = (live.values(), live.readouts(), live.link(&JsValue::UNDEFINED));
            Ok(object(&Exported { values, readouts, link }))
        }
        _ => Err(refusal("export takes a format: json, csv, svg or png.")),
    }
}
