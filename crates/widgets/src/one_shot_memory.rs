//! `one-shot-memory`: thousands of items, each stored once, asked for by a part of their cue; a Hopfield net of the same size beside it.

mod ask;
mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;

pub use params::Params;
use record::{Record, STOPS};

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Widget};

/// The widget.
pub struct OneShotMemoryWidget {
    params: Params,
    record: Record,
}

impl OneShotMemoryWidget {
    fn done(&self) -> bool {
        self.record.stops.len() == STOPS
    }
}

impl Widget for OneShotMemoryWidget {
    type Params = Params;
    const TITLE: &'static str = "Shown once, an item comes back from a part of its cue";
    const CAPTION: &'static str = "Binary synapses at the paper’s size: 25,000 inputs, 39,000 neurons, 0.5 % of them with a plateau \
        for each item [@wu2025]. The Hopfield net [@hopfield1982] stores the same items in weights of any value between all 25,000 inputs, and so has \
        more to store them in. Curves are means of four items.";
    const FRONT: &'static [&'static str] = &["items", "masked", "asked", "form", "f-p", "f-q"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "wu-2025", label: "Wu & Maass 2025: 20,000 items", cite: "wu2025", values: &[] },
        Preset {
            name: "wu-2025-full",
            label: "Wu & Maass 2025: 30,000 items",
            cite: "wu2025",
            values: &[("items", "30000")],
        },
        Preset {
            name: "wu-2025-flip",
            label: "Wu & Maass 2025: plateaus that flip",
            cite: "wu2025",
            values: &[("form", "flip")],
        },
        Preset {
            name: "small-cue",
            label: "5,000 items, half of the cue",
            cite: "",
            values: &[("items", "5000"), ("masked", "0.5")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Each item is shown once, and asked for with a third of its cue masked. Draw the error as more and more are stored.",
        panel: 2,
        line: "plateaus",
    });
    const NEUTRAL: &'static str = "How much comes back of what was shown once?";
    const WHY: &'static str = "A plateau writes all active synapses of its neuron in one direction, so that one \
        look moves its answer far; every later item overwrites some of them [@wu2025].";
    const MODELS: &'static [&'static str] = &["one-shot-memory", "btsp-binary"];

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
        // Numbers of neurons, and per cent that are wrong: of the neurons and of the net's units.
        let (mut trace, mut recalled, mut wrong) = (f64::NAN, f64::NAN, [f64::NAN; 2]);
        if let Some(ask) = &self.record.answer {
            [trace, recalled] = ask.recall.traces().map(|neurons| neurons.len() as f64);
            wrong = ask.wrong(&self.record.run).map(|(wrong, all)| 100.0 * wrong / all);
        }
        let mean =
            self.record.stops.last().map_or([f64::NAN; 2], |stop| stop.errors.map(|part| 100.0 * part));
        let error = |name, label, error| Readout::new(name, label, error, Unit::Percent).digits(1);
        let readouts = vec![
            Readout::new("trace", "Neurons that fire for the item", trace, Unit::One),
            Readout::new("recalled", "For its masked cue", recalled, Unit::One),
            error("error", "Error of this item", wrong[0]),
            error("net-error", "Error of the net for this item", wrong[1]),
            error("mean-error", "Mean error of four items", mean[0]),
            error("net-mean-error", "Mean error of the net", mean[1]),
        ];
        // An item that no neuron answers to has no error.
        known(readouts, self.done())
    }

    fn summary(&self) -> String {
        let Some(ask) = &self.record.answer else {
            return format!("{} items are being stored.", self.params.items);
        };
        let [whole, masked] = ask.recall.traces();
        let mut text = format!(
            "With {} items stored, {} of the {} inputs of item {} make {} of its {} neurons fire",
            self.record.run.stored(),
            ask.cue.len(),
            self.record.run.item(ask.item).len(),
            ask.item + 1,
            masked.len(),
            whole.len(),
        );
        let [_, (wrong, units)] = ask.wrong(&self.record.run);
        text += &format!("; the Hopfield net has {wrong} units wrong, of {units}");
        if let Some(stop) = self.record.stops.last().filter(|stop| stop.errors[0].is_finite()) {
            text += &format!(". Mean error of four items: {} %", fixed(100.0 * stop.errors[0], 1));
            if stop.errors[1].is_finite() {
                text += &format!(", of the net {} %", fixed(100.0 * stop.errors[1], 1));
            }
        }
        text + "."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, value};
    use plasticity::networks::one_shot_memory::{OneShotMemory, Recall, Run};

    /// The independent full-size run: errors of 0.004 and 0.70 with a third masked.
    #[test]
    fn thousands_are_remembered_and_too_many_are_not() {
        let few = finished::<OneShotMemoryWidget>(Params { items: 2000, ..Params::default() });
        assert!(value(&few, "mean-error") < 3.0 && (value(&few, "trace") - 97.5).abs() < 35.0);
        assert!(value(&few, "net-mean-error") < 1.0);
        let many = finished::<OneShotMemoryWidget>(Params { items: 30_000, ..Params::default() });
        assert!((value(&many, "mean-error") - 70.0).abs() < 17.5, "{}", value(&many, "mean-error"));
        assert!(many.record.stops.windows(2).all(|pair| pair[0].items < pair[1].items));
    }

    /// What is shown of the asked item is what the memory says by itself.
    #[test]
    fn the_answer_is_that_of_the_memory() {
        let widget = finished::<OneShotMemoryWidget>(Params {
            items: 800,
            asked: 500,
            masked: 0.5,
            ..Params::default()
        });
        let mut run = Run::new(&OneShotMemory::default());
        (0..800).for_each(|_| run.store());
        let mut recall = Recall::new(&run, 499, 0.5);
        while !recall.advance(&run, 100) {}
        assert_eq!(value(&widget, "error"), 100.0 * recall.error());
        assert_eq!(value(&widget, "recalled"), recall.traces()[1].len() as f64);
    }

    #[test]
    fn the_whole_cue_has_no_error_and_an_item_beyond_the_last_is_the_last() {
        let whole = finished::<OneShotMemoryWidget>(Params {
            items: 400,
            masked: 0.0,
            asked: 30_000,
            ..Params::default()
        });
        assert_eq!(value(&whole, "error"), 0.0);
        assert!(whole.summary().contains("item 400"), "{}", whole.summary());
    }
}
