//! Title, presets, menu.

use language::Language;
use reader::form::Form;
use reader::state::State;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

use crate::dom::{button, document, fill, gone, h, say, select, set, tongue, words};

/// What the menu offers: action and words.
type Item = (&'static str, fn(Language) -> &'static str);

const MENU: &[Item] = &[
    COPY_LINK,
    COPY_PICTURE,
    ("snippet", Language::embed),
    ("png", Language::save_slide_png),
    ("svg", Language::save_slide_svg),
    ("figure", Language::save_figure_svg),
    ("csv", Language::save_data),
    ("table", Language::show_data),
    ("listen", Language::listen),
    ("about", Language::about_model),
];
const COPY_LINK: Item = ("copy-link", Language::copy_link);
const COPY_PICTURE: Item = ("copy-picture", Language::copy_picture);

/// The head of a widget.
pub struct Head {
    /// The whole block.
    pub block: HtmlElement,
    /// A `details` whose summary opens it.
    menu: HtmlElement,
    presets: Option<HtmlSelectElement>,
    /// Stands where the page has printed no title.
    title: HtmlElement,
    present: HtmlElement,
    /// Copies, and asks for the full screen.
    copying: HtmlElement,
    chrome: bool,
    language: Language,
}

impl Head {
    /// A head for this form; the title alone in figure mode.
    pub fn new(form: &Form) -> Self {
        // The author's title stands before the one that the build has printed.
        let language = form.language;
        let own = h("p", &[("class", "title")], &[]);
        tongue(&own, form.content());
        let title = match form.heading.as_str() {
            "" => h("slot", &[("name", "title")], &[&own]),
            own => words("p", &[("class", "title"), ("role", "heading"), ("aria-level", "3")], own),
        };
        let heading = h("div", &[("class", "heading")], &[&title]);
        let block = h("div", &[("class", "toolbar"), ("part", "toolbar")], &[&heading]);
        let more =
            words("summary", &[("aria-label", language.more()), ("title", language.more_title())], "⋯");
        let items = h("div", &[("class", "items")], &[]);
        for (action, label) in MENU {
            fill(&items, &[&button(action, label(language), "")]);
        }
        let menu = h("details", &[("class", "menu")], &[&more, &items]);
        let free = form.front.len() + form.rest.len();
        let presets = (form.chrome && form.presets.len() > 1 && free > 0).then(|| {
            let presets = presets(form);
            fill(&block, &[&h("div", &[("class", "preset")], &[&presets])]);
            presets
        });
        let full = button("full", language.full_screen(), "");
        gone(&full, !document().fullscreen_enabled());
        // One press away, drawn on the page and in words on a screen of its own.
        let [link, picture] = [COPY_LINK, COPY_PICTURE].map(|(action, label)| {
            let button = button(action, "", label(language));
            fill(&button, &[&words("span", &[], label(language))]);
            button
        });
        let present = button("present", language.present(), "");
        let copying = h("div", &[("class", "presenting")], &[&picture, &link, &full]);
        fill(&block, &[&present, &copying]);
        if form.chrome {
            fill(&block, &[&menu]);
        }
        let head = Self { block, menu, presets, title: own, present, copying, chrome: form.chrome, language };
        head.present(false);
        head
    }

    /// Shows title and present preset; the empty name stands for the reader's own values.
    pub fn show(&self, State { title, preset, .. }: &State) {
        say(&self.title, title);
        if let Some(presets) = &self.presets
            && presets.value() != *preset
        {
            presets.set_value(preset);
        }
    }

    /// Has a screen for itself now, or no longer: one button goes there and back. A figure alone has its buttons there only.
    pub fn present(&self, on: bool) {
        say(&self.present, if on { self.language.present_leave() } else { self.language.present() });
        for node in [&self.present, &self.copying] {
            gone(node, !self.chrome && !on);
        }
    }

    /// Puts the focus on that button.
    pub fn focus_present(&self) {
        let _ = self.present.focus();
    }

    /// Closes the menu; whether it was open.
    pub fn close(&self) -> bool {
        let open = self.menu.has_attribute("open");
        let _ = self.menu.remove_attribute("open");
        open
    }

    /// Puts the focus on what opens the menu.
    pub fn focus_menu(&self) {
        if let Some(more) = self.menu.first_element_child() {
            let _ = more.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

fn presets(form: &Form) -> HtmlSelectElement {
    let language = form.language;
    let named = form.presets.iter().map(|preset| (preset.name, preset.label, ""));
    let own = [("", language.own_values(), "")];
    let list =
        select(&[("data-action", "preset"), ("aria-label", language.preset())], own.into_iter().chain(named));
    tongue(&list, form.content());
    if let Some(own) = list.first_element_child() {
        set(&own, "disabled", "");
        set(&own, "lang", language.tag());
    }
    list
}
