//! The page: the form that the book has written, the figure beside it, and what is written from both.

mod dom;
mod field;
mod files;
mod rows;
mod widget;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use language::Language;
use reader::address::Pairs;
use reader::attributes::start_of;
use reader::snippet;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, HtmlOptionElement, HtmlSelectElement};

use crate::code::{Code, code};
use dom::{document, h, language_of, listen, one, say, set, window};
use rows::Rows;
use widget::Widget;

/// What the page of a frame has around its widget, css px: its edges, the sources, where it is from.
const AROUND: i32 = 80;

/// The parts of the form that are attributes of the tag by their names.
const PRESENTATION: [&str; 4] = ["mode", "theme", "lang", "height"];

/// The page, as long as it stands.
pub struct Page {
    /// Where the book is: links begin so.
    base: String,
    form: HtmlFormElement,
    widget: RefCell<Option<Widget>>,
    rows: RefCell<Rows>,
    /// How many figures were shown: one that comes to life late is not shown any more.
    shown: Cell<u32>,
}

/// Begins.
pub fn start(base: String) {
    let form: HtmlFormElement = one(&document(), "#teach").unchecked_into();
    let base =
        form.get_attribute("data-base").map_or(base, |base| format!("{}/", base.trim_end_matches('/')));
    let page = Rc::new(Page {
        base,
        form: form.clone(),
        widget: RefCell::default(),
        rows: RefCell::default(),
        shown: Cell::default(),
    });
    let own = page.clone();
    listen(&form, "change", move |event| own.changed(&event));
    let own = page.clone();
    listen(&form, "click", move |event| own.pressed(&event));
    listen(&form, "submit", |event| event.prevent_default());
    let query = window().location().search().unwrap_or_default();
    page.open(&snippet::configuration(&query));
    say(&one(&document(), "[data-plasticity-program]"), "");
    let _ = form.remove_attribute("inert");
    let disk = window().location().protocol().is_ok_and(|protocol| protocol == "file:");
    page.part(".disk").set_hidden(!disk || page.form.has_attribute("data-base"));
}

impl Page {
    /// Of what is said here; the figure has its own.
    fn language(&self) -> Language {
        language_of(&self.form)
    }

    fn part(&self, selector: &str) -> HtmlElement {
        one(&self.form, selector).unchecked_into()
    }

    fn select(&self, name: &str) -> HtmlSelectElement {
        self.part(&format!("select[name={name}]")).unchecked_into()
    }

    fn value(&self, name: &str) -> String {
        field::value(&self.part(&format!("[name={name}]")))
    }

    /// The name of the figure.
    fn name(&self) -> String {
        self.value("name")
    }

    /// Its title: while it asks for a prediction, the one that tells nothing.
    fn title(&self) -> String {
        let Some(chosen) = self.select("name").selected_options().item(0) else { return String::new() };
        let neutral = chosen.get_attribute("data-asks").filter(|_| self.value("mode") == "predict");
        neutral.or_else(|| chosen.text_content()).unwrap_or_default()
    }

    /// Shows what an address asks for: its query is a tag. What the form has no choice for is said.
    fn open(self: &Rc<Self>, tag: &Pairs) {
        let given = |name: &str| tag.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        let mut refused = vec![];
        let mut take = |name: &str| {
            let field = self.part(&format!("[name={name}]"));
            if let Some(value) = given(name) {
                // What the tag does by itself, the form has as nothing.
                let value = if ["explore", "auto"].contains(&value) { "" } else { value };
                field::put(&field, value);
                if field::value(&field) != value {
                    refused.push(self.language().teach_no_choice(name, &start_of(value)));
                }
            }
        };
        take("name");
        self.offer();
        ["preset"].iter().chain(&PRESENTATION).for_each(|name| take(name));
        let is_own =
            |name: &str| ["name", "preset", "controls"].contains(&name) || PRESENTATION.contains(&name);
        let more: Pairs = tag.iter().filter(|(name, _)| !is_own(name)).cloned().collect();
        self.show(more, given("controls"));
        self.also(&refused.join(" "));
    }

    /// What the book has of the figure.
    fn template(&self) -> Element {
        one(&document(), &format!("template[data-presets={}]", self.name()))
    }

