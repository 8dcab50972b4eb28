//! Runs widgets natively and keeps what they show: equal parameters run once per build.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use figure::Figure;
use widgets::{Entry, Progress, Readout, Values};

/// A finished run.
pub struct Shown {
    /// The widget.
    pub entry: &'static Entry,
    /// Its parameters.
    pub values: Values,
    /// The figure at the end of the span.
    pub figure: Figure,
    /// Named results.
    pub readouts: Vec<Readout>,
    /// The results in words.
    pub summary: String,
    /// It runs in time and can be played.
    pub runs: bool,
}

/// All runs of one build.
#[derive(Default)]
pub struct Stage {
    shown: RefCell<HashMap<String, Rc<Shown>>>,
}

impl Stage {
    /// The widget with these values, run to its end.
    pub fn show(&self, entry: &'static Entry, values: Values) -> Rc<Shown> {
        let mut key = entry.name.to_string();
        for (quantity, value) in (entry.quantities)().iter().zip(&values) {
            key.push(',');
            key.push_str(&quantity.write(*value));
        }
        if let Some(shown) = self.shown.borrow().get(&key) {
            return Rc::clone(shown);
        }
        let mut live = (entry.open)(&values);
        while live.advance() != Progress::Done {}
        let span = live.span();
        let end = span.as_ref().map_or(0.0, |span| span.end);
        let shown = Rc::new(Shown {
            entry,
            values,
            figure: live.figure(end),
            readouts: live.readouts(),
            summary: live.summary(),
            runs: span.is_some(),
        });
        self.shown.borrow_mut().insert(key, Rc::clone(&shown));
        shown
    }
}

impl Shown {
    /// A parameter as printed; nothing where there is no such parameter.
    pub fn value(&self, key: &str) -> Option<String> {
        let quantities = (self.entry.quantities)();
        let place = quantities.iter().position(|quantity| quantity.is(key))?;
        Some(widgets::value_text(&quantities[place], self.values[place]))
    }

    /// A result as printed; nothing where there is no such result.
    pub fn readout(&self, name: &str) -> Option<String> {
        self.readouts.iter().find(|readout| readout.name == name).map(Readout::text)
    }

    /// Keys of all parameters, then names of all results.
    pub fn names(&self) -> (Vec<String>, Vec<&'static str>) {
        let keys = (self.entry.quantities)().iter().map(plasticity::Quantity::key).collect();
        (keys, self.readouts.iter().map(|readout| readout.name).collect())
    }
}
