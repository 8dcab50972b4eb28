//! `conditioning`: bell and food under a shared error, and under the product of activities alone.

mod params;
mod picture;
mod run;

use figure::Figure;
use plasticity::Unit;
use plasticity::protocol::Design;

pub use params::Params;
use run::Moment;

use crate::print::fixed;
use crate::{Predict, Preset, Readout, Span, Widget, number_text};

/// Whether the second cue ever comes.
fn has_light(design: Design) -> bool {
    design != Design::Extinction
}

/// The widget.
pub struct Conditioning {
    params: Params,
    moments: Vec<Moment>,
}

impl Conditioning {
    /// After the first phase, and in the end.
    fn ends(&self) -> [Moment; 2] {
        let [first, second] = self.params.trials();
        [self.moments[first as usize], self.moments[(first + second) as usize]]
    }
}

impl Widget for Conditioning {
    type Params = Params;
    const TITLE: &'static str =
        "A synapse that only counts coincidences cannot unlearn, and cannot be blocked";
    const CAPTION: &'static str = "Left: the rule of [@rescorla1972]. Right: a synapse that grows by the product of cue and response, \
        to which food adds 1. Learning rates are ours. \
        Drawn: what comes in a trial, the synapses as large as they are strong, and the dog’s mouth, which waters.";
    const FRONT: &'static [&'static str] = &["design", "rate", "eta", "first", "second", "salience"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "extinction", label: "Acquisition and extinction", cite: "rescorla1972", values: &[] },
        Preset {
            name: "kamin-1969",
            label: "Blocking: the light comes second",
            cite: "kamin1969",
            values: &[("design", "blocking")],
        },
        Preset {
            name: "compound",
            label: "Control: bell and light from the start",
            cite: "kamin1969",
            values: &[("design", "compound")],
        },
        Preset {
            name: "overshadowing",
            label: "Overshadowing: a faint light",
            cite: "rescorla1972",
            values: &[("design", "compound"), ("salience", "0.2")],
        },
        Preset {
            name: "inhibition",
            label: "Conditioned inhibition: bell and light, no food",
            cite: "rescorla1972",
            values: &[("design", "inhibition")],
        },
        Preset {
            name: "overexpectation",
            label: "Over-expectation: two full cues together",
            cite: "rescorla1972",
            values: &[("design", "overexpectation")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "In the second phase, which way does the bell’s weight go at the purely Hebbian synapse?",
        readout: "hebb-change",
        within: 0.01,
    });
    const NEUTRAL: &'static str = "What does a synapse that counts coincidences learn?";
    const MEASURED: &'static str = "In animals extinction lowers the response, and it can come back: extinction \
        is new learning on top of the old [@bouton2004].";
    const WHY: &'static str = "The bell has come to drive the neuron by itself, so that bell and response \
        coincide without food, and every coincidence adds. The other rule subtracts what was expected \
        [@rescorla1972].";
    const MODELS: &'static [&'static str] = &["rescorla-wagner", "hebb"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let mut keys = vec![];
        if !has_light(params.design) {
            keys.push("salience");
        }
        if params.design == Design::Compound {
            keys.push("first");
        }
        keys
    }

    fn new(params: Params) -> Self {
        Self { moments: run::run(&params), params }
    }

    fn span(&self) -> Option<Span> {
        let [first, second] = self.params.trials();
        Some(Span::trials(first + second))
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at as usize } else { 0 };
        let panel = |hebbian| picture::panel(self, at, hebbian);
        let scene = |hebbian| picture::scene(self, at, hebbian);
        let panels = vec![panel(false), panel(true), scene(false), scene(true)];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [before, after] = self.ends();
        let ([bell, light], [hebb_bell, hebb_light]) = (after.strengths, after.weights);
        let change = hebb_bell - before.weights[0];
        vec![
            Readout::new("bell-before", "Strength of the bell, first phase", before.strengths[0], Unit::One)
                .digits(3),
            Readout::new("bell", "Strength of the bell", bell, Unit::One).digits(3),
            Readout::new("light", "Strength of the light", light, Unit::One).digits(3),
            Readout::new("hebb-bell", "Hebbian weight of the bell", hebb_bell, Unit::One).digits(2),
            Readout::new("hebb-light", "Hebbian weight of the light", hebb_light, Unit::One).digits(2),
            Readout::new("hebb-change", "Its change in the second phase, bell", change, Unit::One).digits(2),
        ]
    }

    fn summary(&self) -> String {
        let [before, after] = self.ends();
        let cue = |name: &str, cue: usize| {
            format!(
                "{name}: strength {} after the first phase and {} in the end, Hebbian weight {} and {}.",
                fixed(before.strengths[cue], 3),
                fixed(after.strengths[cue], 3),
                number_text(before.weights[cue]),
                number_text(after.weights[cue]),
            )
        };
        match has_light(self.params.design) {
            true => cue("Bell", 0) + " " + &cue("Light", 1),
            false => cue("Bell", 0),
        }
    }
}

#[cfg(test)]
mod tests;
