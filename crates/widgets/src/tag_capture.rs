//! `tag-capture`: weak and strong inductions on two pathways, and what is left of each after ten hours.

mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;
use plasticity::time::{HOUR, MINUTE, SECOND};

use params::{INDUCTIONS, Params, View};
use record::Record;

use crate::tagging::HOURS;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// The widget.
pub struct TagCapture {
    params: Params,
    record: Record,
}

impl Widget for TagCapture {
    type Params = Params;
    const TITLE: &'static str = "A weak tetanus lasts if a strong one has called for proteins";
    const CAPTION: &'static str = "Two pathways to one neuron, after the experiments of [@frey1997], in three published models \
        [@clopath2008; @luboeinski2021; @ziegler2015] with their own constants and pulse counts; mean of the neurons that are set. \
        What stays needs tags and proteins at one time; both fade within hours. The shaded time is that of the blocker. Drawn: the area of a spine is its pathway’s weight, a triangle in it the tag.";
    const FRONT: &'static [&'static str] = &["view", "first", "second", "gap", "block-to", "theory"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "frey-morris-1997",
            label: "A weak tetanus 30 min after a strong one",
            cite: "frey1997",
            values: &[],
        },
        Preset {
            name: "weak-alone",
            label: "A weak tetanus alone",
            cite: "",
            values: &[("first", "nothing"), ("gap", "0")],
        },
        Preset {
            name: "weak-before-strong",
            label: "A weak tetanus 3 h before a strong one",
            cite: "",
            values: &[("gap", "-180")],
        },
        Preset {
            name: "blocked",
            label: "Protein synthesis is blocked",
            cite: "",
            values: &[("block-from", "-30"), ("block-to", "180")],
        },
        Preset {
            name: "cross-capture",
            label: "Cross-capture: weak tetanus, strong depression",
            cite: "clopath2008",
            values: &[("first", "slfs"), ("neurons", "8")],
        },
        Preset {
            name: "luboeinski-2021",
            label: "In the model of Luboeinski & Tetzlaff 2021",
            cite: "luboeinski2021",
            values: &[("theory", "luboeinski-2021")],
        },
        Preset {
            name: "ziegler-2015",
            label: "In the model of Ziegler and others 2015",
            cite: "ziegler2015",
            values: &[("theory", "ziegler-2015"), ("neurons", "1")],
        },
        Preset {
            name: "four-inductions",
            label: "The four inductions, each alone",
            cite: "clopath2008",
            values: &[("view", "four-inductions"), ("neurons", "2")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "Pathway 2 gets its tetanus at the time shown. Ten hours later: is it stronger than before, weaker, or as before?",
        readout: "second-late",
        within: 3.0,
    });
    const NEUTRAL: &'static str = "Does a weak tetanus last?";
    const MEASURED: &'static str = "In slices a weak tetanus lasted if a strong one had come to the same neuron \
        before it [@frey1997].";
    const WHY: &'static str = "A weak tetanus sets a tag and calls for no proteins. Where a strong one has \
        called for them, the tag captures what it needs [@frey1997]. Both fade within hours: proteins that come when the \
        tags have gone change nothing.";
    const MODELS: &'static [&'static str] = &["tag-trigger", "calcium-tagging", "write-protected"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let four = params.view == View::FourInductions;
        let mut keys = vec![];
        if four {
            keys.push("first");
            keys.push("second");
        }
        if four || params.pathways.second as u16 == 0 {
            keys.push("gap");
        }
        if !params.may_block() {
            keys.push("block-from");
        }
        keys
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance())
    }

    fn span(&self) -> Option<Span> {
        let start = self.record.start() as f64 / (HOUR / SECOND);
        let mut events = vec![start];
        if start < 0.0 {
            events.push(0.0);
        } else if self.params.view == View::TwoPathways && self.params.pathways.gap > 0.0 {
            events.push(self.params.pathways.gap / (HOUR / MINUTE));
        }
        events.push(HOURS);
        Some(Span { unit: Unit::H, start, end: HOURS, events, pace: 1.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let names = match self.params.view {
            View::TwoPathways => [
                ("first-early", "Change of pathway 1, one hour after its onset"),
                ("first-late", "Change of pathway 1 at ten hours"),
                ("second-early", "Change of pathway 2, one hour after its onset"),
                ("second-late", "Change of pathway 2 at ten hours"),
            ],
            View::FourInductions => [
                ("wtet", "Change ten hours after weak tetanus"),
                ("stet", "Change ten hours after strong tetanus"),
                ("wlfs", "Change ten hours after weak low-frequency stimulation"),
                ("slfs", "Change ten hours after strong low-frequency stimulation"),
            ],
        };
        let alone = ("second-alone", "Change of pathway 2 at ten hours, had pathway 1 got nothing");
        let alone = self.record.has_alone().then(|| (alone, self.record.change(1, 1, HOURS)));
        let readout = |((name, label), value)| Readout::new(name, label, value, Unit::Percent).digits(1);
        names.into_iter().zip(self.values()).chain(alone).map(readout).collect()
    }

    fn summary(&self) -> String {
        let Params { pathways, view, .. } = &self.params;
        let mut words = match self.params.neurons {
            1 => String::from("One neuron. "),
            n => format!("Mean of {n} neurons. "),
        };
        if *view == View::TwoPathways {
            let [first, second] = pathways.inductions().map(|one| INDUCTIONS[one as usize].0);
            let gap = number_text(pathways.gap);
            words +=
                &format!("Pathway 1: {first}. Pathway 2: {second}, {gap} min after the onset of the first. ");
        }
        if self.params.blocks() {
            let [from, to] = [pathways.block_from, pathways.block_to].map(number_text);
            words += &format!("Protein synthesis is blocked from {from} to {to} min. ");
        }
        for readout in self.readouts() {
            words += &format!("{}: {}. ", readout.label, readout.text());
        }
        words
    }
}

impl TagCapture {
    /// In the order of the readouts.
    fn values(&self) -> [f64; 4] {
        if self.params.view == View::FourInductions {
            return [0, 1, 2, 3].map(|which| self.record.change(which, 0, HOURS));
        }
        let onset = self.params.pathways.gap / (HOUR / MINUTE);
        [(0, 1.0), (0, HOURS), (1, onset + 1.0), (1, HOURS)].map(|(i, hour)| self.record.change(0, i, hour))
    }
}

#[cfg(test)]
mod tests;
