//! `balance`: plastic inhibition finds a rate for its cell first, then a counterpart for every signal.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::balanced_cell::BalancedCell;
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

quantities! {
    /// A cell and how long it runs.
    pub struct Params {
        /// The cell.
        cell: part(BalancedCell),
        /// Model time.
        duration: log("T", "model time", S, 600.0, 30.0..=1200.0),
    }
}

/// The widget.
pub struct Balance {
    params: Params,
    record: Record,
}

impl Widget for Balance {
    type Params = Params;
    const TITLE: &'static str =
        "Inhibition that learns finds a rate first, and then every signal's counterpart";
    const CAPTION: &'static str = "One cell, eight signals, 1,000 inputs; only the inhibitory synapses are plastic. Rule, constants and \
        protocol are those of the authors' program [@vogels2011]; the run is ours.";
    const FRONT: &'static [&'static str] = &["rho", "eta", "w-inhibitory", "signal", "duration", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "vogels-2011",
            label: "Vogels and others 2011: one cell, ten minutes",
            cite: "vogels2011",
            values: &[],
        },
        Preset {
            name: "too-much",
            label: "Too much inhibition at first",
            cite: "vogels2011",
            values: &[("w-inhibitory", "2"), ("duration", "300")],
        },
        Preset {
            name: "slow",
            label: "A tenth of the learning rate",
            cite: "",
            values: &[("eta", "0.0001"), ("duration", "300")],
        },
        Preset {
            name: "higher-target",
            label: "A target of 12 Hz",
            cite: "",
            values: &[("rho", "12"), ("duration", "300")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The rule aims at 6.25 spikes per second. Where does the cell settle after ten minutes?",
        readout: "off-target",
        within: 0.3,
    });
    const NEUTRAL: &'static str = "Where does a cell settle whose inhibition learns?";
    const WHY: &'static str = "An inhibitory synapse grows while the cell fires above the target and shrinks \
        below it [@vogels2011]. Excitation and inhibition rise and fall together, so the balance is met a little \
        below.";
    const MODELS: &'static [&'static str] = &["balanced-cell"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance())
    }

    fn span(&self) -> Option<Span> {
        let (start, end) = (0.0, self.params.duration);
        Some(Span { unit: Unit::S, start, end, events: self.record.times().to_vec(), pace: end / 10.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let late = self.record.late_rate();
        let readouts = vec![
            Readout::new("first-rate", "Rate in the first 1.5 s", self.record.first_rate(), Unit::Hz)
                .digits(0),
            Readout::new("late-rate", "Rate in the second half", late, Unit::Hz).digits(2),
            Readout::new(
                "off-target",
                "Rate in the second half, less the target",
                late - self.params.cell.rho,
                Unit::Hz,
            )
            .digits(2),
            Readout::new(
                "correlation",
                "Correlation of inhibition with excitation",
                self.record.correlation(),
                Unit::One,
            )
            .digits(4),
            Readout::new(
                "irregularity",
                "Irregularity (CV) in the second half",
                self.record.irregularity(),
                Unit::One,
            )
            .digits(2),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let late = self.record.late_rate();
        if late.is_nan() {
            return "The cell is at work.".into();
        }
        let mut words = format!(
            "The rate goes from {} Hz to {} Hz in the second half of {} s; the rule aims at {} Hz.",
            fixed(self.record.first_rate(), 0),
            fixed(late, 2),
            number_text(self.params.duration),
            number_text(self.params.cell.rho)
        );
        let correlation = self.record.correlation();
        if correlation.is_finite() {
            words += &format!(
                " Over the eight signals inhibition follows excitation with a correlation of {}.",
                fixed(correlation, 4)
            );
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, value};

    /// What the authors' program gives in an independent run: 109 Hz, then 5.3 to 5.4 Hz, and a correlation near 1.
    #[test]
    fn rate_and_balance_as_in_the_independent_run() {
        let widget = finished::<Balance>(Params::default());
        assert!((value(&widget, "first-rate") - 109.0).abs() < 10.0);
        assert!((value(&widget, "late-rate") - 5.35).abs() < 0.4);
        assert!(value(&widget, "off-target") < -0.5);
        assert!(value(&widget, "correlation") > 0.995);
        assert!((0.85..1.05).contains(&value(&widget, "irregularity")));
    }

    #[test]
    fn a_turn_is_short_and_a_half_run_is_drawn() {
        let mut widget = Balance::new(Params { duration: 30.0, ..Params::default() });
        let first = widget.advance();
        assert!(matches!(first, Progress::More(share) if share > 0.0 && share < 0.1), "{first:?}");
        assert!(value(&widget, "late-rate").is_nan());
        assert_eq!(widget.figure(30.0).panels.len(), 3);
    }
}
