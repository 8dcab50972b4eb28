//! `conditioning`: bell and food under a shared error, and under the product of activities alone.

mod params;
mod picture;
mod run;

use figure::Figure;
use figure::Gather;
use plasticity::Unit;
use plasticity::protocol::Design;

pub use params::Params;
use run::Moment;

use crate::print::fixed;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// Whether the second cue ever comes.
fn has_light(design: Design) -> bool {
    design.phases().iter().any(|(shown, _)| shown.iter().any(|shown| shown.light))
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
        [first, first + second].map(|at| self.moments[at as usize])
    }
}

impl Widget for Conditioning {
    type Params = Params;
    const TITLE: &'static str =
        "A synapse that only counts coincidences cannot unlearn, and cannot be blocked";
    const CAPTION: &'static str = "Left: the rule of [@rescorla1972]. Right: a synapse that grows by the product of cue and response, \
        to which food adds 1. Learning rates are ours.";
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
            label: "Control: both from the start",
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
            label: "Conditioned inhibition",
            cite: "rescorla1972",
            values: &[("design", "inhibition")],
        },
        Preset {
            name: "overexpectation",
            label: "Over-expectation",
            cite: "rescorla1972",
            values: &[("design", "overexpectation")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "In the second phase, which way does the bell’s weight go at the purely Hebbian synapse?",
        readout: "hebb-change",
        within: 0.01,
    });
    const MODELS: &'static [&'static str] = &["rescorla-wagner", "hebb"];

    fn idle(params: &Params) -> Vec<&'static str> {
        let mut idle = vec![];
        if !has_light(params.design) {
            idle.push("salience");
        }
        if params.design == Design::Compound {
            idle.push("first");
        }
        idle
    }

    fn new(params: Params) -> Self {
        Self { moments: run::run(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::Done
    }

    fn span(&self) -> Option<Span> {
        let [first, second] = self.params.trials();
        let end = first + second;
        Some(Span {
            unit: Unit::Trial,
            start: 0.0,
            end: end as f64,
            events: (0..=end).map(|n| n as f64).gather(),
            pace: end as f64 / 8.0,
        })
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at as usize } else { 0 };
        Figure {
            alt: self.summary(),
            panels: [false, true].map(|hebb| picture::panel(self, at, hebb)).into(),
        }
    }

    fn readouts(&self) -> Vec<Readout> {
        let readout = |name, label, value, digits| Readout { name, label, value, unit: Unit::One, digits };
        let [before, after] = self.ends();
        vec![
            readout("bell-before", "Strength of the bell, first phase", before.strengths[0], 3),
            readout("bell", "Strength of the bell", after.strengths[0], 3),
            readout("light", "Strength of the light", after.strengths[1], 3),
            readout("hebb-bell", "Hebbian weight of the bell", after.weights[0], 2),
            readout("hebb-light", "Hebbian weight of the light", after.weights[1], 2),
            readout(
                "hebb-change",
                "Its change in the second phase, bell",
                after.weights[0] - before.weights[0],
                2,
            ),
        ]
    }

    fn summary(&self) -> String {
        let [before, after] = self.ends();
        let cue = |cue: usize| {
            format!(
                "strength {} after the first phase and {} in the end, Hebbian weight {} and {}.",
                fixed(before.strengths[cue], 3),
                fixed(after.strengths[cue], 3),
                number_text(before.weights[cue]),
                number_text(after.weights[cue]),
            )
        };
        let mut words = "Bell: ".to_string() + &cue(0);
        if has_light(self.params.design) {
            words += " Light: ";
            words += &cue(1);
        }
        words
    }
}

#[cfg(test)]
mod tests;
