//! `oja-axis`: a cloud of inputs, and a weight that turns to its long axis.

mod params;
mod picture;
mod run;

use figure::Figure;
use plasticity::Unit;

pub use params::{Inputs, Params};
use run::Record;

use crate::print::fixed;
use crate::{Predict, Preset, Readout, Span, Widget, number_text};

/// The widget.
pub struct OjaAxis {
    params: Params,
    record: Record,
}

impl OjaAxis {
    fn end(&self) -> run::Pair {
        self.record.weight(usize::MAX)
    }
}

impl Widget for OjaAxis {
    type Params = Params;
    const TITLE: &'static str = "One neuron finds the direction in which its inputs vary most";
    const CAPTION: &'static str = "Drag the cloud by its centre, its long axis, its width, and the weight by its start. Thick line: the weight; \
        dashed: the first axis of the inputs, seen from zero; circle: length 1. The rule is that of [@oja1982].";
    const FRONT: &'static [&'static str] = &["inputs", "eta", "trials", "spread", "centre-x", "centre-y"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "oja-1982",
            label: "After Oja 1982: a cloud around zero",
            cite: "oja1982",
            values: &[],
        },
        Preset {
            name: "off-centre",
            label: "A cloud away from zero",
            cite: "",
            values: &[("centre-x", "-1"), ("centre-y", "2")],
        },
        Preset {
            name: "centred",
            label: "The same cloud, its mean taken off",
            cite: "",
            values: &[("centre-x", "-1"), ("centre-y", "2"), ("inputs", "centred")],
        },
        Preset {
            name: "too-fast",
            label: "A large step, a cloud away from zero",
            cite: "",
            values: &[("eta", "0.2"), ("centre-x", "3")],
        },
    ];
    const PREDICT: Option<Predict> =
        Some(Predict::Value { ask: "How long will the weight vector be in the end?", readout: "length" });
    const NEUTRAL: &'static str = "Where does the weight come to rest?";
    const WHY: &'static str = "The decay grows with the square of the output, and so with the length. Along the \
        first axis it equals the growth at length 1, whatever the cloud [@oja1982].";
    const MODELS: &'static [&'static str] = &["oja"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        // With its mean taken off, the cloud is the same wherever it was.
        if params.inputs == Inputs::Centred { vec!["centre-x", "centre-y"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn span(&self) -> Option<Span> {
        Some(Span::trials(self.params.trials))
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at as usize } else { 0 };
        Figure {
            alt: self.summary(),
            panels: vec![
                picture::cloud(&self.params, &self.record, at),
                picture::course(&self.params, &self.record, at),
            ],
        }
    }

    fn readouts(&self) -> Vec<Readout> {
        let w = self.end();
        let r = &self.record;
        vec![
            Readout::new("length", "Length of the weight", run::length(w), Unit::One).digits(2),
            Readout::new("alignment", "Cosine to the first axis", r.alignment(w), Unit::One).digits(3),
            Readout::new("first-weight", "First weight", w.0, Unit::One).digits(2),
            Readout::new("second-weight", "Second weight", w.1, Unit::One).digits(2),
            Readout::new("largest", "Mean square along the first axis", r.largest, Unit::One).digits(2),
        ]
    }

    fn summary(&self) -> String {
        let w = self.end();
        match self.record.gone {
            Some(trial) => format!(
                "The step is too large: the weight ran away in trial {trial}. Up to {} it cannot.",
                number_text(self.record.safe),
            ),
            None => format!(
                "After {} trials the weight is ({}, {}): length {}, cosine to the first axis {}.",
                self.params.trials,
                fixed(w.0, 2),
                fixed(w.1, 2),
                fixed(run::length(w), 2),
                fixed(self.record.alignment(w), 3),
            ),
        }
    }
}

#[cfg(test)]
mod tests;
