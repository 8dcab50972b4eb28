//! `delayed-feedback`: choices whose outcomes come trials later; the cause is kept, the credit is smeared, or the last choice takes it.

mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;
use plasticity::networks::delayed_outcomes::{Credit, LAGS, Timing};

pub use params::Params;
use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

/// The widget.
pub struct DelayedFeedback {
    params: Params,
    record: Record,
}

impl Widget for DelayedFeedback {
    type Params = Params;
    const TITLE: &'static str = "A late outcome teaches whoever kept its cause in mind";
    const CAPTION: &'static str = "Three options, one of them best until that changes; outcomes come trials after the choice that caused them. Kept: \
        the cause is called up again. Smeared: recent choices share the credit. Last: the last choice takes it. Task, rule and constants are ours, \
        after findings in people [@witkowski2025] and macaques [@walton2010].";
    const FRONT: &'static [&'static str] = &["credit", "delay", "timing", "fidelity", "trace"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "witkowski-2025",
            label: "After Witkowski and others 2025: 3 trials late",
            cite: "witkowski2025",
            values: &[],
        },
        Preset {
            name: "walton-2010",
            label: "After Walton and others 2010: credit spreads",
            cite: "walton2010",
            values: &[("credit", "smeared")],
        },
        Preset {
            name: "last",
            label: "The last choice takes the credit",
            cite: "",
            values: &[("credit", "last")],
        },
        Preset {
            name: "half",
            label: "Every second time memory fails",
            cite: "",
            values: &[("fidelity", "0.5")],
        },
        Preset {
            name: "out-of-order",
            label: "Outcomes overtake each other",
            cite: "",
            values: &[("timing", "out-of-order")],
        },
        Preset { name: "at-once", label: "Outcomes come at once", cite: "", values: &[("delay", "0")] },
        Preset {
            name: "too-short",
            label: "The best changes before its outcomes come",
            cite: "",
            values: &[("delay", "10"), ("block", "10")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Outcomes come three trials late. A learner keeps each choice in mind until then. Of its choices 0, 1, 2 … trials \
              back, draw how much more often each is repeated after a reward than after none.",
        panel: 3,
        line: "kept",
    });
    const NEUTRAL: &'static str = "Whose merit is a late reward?";
    const MEASURED: &'static str = "How faithfully people’s frontal pole held the earlier choice told how faithfully orbitofrontal cortex and hippocampus held it when \
        the outcome came [@witkowski2025]. Without orbitofrontal cortex macaques no longer followed which choice had brought which reward [@walton2010].";
    const WHY: &'static str = "At the first setting a reward raises the value of what was chosen three trials before. Other lags are not at zero: what is chosen now was often \
        chosen around then, too.";
    const MODELS: &'static [&'static str] = &["delayed-outcomes"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        if self.record.done(&self.params) {
            return Progress::Done;
        }
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.rule.trials;
        let events = (1..=end).map(|trial| trial as f64).collect();
        Some(Span { unit: Unit::Trial, start: 1.0, end: end as f64, events, pace: 1.5 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let record = &self.record;
        let share = |name, label, kind: usize| {
            Readout::new(name, label, 100.0 * record.here(kind).mean(), Unit::Percent).digits(1)
        };
        let kind = Record::kind(&self.params);
        let lag = (self.params.rule.delay as usize).min(LAGS - 1);
        let at_cause = record.here(kind).signature().find(|(place, _)| *place == lag);
        let mut readouts = vec![
            share("kept", "Best choices, cause kept", 0),
            share("smeared", "Best choices, smeared", 1),
            share("last", "Best choices, last choice", 2),
            Readout::new("peak", "Lag of the peak, as set", record.peak(kind), Unit::Trial),
        ];
        // Out of order the cause has no lag of its own.
        if self.params.rule.timing == Timing::InOrder {
            let repeated = at_cause.map_or(f64::NAN, |(_, repeated)| repeated);
            readouts.push(Readout::new("cause", "Repeated more, the cause", repeated, Unit::One).digits(2));
        }
        known(readouts, record.done(&self.params))
    }

    fn summary(&self) -> String {
        let (record, rule) = (&self.record, &self.params.rule);
        let shares = [0, 1, 2].map(|kind| record.here(kind).mean());
        if shares.iter().any(|share| share.is_nan()) {
            return "The first runs are at work.".into();
        }
        let [kept, smeared, last] = shares.map(|share| fixed(100.0 * share, 1));
        let late = match (rule.timing, rule.delay) {
            (_, 0) => "Outcomes come at once".into(),
            (Timing::InOrder, 1) => "Outcomes come 1 trial late".into(),
            (Timing::InOrder, delay) => format!("Outcomes come {delay} trials late"),
            (Timing::OutOfOrder, delay) => format!("Outcomes come up to {delay} trials late, out of order"),
        };
        let mut text = format!(
            "{late}. The best option is chosen in {kept} % of the trials where the cause is kept, in {smeared} % where credit is smeared, in \
             {last} % where the last choice takes it; by chance in 33.3 %.",
        );
        let credit = match rule.credit {
            Credit::Kept => "Where the cause is kept",
            Credit::Smeared => "Where credit is smeared",
            Credit::Last => "Where the last choice takes the credit",
        };
        let peak = record.peak(Record::kind(&self.params));
        // Where every outcome is the same there is nothing to compare.
        if peak.is_finite() {
            text += &format!(" {credit}, a reward is followed most by the choice of lag {}.", fixed(peak, 0));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, finished, value};
    use plasticity::networks::delayed_outcomes::DelayedOutcomes;

    fn of_preset(preset: &str) -> DelayedFeedback {
        finished(testing::preset::<DelayedFeedback>(preset))
    }

    /// The independent program's table, ± 2 points and three standard errors of sixty runs.
    #[test]
    fn keeping_the_cause_pays() {
        for (preset, [kept, smeared, last], peak) in [
            ("witkowski-2025", [60.5, 37.6, 38.6], 3.0),
            ("walton-2010", [60.5, 37.6, 38.6], 0.0),
            ("half", [48.8, 37.6, 38.6], 3.0),
            ("out-of-order", [65.9, 49.2, 49.2], f64::NAN),
            ("at-once", [71.6, 66.7, 70.8], 0.0),
        ] {
            let widget = of_preset(preset);
            for (name, percent) in [("kept", kept), ("smeared", smeared), ("last", last)] {
                assert!((value(&widget, name) - percent).abs() < 3.0, "{name}: {}", widget.summary());
            }
            assert!(peak.is_nan() || value(&widget, "peak") == peak, "{}", widget.summary());
        }
    }

    /// Where the best option changes before its outcomes come, keeping helps no more than chance.
    #[test]
    fn too_short_blocks_cannot_be_learned() {
        assert!(value(&of_preset("too-short"), "kept") < 36.0);
    }

    /// Without any reward nothing can be compared with it.
    #[test]
    fn without_rewards_there_is_no_peak() {
        let rule = DelayedOutcomes { best: 0.0, others: 0.0, ..DelayedOutcomes::default() };
        let widget = finished::<DelayedFeedback>(Params { rule, runs: 10 });
        assert!(widget.summary().ends_with("by chance in 33.3 %."), "{}", widget.summary());
        assert!(widget.readouts().iter().all(|readout| readout.value.is_finite()));
    }

    /// Trial by trial the drawn run is that of the model.
    #[test]
    fn the_line_of_trials_moves() {
        let widget = DelayedFeedback::new(Params::default());
        assert!(widget.record.trials[..3].iter().all(|trial| trial.come.is_empty()));
        assert!(widget.record.trials[3..].iter().all(|trial| trial.come.len() == 1));
        assert_eq!(widget.figure(1.0).panels[0].title, "Trial 1");
        assert_eq!(widget.figure(4.0).panels[0].title, "Trial 4");
    }
}
