//! What tests of widgets ask all the time.

use crate::{Progress, Widget};

/// The widget at the end of its run.
pub fn done<W: Widget>(params: W::Params) -> W {
    let mut widget = W::new(params);
    while widget.advance() != Progress::Done {}
    widget
}

/// A readout's value.
pub fn value<W: Widget>(widget: &W, name: &str) -> f64 {
    widget.readouts().iter().find(|readout| readout.name == name).expect("a readout").value
}
