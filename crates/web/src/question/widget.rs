//! The figure that a question asks about. It may be another module's: only what every script sees of it is used.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::dom::{all, document, settled};

/// The widget that `for` means: by id, else the first of that name, in the same tree before the document.
fn of(question: &HtmlElement) -> Option<HtmlElement> {
    let name = question.get_attribute("for").unwrap_or_default();
    let find = |root: &Element| {
        let list: Vec<HtmlElement> = all(root, "plasticity-widget");
        let by = |attribute: &str| {
            list.iter().find(|widget| widget.get_attribute(attribute).as_ref() == Some(&name)).cloned()
        };
        by("id").or_else(|| by("name"))
    };
    // A shadow root and a document are searched as an element is.
    find(question.get_root_node().unchecked_ref()).or_else(|| find(document().unchecked_ref()))
}

/// Brings the reader to the figure.
pub fn go_to(question: &HtmlElement) {
    let Some(widget) = of(question) else { return };
    widget.set_tab_index(-1);
    let focus = FocusOptions::new();
    focus.set_prevent_scroll(true);
    let _ = widget.focus_with_options(&focus);
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(ScrollLogicalPosition::Center);
    widget.scroll_into_view_with_scroll_into_view_options(&scroll);
}

/// Reads what a question asks for: NaN while it is not known yet, nothing where no figure is live.
pub fn read(question: &HtmlElement, then: impl FnOnce(Option<f64>) + 'static) {
    let Some(widget) = of(question) else { return then(None) };
    let path: Vec<String> = match (question.get_attribute("readout"), question.get_attribute("quantity")) {
        (Some(readout), _) => vec!["readouts".into(), readout, "value".into()],
        (None, Some(quantity)) => vec!["values".into(), quantity],
        (None, None) => return then(None),
    };
    let ready = member(&widget, "ready").unwrap_or_default();
    settled(&ready, move |ready| {
        let reading =
            ready.ok().and_then(|_| path.iter().try_fold(widget.into(), |of, name| member(&of, name)));
        then(reading.and_then(|reading| reading.as_f64()));
    });
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}
