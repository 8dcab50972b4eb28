//! One quiet line after the last question of a page: how many are answered, and the way to take answers along.

use language::Language;
use reader::progress::LONGEST;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::{Question, first, press, store};
use crate::dom::{all, around, document, h, language_of, say, settled};
use crate::files;

const NAME: &str = "plastic-synapse-progress.json";
const KIND: &str = "application/json";

thread_local! {
    static HEAR: Closure<dyn Fn(Event)> = Closure::new(|event| hear(&event));
}

/// Puts the line there, unless a module has done so.
pub fn place() {
    let questions = questions();
    if bar().is_none()
        && let Some(last) = questions.last()
    {
        let _ = last.after_with_node_1(&build());
    }
    show();
}

/// Shows how many are answered.
pub fn show() {
    let questions = questions();
    if let Some(count) = bar().and_then(|bar| first::<Element>(&bar, "span")) {
        let (right, all) = (store::count(&questions), questions.len());
        say(&count, &language().answered(right, all));
    }
}

/// That of the page, which the line speaks of.
fn language() -> Language {
    document().document_element().map(|root| language_of(&root)).unwrap_or_default()
}

fn build() -> HtmlElement {
    let file = [("type", "file"), ("accept", ".json,application/json"), ("hidden", "")];
    let field = h("input", &file, &[]);
    let language = language();
    let labels = [
        ("save", language.answers_save()),
        ("load", language.answers_load()),
        ("forget", language.answers_forget()),
    ];
    let buttons = labels.map(|(action, label)| press(action, label));
    let [save, load, forget] = &buttons;
    let (count, says) = (h("span", &[], &[]), h("span", &[("role", "status")], &[]));
    let bar = h("div", &[("class", "question-progress")], &[&count, save, load, forget, &field, &says]);
    HEAR.with(|hear| {
        let hear = hear.as_ref().unchecked_ref();
        let _ = bar.add_event_listener_with_callback("click", hear);
        let _ = field.add_event_listener_with_callback("change", hear);
    });
    bar
}

fn bar() -> Option<Element> {
    document().query_selector(".question-progress").ok().flatten()
}

fn questions() -> Vec<HtmlElement> {
    document().document_element().map(|root| all(&root, "plasticity-question")).unwrap_or_default()
}

fn field() -> Option<HtmlInputElement> {
    first(&bar()?, "input")
}

fn hear(event: &Event) {
    if event.type_() == "change" {
        return open();
    }
    match around(event, "data-action").as_ref().map(|(_, action)| action.as_str()) {
        Some("save") => files::save_text(NAME, KIND, &store::text()),
        Some("load") => drop(field().map(|field| field.click())),
        Some("forget") => {
            store::forget();
            renew(language().answers_forgotten());
        }
        _ => {}
    }
}

fn open() {
    let Some(field) = field() else { return };
    let file = field.files().and_then(|files| files.get(0));
    field.set_value("");
    let Some(file) = file else { return };
    if file.size() > LONGEST {
        return report(None);
    }
    settled(&file.text(), |text| report(text.ok().and_then(|text| store::take(&text.as_string()?))));
}

/// Says how many answers have come in, or that there were none to read.
fn report(count: Option<usize>) {
    match count {
        None => tell(language().answers_none()),
        Some(count) => renew(&language().answers_loaded(count)),
    }
}

/// Shows all questions anew.
fn renew(sentence: &str) {
    for question in questions().iter().filter_map(Question::of) {
        question.recall();
    }
    show();
    tell(sentence);
}

fn tell(sentence: &str) {
    if let Some(says) = bar().and_then(|bar| first::<Element>(&bar, "[role=status]")) {
        say(&says, sentence);
    }
}
