//! What the menu and the buttons in dialogs do: links, snippets, files, tables, words, sound.

use std::rc::Rc;

use figure::{Figure, Slide};
use language::Language;
use reader::Reader;
use reader::sound::Voice;
use reader::table::{File, Rows};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, HtmlDocument, HtmlElement, HtmlTextAreaElement, Node};

use crate::dom::{button, class, document, fill, gone, h, say, set, style, text, tongue, window, words};
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
        "copy" => copy(node, element.form().language),
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

fn copy_link(element: &Rc<Element>, node: &HtmlElement) {
    let (key, page) = (address::key_of(&element.host), address::page_address());
    let link = element.read(|reader| reader.shared_link(&key, &page));
    let link = reader::present::link(&link, element.presentation().is_some());
    let form = element.form();
    let language = form.language;
    if address::is_passing(&link) {
        let state = link.find('#').map_or("", |at| &link[at..]);
        let content = copyable(language.copy_a_link_behind(), state, language);
        return element.view().dialog.open(language.copy_a_link(), &[&content]);
    }
    let (element, node) = (element.clone(), node.clone());
    clipboard::text(&link.clone(), move |done| {
        if done {
            return copied(&element, &node);
        }
        let hint = if form.ask.is_some() { language.copy_a_link_asks() } else { language.copy_a_link_hint() };
        let content = copyable(hint, &link, language);
        element.view().dialog.open(language.copy_a_link(), &[&content]);
    });
}

fn copy_picture(element: &Rc<Element>, node: &HtmlElement) {
    let Some(painted) = slide(element) else { return };
    let (element, node) = (element.clone(), node.clone());
    clipboard::picture(&files::promised(Some(&painted)), move |done| {
        if done {
            return copied(&element, &node);
        }
        let language = element.form().language;
        show_picture(&element, language.copy_picture(), language.picture_refused(), &painted);
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
    let copied = element.form().language.copied();
    let words: Node = button.first_element_child().map_or_else(|| button.clone().into(), Into::into);
    let label = words.text_content().filter(|label| label != copied);
    say(&words, copied);
    let Some(label) = label else { return };
    class(button, "said", true);
    element.view().speak(&[String::new(), copied.into()]);
    let (button, view) = (button.clone(), element.view());
    let again = Closure::once_into_js(move || {
        say(&words, &label);
        class(&button, "said", false);
        view.speak(&Default::default());
    });
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(again.unchecked_ref(), SAID);
}

/// What the page of a frame has around its widget, css px: its edges, the sources, where it is from.
const AROUND: f64 = 80.0;

fn snippet(element: &Rc<Element>) {
    let height = plasticity::math::max(f64::from(element.host.offset_height()), 200.0);
    let [tag, frame] = element.read(|reader| reader.snippets(&page::published(), height + AROUND));
    let language = element.form().language;
    let tag = copyable(language.embed_element(), &tag, language);
    let frame = copyable(language.embed_frame(), &frame, language);
    let teach = element.read(|reader| reader.teach(&page::published()));
    let there = [("href", teach.as_str()), ("target", "_blank"), ("rel", "noopener")];
    let more = words("a", &there, language.embed_class());
    element.view().dialog.open(language.embed(), &[&tag, &frame, &more]);
}

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
    let language = element.form().language;
    let content = copyable(language.may_not_save_text(), text, language);
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
    show_picture(element, &name, element.form().language.may_not_save_picture(), painted);
    files::png(painted, move |blob| files::give(&name, blob.into()));
}

fn copy(node: &HtmlElement, language: Language) {
    let area = node.parent_element().and_then(|block| block.query_selector("textarea").ok().flatten());
    let Some(area) = area else { return };
    area.unchecked_into::<HtmlTextAreaElement>().select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    say(node, if copied { language.copied() } else { language.press_copy() });
}

fn tables(element: &Rc<Element>) {
    let (block, form) = (h("div", &[("class", "tables")], &[]), element.form());
    let language = form.language;
    for (place, sheet) in element.read(Reader::sheets).iter().enumerate() {
        let rows = Rows::of(sheet, language);
        let heads: Vec<_> = rows.heads.iter().map(String::as_str).collect();
        let cells: Vec<Vec<Node>> =
            rows.cells.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
        let numbers = table(&rows.title, &heads, &cells);
        tongue(&numbers, form.content());
        fill(&block, &[&numbers]);
        if let Some(cut) = rows.cut(language) {
            fill(&block, &[&words("p", &[("class", "hint")], &cut)]);
        }
        for (label, key) in [(language.save_csv(), "data-short"), (language.save_digits(), "data-exact")] {
            let save = button("csv", label, "");
            set(&save, key, "");
            set(&save, "data-table", &place.to_string());
            set(&save, "aria-label", &format!("{label}: {}", rows.title));
            fill(&block, &[&save]);
        }
    }
    element.view().dialog.open(language.data(), &[&block]);
}

fn describe(element: &Rc<Element>) {
    let (form, state) = (element.form(), element.read(|reader| reader.state()));
    let language = form.language;
    let row = |(field, shown): (&reader::form::Field, &reader::state::Shown)| {
        let cells = [&shown.text, &field.range, &field.key].map(|cell| text(cell));
        let doc = words("span", &[], field.doc);
        tongue(&doc, form.content());
        [symbol(field.symbol).into()].into_iter().chain(cells).chain([doc.into()]).collect()
    };
    let rows: Vec<Vec<Node>> = form.fields.iter().zip(&state.values).map(row).collect();
    let hint =
        words("p", &[("class", "hint")], if form.has_models { language.loading_equations() } else { "" });
    let models = h("div", &[("class", "models")], &[&hint]);
    let heads = [
        language.head_symbol(),
        language.head_value(),
        language.head_range(),
        language.head_name(),
        language.head_meaning(),
    ];
    let parameters = table(language.parameters_now(), &heads, &rows);
    let title = if form.has_models { language.about_model() } else { language.about_figure() };
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
    let (voices, form) = (heard(element), element.form());
    let language = form.language;
    let list = h("div", &[("class", "voices")], &[]);
    for (place, Voice { title, words: said, .. }) in voices.iter().enumerate() {
        let play = button("sound", language.play(), "");
        set(&play, "data-voice", &place.to_string());
        set(&play, "aria-label", &language.play_what(title));
        let said = words("span", &[], &format!(". {said}"));
        let title = words("strong", &[], title);
        tongue(&title, form.content());
        let line = h("p", &[], &[&title, &said]);
        fill(&list, &[&h("div", &[("class", "voice")], &[&play, &line])]);
    }
    let intro = if voices.is_empty() { language.nothing_to_hear() } else { language.listen_intro() };
    let stop = button("silence", language.stop(), "");
    gone(&stop, voices.is_empty());
    element.view().dialog.open(language.listen(), &[&words("p", &[], intro), &list, &stop]);
}
