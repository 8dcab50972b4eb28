//! `local-gradient`: where a rule that leaves out the ways through other units points, what it need not keep, and how much of its success is the read-out's.

mod angles;
mod picture;
mod record;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::networks::local_gradient::{Feedback, LocalGradient};
use plasticity::{Unit, quantities};

use angles::Angles;
use record::Record;

use crate::print::{fixed, whole};
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

quantities! {
    /// A net that learns three times, and nets whose angle is asked.
    pub struct Params {
        /// The net.
        net: part(LocalGradient),
        /// Trials of learning.
        trials: count("n", "trials of learning", 2000, 100..=4000),
        /// Nets over which angles are averaged.
        nets: count("k", "nets of the angle", 20, 4..=40),
    }
}

/// The widget.
pub struct LocalGradientWidget {
    params: Params,
    angles: Angles,
    record: Record,
}

impl Widget for LocalGradientWidget {
    type Params = Params;
    const TITLE: &'static str = "What the local rule learns, and what of it the read-out learns alone";
    const CAPTION: &'static str = "A recurrent net learns a sum of three sines [@murray2019]: by the exact gradient, by the rule that leaves out \
        all ways through other units, and with its read-out alone; one learning rate for all. Error bars: SD over nets. \
        Drive and target are ours.";
    const FRONT: &'static [&'static str] = &["steps", "gain", "tau", "feedback", "period", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "symmetric",
            label: "After Murray 2019: errors by read-out weights",
            cite: "murray2019",
            values: &[],
        },
        Preset {
            name: "random",
            label: "After Murray 2019: errors by random weights",
            cite: "murray2019",
            values: &[("feedback", "random")],
        },
        Preset {
            name: "strong-random",
            label: "After Murray 2019: larger random weights",
            cite: "murray2019",
            values: &[("feedback", "random"), ("size", "7.07")],
        },
        Preset {
            name: "no-recurrence",
            label: "Without recurrent weights",
            cite: "",
            values: &[("gain", "0")],
        },
        Preset { name: "fast-target", label: "A fast target", cite: "", values: &[("period", "50")] },
        Preset {
            name: "long",
            label: "Trials of thirty time constants",
            cite: "",
            values: &[("steps", "300"), ("trials", "600")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "By the local rule all weights of a net learn, and its error falls. If the read-out alone \
              learns, how many per cent of that fall are there?",
        readout: "alone",
    });
    const NEUTRAL: &'static str = "How much of the success is the local rule’s?";
    const WHY: &'static str = "At the first setting fifty driven units already move in fifty ways, and a weighted sum of them is nearly the target. Only what is then left \
        needs other recurrent weights, and there the local rule takes away a small part, the exact gradient most.";
    const MODELS: &'static [&'static str] = &["local-gradient"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.net.feedback == Feedback::Symmetric { vec!["size"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { angles: Angles::new(&params), record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        const LEARNING: f64 = 0.9;
        if !self.record.done() {
            return Progress::More(LEARNING * self.record.advance());
        }
        self.angles.advance(&self.params);
        let part = self.angles.part();
        Progress::of(if part < 1.0 { LEARNING + (1.0 - LEARNING) * part } else { 1.0 })
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.trials as f64;
        let events = self.record.times().iter().map(|trial| *trial as f64).collect();
        Some(Span { unit: Unit::Trial, start: 1.0, end, events, pace: end / 10.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let (record, net) = (&self.record, &self.params.net);
        let steps = net.steps as f64;
        let [exact, local, alone] = record.last();
        let number = |name, label, value, digits| Readout::new(name, label, value, Unit::One).digits(digits);
        let share = Readout::new("alone", "Fall by the read-out alone", record.alone(), Unit::Percent);
        let readouts = vec![
            share.digits(0),
            number("exact-error", "Error, exact gradient", exact, 3),
            number("local-error", "Error, local rule", local, 3),
            number("read-out-error", "Error, read-out alone", alone, 3),
            number("first-cosine", "Cosine before learning", record.cosine(0), 2),
            number("last-cosine", "Cosine after learning", record.last_cosine(), 2),
            number("exact-memory", "Numbers kept, exact", net.exact_memory(steps), 0),
            number("local-memory", "Numbers kept, local", net.local_memory(), 0),
        ];
        known(readouts, record.done())
    }

    fn summary(&self) -> String {
        let (record, net) = (&self.record, &self.params.net);
        let Some(now) = record.moments().last() else {
            return "The first trial is on.".into();
        };
        let [exact, local, alone] = now.errors.map(|error| fixed(error, 3));
        let first = record.moments()[0].errors[1];
        format!(
            "After {} trials the squared error has gone from {} to {exact} by the exact gradient, {local} by the local rule and {alone} by the read-out \
             alone. The local change and the gradient have a cosine of {} before learning and {} now. A trial of {} steps asks for {} \
             numbers, the local rule for {}.",
            whole(now.trial),
            fixed(first, 3),
            fixed(record.cosine(0), 2),
            fixed(now.cosine, 2),
            net.steps,
            whole(net.exact_memory(net.steps as f64) as u64),
            whole(net.local_memory() as u64),
        )
    }
}
