//! `compensation`: part of a trained map falls silent, in a block or here and there, and what is left goes on learning.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::lesioned_map::{Lesion, LesionedMap};
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, touches};

quantities! {
    /// A map, and what it loses.
    pub struct Params {
        /// The map.
        map: part(LesionedMap),
    }
}

/// The widget.
pub struct Compensation {
    params: Params,
    record: Record,
}

impl Widget for Compensation {
    type Params = Params;
    const TITLE: &'static str = "A block is taken over by what is left, a scattered loss hardly";
    const CAPTION: &'static str = "Units that learn by Kohonen’s rule [@kohonen1982]. Error: the mean distance from a touch to the nearest living unit, in \
        lengths of a digit. The experiment is ours, a statement on the model and not on a brain; curves are our formulas.";
    const FRONT: &'static [&'static str] = &["lesion", "lost", "neighbourhood", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "block", label: "Three tenths fall silent side by side", cite: "", values: &[] },
        Preset {
            name: "scattered",
            label: "As many fall silent here and there",
            cite: "",
            values: &[("lesion", "scattered")],
        },
        Preset {
            name: "most",
            label: "Seven tenths fall silent side by side",
            cite: "",
            values: &[("lost", "0.7")],
        },
        Preset {
            name: "most-scattered",
            label: "Seven tenths fall silent here and there",
            cite: "",
            values: &[("lesion", "scattered"), ("lost", "0.7")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "Part of a trained map falls silent, and touches go on. How much of the error that this caused is gone at the end?",
        readout: "recovery",
    });
    const NEUTRAL: &'static str = "How much does a damaged map make good?";
    const WHY: &'static str = "A block leaves a hole that nobody hears, and its neighbours spread into it. A scattered loss leaves only wider \
        gaps: even in equal steps what is left could make good one half of it.";
    const MODELS: &'static [&'static str] = &["lesioned-map"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance())
    }

    fn span(&self) -> Option<Span> {
        Some(touches::span(self.params.map.row.steps, self.record.times()))
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let record = &self.record;
        let floor = self.params.map.floor(record.before(), self.params.map.lost);
        let at_end = |value: f64| if record.done() { value } else { f64::NAN };
        // In hundredths of a digit, where one is about the step between two units.
        let error =
            |name, label, value: f64| Readout::new(name, label, 100.0 * value, Unit::Percent).digits(1);
        let recovery = Readout::new(
            "recovery",
            "Part of the loss made good",
            at_end(100.0 * record.recovery()),
            Unit::Percent,
        );
        let readouts = vec![
            recovery.digits(0),
            error("before", "Error before, % of a digit", record.before()),
            error("hurt", "Error right after the loss", record.hurt()),
            error("end", "Error at the end", at_end(record.error())),
            error("floor", "Least error that is possible", floor),
        ];
        known(readouts, record.done())
    }

    fn summary(&self) -> String {
        let (record, map) = (&self.record, &self.params.map);
        if record.hurt().is_nan() {
            return "The map is forming.".into();
        }
        let kind = match map.lesion {
            Lesion::Block => "side by side",
            Lesion::Scattered => "here and there",
        };
        let percent = |share: f64| fixed(100.0 * share, 1);
        let mut text = format!(
            "{} % of the units fall silent {kind}: the error goes from {} to {} % of a digit, and to {} % as touches go on",
            fixed(100.0 * map.lost, 0),
            percent(record.before()),
            percent(record.hurt()),
            percent(record.error())
        );
        if record.done() && record.recovery().is_finite() {
            text += &format!("; {} % of the loss is made good", fixed(100.0 * record.recovery(), 0));
        }
        text + "."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};

    fn of(preset: &str) -> Compensation {
        finished(testing::preset::<Compensation>(preset))
    }

    /// The independent program: 0.013, 0.121 and 0.020 for the block, and little of a scattered loss.
    #[test]
    fn a_block_comes_back_and_a_scattered_loss_does_not() {
        let block = of("block");
        assert!((value(&block, "before") - 1.3).abs() < 0.1 && (value(&block, "hurt") - 12.1).abs() < 1.2);
        assert!((value(&block, "end") - 2.0).abs() < 0.2 && value(&block, "recovery") > 92.0);
        let scattered = of("scattered");
        assert!(value(&scattered, "recovery") < 50.0 && value(&scattered, "hurt") < 3.5);
        assert!(value(&of("most"), "recovery") > 92.0);
    }

    #[test]
    fn a_turn_is_short_and_a_half_run_is_drawn() {
        let mut widget = Compensation::new(Params::default());
        assert!(matches!(widget.advance(), Progress::More(share) if share > 0.0 && share < 0.1));
        assert!(value(&widget, "recovery").is_nan());
        assert_eq!(widget.figure(0.0).panels.len(), 3);
    }
}
