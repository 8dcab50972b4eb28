//! The values behind a figure, on paper: there nobody can ask the controls.

use reader::form::Form;
use reader::state::State;
use web_sys::{HtmlElement, Node};

use super::{symbol, table};
use crate::dom::{fill, say, text, tongue, words};

/// Fills the place with a table of the present values and readings; what is hidden stays so.
pub fn print(place: &HtmlElement, form: &Form, state: &State) {
    let label = |label: &str| {
        let label = words("span", &[], label);
        tongue(&label, form.content());
        label.into()
    };
    let mut rows: Vec<Vec<Node>> = vec![];
    for (place, (field, shown)) in form.fields.iter().zip(&state.values).enumerate() {
        // Those in front, and what the reader moved; all where an author shows no controls.
        let told = form.front.is_empty() || form.front.contains(&place) || shown.moved;
        if told && !shown.without_effect {
            rows.push(vec![label(&field.label), symbol(field.symbol).into(), text(&shown.text)]);
        }
    }
    for reading in state.readouts.iter().filter(|reading| !reading.hidden) {
        rows.push(vec![label(reading.label), text(""), text(&reading.text)]);
    }
    say(place, "");
    fill(place, &[&table(form.language.values_of_figure(), &[], &rows)]);
}
