//! One quiet line, on the cover and after the last question of a page: how much is done, and the way to take it along.

use reader::progress::{LONGEST, words as say_};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use super::{asked, edition, of_page, store};
use crate::dom::{Listener, around, document, fill, h, say, settled, window, words};
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
    let summary = say_::summary(progress.count(), edition.questions.len(), edition.figures.len());
    let disk = window().location().protocol().is_ok_and(|protocol| protocol == "file:");
    say(&count, &format!("{summary} {}", say_::kept(store::is_stored(), disk)));
}

fn build() -> HtmlElement {
    let press =
        |action: &str, label: &str| words("button", &[("type", "button"), ("data-action", action)], label);
    let field = h("input", &[("type", "file"), ("accept", ".json,application/json"), ("hidden", "")], &[]);
    let [save, load, forget, yes, no] = [
        ("save", say_::SAVE),
        ("load", say_::LOAD),
        ("forget", say_::FORGET),
        ("yes", say_::YES),
        ("no", say_::NO),
    ]
    .map(|(action, label)| press(action, label));
    let question = words("span", &[], say_::SURE);
    let sure = h(
        "div",
        &[("class", "sure"), ("role", "group"), ("aria-label", say_::FORGET)],
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
            renew(say_::FORGOTTEN);
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
        return tell(say_::SAVED);
    }
    files::give(NAME, text.as_str().into());
    tell(say_::FORBIDDEN);
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
        return tell(&say_::refused(&say_::long(file.size())));
    }
    settled(&file.text(), |text| {
        match text.ok().and_then(|text| text.as_string()).map(|text| store::take(&text)) {
            Some(Ok(sentence)) => renew(&sentence),
            Some(Err(sentence)) => tell(&sentence),
            None => tell(&say_::refused(say_::UNREADABLE)),
        }
    });
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
