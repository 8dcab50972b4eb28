//! `forgetting`: five tasks in a row, and what is left of each: nothing done, interleaving, replay, or weights held in place.

mod params;
mod picture;
mod record;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::Unit;
use plasticity::networks::task_sequence::{Method, TASKS};

pub use params::Params;
use record::{Record, mean};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// The widget.
pub struct Forgetting {
    params: Params,
    record: Record,
}

impl Widget for Forgetting {
    type Params = Params;
    const TITLE: &'static str = "Five tasks in a row: each new one overwrites the first";
    const CAPTION: &'static str = "A net of 64, 100 and 10 units learns ten classes, then the same classes in another order of the inputs, and \
        so on. The anchor is elastic weight consolidation [@kirkpatrick2017]; tasks and sizes are ours. One draw: single \
        accuracies differ by a tenth from the next. Two inputs on a linear unit show why: what they share is overwritten, \
        after [@mccloskey1989].";
    const FRONT: &'static [&'static str] = &["method", "kept", "lambda", "noise", "learned", "overlap"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "nothing", label: "Five tasks in a row, and nothing is done", cite: "", values: &[] },
        Preset {
            name: "interleaved",
            label: "All tasks so far take turns",
            cite: "",
            values: &[("method", "interleaving")],
        },
        Preset {
            name: "replay",
            label: "Twenty examples of each class are kept and replayed",
            cite: "",
            values: &[("method", "replay"), ("kept", "20")],
        },
        Preset {
            name: "kirkpatrick-2017",
            label: "After Kirkpatrick and others 2017: weights held in place",
            cite: "kirkpatrick2017",
            values: &[("method", "anchor")],
        },
        Preset {
            name: "rigid",
            label: "Weights held with a strength of 100",
            cite: "",
            values: &[("method", "anchor"), ("lambda", "100")],
        },
        Preset {
            name: "runaway",
            label: "Weights held with a strength of 1,000",
            cite: "",
            values: &[("method", "anchor"), ("lambda", "1000")],
        },
        Preset {
            name: "two-inputs",
            label: "Why it is so: two inputs that overlap",
            cite: "",
            values: &[("learned", "two-inputs")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "A net learns five tasks of ten classes, one after the other, each until it is good. How much of the first does it \
            still name right at the end? Guessing gives 10 %.",
        readout: "first",
    });
    const NEUTRAL: &'static str = "Five tasks in a row: what is left of the first?";
    const WHY: &'static str = "Each step lowers the newest error through all weights, and nothing says which of them older \
        tasks need [@mccloskey1989]. Of what two inputs share, the later one keeps its part.";
    const MODELS: &'static [&'static str] = &["task-sequence", "linear-interference"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if !params.tasks() {
            return vec!["method", "kept", "lambda", "noise", "steps", "units", "rate", "seed"];
        }
        let mut idle = vec!["overlap", "delta"];
        match params.net.method {
            Method::Replay => idle.push("lambda"),
            Method::Anchor => idle.push("kept"),
            Method::Nothing | Method::Interleaving => {}
        }
        idle
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self) }
    }

    fn readouts(&self) -> Vec<Readout> {
        if !self.params.tasks() {
            let unit = &self.params.unit;
            return vec![
                Readout::new("error", "Error on A after B", unit.forgotten(), Unit::One).digits(2),
                Readout::new("turns", "Turns until both are exact", unit.turns() as f64, Unit::One),
            ];
        }
        let all = self.record.accuracies(&self.params);
        let percent = |name, label, share: f64| Readout::new(name, label, 100.0 * share, Unit::Percent);
        let readouts = vec![
            percent("first", "First task, at the end", all[0]),
            percent("mean", "Mean of the five", mean(&all)),
            percent("newest", "Newest task", all[TASKS - 1]),
            Readout::new(
                "stiffness",
                "Pull of a step, of 2 allowed",
                self.record.stiffness(&self.params),
                Unit::One,
            )
            .digits(2),
            Readout::new("rigid", "Anchor at which it is rigid", self.record.rigid(&self.params), Unit::One),
        ];
        known(readouts, self.record.done(&self.params))
    }

    fn summary(&self) -> String {
        let Params { net, unit, .. } = &self.params;
        if !self.params.tasks() {
            return format!(
                "Two inputs with an overlap of {}: once B is learned, the error on A is {}. In turn both are within 1 % after {} turns.",
                fixed(unit.overlap, 2),
                fixed(unit.forgotten(), 2),
                unit.turns()
            );
        }
        let all = self.record.accuracies(&self.params);
        let done = match net.method {
            Method::Nothing => "nothing done".into(),
            Method::Interleaving => "all tasks so far in turn".into(),
            Method::Replay => format!("{} examples of each class replayed", net.kept),
            Method::Anchor => format!("weights held with λ = {}", number_text(net.lambda)),
        };
        if self.record.diverged() {
            return format!(
                "With {done} a step would pull some weight {} times the way back to its anchor; beyond 2 it runs away, and the run ends.",
                number_text(self.record.stiffness(&self.params))
            );
        }
        if all[0].is_nan() {
            return format!("The net is learning, with {done}.");
        }
        let percent = |share: f64| fixed(100.0 * share, 0);
        let mut text = format!(
            "After five tasks with {done} the net names {} % of the first right, {} % of the newest, {} % in the mean; chance gives 10 %.",
            percent(all[0]),
            percent(all[TASKS - 1]),
            percent(mean(&all))
        );
        let rigid = self.record.rigid(&self.params);
        if rigid.is_finite() {
            text += &format!(
                " From λ ≈ {} on the newest is known worse than the first.",
                number_text(rigid.round())
            );
        }
        text
    }
}
