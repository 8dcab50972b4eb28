//! Runs widgets natively and keeps what they show: equal parameters run once per build, and so does the table of all rules.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use figure::Figure;
use plasticity::arena::{Run, Table};
use rayon::prelude::*;
use widgets::{ENTRIES, Entry, Progress, Readout, Values};

/// Both pictures of a figure, as PNG and as SVG, or why there are none.
pub type Preview = Result<(Vec<u8>, Vec<u8>), String>;

/// A finished run.
pub struct Finished {
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
    /// Its pictures, once they are drawn.
    pub preview: OnceLock<Preview>,
}

/// All runs of one build; of all builds at once, where they share it.
#[derive(Default)]
pub struct Runs {
    finished: Mutex<HashMap<String, Arc<OnceLock<Arc<Finished>>>>>,
    arena: OnceLock<Table>,
}

impl Runs {
    /// Every rule under every protocol, as the rows are now. It takes a second or two, once.
    pub fn arena(&self) -> &Table {
        self.arena.get_or_init(Run::whole)
    }

    /// The widget with these values, run to its end.
    pub fn finish(&self, entry: &'static Entry, values: Values) -> Arc<Finished> {
        let mut key = entry.name.to_string();
        for (quantity, value) in (entry.quantities)().iter().zip(&values) {
            key.push(',');
            key.push_str(&quantity.write(*value));
        }
        let mut all = self.finished.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Arc::clone(all.entry(key).or_default());
        drop(all);
        // Who asks for the same waits for it; who asks for another goes on.
        Arc::clone(place.get_or_init(|| Arc::new(Finished::of(entry, values))))
    }

    /// Runs every widget as it stands before anybody sets anything, on all cores: the pages ask for most of them one by one.
    pub fn ahead(&self) {
        ENTRIES.par_iter().with_max_len(1).for_each(|entry| {
            self.finish(entry, entry.settle(None, []).values);
        });
    }
}

impl Finished {
    fn of(entry: &'static Entry, values: Values) -> Self {
        let mut live = (entry.open)(&values);
        while live.advance() != Progress::Done {}
        let span = live.span();
        Self {
            entry,
            values,
            figure: live.figure(span.as_ref().map_or(0.0, |span| span.end)),
            readouts: live.readouts(),
            summary: live.summary(),
            runs: span.is_some(),
            preview: OnceLock::new(),
        }
    }

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