    /// How high its page in a frame was seen to be, css px.
    fn seen(&self) -> i32 {
        self.template().get_attribute("data-frame").and_then(|height| height.parse().ok()).unwrap_or(0)
    }

    /// Offers the presets of the figure, and its question where it has one.
    fn offer(&self) {
        let presets = self.select("preset");
        let template: web_sys::HtmlTemplateElement = self.template().unchecked_into();
        presets.replace_children_with_node_0();
        if let Ok(options) = template.content().clone_node_with_deep(true) {
            let _ = presets.append_child(&options);
        }
        if presets.length() == 0 {
            let _ = presets.append_child(&h("option", &[("value", "")], self.language().teach_own_values()));
        }
        let asks =
            self.select("name").selected_options().item(0).is_some_and(|own| own.has_attribute("data-asks"));
        let mode = self.select("mode");
        let predict: HtmlOptionElement = one(&mode, "[value=predict]").unchecked_into();
        predict.set_disabled(!asks);
        if !asks && mode.value() == "predict" {
            mode.set_value("");
        }
    }

    /// Shows the figure anew, with the form's choices and these attributes more.
    fn show(self: &Rc<Self>, more: Pairs, controls: Option<&str>) {
        let controls = controls.map(String::from);
        // Nothing of the preview goes into this page's address.
        let mut attributes = vec![
            ("name".into(), self.name()),
            ("address".into(), "off".into()),
            ("loading".into(), "eager".into()),
        ];
        let given = ["preset"].iter().chain(&PRESENTATION).map(|name| (name.to_string(), self.value(name)));
        attributes.extend(given.filter(|(_, value)| !value.is_empty()));
        attributes.extend(more);
        let node = h("plasticity-widget", &[], "");
        for (name, value) in &attributes {
            // A name out of an address may be none.
            let _ = node.set_attribute(name, value);
        }
        let widget: Widget = node.unchecked_into();
        self.shown.set(self.shown.get() + 1);
        let now = self.shown.get();
        self.problem("");
        *self.widget.borrow_mut() = Some(widget.clone());
        self.part(".stage").replace_children_with_node_1(&widget);
        self.hear(&widget);
        let page = self.clone();
        spawn_local(async move {
            if let Err(error) = JsFuture::from(widget.ready()).await {
                return page.problem(&widget::reason(&error, page.language()));
            }
            if page.shown.get() != now {
                return;
            }
            let (list, language) = (page.part(".rows"), page.language());
            let rows = Rows::of(&widget, &list, controls.as_deref(), language);
            *page.rows.borrow_mut() = rows;
            page.free();
            page.write();
        });
    }

    /// Hears what is done in the preview.
    fn hear(self: &Rc<Self>, widget: &Widget) {
        let page = self.clone();
        listen(widget, "plasticity-change", move |_| page.write());
        let page = self.clone();
        listen(widget, "plasticity-error", move |event| page.also(&widget::told(&event, page.language())));
    }

    fn problem(&self, sentence: &str) {
        say(&self.part(".problem"), sentence);
    }

    /// Says one more thing that is wrong.
    fn also(&self, sentence: &str) {
        let before = self.part(".problem").text_content().unwrap_or_default();
        if !before.contains(sentence) {
            self.problem(format!("{before} {sentence}").trim());
        }
    }

    /// Which controls readers may move.
    fn free(&self) {
        let controls = self.rows.borrow().controls();
        if let Some(widget) = &*self.widget.borrow() {
            match controls {
                Some(names) => set(widget, "controls", &names),
                None => drop(widget.remove_attribute("controls")),
            }
        }
    }

    /// A part of the form has changed.
    fn changed(self: &Rc<Self>, event: &Event) {
        let Some(node) = event.target().and_then(|node| node.dyn_into::<Element>().ok()) else { return };
        let name = node.get_attribute("name").unwrap_or_default();
        self.problem("");
        match name.as_str() {
            "name" => {
                self.offer();
                return self.show(vec![], None);
            }
            "preset" => {
                let controls = self.rows.borrow().controls();
                return self.show(vec![], controls.as_deref());
            }
            own if PRESENTATION.contains(&own) => self.present(own),
            _ if node.has_attribute("data-free") => self.free(),
            _ => {
                if let Some(key) = node.get_attribute("data-value") {
                    self.take(&key);
                }
            }
        }
        self.write();
    }

