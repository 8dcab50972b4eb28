//! What the menu and the buttons in dialogs do: links, snippets, files, tables, words, sound.

use std::rc::Rc;

use reader::Reader;
use reader::sound::Voice;
use reader::table::{File, Rows};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, HtmlDocument, HtmlElement, HtmlTextAreaElement, Node};

use crate::dom::{button, document, fill, gone, h, say, set, settled, style, text, words};
use crate::element::Element;
use crate::view::{copyable, symbol, table};
use crate::{about, address, canvas, files, listen, page};

#[wasm_bindgen]
extern "C" {
    /// Full screen, where a browser has it; web-sys drops the promise, whose refusal would be reported.
    type Screen;
    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &Screen) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exitFullscreen)]
    fn exit_fullscreen(this: &Screen) -> Result<js_sys::Promise, JsValue>;
}

/// Does what a button says, and closes the menu.
pub fn choose(element: &Rc<Element>, action: &str, node: &HtmlElement) {
    let view = element.view();
    match action {
        "link" => {
            let link =
                element.read(|reader| reader.link(&address::key_of(&element.host), &address::page_address()));
            let content = copyable("This link brings everything back as it is now.", &link);
            view.dialog.open("Share a link", &[&content]);
        }
        "snippet" => snippet(element),
        "copy" => copy(node),
        "png" => {
            if let Ok(painted) = canvas::paper(&element.read(Reader::printed), canvas::ZOOM) {
                save_picture(element, &painted);
            }
        }
        "svg" => {
            let name = format!("{}.svg", element.form().widget);
            save(element, &name, "image/svg+xml", &element.read(Reader::svg));
        }
        "csv" => csv(element, node),
        "table" => tables(element),
        "about" => describe(element),
        "listen" => voices(element),
        "sound" => {
            let place = node.get_attribute("data-voice").and_then(|place| place.parse::<usize>().ok());
            let all = heard(element);
            if let Some(voice) = place.and_then(|place| all.get(place)) {
                listen::sound(voice);
            }
        }
        "silence" => listen::silence(),
        "fullscreen" => full_screen(element),
        "close" => {
            listen::silence();
            view.dialog.node.close();
            return;
        }
        _ => return,
    }
    view.head.close();
}

/// What the page of a frame has around its widget, css px: its edges, the sources, where it is from.
const AROUND: f64 = 80.0;

fn snippet(element: &Rc<Element>) {
    let height = plasticity::math::max(f64::from(element.host.offset_height()), 200.0);
    let [tag, frame] = element.read(|reader| reader.snippets(&page::base(), height + AROUND));
    let tag = copyable("As an element, where scripts are allowed", &tag);
    let frame = copyable("As a frame, anywhere", &frame);
    element.view().dialog.open("Embed this", &[&tag, &frame]);
}

const FORBIDDEN: &str = "This frame may not save files. The page around it has been given this one";

fn save(element: &Rc<Element>, name: &str, kind: &str, text: &str) {
    if !files::are_forbidden() {
        return files::save_text(name, kind, text);
    }
    files::give(name, text.into());
    let text = text.trim_start_matches('\u{feff}');
    let content = copyable(&format!("{FORBIDDEN}; it can also be copied."), text);
    element.view().dialog.open(name, &[&content]);
}

/// Saves one table: the one that a button names, or the only one. Where there are several, they are shown to choose from.
fn csv(element: &Rc<Element>, node: &HtmlElement) {
    let sheets = element.read(Reader::sheets);
    let named = node.get_attribute("data-table").and_then(|place| place.parse().ok());
    let Some(place) = named.or((sheets.len() == 1).then_some(0)) else { return tables(element) };
    if let Some(file) = File::of(element.form().widget, &sheets, place, node.has_attribute("data-exact")) {
        save(element, &file.name, "text/csv;charset=utf-8", &file.text);
    }
}

fn save_picture(element: &Rc<Element>, painted: &HtmlCanvasElement) {
    let name = format!("{}.png", element.form().widget);
    if !files::are_forbidden() {
        return files::save_png(name, painted);
    }
    style(painted, "inline-size", "100%");
    let words = words("p", &[], &format!("{FORBIDDEN}; a right click copies it."));
    element.view().dialog.open(&name, &[&words, painted]);
    files::png(painted, move |blob| files::give(&name, blob.into()));
}

