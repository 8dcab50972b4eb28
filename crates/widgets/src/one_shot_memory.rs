//! `one-shot-memory`: thousands of items, each stored once, asked for by a part of their cue; a Hopfield net of the same size beside it.

mod ask;
mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;

pub use params::Params;
use record::{Record, STOPS};

use crate::frame::{Row, readouts};
use crate::plot::fill;
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
        for each item [@wu2025]. The net stores the same items in weights of any value between all 25,000 units, after \
        [@hopfield1982]: more than the other has. Curves are means of four items.";
    const FRONT: &'static [&'static str] = &["items", "masked", "asked", "form", "f-p", "f-q"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "wu-2025", label: "Wu & Maass 2025: 20,000 items", cite: "wu2025", values: &[] },
        Preset {
            name: "wu-2025-full",
            label: "Wu & Maass 2025: 30,000 items are too many",
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
            label: "Half of the cue, 5,000 items",
            cite: "",
            values: &[("items", "5000"), ("masked", "0.5")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "Each item is shown once, and asked for with a third of its cue masked. Draw the error as more and more are stored.",
        panel: 2,
        line: "plateaus",
    });
    const MODELS: &'static [&'static str] = &["one-shot-memory", "btsp-binary"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        match self.record.advance(&self.params) {
            share if share < 1.0 => Progress::More(share),
            _ => Progress::Done,
        }
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self) }
    }

    fn readouts(&self) -> Vec<Readout> {
        const ROWS: [Row; 6] = [
            ("trace", "Neurons that fire for the item", Unit::One, 0),
            ("recalled", "For its masked cue", Unit::One, 0),
            ("error", "Error of this item", Unit::Percent, 1),
            ("net-error", "Error of the net for this item", Unit::Percent, 1),
            ("mean-error", "Mean error of four items", Unit::Percent, 1),
            ("net-mean-error", "Mean error of the net", Unit::Percent, 1),
        ];
        let mut values = [f64::NAN; 6];
        if let Some(ask) = &self.record.answer {
            let [whole, masked] = ask.recall.traces();
            let [(missing, size), (wrong, units)] = ask.wrong(&self.record.run);
            values = [
                whole.len() as f64,
                masked.len() as f64,
                100.0 * missing / size,
                100.0 * wrong / units,
                f64::NAN,
                f64::NAN,
            ];
        }
        if let Some(stop) = self.record.stops.last() {
            (values[4], values[5]) = (100.0 * stop.errors[0], 100.0 * stop.errors[1]);
        }
        // An item that no neuron answers to has no error.
        readouts(&ROWS, &values, self.done())
    }

    fn summary(&self) -> String {
        let Some(ask) = &self.record.answer else {
            return fill("{} items are being stored.", &[self.params.items as f64]);
        };
        let [whole, masked] = ask.recall.traces();
        let (item, cue) = (self.record.run.item(ask.item).len() as f64, ask.cue.len() as f64);
        let mut text = fill(
            "With {} items stored, {} of the {} inputs of item {} make {} of its {} neurons fire",
            &[
                self.record.run.stored() as f64,
                cue,
                item,
                ask.item as f64 + 1.0,
                masked.len() as f64,
                whole.len() as f64,
            ],
        );
        let [_, (wrong, units)] = ask.wrong(&self.record.run);
        text += &fill("; the Hopfield net has {} units wrong, of {}", &[wrong, units]);
        if let Some(stop) = self.record.stops.last().filter(|stop| stop.errors[0].is_finite()) {
            text += &fill(". Mean error of four items: {1} %", &[100.0 * stop.errors[0]]);
            if stop.errors[1].is_finite() {
                text += &fill(", of the net {1} %", &[100.0 * stop.errors[1]]);
            }
        }
        text + "."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{done, value};
    use plasticity::networks::one_shot_memory::{OneShotMemory, Recall, Run};

    /// The independent full-size run: errors of 0.004 and 0.70 with a third masked.
    #[test]
    fn thousands_are_remembered_and_too_many_are_not() {
        let few = done::<OneShotMemoryWidget>(Params { items: 2000, ..Params::default() });
        assert!(value(&few, "mean-error") < 3.0 && (value(&few, "trace") - 97.5).abs() < 35.0);
        assert!(value(&few, "net-mean-error") < 1.0);
        let many = done::<OneShotMemoryWidget>(Params { items: 30_000, ..Params::default() });
        assert!((value(&many, "mean-error") - 70.0).abs() < 17.5, "{}", value(&many, "mean-error"));
        assert!(many.record.stops.windows(2).all(|pair| pair[0].items < pair[1].items));
    }

    /// What is shown of the asked item is what the memory says by itself.
    #[test]
    fn the_answer_is_that_of_the_memory() {
        let widget =
            done::<OneShotMemoryWidget>(Params { items: 800, asked: 500, masked: 0.5, ..Params::default() });
        let mut run = Run::new(&OneShotMemory::default());
        (0..800).for_each(|_| run.store());
        let mut recall = Recall::new(&run, 499, 0.5);
        while !recall.advance(&run, 100) {}
        assert_eq!(value(&widget, "error"), 100.0 * recall.error());
        assert_eq!(value(&widget, "recalled"), recall.traces()[1].len() as f64);
    }

    #[test]
    fn the_whole_cue_has_no_error_and_an_item_beyond_the_last_is_the_last() {
        let whole = done::<OneShotMemoryWidget>(Params {
            items: 400,
            masked: 0.0,
            asked: 30_000,
            ..Params::default()
        });
        assert_eq!(value(&whole, "error"), 0.0);
        assert!(whole.summary().contains("item 400"), "{}", whole.summary());
    }
}