    fn present(&self, name: &str) {
        let value = self.value(name);
        if let Some(widget) = &*self.widget.borrow() {
            if value.is_empty() {
                let _ = widget.remove_attribute(name);
            } else {
                set(widget, name, &value);
            }
        }
    }

    /// Takes a value that was typed; what is refused is said, and what stands in stays.
    fn take(&self, key: &str) {
        let widget = self.widget.borrow().clone();
        let language = self.language();
        let taken = widget.as_ref().map(|widget| self.rows.borrow().take(widget, key, language));
        if let Some(Err(sentence)) = taken {
            self.problem(&sentence);
        }
    }

    fn pressed(self: &Rc<Self>, event: &Event) {
        let Some((node, act)) = dom::around(event, "data-act") else { return };
        let attribute = |name: &str| node.get_attribute(name).unwrap_or_default();
        match act.as_str() {
            "all" | "none" => {
                self.rows.borrow().tick(act == "all");
                self.free();
                self.write();
            }
            "copy" => {
                let area: web_sys::HtmlTextAreaElement =
                    self.part(&format!("[name={}]", attribute("data-of"))).unchecked_into();
                area.select();
                let copied = document().exec_command("copy").unwrap_or(false);
                let language = self.language();
                say(&node, if copied { language.copied() } else { language.press_copy() });
            }
            "code" => {
                if let Some(code) = self.coded() {
                    files::save(&format!("{}-qr.svg", self.name()), "image/svg+xml", code.svg().as_bytes());
                }
            }
            "save" => files::make(self.clone(), attribute("data-kind")),
            _ => {}
        }
    }

    /// Attributes of the tag as everything is now; nothing before the figure is there.
    fn configuration(&self) -> Option<Pairs> {
        let link = self.widget.borrow().as_ref()?.link(&widget::alone())?;
        Some(snippet::configuration(&link))
    }

    /// The address that shows it so.
    fn link(&self) -> Option<String> {
        Some(snippet::embed(&self.base, &self.name(), &self.configuration()?))
    }

    fn coded(&self) -> Option<Code> {
        code(&self.link()?)
    }

    /// Writes everything that follows from what is set.
    fn write(&self) {
        let Some(configuration) = self.configuration() else { return };
        let language = self.language();
        let widget = self.widget.borrow().clone();
        if let Some(widget) = &widget {
            self.rows.borrow().show(widget, language);
        }
        let own = widget.map_or(0, |widget| widget.offset_height()).max(200) + AROUND;
        let given = |name: &str| configuration.iter().any(|(own, _)| own == name);
        // Beside the preview's figure there may be more room than in a frame; with fewer parts none of its own is needed.
        let whole = !given("height") && !given("controls") && self.value("mode") != "figure";
        let height = if whole { own.max(self.seen()) } else { own };
        self.part(".answered").set_hidden(given("height") || self.value("mode") != "predict");
        let (name, title) = (self.name(), self.title());
        let [element, frame] =
            snippet::snippets(&self.base, &name, &title, &configuration, &height.to_string());
        let link = snippet::embed(&self.base, &name, &configuration);
        self.draw(&link);
        for (name, text) in [("link", &link), ("frame", &frame), ("element", &element)] {
            field::put(&self.part(&format!("textarea[name={name}]")), text);
        }
        for copy in dom::all(&self.form, "[data-act=copy]") {
            let label =
                one(&copy.parent_element().unwrap_or_else(|| copy.clone()), "label span").text_content();
            say(&copy, language.copy());
            set(&copy, "aria-label", &format!("{}: {}", language.copy(), label.unwrap_or_default()));
        }
        // A reload brings everything back. A page in a sandbox may not write its address.
        if let Ok(history) = window().history() {
            let here = snippet::teach("", &name, &configuration);
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&here));
        }
    }

    fn draw(&self, link: &str) {
        let squares = self.part(".squares");
        let code = code(link);
        let sentence = if code.is_some() { "" } else { self.language().teach_code_long() };
        say(&self.part(".coded"), sentence);
        self.part(".code").set_hidden(code.is_none());
        if let Some(code) = code {
            squares.replace_children_with_node_1(&dom::squares(code.size, &code.path));
        }
    }
}

/// A promise that is kept when this is.
async fn kept(promise: Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}
