//! What tests of widgets ask all the time.

mod recipe;

use plasticity::Quantities;

use crate::{Entry, Progress, Widget};

/// The parameters of a preset.
pub fn preset<W: Widget>(name: &str) -> W::Params {
    let settled = Entry::of::<W>("").settle(Some(name), []);
    assert_eq!(settled.problems, []);
    W::Params::with_values(&settled.values)
}

/// The widget at the end of its run.
pub fn finished<W: Widget>(params: W::Params) -> W {
    let mut widget = W::new(params);
    while widget.advance() != Progress::Done {}
    widget
}

/// A readout's value.
pub fn value<W: Widget>(widget: &W, name: &str) -> f64 {
    widget.readouts().iter().find(|readout| readout.name == name).expect("a readout").value
}
