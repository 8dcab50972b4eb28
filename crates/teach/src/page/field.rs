//! Fields of the form: one way to read and to write them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// What stands in a field.
pub fn value(field: &Element) -> String {
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default()
}

/// Puts text into a field; a list that has no such choice stays.
pub fn put(field: &Element, text: &str) {
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        choose(select, text);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        if area.value() != text {
            area.set_value(text);
        }
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>()
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Chooses from a list; one that has no such choice stays.
pub fn choose(select: &HtmlSelectElement, value: &str) {
    let before = select.value();
    select.set_value(value);
    if select.selected_index() < 0 {
        select.set_value(&before);
    }
}
