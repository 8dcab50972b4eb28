//! Answers in the browser's storage. Modules and windows share it: it is read anew before each change.

use std::cell::RefCell;

use js_sys::{Array, JSON, Number, Object, Reflect};
use reader::progress::{Answer, Progress, key};
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Storage};

use crate::dom::window;
use crate::plain::object;

const KEY: &str = "plasticity-progress";

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
    let mut progress = read();
    progress.set(key_of(question), answer);
    keep(progress);
}

/// Forgets everything.
pub fn forget() {
    keep(Progress::default());
}

/// How many of these questions were answered right.
pub fn count(questions: &[HtmlElement]) -> usize {
    let progress = read();
    let right =
        |question: &&HtmlElement| progress.answer(&key_of(question)).is_some_and(|answer| answer.right);
    questions.iter().filter(right).count()
}

/// All answers as a file holds them.
pub fn text() -> String {
    written_out(&read()).unwrap_or_default()
}

/// Takes the answers of a file in; their number, or nothing where it holds none that can be read.
pub fn take(text: &str) -> Option<usize> {
    let mut progress = read();
    let count = gather(&mut progress, text)?;
    keep(progress);
    Some(count)
}

/// A number as it is kept: short, however large or small it is.
pub fn written(number: f64) -> String {
    // Fails only for another base than ten.
    Number::from(number).to_string_with_radix(10).map(Into::into).unwrap_or_default()
}

fn key_of(question: &HtmlElement) -> String {
    key(&window().location().pathname().unwrap_or_default(), &question.id())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read() -> Progress {
    if let Some(progress) = UNSTORED.with_borrow(Clone::clone) {
        return progress;
    }
    let mut progress = Progress::default();
    // What cannot be read is a new beginning.
    if let Some(text) = storage().and_then(|storage| storage.get_item(KEY).ok().flatten()) {
        let _ = gather(&mut progress, &text);
    }
    progress
}

fn keep(progress: Progress) {
    let text = written_out(&progress);
    let stored = storage().zip(text).is_some_and(|(storage, text)| storage.set_item(KEY, &text).is_ok());
    UNSTORED.set((!stored).then_some(progress));
}

fn written_out(progress: &Progress) -> Option<String> {
    let space = JsValue::from_f64(1.0);
    JSON::stringify_with_replacer_and_space(&object(progress), &JsValue::NULL, &space).ok().map(Into::into)
}

/// Adds the answers in a text: only what looks like one.
fn gather(progress: &mut Progress, text: &str) -> Option<usize> {
    let file = JSON::parse(text).ok()?;
    let answers = Reflect::get(&file, &"answers".into()).ok()?;
    let Some(answers) = Object::try_from(&answers) else { return Some(0) };
    let mut count = 0;
    for entry in Object::entries(answers).iter() {
        let entry = Array::from(&entry);
        let member = |name: &str| Reflect::get(&entry.get(1), &name.into()).unwrap_or_default();
        let given = member("given");
        let given = given.as_string().or_else(|| given.as_f64().map(written)).unwrap_or_default();
        if let (Some(key), Some(right)) = (entry.get(0).as_string(), member("right").as_bool())
            && progress.take(&key, right, &given)
        {
            count += 1;
        }
    }
    Some(count)
}
