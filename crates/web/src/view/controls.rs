//! A few controls in front, the rest behind a disclosure, and the actions.

use reader::form::Form;
use reader::state::State;
use web_sys::HtmlElement;

use super::control::Setting;
use crate::dom::{button, fill, gone, h, set, truth, words};

/// All settings that the reader may use, and the actions under them.
pub struct Controls {
    /// The whole block.
    pub block: HtmlElement,
    /// Pin, undo, reset; how far a long run has come stands at their end.
    pub actions: HtmlElement,
    rows: Vec<(usize, Setting)>,
    pin: HtmlElement,
    clear: HtmlElement,
    undo: HtmlElement,
    redo: HtmlElement,
    reset: HtmlElement,
}

impl Controls {
    /// Settings for the quantities that are free.
    pub fn new(form: &Form) -> Self {
        let block = h("div", &[("class", "controls"), ("part", "controls")], &[]);
        let language = form.language;
        let mut rows = vec![];
        let mut group = |places: &[usize]| {
            let group = h("div", &[("class", "rows")], &[]);
            for place in places {
                let row = Setting::new(&form.fields[*place], language);
                fill(&group, &[&row.block]);
                rows.push((*place, row));
            }
            group
        };
        fill(&block, &[&group(&form.front)]);
        if !form.rest.is_empty() {
            let summary = words("summary", &[], language.all_parameters());
            fill(&block, &[&h("details", &[("class", "all")], &[&summary, &group(&form.rest)])]);
        }
        let pin = button("pin", language.pin(), language.pin_title());
        let clear = button("clear-pins", language.clear_pins(), language.clear_pins_title());
        let undo = button("undo", language.undo(), "");
        let redo = button("redo", language.redo(), "");
        let reset = button("reset", language.reset_all(), language.reset_all_title());
        let actions = h("div", &[("class", "actions")], &[]);
        if !rows.is_empty() {
            fill(&actions, &[&pin, &clear, &undo, &redo, &reset]);
        }
        fill(&block, &[&actions]);
        Self { block, actions, rows, pin, clear, undo, redo, reset }
    }

    /// Shows the present values.
    pub fn show(&self, state: &State) {
        for (place, row) in &self.rows {
            row.show(&state.values[*place], false);
        }
        // A disabled button loses the focus and would throw a keyboard reader out: say it only.
        let off = |node: &HtmlElement, away: bool| set(node, "aria-disabled", truth(away));
        off(&self.pin, state.veiled);
        off(&self.undo, !state.undoable.0);
        off(&self.redo, !state.undoable.1);
        off(&self.reset, state.at_start);
        gone(&self.clear, !state.has_pins);
    }

    /// Shows one value again, whose field may hold text that was not taken.
    pub fn renew(&self, place: usize, state: &State) {
        if let Some((_, row)) = self.rows.iter().find(|(own, _)| *own == place) {
            row.show(&state.values[place], true);
        }
    }
}
