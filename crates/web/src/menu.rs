//! What the menu and the buttons in dialogs do: links, snippets, files, tables, words, sound.

use std::rc::Rc;

use figure::{Figure, Slide};
use reader::Reader;
use reader::sound::Voice;
use reader::table::{File, Rows};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, HtmlDocument, HtmlElement, HtmlTextAreaElement, Node};

use crate::dom::{button, class, document, fill, gone, h, say, set, style, text, window, words};
use crate::element::Element;
use crate::view::{copyable, symbol, table};
use crate::{about, address, canvas, clipboard, files, listen, page, present};

/// Does what a button says, and closes the menu.
pub fn choose(element: &Rc<Element>, action: &str, node: &HtmlElement) {
    let view = element.view();
    match action {
        "present" => present::toggle(element),
        "full" => present::full(element),
        // What was pressed says that it is done: a menu stays open for that.
        "copy-link" => return copy_link(element, node),
        "copy-picture" => return copy_picture(element, node),
        "snippet" => snippet(element),
        "copy" => copy(node),
        "png" => {
            if let Some(painted) = slide(element) {
                save_picture(element, &painted);
            }
        }
        "svg" => {
            let (figure, slide) = laid_out(element);
            save(element, "-slide.svg", "image/svg+xml", &slide.svg(&figure));
        }
        "figure" => save(element, ".svg", "image/svg+xml", &element.read(Reader::svg)),
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
        "close" => {
            listen::silence();
            view.dialog.node.close();
            return;
        }
        _ => return,
    }
    view.head.close();
}

/// The figure for a slide, and where everything stands on it.
fn laid_out(element: &Element) -> (Figure, Slide) {
    let source = present::source(element);
    element.read(|reader| reader.slide(source))
}

fn slide(element: &Element) -> Option<HtmlCanvasElement> {
    let (figure, slide) = laid_out(element);
    canvas::slide(&figure, &slide).ok()
}

const BRINGS_BACK: &str = "This link brings everything back as it is now.";
const ASKS_FIRST: &str =
    "This link brings everything back as it is now but your answer: who opens it is asked first.";

fn copy_link(element: &Rc<Element>, node: &HtmlElement) {
    let (key, page) = (address::key_of(&element.host), address::page_address());
    let link = element.read(|reader| reader.shared_link(&key, &page));
    let link = reader::present::link(&link, element.presentation().is_some());
    if address::is_passing(&link) {
        let state = link.find('#').map_or("", |at| &link[at..]);
        let content = copyable(
            "This frame has no address. Behind that of its file, this brings everything back.",
            state,
        );
        return element.view().dialog.open("Copy a link", &[&content]);
    }
    let (element, node) = (element.clone(), node.clone());
    clipboard::text(&link.clone(), move |done| {
        if done {
            return copied(&element, &node);
        }
        let asks = element.form().ask.is_some();
        let content = copyable(if asks { ASKS_FIRST } else { BRINGS_BACK }, &link);
        element.view().dialog.open("Copy a link", &[&content]);
    });
}

fn copy_picture(element: &Rc<Element>, node: &HtmlElement) {
    let Some(painted) = slide(element) else { return };
    let (element, node) = (element.clone(), node.clone());
    clipboard::picture(&files::promised(Some(&painted)), move |done| {
        if done {
            return copied(&element, &node);
        }
        let sorry = "The browser lets no picture be copied by a button here; a right click copies it.";
        show_picture(&element, "Copy picture", sorry, &painted);
    });
}

fn show_picture(element: &Element, title: &str, sentence: &str, painted: &HtmlCanvasElement) {
    style(painted, "inline-size", "100%");
    element.view().dialog.open(title, &[&words("p", &[], sentence), painted]);
}

/// How long a button says so, ms.
const SAID: i32 = 2000;

/// A button says that it has copied, and after a while again what it does. Where it is drawn, its words stand in a node.
fn copied(element: &Element, button: &HtmlElement) {
    const COPIED: &str = "Copied";
    let words: Node = button.first_element_child().map_or_else(|| button.clone().into(), Into::into);
    let label = words.text_content().filter(|label| label != COPIED);
    say(&words, COPIED);
    let Some(label) = label else { return };
    class(button, "said", true);
    element.view().speak(COPIED);
    let (button, view) = (button.clone(), element.view());
    let again = Closure::once_into_js(move || {
        say(&words, &label);
        class(&button, "said", false);
        view.speak("");
    });
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(again.unchecked_ref(), SAID);
}

/// What the page of a frame has around its widget, css px: its edges, the sources, where it is from.
const AROUND: f64 = 80.0;

fn snippet(element: &Rc<Element>) {
    let height = plasticity::math::max(f64::from(element.host.offset_height()), 200.0);
    let [tag, frame] = element.read(|reader| reader.snippets(&page::published(), height + AROUND));
    let tag = copyable("As an element, where scripts are allowed", &tag);
    let frame = copyable("As a frame, anywhere", &frame);
    let teach = element.read(|reader| reader.teach(&page::published()));
    let there = [("href", teach.as_str()), ("target", "_blank"), ("rel", "noopener")];
    let more = words("a", &there, "For a class: packages, a QR code, what readers may move");
    element.view().dialog.open("Embed this", &[&tag, &frame, &more]);
}

const FORBIDDEN: &str = "This frame may not save files. The page around it has been given this one";

/// Saves text under the widget's name with this ending.
fn save(element: &Rc<Element>, ending: &str, kind: &str, text: &str) {
    save_as(element, &format!("{}{ending}", element.form().widget), kind, text);
}

fn save_as(element: &Rc<Element>, name: &str, kind: &str, text: &str) {
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
        save_as(element, &file.name, "text/csv;charset=utf-8", &file.text);
    }
}

fn save_picture(element: &Rc<Element>, painted: &HtmlCanvasElement) {
    let name = format!("{}-slide.png", element.form().widget);
    if !files::are_forbidden() {
        return files::save_png(name, painted);
    }
    show_picture(element, &name, &format!("{FORBIDDEN}; a right click copies it."), painted);
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
