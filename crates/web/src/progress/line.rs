//! One quiet line, on the cover and after the last question of a page: how much is done, and the way to take it along.

use language::Language;
use reader::progress::LONGEST;
use reader::progress::words::{self as worded, Refused};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use super::{asked, edition, of_page, store};
use crate::dom::{Listener, around, document, fill, h, language_of, say, settled, window, words};
use crate::{files, question};

const NAME: &str = "plastic-synapse-progress.json";
const KIND: &str = "application/json";

thread_local! {
    static HEAR: Closure<dyn Fn(Event)> = Closure::new(|event| hear(&event));
}

/// Puts the line after the last question, unless a module has done so.
pub fn place() {
    if bar().is_none()
        && let Some(last) = of_page("plasticity-question").last()
    {
        let _ = last.after_with_node_1(&build());
    }
    show();
}

/// Puts the line where the cover has room for it, once that is there.
pub fn place_on_cover() {
    if document().ready_state() == "loading" {
        return Listener::forever(&document(), "DOMContentLoaded", |_| place_on_cover());
    }
    if let Some(room) = find("#progress").filter(|_| bar().is_none()) {
        fill(&room, &[&build()]);
        show();
    }
}

/// Shows how much is done.
pub fn show() {
    let Some(count) = find(".question-progress > span") else { return };
    let edition = edition().unwrap_or_else(asked);
    let mut progress = store::read();
    progress.keep_to(&edition);
    let language = language();
    let summary = worded::summary(progress.count(), edition.questions.len(), edition.figures.len(), language);
    let disk = window().location().protocol().is_ok_and(|protocol| protocol == "file:");
    say(&count, &format!("{summary} {}", worded::kept(store::is_stored(), disk, language)));
}

/// That of the page, which the line speaks of.
fn language() -> Language {
    document().document_element().map(|root| language_of(&root)).unwrap_or_default()
}

fn build() -> HtmlElement {
    let press =
        |action: &str, label: &str| words("button", &[("type", "button"), ("data-action", action)], label);
    let field = h("input", &[("type", "file"), ("accept", ".json,application/json"), ("hidden", "")], &[]);
    let language = language();
    let [save, load, forget, yes, no] = [
        ("save", language.progress_save()),
        ("load", language.progress_load()),
        ("forget", language.progress_forget()),
        ("yes", language.progress_yes()),
        ("no", language.progress_no()),
    ]
    .map(|(action, label)| press(action, label));
    let question = words("span", &[], language.progress_sure());
    let sure = h(
        "div",
        &[("class", "sure"), ("role", "group"), ("aria-label", language.progress_forget())],
        &[&question, &no, &yes],
    );
    sure.set_hidden(true);
    let (count, says) = (h("span", &[], &[]), h("p", &[("class", "says"), ("role", "status")], &[]));
    let line = [&count, &save, &load, &forget, &field, &sure, &says].map(|node| node as &web_sys::Node);
    let bar = h("div", &[("class", "question-progress")], &line);
    HEAR.with(|hear| {
        let hear = hear.as_ref().unchecked_ref();
        for kind in ["click", "keydown", "change"] {
            let _ = bar.add_event_listener_with_callback(kind, hear);
        }
    });
    // Another window has changed it.
    Listener::forever(&window(), "storage", |_| show());
    bar
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

fn bar() -> Option<Element> {
    find(".question-progress").map(Into::into)
}

fn part(selector: &str) -> Option<HtmlElement> {
    find(&format!(".question-progress {selector}"))
}

fn hear(event: &Event) {
    match event.type_().as_str() {
        "change" => return open(),
        "keydown" if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" => return ask(false),
        "click" => {}
        _ => return,
    }
    match around(event, "data-action").as_ref().map(|(_, action)| action.as_str()) {
        Some("save") => save(),
        Some("load") => drop(part("input").map(|field| field.click())),
        Some("forget") => ask(true),
        Some("no") => ask(false),
        Some("yes") => {
            store::forget();
            ask(false);
            renew(language().progress_forgotten());
        }
        _ => {}
    }
}

/// Asks whether all is to be forgotten, or no longer; the focus goes along.
fn ask(on: bool) {
    let Some(sure) = part(".sure") else { return };
    let asked = !sure.hidden();
    sure.set_hidden(!on);
    if on != asked
        && let Some(next) = part(if on { "[data-action=no]" } else { "[data-action=forget]" })
    {
        let _ = next.focus();
    }
}

fn save() {
    let text = store::file();
    if !files::are_forbidden() {
        files::save_text(NAME, KIND, &text);
        return tell(language().progress_saved());
    }
    files::give(NAME, text.as_str().into());
    tell(language().may_not_save_text());
    let area = h("textarea", &[("readonly", ""), ("rows", "6"), ("aria-label", NAME)], &[]);
    area.unchecked_ref::<HtmlTextAreaElement>().set_value(&text);
    if let Some(says) = part(".says") {
        fill(&says, &[&area]);
    }
}

fn open() {
    let Some(field) = part("input").map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
    let file = field.files().and_then(|files| files.get(0));
    field.set_value("");
    let Some(file) = file else { return };
    if file.size() > LONGEST {
        return refuse(&Refused::Long(file.size()));
    }
    settled(&file.text(), |text| {
        match text.ok().and_then(|text| text.as_string()).map(|text| store::take(&text)) {
            Some(Ok((count, left_out))) => renew(&worded::read(count, left_out, language())),
            Some(Err(refused)) => refuse(&refused),
            None => refuse(&Refused::Unreadable),
        }
    });
}

fn refuse(refused: &Refused) {
    tell(&refused.words(language()));
}

/// Shows all questions anew.
fn renew(sentence: &str) {
    question::recall();
    show();
    tell(sentence);
}

fn tell(sentence: &str) {
    if let Some(says) = part(".says") {
        say(&says, sentence);
    }
}
