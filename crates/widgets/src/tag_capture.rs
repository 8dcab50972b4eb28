//! `tag-capture`: weak and strong inductions on two pathways, and what is left of each after ten hours.

mod params;
mod picture;
mod record;

use figure::Figure;
use plasticity::Unit;
use plasticity::time::{HOUR, MINUTE, SECOND};

use params::{INDUCTIONS, Params, View};
use record::Record;

use crate::plot::{Row, fill, readouts};
use crate::slice::HOURS;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

/// The widget.
pub struct TagCapture {
    params: Params,
    record: Record,
}

/// Of two pathways.
const TWO: [Row; 4] = [
    ("first-early", "Change of pathway 1, one hour after its onset", Unit::Percent, 1),
    ("first-late", "Change of pathway 1 at ten hours", Unit::Percent, 1),
    ("second-early", "Change of pathway 2, one hour after its onset", Unit::Percent, 1),
    ("second-late", "Change of pathway 2 at ten hours", Unit::Percent, 1),
];

/// Of four inductions.
const FOUR: [Row; 4] = [
    ("wtet", "Change ten hours after weak tetanus", Unit::Percent, 1),
    ("stet", "Change ten hours after strong tetanus", Unit::Percent, 1),
    ("wlfs", "Change ten hours after weak low-frequency stimulation", Unit::Percent, 1),
    ("slfs", "Change ten hours after strong low-frequency stimulation", Unit::Percent, 1),
];

impl Widget for TagCapture {
    type Params = Params;
    const TITLE: &'static str = "A weak tetanus lasts if a strong one has called for proteins";
    const CAPTION: &'static str = "Two pathways to one neuron, after the experiments of [@frey1997], in three published models \
        [@clopath2008; @luboeinski2021; @ziegler2015] with their own constants and pulse counts; mean of some neurons. \
        The shaded time is that of the blocker.";
    const FRONT: &'static [&'static str] = &["view", "first", "second", "gap", "block-to", "theory"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "frey-morris-1997", label: "Weak after strong", cite: "frey1997", values: &[] },
        Preset {
            name: "weak-alone",
            label: "Weak tetanus alone",
            cite: "",
            values: &[("first", "nothing"), ("gap", "0")],
        },
        Preset {
            name: "weak-before-strong",
            label: "Weak 3 h before strong",
            cite: "",
            values: &[("gap", "-180")],
        },
        Preset {
            name: "blocked",
            label: "Protein synthesis blocked",
            cite: "",
            values: &[("block-from", "-30"), ("block-to", "180")],
        },
        Preset {
            name: "cross-capture",
            label: "Cross-capture: weak tetanus, strong depression",
            cite: "clopath2008",
            values: &[("first", "slfs")],
        },
        Preset {
            name: "luboeinski-2021",
            label: "Luboeinski & Tetzlaff 2021",
            cite: "luboeinski2021",
            values: &[("theory", "luboeinski-2021"), ("neurons", "20")],
        },
        Preset {
            name: "ziegler-2015",
            label: "Ziegler 2015",
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
    const MODELS: &'static [&'static str] = &["tag-trigger", "calcium-tagging", "write-protected"];

    fn idle(params: &Params) -> Vec<&'static str> {
        let four = params.view == View::FourInductions;
        let mut idle = vec![];
        if four {
            idle.push("first");
            idle.push("second");
        }
        if four || params.pathways.second as u16 == 0 {
            idle.push("gap");
        }
        if !params.may_block() {
            idle.push("block-from");
        }
        idle
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        match self.record.advance() {
            share if share < 1.0 => Progress::More(share),
            _ => Progress::Done,
        }
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
        readouts(if self.params.view == View::FourInductions { &FOUR } else { &TWO }, &self.values())
    }

    fn summary(&self) -> String {
        let Params { pathways, view, .. } = &self.params;
        let mut words = String::new();
        if *view == View::TwoPathways {
            let [first, second] = pathways.inductions().map(|one| INDUCTIONS[one as usize].0);
            words = ["Pathway 1: ", first, ". Pathway 2: ", second].concat();
            words += &fill(", {} min after the onset of the first. ", &[pathways.gap]);
        }
        if self.params.blocks() {
            let times = [pathways.block_from, pathways.block_to];
            words += &fill("Protein synthesis is blocked from {} to {} min. ", &times);
        }
        for readout in self.readouts() {
            for part in [readout.label, ": ", &readout.text(), ". "] {
                words += part;
            }
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
