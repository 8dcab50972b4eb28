//! `conditioning`: bell and food under a shared error, and under the product of activities alone.

mod params;
mod picture;
mod run;

use figure::Figure;
use plasticity::Unit;
use plasticity::protocol::Design;

pub use params::Params;
use run::Moment;

use crate::plot::{Row, fill, readouts, trials};
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

const READOUTS: [Row; 6] = [
    ("bell-before", "Strength of the bell, first phase", Unit::One, 3),
    ("bell", "Strength of the bell", Unit::One, 3),
    ("light", "Strength of the light", Unit::One, 3),
    ("hebb-bell", "Hebbian weight of the bell", Unit::One, 2),
    ("hebb-light", "Hebbian weight of the light", Unit::One, 2),
    ("hebb-change", "Its change in the second phase, bell", Unit::One, 2),
];

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
        trials(first + second)
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at as usize } else { 0 };
        Figure {
            alt: self.summary(),
            panels: vec![picture::panel(self, at, false), picture::panel(self, at, true)],
        }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [before, after] = self.ends();
        let ([bell, light], [hebb_bell, hebb_light]) = (after.strengths, after.weights);
        let change = hebb_bell - before.weights[0];
        readouts(&READOUTS, &[before.strengths[0], bell, light, hebb_bell, hebb_light, change])
    }

    fn summary(&self) -> String {
        let [before, after] = self.ends();
        let cue = |name: &str, cue: usize| {
            let numbers =
                [before.strengths[cue], after.strengths[cue], before.weights[cue], after.weights[cue]];
            let words = ": strength {3} after the first phase and {3} in the end, Hebbian weight {} and {}.";
            name.to_string() + &fill(words, &numbers)
        };
        let mut words = cue("Bell", 0);
        if has_light(self.params.design) {
            words += &cue(" Light", 1);
        }
        words
    }
}

#[cfg(test)]
mod tests;
