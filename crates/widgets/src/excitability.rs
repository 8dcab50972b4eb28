//! `excitability`: two days without spikes, and the same current makes nearly twice as many.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::regulated_cell::RegulatedCell;
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

quantities! {
    /// A regulated cell and a test.
    pub struct Params {
        /// Current of the test.
        test: real("I_t", "current of the test", ("µA/cm²"), 2.0, 0.25..=4.0),
        /// The cell.
        regulated: part(RegulatedCell),
    }
}

/// The widget.
pub struct Excitability {
    params: Params,
    record: Record,
}

impl Widget for Excitability {
    type Params = Params;
    const TITLE: &'static str =
        "A cell that was silent for two days answers the same current with more spikes";
    const CAPTION: &'static str = "A cell of area CA1 [@golomb2006] whose M-current is under integral control [@oleary2014]; that the two \
        belong together, and both time constants, are ours. Blockade raised excitability in culture [@desai1999] and in \
        slices, by a smaller potassium conductance [@vanwelie2006]. The sign is not always so: closing an eye lowers the excitability of \
        layer 5 [@nataraj2010].";
    const FRONT: &'static [&'static str] = &["treatment", "hours", "test", "current", "tau-m", "tau-g"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "desai-1999",
            label: "Desai, Rutherford & Turrigiano 1999: blockade",
            cite: "desai1999",
            values: &[],
        },
        Preset {
            name: "over-drive",
            label: "Two days of over-drive",
            cite: "",
            values: &[("treatment", "over-drive")],
        },
        Preset { name: "one-day", label: "One day of blockade", cite: "", values: &[("hours", "24")] },
        Preset { name: "four-days", label: "Four days of blockade", cite: "", values: &[("hours", "96")] },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Draw the rate over the current once spikes were blocked for two days.",
        panel: 0,
        line: "after",
    });
    const NEUTRAL: &'static str = "How does a cell answer a current after two days of silence?";
    const MEASURED: &'static str = "Blockade raised excitability in culture [@desai1999] and in slices, there by \
        a smaller potassium conductance [@vanwelie2006].";
    const WHY: &'static str = "Integral control lowers the M-current as long as the cell is less active than its \
        target [@oleary2014], and with less of this current the same input gives more spikes.";
    const MODELS: &'static [&'static str] = &["m-current-cell", "conductance-control"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [before, after] = self.record.tests();
        let hours = self.params.regulated.hours;
        let part = |hours| 100.0 * self.record.conductance(hours);
        let [first, then] = self.record.thresholds();
        let current = |name, label, at| Readout::new(name, label, at, Unit::new("µA/cm²")).digits(2);
        let ratio = if before > 0.0 { after / before } else { f64::NAN };
        let readouts = vec![
            Readout::new("conductance", "M-current at the end of the treatment", part(hours), Unit::Percent)
                .digits(1),
            Readout::new("before", "Rate at the test, before", before, Unit::Hz).digits(1),
            Readout::new("after", "Rate at the test, after", after, Unit::Hz).digits(1),
            Readout::new("ratio", "Rate after over before", ratio, Unit::One).digits(2),
            current("threshold-before", "Smallest current that makes it fire, before", first),
            current("threshold-after", "The same, after", then),
            Readout::new("recovered", "M-current three days later", part(hours + 72.0), Unit::Percent)
                .digits(1),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let [before, after] = self.record.tests();
        let hours = self.params.regulated.hours;
        if !self.record.done() {
            return "The cell is at work.".into();
        }
        format!(
            "{} h leave {} % of the M-current; {} µA/cm² then make {} Hz instead of {} Hz. Three days later there are {} %.",
            number_text(hours),
            fixed(100.0 * self.record.conductance(hours), 1),
            number_text(self.params.test),
            fixed(after, 1),
            fixed(before, 1),
            fixed(100.0 * self.record.conductance(hours + 72.0), 1)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, preset, value};

    /// Two days: 0.562 of the M-current, nearly twice the rate at the same current, and most of it back three days later.
    #[test]
    fn blockade_raises_excitability() {
        let widget = finished::<Excitability>(Params::default());
        assert!((value(&widget, "conductance") - 56.2).abs() < 0.2);
        assert!((value(&widget, "before") / 31.3 - 1.0).abs() < 0.02);
        assert!((value(&widget, "after") / 58.9 - 1.0).abs() < 0.02);
        assert!((value(&widget, "recovered") - 85.0).abs() < 2.5);
        assert_eq!((value(&widget, "threshold-before"), value(&widget, "threshold-after")), (0.75, 0.75));
    }

    #[test]
    fn drive_lowers_it() {
        let widget = finished::<Excitability>(preset::<Excitability>("over-drive"));
        assert!(value(&widget, "conductance") > 110.0 && value(&widget, "ratio") < 0.9);
    }
}
