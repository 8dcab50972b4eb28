//! `hebb-growth`: two inputs, one neuron, four rules; one of them runs away.

mod params;
mod picture;
mod run;

use figure::{Figure, Ink, Stroke};
use plasticity::Unit;

pub use params::{Course, Params, Rule};
use run::Record;

use crate::{Preset, Readout, Span, Widget, number_text};

/// Every rule: short name, ink, name, stroke.
const RULES: [(&str, Ink, &str, Stroke); 4] = [
    ("Hebb", Ink::Potentiation, "Hebb’s rule", Stroke::Solid),
    ("covariance", Ink::Calcium, "covariance rule", Stroke::Dashed),
    ("Oja", Ink::Weight, "Oja’s rule", Stroke::Solid),
    ("BCM", Ink::Voltage, "BCM rule", Stroke::Dotted),
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
        on a logarithmic axis. Drawn: boutons as large as their weights under the chosen rule.";
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

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.course == Course::Average { vec!["seed"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        let records =
            [Rule::Hebb, Rule::Covariance, Rule::Oja, Rule::Bcm].map(|rule| run::run(&params, rule)).into();
        Self { params, records }
    }

    fn span(&self) -> Option<Span> {
        Some(Span::trials(self.params.trials))
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at as usize } else { 0 };
        let panels = vec![picture::weights(self, at), picture::lengths(self, at), picture::scene(self, at)];
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [first, second] = self.end(self.params.rule as usize);
        let length = |place| run::length(self.end(place));
        vec![
            Readout::new("first-weight", "First weight, chosen rule", first, Unit::One).digits(3),
            Readout::new("second-weight", "Second weight, chosen rule", second, Unit::One).digits(3),
            Readout::new("growth", "Hebb: factor per trial", run::growth(&self.params), Unit::One).digits(4),
            Readout::new("hebb-length", "Length, Hebb", length(0), Unit::One).digits(1),
            Readout::new("covariance-length", "Length, covariance", length(1), Unit::One).digits(2),
            Readout::new("oja-length", "Length, Oja", length(2), Unit::One).digits(3),
            Readout::new("bcm-length", "Length, BCM", length(3), Unit::One).digits(3),
        ]
    }

    fn summary(&self) -> String {
        let lengths: Vec<_> = RULES
            .iter()
            .enumerate()
            .map(|(place, (name, ..))| match self.records[place].gone {
                None => format!("{} by {name}", number_text(run::length(self.end(place)))),
                Some(trial) => format!("beyond all bounds since trial {trial} by {name}"),
            })
            .collect();
        format!(
            "After {} trials the weight vector has the length {}.",
            self.params.trials,
            lengths.join(", ")
        )
    }
}

#[cfg(test)]
mod tests;
