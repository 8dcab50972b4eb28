//! The browser's storage. Modules and windows share it: it is read anew before each change.

use std::cell::RefCell;

use js_sys::{Array, JSON, Number, Object, Reflect};
use reader::progress::words::Refused;
use reader::progress::{self, Answer, Count, DEPTH, Json, Progress};
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, HtmlElement, Storage};

use super::{edition, is_book, key_of};
use crate::dom::window;

/// Answers and predictions; how far each chapter was read, and the theme, which `www/page.js` writes.
const DONE: &str = "plasticity-progress";
const READ: &str = "plasticity-read";
const THEME: &str = "plasticity-theme";

thread_local! {
    /// What a browser that stores nothing keeps as long as the page: sandboxes have no storage, and it may be full.
    static UNSTORED: RefCell<Option<Progress>> = const { RefCell::new(None) };
}

/// The answer that was given to a question.
pub fn answer(question: &HtmlElement) -> Option<Answer> {
    read().answer(&key_of(question)).cloned()
}

/// Keeps an answer.
pub fn set(question: &HtmlElement, answer: Answer) {
    change(|progress| progress.set(key_of(question), answer));
}

/// What was predicted at a figure of the book.
pub fn prediction(figure: &Element) -> Option<String> {
    if is_book() { read().prediction(&key_of(figure)).map(Into::into) } else { None }
}

/// Keeps what was predicted at a figure, if that is one of the book.
pub fn predict(figure: &Element, said: String) {
    if is_book() && !figure.id().is_empty() {
        change(|progress| progress.predict(key_of(figure), said));
    }
}

/// Everything.
pub fn read() -> Progress {
    if let Some(progress) = UNSTORED.with_borrow(Clone::clone) {
        return progress;
    }
    let item = |key: &str| storage()?.get_item(key).ok()?;
    // What cannot be read is a new beginning.
    let json = |key: &str| item(key).and_then(|text| parsed(&text)).unwrap_or(Json::Other);
    Progress::stored(&json(DONE), &json(READ), item(THEME).as_deref())
}

/// Whether this browser keeps it.
pub fn is_stored() -> bool {
    UNSTORED.with_borrow(Option::is_none) && storage().is_some()
}

/// Forgets everything.
pub fn forget() {
    if let Some(storage) = storage() {
        for key in [DONE, READ, THEME] {
            let _ = storage.remove_item(key);
        }
    }
    UNSTORED.set(UNSTORED.take().map(|_| Progress::default()));
    tell();
}

/// Everything as a file holds it.
pub fn file() -> String {
    text(&read().file())
}

/// Adds a file's text: what it had, and how many entries this edition does not have.
pub fn take(written: &str) -> Result<(Count, usize), Refused> {
    let (other, left_out) = progress::from_file(parsed(written).as_ref(), edition().as_ref())?;
    let count = other.count();
    let mut progress = read();
    progress.join(other);
    let items = [(DONE, text(&progress.done())), (READ, text(&progress.reading()))];
    let theme = progress.theme().map(|theme| (THEME, theme.to_string()));
    keep(progress, items.into_iter().chain(theme));
    tell();
    Ok((count, left_out))
}

/// A number as it is kept: short, however large or small it is.
pub fn written(number: f64) -> String {
    // Fails only for another base than ten.
    Number::from(number).to_string_with_radix(10).map(Into::into).unwrap_or_default()
}

fn change(act: impl FnOnce(&mut Progress)) {
    let mut progress = read();
    act(&mut progress);
    let item = (DONE, text(&progress.done()));
    keep(progress, [item]);
}

fn keep(progress: Progress, items: impl IntoIterator<Item = (&'static str, String)>) {
    let put =
        |(key, text): (&str, String)| storage().is_some_and(|storage| storage.set_item(key, &text).is_ok());
    let stored = items.into_iter().all(put);
    UNSTORED.set((!stored).then_some(progress));
}

/// Tells this window what others hear by themselves.
fn tell() {
    if is_stored()
        && let Ok(event) = Event::new("storage")
    {
        let _ = window().dispatch_event(&event);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn text(json: &Json) -> String {
    let space = JsValue::from_f64(1.0);
    let text = JSON::stringify_with_replacer_and_space(&value(json), &JsValue::NULL, &space);
    text.map(Into::into).unwrap_or_default()
}

fn parsed(text: &str) -> Option<Json> {
    JSON::parse(text).ok().map(|value| json(&value, DEPTH))
}

fn json(value: &JsValue, depth: usize) -> Json {
    if depth == 0 {
        return Json::Other;
    }
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(truth) = value.as_bool() {
        Json::Truth(truth)
    } else if Array::is_array(value) {
        Json::List(Array::from(value).iter().map(|value| json(&value, depth - 1)).collect())
    } else if let Some(object) = Object::try_from(value) {
        let member = |entry: JsValue| {
            let entry = Array::from(&entry);
            (entry.get(0).as_string().unwrap_or_default(), json(&entry.get(1), depth - 1))
        };
        Json::Map(Object::entries(object).iter().map(member).collect())
    } else {
        Json::Other
    }
}

fn value(json: &Json) -> JsValue {
    match json {
        Json::Text(text) => text.into(),
        Json::Number(number) => (*number).into(),
        Json::Truth(truth) => (*truth).into(),
        Json::List(all) => all.iter().map(value).collect::<Array>().into(),
        Json::Map(members) => {
            let object = Object::new();
            for (name, own) in members {
                let _ = Reflect::set(&object, &name.into(), &value(own));
            }
            object.into()
        }
        Json::Other => JsValue::NULL,
    }
}
