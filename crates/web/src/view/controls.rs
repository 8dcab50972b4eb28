//! The controls of a widget: a few in front, the rest behind a disclosure, and the actions.

use plasticity::Quantity;
use web_sys::HtmlElement;

use super::control::Control;
use crate::dom;
use crate::session::Session;

/// All rows that the reader may use, and the actions under them.
pub struct Controls {
    /// The whole block.
    pub block: HtmlElement,
    /// Pin, undo, reset; how far a long run has come stands at its end.
    pub actions: HtmlElement,
    rows: Vec<(usize, Control)>,
    undo: HtmlElement,
    redo: HtmlElement,
    reset: HtmlElement,
    clear: HtmlElement,
}

impl Controls {
    /// Rows for the quantities that are free.
    pub fn new(session: &Session) -> Self {
        let block: HtmlElement = dom::make("div", "controls");
        dom::set(&block, "part", "controls");
        let front: HtmlElement = dom::make("div", "rows");
        let rest: HtmlElement = dom::make("div", "rows");
        let mut rows = vec![];
        let is_front = |quantity: &Quantity| session.entry.front.iter().any(|key| quantity.is(key));
        // Front rows in the order that the widget gives, the rest as declared.
        let mut places: Vec<usize> =
            session.entry.front.iter().filter_map(|key| session.place(key)).collect();
        let fronts = places.len();
        places.extend((0..session.quantities.len()).filter(|place| !is_front(&session.quantities[*place])));
        for (order, place) in places.into_iter().enumerate() {
            if !session.free[place] {
                continue;
            }
            let control = Control::new(&session.quantities[place], session.start()[place]);
            dom::fill(if order < fronts { &front } else { &rest }, &[&control.row]);
            rows.push((place, control));
        }
        let actions: HtmlElement = dom::make("div", "actions");
        let pin = dom::button("pin", "Pin", "Keep this run as a ghost to compare with");
        let clear = dom::button("clear-pins", "Clear pins", "Remove the kept runs");
        let undo = dom::button("undo", "Undo", "");
        let redo = dom::button("redo", "Redo", "");
        let reset = dom::button("reset", "Reset all", "Everything as it was at the start");
        if !rows.is_empty() {
            dom::fill(&actions, &[&pin, &clear, &undo, &redo, &reset]);
        }
        dom::fill(&block, &[&front]);
        if rest.child_element_count() > 0 {
            let all: HtmlElement = dom::make("details", "all");
            dom::fill(&all, &[&dom::words("summary", "", "All parameters"), &rest]);
            dom::fill(&block, &[&all]);
        }
        dom::fill(&block, &[&actions]);
        Self { block, actions, rows, undo, redo, reset, clear }
    }

    /// Shows the present values.
    pub fn show(&self, session: &Session) {
        for (place, control) in &self.rows {
            control.show(session.values()[*place]);
        }
        let (undo, redo) = session.undoable();
        // A disabled button loses the focus and would throw a keyboard reader out: say it only.
        dom::set(&self.undo, "aria-disabled", if undo { "false" } else { "true" });
        dom::set(&self.redo, "aria-disabled", if redo { "false" } else { "true" });
        dom::set(&self.reset, "aria-disabled", if session.at_start() { "true" } else { "false" });
        dom::class(&self.clear, "gone", session.pins.is_empty());
    }

    /// Shows one value again where its field holds text that was not taken.
    pub fn renew(&self, session: &Session, place: usize) {
        if let Some((_, control)) = self.rows.iter().find(|(row, _)| *row == place) {
            control.renew(session.values()[place]);
        }
    }
}
