//! `error-network`: prediction, then outcome, and what every unit learns from the difference.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::error_network::{ErrorNetwork, Rule, Task};
use plasticity::{Unit, choices, quantities};

use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

choices! {
    /// At which learning rates the rules are compared.
    pub enum Rates {
        /// One for all.
        Same,
        /// Each at its own, the best of six.
        Own,
    }
}

quantities! {
    /// Net, rule and what is looked at.
    pub struct Params {
        /// Net and rule.
        net: part(ErrorNetwork),
        /// Whether all rules learn at one rate.
        rates: choice("rates", "rates of the four rules", Rates, Same),
        /// Passes through all patterns.
        epochs: count("epochs", "passes through the task", 200, 10..=1000),
        /// The pattern shown.
        pattern: count("pattern", "pattern shown", 1, 1..=8),
    }
}

/// The widget.
pub struct ErrorNetworkWidget {
    params: Params,
    record: Record,
}

/// What makes XOR learnable soon.
const XOR: &[(&str, &str)] = &[("task", "xor"), ("rate", "0.5"), ("range", "1"), ("epochs", "600")];

/// The rules in words, in their order.
const RULES: [&str; 4] = ["contrastive Hebb", "GeneRec", "exact gradient", "backpropagation"];

impl Widget for ErrorNetworkWidget {
    type Params = Params;
    const TITLE: &'static str = "At first the change from prediction to outcome is the error, at every unit";
    const CAPTION: &'static str = "Hidden units (green) and prediction units (dashed), connected both ways, settle on a \
        prediction; then the outcome is held and they settle again. Bars at the right: the change, which contrastive Hebb \
        and GeneRec [@oreilly1996] learn from.";
    const FRONT: &'static [&'static str] = &["task", "rule", "rates", "rate", "pattern", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "oreilly-1996",
            label: "Eight pairs learned by contrastive Hebb",
            cite: "oreilly1996",
            values: &[],
        },
        Preset {
            name: "oreilly-1996-generec",
            label: "Eight pairs learned by GeneRec",
            cite: "oreilly1996",
            values: &[("rule", "gene-rec")],
        },
        Preset {
            name: "own-rates",
            label: "Eight pairs, each rule at its own best rate",
            cite: "",
            values: &[("rates", "own")],
        },
        Preset { name: "xor", label: "XOR learned by contrastive Hebb", cite: "", values: XOR },
        Preset {
            name: "xor-gradient",
            label: "XOR learned by the exact gradient",
            cite: "",
            values: &[XOR[0], XOR[1], XOR[2], XOR[3], ("rule", "gradient")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "Every synapse sees only its own two neurons. Before learning, how near is the change of all weights \
              together to the exact gradient of the error? Give the cosine: 1 is the same direction, 0 unrelated.",
        readout: "first-cosine",
    });
    const NEUTRAL: &'static str = "How near do local changes come to the exact gradient?";
    const WHY: &'static str = "Connections run both ways, so a push at the output reaches every unit, by as much \
        as the unit matters for the output. Its change is nearly its share of the error [@oreilly1996].";
    const MODELS: &'static [&'static str] = &["error-network"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.rates == Rates::Own { vec!["rate"] } else { vec![] }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.epochs as f64;
        Some(Span {
            unit: Unit::Epoch,
            start: 0.0,
            end,
            events: (0..=record::MOMENTS).map(|i| end * i as f64 / record::MOMENTS as f64).collect(),
            pace: end / 10.0,
        })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let first = &self.record.moments[0].numbers;
        let learned = self.record.learned.map_or(f64::NAN, |epoch| epoch as f64);
        let error = self.record.last().numbers[self.shown()];
        let exact = "Cosine with the exact gradient before learning";
        let forward = "Cosine with backpropagation before learning";
        let right = "All predictions on the right side of a half";
        let readouts = vec![
            Readout::new("error", "Error per pattern", error, Unit::One).digits(4),
            Readout::new("first-cosine", exact, first[4], Unit::One).digits(3),
            Readout::new("forward-cosine", forward, first[5], Unit::One).digits(3),
            Readout::new("learned-at", right, learned, Unit::Epoch),
        ];
        known(readouts, true)
    }

    fn summary(&self) -> String {
        let learned = match self.record.learned {
            Some(epoch) => format!("all predictions are on the right side of a half from epoch {epoch} on"),
            None => "not all predictions are right yet".into(),
        };
        let now = self.record.last();
        format!(
            "{}, {}: {learned}; error per pattern {} after {} epochs, with backpropagation {}. Before learning, the \
             cosine of the change with the exact gradient is {}.",
            if self.params.net.task == Task::Xor { "XOR" } else { "Eight pairs" },
            RULES[self.shown()],
            fixed(now.numbers[self.shown()], 4),
            now.epoch,
            fixed(now.numbers[Rule::Backpropagation as usize], 4),
            fixed(self.record.moments[0].numbers[4], 3),
        )
    }
}

impl ErrorNetworkWidget {
    /// Place of the chosen rule.
    fn shown(&self) -> usize {
        self.params.net.rule as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, value};

    #[test]
    fn the_default_net_learns_and_says_when() {
        let widget = finished::<ErrorNetworkWidget>(Params::default());
        assert!(value(&widget, "error") < 0.01, "{}", value(&widget, "error"));
        assert!((1.0..=60.0).contains(&value(&widget, "learned-at")));
        assert!(value(&widget, "first-cosine") > 0.97);
    }

    /// A bracket reaches from the end of the minus phase to the end of the plus phase.
    #[test]
    fn brackets_are_the_differences() {
        let widget = ErrorNetworkWidget::new(Params::default());
        let net = &widget.record.moments[0].net;
        let pattern = &widget.record.patterns()[0];
        let phases = plasticity::networks::error_network::phases(net, pattern, 1.0);
        let figure = widget.figure(0.0);
        let brackets: Vec<_> = figure.panels[0]
            .marks
            .iter()
            .filter_map(|mark| match mark {
                figure::Mark::Line(line) if line.width > 2.0 => Some(&line.points),
                _ => None,
            })
            .collect();
        assert_eq!(brackets.len(), 17);
        let all = |now: &plasticity::networks::bidirectional::Activity| {
            [now.hidden.clone(), now.output.clone()].concat()
        };
        for ((points, minus), plus) in brackets.iter().zip(all(&phases.minus)).zip(all(&phases.plus)) {
            assert_eq!([points[0].1, points[1].1], [minus, plus]);
        }
    }

    #[test]
    fn every_rule_runs_beside_the_chosen_one() {
        let mut params = Params { epochs: 20, ..Params::default() };
        let hebb = finished::<ErrorNetworkWidget>(params.clone());
        params.net.rule = Rule::GeneRec;
        let gene_rec = finished::<ErrorNetworkWidget>(params);
        assert_eq!(hebb.record.last().numbers[..4], gene_rec.record.last().numbers[..4]);
        assert_ne!(value(&hebb, "error"), value(&gene_rec, "error"));
    }
}
