//! `hebb-growth`: two inputs, one neuron, four rules; one of them runs away.

mod params;
mod picture;
mod run;

use figure::{Figure, Ink, Stroke};
use plasticity::Unit;

pub use params::{Course, Params, Rule};
use run::Record;

use crate::plot::{Row, fill, readouts};
use crate::{Preset, Progress, Readout, Widget, number_text};

/// Every rule: short name, ink, name, stroke.
const RULES: [(&str, Ink, &str, Stroke); 4] = [
    ("Hebb", Ink::Potentiation, "Hebb’s rule", Stroke::Solid),
    ("covariance", Ink::Calcium, "covariance rule", Stroke::Dashed),
    ("Oja", Ink::Weight, "Oja’s rule", Stroke::Solid),
    ("BCM", Ink::Voltage, "BCM rule", Stroke::Dotted),
];

const READOUTS: [Row; 7] = [
    ("first-weight", "First weight, chosen rule", Unit::One, 3),
    ("second-weight", "Second weight, chosen rule", Unit::One, 3),
    ("growth", "Hebb: factor per trial", Unit::One, 4),
    ("hebb-length", "Length, Hebb", Unit::One, 1),
    ("covariance-length", "Length, covariance", Unit::One, 2),
    ("oja-length", "Length, Oja", Unit::One, 3),
    ("bcm-length", "Length, BCM", Unit::One, 3),
];

/// The widget.
pub struct HebbGrowth {
    params: Params,
    /// One for every rule, in order.
    records: Vec<Record>,
}

impl HebbGrowth {
    fn chosen(&self) -> &Record {
        &self.records[self.params.rule as usize]
    }

    fn end(&self, place: usize) -> [f64; 2] {
        self.records[place].weights.last().copied().unwrap_or_default()
    }
}

impl Widget for HebbGrowth {
    type Params = Params;
    const TITLE: &'static str = "What fires together grows, and never stops growing";
    const CAPTION: &'static str = "Two inputs, each on in half of the trials, drive one linear neuron. Left: both weights under the chosen \
        rule. Right: the length of the weight vector under four rules [@hebb1949; @sejnowski1977; @oja1982; @lawcooper1994], \
        on a logarithmic axis.";
    const FRONT: &'static [&'static str] = &["rule", "correlation", "eta", "decay", "background", "trials"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "hebb-1949", label: "Hebb’s rule runs away", cite: "hebb1949", values: &[] },
        Preset {
            name: "miller-1994",
            label: "A linear decay that is too weak",
            cite: "miller1994",
            values: &[("decay", "0.5")],
        },
        Preset {
            name: "sejnowski-1977",
            label: "Covariance: the inputs compete",
            cite: "sejnowski1977",
            values: &[("rule", "covariance"), ("correlation", "-0.5")],
        },
        Preset {
            name: "oja-1982",
            label: "Oja: the length is held",
            cite: "oja1982",
            values: &[("rule", "oja")],
        },
        Preset {
            name: "intrator-cooper-1992",
            label: "BCM chooses one of two patterns",
            cite: "intrator1992",
            values: &[
                ("rule", "bcm"),
                ("correlation", "-1"),
                ("form", "intrator-cooper"),
                ("eta", "0.1"),
                ("trials", "400"),
            ],
        },
        Preset {
            name: "slow-threshold",
            label: "BCM: a threshold that is too slow",
            cite: "",
            values: &[("rule", "bcm"), ("correlation", "-1"), ("eta", "0.2"), ("tau", "15")],
        },
        Preset {
            name: "drawn",
            label: "Trial by trial, at random",
            cite: "",
            values: &[("course", "drawn"), ("tau", "50")],
        },
    ];
    const MODELS: &'static [&'static str] = &["hebb", "covariance", "oja", "bcm"];

    fn idle(params: &Params) -> Vec<&'static str> {
        if params.course == Course::Average { vec!["seed"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        let mut records = vec![];
        for rule in [Rule::Hebb, Rule::Covariance, Rule::Oja, Rule::Bcm] {
            records.push(run::run(&params, rule));
        }
        Self { params, records }
    }

    fn advance(&mut self) -> Progress {
        Progress::Done
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: vec![picture::weights(self), picture::lengths(self)] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [first, second] = self.end(self.params.rule as usize);
        let length = |place| run::length(self.end(place));
        let growth = run::growth(&self.params);
        readouts(&READOUTS, &[first, second, growth, length(0), length(1), length(2), length(3)])
    }

    fn summary(&self) -> String {
        let mut words =
            fill("After {} trials the weight vector has the length", &[self.params.trials as f64]);
        for (place, (name, ..)) in RULES.iter().enumerate() {
            words += if place == 0 { " " } else { ", " };
            match self.records[place].gone {
                None => words += &number_text(run::length(self.end(place))),
                Some(trial) => words += &fill("beyond all bounds since trial {}", &[trial as f64]),
            }
            words += " by ";
            words += name;
        }
        words + "."
    }
}

#[cfg(test)]
mod tests;
