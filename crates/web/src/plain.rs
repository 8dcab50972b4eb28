//! Values, results and data as plain JavaScript objects.

use js_sys::{Array, Float64Array, Object, Reflect};
use plasticity::quantity::decimal::shortest;
use plasticity::{Domain, Quantity, Value};
use wasm_bindgen::JsValue;

use crate::address::Pairs;
use crate::session::Session;

/// An object from names and values.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A fresh plain object takes any property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn value(quantity: &Quantity, value: Value) -> JsValue {
    match value {
        Value::Choice(_) => quantity.write(value).into(),
        _ => value.number().into(),
    }
}

/// `{name: value}`
pub fn values(session: &Session) -> JsValue {
    let object = Object::new();
    for (quantity, now) in session.quantities.iter().zip(session.values()) {
        let _ = Reflect::set(&object, &quantity.key().into(), &value(quantity, *now));
    }
    object.into()
}

/// `{name: {value, unit}}`
pub fn readouts(session: &Session) -> JsValue {
    let object = Object::new();
    for readout in session.readouts() {
        let plain = self::object(&[
            ("value", readout.value.into()),
            ("unit", readout.unit.symbol().into()),
            ("label", readout.label.into()),
        ]);
        let _ = Reflect::set(&object, &readout.name.into(), &plain);
    }
    object.into()
}

/// What events carry: `{values, readouts, done}`.
pub fn state(session: &Session) -> JsValue {
    object(&[
        ("values", values(session)),
        ("readouts", readouts(session)),
        ("done", session.progress().is_none().into()),
    ])
}

/// The schema: `[{name, symbol, unit, domain, default, doc}]`.
pub fn parameters(session: &Session) -> JsValue {
    let list = session.quantities.iter().map(|quantity| {
        object(&[
            ("name", quantity.key().into()),
            ("symbol", quantity.symbol.into()),
            ("unit", quantity.unit.symbol().into()),
            ("domain", domain(quantity)),
            ("default", value(quantity, quantity.default)),
            ("doc", quantity.doc.into()),
        ])
    });
    list.collect::<Array>().into()
}

fn domain(quantity: &Quantity) -> JsValue {
    match quantity.domain {
        Domain::Real { low, high, log } => object(&[
            ("kind", "real".into()),
            ("low", low.into()),
            ("high", high.into()),
            ("log", log.into()),
        ]),
        Domain::Count { low, high } => {
            object(&[("kind", "count".into()), ("low", (low as f64).into()), ("high", (high as f64).into())])
        }
        Domain::Choice { names, .. } => {
            let names: Array = names.iter().map(|name| JsValue::from_str(name)).collect();
            object(&[("kind", "choice".into()), ("names", names.into())])
        }
        Domain::Seed => object(&[
            ("kind", "seed".into()),
            ("low", 0.0.into()),
            ("high", (plasticity::quantity::LARGEST_SEED as f64).into()),
        ]),
    }
}

/// `[{title, columns: [{name, unit, values}]}]`
pub fn data(figure: &figure::Figure) -> JsValue {
    let tables = figure::tables(figure).into_iter().map(|table| {
        let columns = table.columns.iter().map(|column| {
            object(&[
                ("name", column.name.as_str().into()),
                ("unit", column.unit.into()),
                ("values", Float64Array::from(column.values.as_slice()).into()),
            ])
        });
        object(&[("title", table.title.as_str().into()), ("columns", columns.collect::<Array>().into())])
    });
    tables.collect::<Array>().into()
}

/// Names and values from a plain object, numbers as text. Whatever is neither text nor number
/// becomes text that no quantity takes.
pub fn pairs(object: &JsValue) -> Pairs {
    let Some(object) = Object::try_from(object) else { return vec![] };
    let entries = Object::entries(object);
    entries
        .iter()
        .map(|entry| {
            let entry = Array::from(&entry);
            (text(&entry.get(0)), text(&entry.get(1)))
        })
        .collect()
}

fn text(value: &JsValue) -> String {
    match (value.as_string(), value.as_f64()) {
        (Some(text), _) => text,
        (None, Some(number)) => shortest(number),
        (None, None) if value.is_null() || value.is_undefined() => "nothing".into(),
        (None, None) => "something that is neither a number nor text".into(),
    }
}
