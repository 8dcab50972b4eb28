//! `one-shot-classifier`: one example of each class; a one-shot store, the nearest example, a linear read-out and a net name others.

mod params;
mod picture;
mod record;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::Unit;
use plasticity::networks::one_shot_classifier::Learner;

pub use params::Params;
use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Widget};

/// The widget.
pub struct OneShotClassifierWidget {
    params: Params,
    record: Record,
}

impl OneShotClassifierWidget {
    fn share(&self, learner: Learner, looks: u64) -> f64 {
        100.0 * self.record.share(learner, looks)
    }
}

impl Widget for OneShotClassifierWidget {
    type Params = Params;
    const TITLE: &'static str = "One look is enough for a linear read-out, too";
    const CAPTION: &'static str = "Patterns of 20 active inputs out of 400, one noisy example of each class; three others are named. The store has \
        binary synapses that plateaus flip [@wu2025], at a size and threshold of ours, and names the nearest trace. Linear \
        read-out and net (100 hidden units) go down the gradient, example by example.";
    const FRONT: &'static [&'static str] = &["classes", "noise", "looks", "net-rate", "spread", "threshold"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "fifth",
            label: "200 classes, a fifth of the inputs exchanged",
            cite: "",
            values: &[],
        },
        Preset {
            name: "two-fifths",
            label: "Two fifths of the inputs exchanged, 100 looks",
            cite: "",
            values: &[("noise", "0.4"), ("looks", "100")],
        },
        Preset {
            name: "fast-net",
            label: "The net with smaller weights and larger steps",
            cite: "",
            values: &[("spread", "0.22"), ("net-rate", "0.1")],
        },
        Preset {
            name: "threshold",
            label: "After Wu & Maass 2025: the paper’s threshold",
            cite: "wu2025",
            values: &[("threshold", "0.45")],
        },
        Preset {
            name: "few-classes",
            label: "Twenty classes only",
            cite: "",
            values: &[("classes", "20"), ("noise", "0.4")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "A plain linear read-out looks once at one example of each of 200 classes. Of a hundred new examples, a fifth of \
            whose active inputs are others, how many does it name right?",
        readout: "linear-once",
    });
    const NEUTRAL: &'static str = "Who learns a class from one look?";
    const WHY: &'static str = "From weights of zero its first step is Hebb’s: input times class, less what was expected. So it stores the \
        example; a net that must also shape its hidden units stores it in many steps.";
    const MODELS: &'static [&'static str] = &["one-shot-classifier", "btsp-binary"];

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
        let last = self.params.looks;
        let percent = |name, label, learner, looks| {
            Readout::new(name, label, self.share(learner, looks), Unit::Percent).digits(1)
        };
        let readouts = vec![
            percent("store", "One-shot store", Learner::Store, 1),
            percent("nearest", "Nearest stored example", Learner::Nearest, 1),
            percent("linear-once", "Linear read-out, one look", Learner::Linear, 1),
            percent("net-once", "Two-layer net, one look", Learner::Net, 1),
            percent("linear", "Linear read-out, all looks", Learner::Linear, last),
            percent("net", "Two-layer net, all looks", Learner::Net, last),
            Readout::new("level", "Looks until the net is level", self.record.level(), Unit::One),
        ];
        known(readouts, self.record.done(&self.params))
    }

    fn summary(&self) -> String {
        let classes = self.params.learners.classes;
        if self.record.course.is_empty() {
            return format!("One example of each of {classes} classes is being learned.");
        }
        let percent = |learner, looks| fixed(self.share(learner, looks), 1);
        let mut text = format!(
            "Of new examples of {classes} classes the store names {} % right, the nearest stored example {} %, the linear read-out {} % after one \
             look, and the two-layer net {} %",
            percent(Learner::Store, 1),
            percent(Learner::Nearest, 1),
            percent(Learner::Linear, 1),
            percent(Learner::Net, 1)
        );
        if self.record.ended(&self.params) && self.params.looks > 1 {
            text += &format!(
                "; after {} looks it names {} %",
                self.params.looks,
                percent(Learner::Net, self.params.looks)
            );
        }
        text + "."
    }
}
