//! Above the figure: the title, the presets, the menu.

use web_sys::{HtmlElement, HtmlOptionElement, HtmlSelectElement};

use crate::dom;
use crate::session::Session;

/// What the menu offers: action and words.
const MENU: &[(&str, &str)] = &[
    ("link", "Share a link"),
    ("snippet", "Embed this"),
    ("png", "Save as PNG"),
    ("svg", "Save as SVG"),
    ("csv", "Save data as CSV"),
    ("table", "Show data table"),
    ("fullscreen", "Full screen"),
    ("listen", "Listen"),
    ("about", "About the model"),
];

/// The head of a widget.
pub struct Toolbar {
    /// The whole head.
    pub block: HtmlElement,
    presets: Option<HtmlSelectElement>,
    menu: HtmlElement,
}

impl Toolbar {
    /// Title, presets and menu; the title alone without `chrome`.
    pub fn new(session: &Session, chrome: bool) -> Self {
        let block: HtmlElement = dom::make("div", "toolbar");
        dom::set(&block, "part", "toolbar");
        let title: HtmlElement = dom::make("slot", "");
        dom::set(&title, "name", "title");
        dom::fill(&title, &[&dom::words("p", "title", session.entry.title)]);
        let heading: HtmlElement = dom::make("div", "heading");
        dom::fill(&heading, &[&title]);
        dom::fill(&block, &[&heading]);
        let menu = menu();
        let mut presets = None;
        if chrome {
            if session.entry.presets.len() > 1 && session.free.contains(&true) {
                let (label, list) = preset_list(session);
                dom::fill(&block, &[&label]);
                presets = Some(list);
            }
            dom::fill(&block, &[&menu]);
        }
        Self { block, presets, menu }
    }

    /// Shows the present preset, or that the values have left it.
    pub fn show(&self, session: &Session) {
        let Some(list) = &self.presets else { return };
        let pure = session.preset_is_pure();
        // The first option stands for values of the reader's own.
        list.set_value(if pure { session.preset_or_first() } else { "" });
    }

    /// Closes the menu; true where it was open.
    pub fn close_menu(&self) -> bool {
        let open = self.menu.has_attribute("open");
        dom::flag(&self.menu, "open", false);
        open
    }

    /// The button of the menu, where the focus goes back to.
    pub fn menu_button(&self) -> Option<HtmlElement> {
        self.menu.first_element_child().map(wasm_bindgen::JsCast::unchecked_into)
    }
}

fn preset_list(session: &Session) -> (HtmlElement, HtmlSelectElement) {
    let label: HtmlElement = dom::make("label", "preset");
    let list: HtmlSelectElement = dom::make("select", "");
    dom::set(&list, "data-action", "preset");
    let option = |value: &str, text: &str| {
        let option: HtmlOptionElement = dom::make("option", "");
        option.set_value(value);
        option.set_text(text);
        dom::fill(&list, &[&option]);
        option
    };
    let own = option("", "Own values");
    own.set_disabled(true);
    for preset in session.entry.presets {
        option(preset.name, preset.label);
    }
    dom::fill(&label, &[&dom::words("span", "", "Preset"), &list]);
    (label, list)
}

fn menu() -> HtmlElement {
    let menu: HtmlElement = dom::make("details", "menu");
    let summary = dom::words("summary", "", "⋯");
    dom::set(&summary, "aria-label", "More");
    dom::set(&summary, "title", "Share, save, about");
    let items: HtmlElement = dom::make("div", "items");
    for (action, text) in MENU {
        dom::fill(&items, &[&dom::button(action, text, "")]);
    }
    dom::fill(&menu, &[&summary, &items]);
    menu
}
