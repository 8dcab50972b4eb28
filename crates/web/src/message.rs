//! What a page may ask of a frame that shows one widget.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::preserve;
use wasm_bindgen::prelude::*;

use crate::members::Live;
use crate::plain::{object, refusal};

/// Types of messages, as the refusal lists them.
const TYPES: &str = "set, reset, play, pause and export";

/// The parts of a message that are read here; anything else in it is left alone.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Message {
    r#type: String,
    format: Option<String>,
    scale: Option<f64>,
}

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
    let wrong = |_| refusal("A message has a type, and perhaps values, format and scale.");
    let Message { r#type, format, scale } = serde_wasm_bindgen::from_value(message.clone()).map_err(wrong)?;
    match r#type.as_str() {
        "set" => {
            let values = js_sys::Reflect::get(message, &"values".into())?;
            if !values.is_object() {
                return Err(refusal("set takes values: an object of names and values."));
            }
            live.set(&values)?;
            Ok(live.values())
        }
        "reset" => {
            live.reset();
            Ok(live.values())
        }
        "play" => {
            live.play();
            Ok(JsValue::NULL)
        }
        "pause" => {
            live.pause();
            Ok(JsValue::NULL)
        }
        "export" => export(live, format.as_deref(), scale),
        other => {
            let start: String = other.chars().take(40).collect();
            Err(refusal(&format!("There is no message “{start}”: there are {TYPES}.")))
        }
    }
}

fn export(live: &Live, format: Option<&str>, scale: Option<f64>) -> Result<JsValue, JsValue> {
    match format {
        Some("svg") => Ok(live.svg().into()),
        Some("csv") => Ok(live.csv().into()),
        Some("png") => Ok(live.png(scale).into()),
        None | Some("json") => {
            let (values, readouts, link) = (live.values(), live.readouts(), live.link(&JsValue::UNDEFINED));
            Ok(object(&Exported { values, readouts, link }))
        }
        Some(_) => Err(refusal("export takes a format: json, csv, svg or png.")),
    }
}
