//! What the menu offers: links, snippets, files, full screen.

use figure::{Figure, Layout, Theme};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::dom;
use crate::element::Element;
use crate::hooks;
use crate::page;
use crate::snippet;
use crate::table::Rows;
use crate::theme::Colours;
use crate::view::dialog::copyable;
use crate::view::stage;
use crate::view::table::table;

/// Pixels of a saved picture per css px.
const ZOOM: f64 = 2.0;

/// Does what a menu item says.
pub fn choose(element: &Element, action: &str, node: &HtmlElement) {
    let name = element.session.borrow().entry.name;
    match action {
        "link" => {
            let link = copyable("This link brings everything back as it is now.", &element.link(false));
            element.view.borrow().dialog.open("Share a link", &[&link]);
        }
        "snippet" => show_snippets(element),
        "copy" => copy(node),
        "png" => hooks::save(&format!("{name}.png"), &element.painting(ZOOM), "image/png"),
        "svg" => hooks::save(&format!("{name}.svg"), &element.svg().into(), "image/svg+xml"),
        "csv" => hooks::save(&format!("{name}.csv"), &element.csv().into(), "text/csv;charset=utf-8"),
        "table" => show_tables(element),
        "about" => element.open_about(),
        "listen" => element.open_listen(),
        "sound" => element.sound(node),
        "silence" => hooks::silence(),
        "fullscreen" => hooks::full(&element.host),
        _ => {}
    }
}

fn show_snippets(element: &Element) {
    let snippets = {
        let session = element.session.borrow();
        let height = element.host.offset_height().max(200) as u32;
        let entry = session.entry;
        snippet::snippets(&hooks::base(), entry.name, entry.title, &session.configuration(), height)
    };
    let [tag, frame] = &snippets;
    element.view.borrow().dialog.open(
        "Embed this",
        &[
            &copyable("As an element, where scripts are allowed", tag),
            &copyable("As a frame, anywhere", frame),
        ],
    );
}

fn show_tables(element: &Element) {
    let tables = figure::tables(&element.figure());
    let block: HtmlElement = dom::make("div", "tables");
    for rows in tables.iter().filter_map(Rows::of) {
        let heads: Vec<_> = rows.heads.iter().map(String::as_str).collect();
        dom::fill(&block, &[&table(&rows.title, &heads, &rows.cells)]);
        if let Some(cut) = rows.cut() {
            dom::fill(&block, &[&dom::words("p", "hint", &cut)]);
        }
    }
    let file = dom::button("csv", "Save data as CSV", "");
    element.view.borrow().dialog.open("Data", &[&block, &file]);
}

fn copy(button: &HtmlElement) {
    let area = button.parent_element().and_then(|block| block.query_selector("textarea").ok().flatten());
    let Some(area) = area else { return };
    let done = hooks::copy(area.unchecked_ref::<HtmlTextAreaElement>());
    dom::say(button, if done { "Copied" } else { "Press Ctrl+C" });
}

impl Element {
    /// A link that reproduces exactly this: on this page, or alone.
    pub fn link(&self, embed: bool) -> String {
        let session = self.session.borrow();
        if embed {
            return snippet::embed(&hooks::base(), session.entry.name, &session.configuration());
        }
        let page = dom::window().location().href().unwrap_or_default();
        snippet::link(&page, &page::key_of(&self.host), session.address())
    }

    /// The figure as the reader sees it.
    pub fn figure(&self) -> Figure {
        let mut session = self.session.borrow_mut();
        session.paint();
        session.picture().clone()
    }

    /// The same without handles: on paper nothing can be dragged.
    fn printed(&self) -> Figure {
        let mut figure = self.figure();
        crate::compare::keep_handles(&mut figure, |_| false);
        figure
    }

    /// A canvas with the figure, to be saved.
    pub fn painting(&self, zoom: f64) -> JsValue {
        stage::picture(&self.printed(), &Colours::literal(Theme::Light), zoom).unwrap_or(JsValue::NULL)
    }

    /// The figure as a file of its own.
    pub fn svg(&self) -> String {
        figure::svg(&self.printed(), Layout::Wide, figure::Colours::Literal(Theme::Light))
    }

    /// The data behind the figure.
    pub fn csv(&self) -> String {
        figure::csv(&self.figure(), plasticity::quantity::decimal::shortest)
    }
}
