//! How far a long run has come, and a way to stop it.

use language::Language;
use reader::state::State;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlProgressElement};

use crate::dom::{button, class, h, say, set, truth};

/// The bar of a run.
pub struct Work {
    /// The whole block.
    pub block: HtmlElement,
    bar: HtmlProgressElement,
    stop: HtmlElement,
    language: Language,
}

impl Work {
    /// Out of sight until there is work.
    pub fn new(language: Language) -> Self {
        let bar = h("progress", &[("max", "1"), ("aria-label", language.work_done())], &[]);
        let stop = button("stop", language.stop(), "");
        let block = h("div", &[("class", "work off")], &[&bar, &stop]);
        Self { block, bar: bar.unchecked_into(), stop, language }
    }

    /// Shows how far the run has come.
    pub fn show(&self, state: &State) {
        class(&self.block, "off", state.progress.is_none());
        set(&self.stop, "aria-disabled", truth(state.progress.is_none()));
        let Some(share) = state.progress else { return };
        self.bar.set_value(share);
        let (action, label) = match state.stopped {
            true => ("resume", self.language.go_on()),
            false => ("stop", self.language.stop()),
        };
        set(&self.stop, "data-action", action);
        say(&self.stop, label);
    }
}