fn copy(node: &HtmlElement) {
    let area = node.parent_element().and_then(|block| block.query_selector("textarea").ok().flatten());
    let Some(area) = area else { return };
    area.unchecked_into::<HtmlTextAreaElement>().select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    say(node, if copied { "Copied" } else { "Press Ctrl+C" });
}

fn tables(element: &Rc<Element>) {
    let block = h("div", &[("class", "tables")], &[]);
    for (place, sheet) in element.read(Reader::sheets).iter().enumerate() {
        let rows = Rows::of(sheet);
        let heads: Vec<_> = rows.heads.iter().map(String::as_str).collect();
        let cells: Vec<Vec<Node>> =
            rows.cells.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
        fill(&block, &[&table(&rows.title, &heads, &cells)]);
        if let Some(cut) = rows.cut() {
            fill(&block, &[&words("p", &[("class", "hint")], &cut)]);
        }
        for (label, key) in [("Save as CSV", "data-short"), ("Save all digits", "data-exact")] {
            let save = button("csv", label, "");
            set(&save, key, "");
            set(&save, "data-table", &place.to_string());
            set(&save, "aria-label", &format!("{label}: {}", rows.title));
            fill(&block, &[&save]);
        }
    }
    element.view().dialog.open("Data", &[&block]);
}

fn describe(element: &Rc<Element>) {
    let (form, state) = (element.form(), element.read(|reader| reader.state()));
    let row = |(field, shown): (&reader::form::Field, &reader::state::Shown)| {
        let cells = [&shown.text, &field.range, &field.key, field.doc].map(text);
        [symbol(field.symbol).into()].into_iter().chain(cells).collect()
    };
    let rows: Vec<Vec<Node>> = form.fields.iter().zip(&state.values).map(row).collect();
    let hint = words("p", &[("class", "hint")], if form.has_models { "Loading the equations …" } else { "" });
    let models = h("div", &[("class", "models")], &[&hint]);
    let heads = ["Symbol", "Value", "Range", "Name", "Meaning"];
    let parameters = table("Parameters, with their present values", &heads, &rows);
    let title = if form.has_models { "About the model" } else { "About this figure" };
    element.view().dialog.open(title, &[&models, &parameters]);
    if form.has_models {
        let element = Rc::downgrade(element);
        about::load(form.widget, move |loaded| {
            if let Some(element) = element.upgrade() {
                element.view().dialog.describe(loaded.as_deref());
            }
        });
    }
}

fn heard(element: &Rc<Element>) -> Vec<Voice> {
    element.read(|reader| reader::sound::voices(reader.picture()))
}

/// Nothing sounds before the reader asks for it.
fn voices(element: &Rc<Element>) {
    let voices = heard(element);
    let list = h("div", &[("class", "voices")], &[]);
    for (place, Voice { title, words: said, .. }) in voices.iter().enumerate() {
        let play = button("sound", "Play", "");
        set(&play, "data-voice", &place.to_string());
        set(&play, "aria-label", &format!("Play {title}"));
        let said = words("span", &[], &format!(". {said}"));
        let line = h("p", &[], &[&words("strong", &[], title), &said]);
        fill(&list, &[&h("div", &[("class", "voice")], &[&play, &line])]);
    }
    let intro = if voices.is_empty() {
        "There is no curve or spike here to listen to."
    } else {
        "Time is time, pitch is the value, spikes are clicks. Begin with a low volume."
    };
    let stop = button("silence", "Stop", "");
    gone(&stop, voices.is_empty());
    element.view().dialog.open("Listen", &[&words("p", &[], intro), &list, &stop]);
}

fn full_screen(element: &Rc<Element>) {
    let document = document();
    let done = match document.fullscreen_element() {
        Some(_) => document.unchecked_into::<Screen>().exit_fullscreen(),
        None => element.host.unchecked_ref::<Screen>().request_fullscreen(),
    };
    // A frame may not be allowed to: then it stays as it is.
    let element = element.clone();
    let sorry = move || {
        let words = words("p", &[], "The page around this frame, or the browser, does not allow it.");
        element.view().dialog.open("Full screen", &[&words]);
    };
    match done {
        Ok(done) => settled(&done, move |done| done.map(drop).unwrap_or_else(|_| sorry())),
        Err(_) => sorry(),
    }
}
