//! What a widget consists of, as the page builds it: asked for once, and again when the author
//! changes mode or controls.

use figure::Gather;
use plasticity::{Domain, Quantity, Value};
use widgets::Predict;

use crate::attributes::Mode;
use crate::clock::SPEEDS;
use crate::dial::Dial;
use crate::json::Json;
use crate::predict::{Prediction, Way, sketch::COLUMNS};
use crate::scale::Scale;
use crate::session::Session;
use crate::words;

/// The whole form as JSON.
pub fn form(session: &Session, mode: Mode) -> String {
    let mut json = Json::default();
    let entry = session.entry;
    json.open('{').key("widget").text(entry.name).key("title").text(entry.title);
    json.key("chrome").flag(mode != Mode::Figure).key("models").flag(!entry.models.is_empty());
    json.key("presets").open('[');
    for preset in entry.presets {
        json.open('[').text(preset.name).text(preset.label).close(']');
    }
    json.close(']').key("quantities").open('[');
    for (quantity, start) in session.quantities.iter().zip(session.start()) {
        one(quantity, *start, &mut json);
    }
    json.close(']');
    let (front, rest) = rows(session);
    json.key("front").numbers(&front).key("rest").numbers(&rest);
    json.key("speeds").numbers(if session.clock.span().is_some() { SPEEDS } else { &[] });
    if let Some(prediction) = &session.prediction {
        ask(session, prediction, &mut json);
    }
    json.close('}').done()
}

/// The places of the quantities that are free: those in front in the order that the widget gives,
/// the rest as declared.
fn rows(session: &Session) -> (Vec<f64>, Vec<f64>) {
    let mut front: Vec<usize> = session.entry.front.iter().filter_map(|key| session.place(key)).gather();
    let mut rest: Vec<usize> = (0..session.quantities.len()).filter(|place| !front.contains(place)).gather();
    let free = |list: &mut Vec<usize>| {
        list.retain(|place| session.free[*place]);
        list.iter().map(|place| *place as f64).gather()
    };
    (free(&mut front), free(&mut rest))
}

/// A quantity: what the public schema tells, and what its controls need.
fn one(quantity: &Quantity, start: Value, json: &mut Json) {
    let key = quantity.key();
    json.open('{').key("name").text(&key).key("symbol").text(quantity.symbol);
    json.key("unit").text(quantity.unit.symbol()).key("doc").text(quantity.doc);
    json.key("default");
    value(quantity, quantity.default, json);
    json.key("domain").open('{').key("kind").text(match quantity.domain {
        Domain::Real { .. } => "real",
        Domain::Count { .. } => "count",
        Domain::Choice { .. } => "choice",
        Domain::Seed => "seed",
    });
    let (low, high) = Dial::new(quantity).ends();
    if let Domain::Choice { names, docs } = quantity.domain {
        let list = |list: &[&str], json: &mut Json| {
            json.open('[');
            for text in list {
                json.text(text);
            }
            json.close(']');
        };
        json.key("names");
        list(names, json);
        json.close('}').key("docs");
        list(docs, json);
    } else {
        json.key("low").number(low).key("high").number(high);
        if let Domain::Real { log, .. } = quantity.domain {
            json.key("log").flag(log);
        }
        json.close('}');
    }
    json.key("label").text(&words::spaced(&key)).key("low").number(low).key("high").number(high);
    json.key("last").number(Scale::of(quantity).map_or(f64::NAN, |scale| f64::from(scale.last)));
    json.key("range").text(&range(quantity)).key("start");
    value(quantity, start, json);
    json.close('}');
}

/// A value as the page's own scripts know it: a choice is a text, everything else a number.
pub fn value(quantity: &Quantity, value: Value, json: &mut Json) {
    match value {
        Value::Choice(_) => json.text(&quantity.write(value)),
        _ => json.number(value.number()),
    };
}

fn range(quantity: &Quantity) -> String {
    let text = |value| widgets::value_text(quantity, value);
    match quantity.domain {
        Domain::Real { low, high, .. } => [widgets::number_text(low), text(Value::Real(high))].join(" to "),
        Domain::Count { low, high } => [low, high].map(|n| n.to_string()).join(" to "),
        Domain::Choice { names, .. } => words::spaced(&names.join(", ")),
        Domain::Seed => "any whole number".into(),
    }
}

fn ask(session: &Session, prediction: &Prediction, json: &mut Json) {
    json.key("ask").open('{').key("text").text(prediction.ask());
    match prediction.task {
        Predict::Curve { .. } => {
            json.key("columns").number(COLUMNS as f64);
        }
        Predict::Sign { .. } => {
            json.key("ways").open('[');
            for (_, name, words) in Way::ALL {
                json.open('[').text(name).text(words).close(']');
            }
            json.close(']');
        }
        Predict::Value { readout, .. } => {
            let readouts = session.readouts();
            let own = readouts.iter().find(|own| own.name == readout);
            json.key("unit").text(own.map_or("", |own| own.unit.symbol()));
        }
    }
    json.close('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_the_free_ones_in_front_first() {
        let mut session = Session::new(widgets::find("stdp-window").unwrap(), vec![]);
        let place = |key: &str| session.place(key).unwrap() as f64;
        let (lag, rate) = (place("lag"), place("rate"));
        let (front, rest) = rows(&session);
        assert_eq!((front[0], front.len()), (lag, session.entry.front.len()));
        assert!(rest.contains(&rate) && front.len() + rest.len() == session.quantities.len());
        session.free = vec![false; session.quantities.len()];
        session.free[lag as usize] = true;
        assert_eq!(rows(&session), (vec![lag], vec![]));
    }

    #[test]
    fn ranges_are_said_in_words() {
        let quantities = (widgets::find("stdp-window").unwrap().quantities)();
        let range = |key: &str| range(quantities.iter().find(|quantity| quantity.is(key)).unwrap());
        assert_eq!(range("lag"), "−100 to 100\u{a0}ms");
        assert_eq!(range("pair-scheme"), "all to all, nearest");
    }
}
