//! `pulvinar-loop`: a prediction every 200 ms, then the outcome.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::pulvinar_ring::PulvinarRing;
use plasticity::{Unit, quantities};

use record::{CYCLES, Record};

use crate::frame::{Row, readouts};
use crate::print::fixed;
use crate::{Preset, Progress, Readout, Span, Widget};

quantities! {
    /// The ring and what is done to it.
    pub struct Params {
        /// Ring, net and lesions.
        ring: part(PulvinarRing),
    }
}

static READOUTS: [Row; 6] = [
    ("first-error", "Error per cycle, first 20", Unit::One, 3),
    ("before-error", "Error per cycle, 400 before the new order", Unit::One, 3),
    ("after-error", "Error per cycle, 20 after it", Unit::One, 3),
    ("last-error", "Error per cycle, last 400", Unit::One, 3),
    ("violated", "Change of a hidden unit, prediction violated", Unit::One, 3),
    ("fulfilled", "Change of a hidden unit, prediction fulfilled", Unit::One, 3),
];

/// What the summary says before each readout.
static WORDS: [&str; 6] = [
    " Error per cycle in the first 20: ",
    "; in the 400 before the new order: ",
    "; in the 20 after it: ",
    "; in the last 400: ",
    ". A hidden unit changes by ",
    " where the prediction is violated and by ",
];

/// The widget.
pub struct PulvinarLoop {
    params: Params,
    record: Record,
}

impl Widget for PulvinarLoop {
    type Params = Params;
    const TITLE: &'static str = "Many weak inputs predict, few strong ones tell what came";
    const CAPTION: &'static str = "Layer 6 makes a prediction on the pulvinar, layer 5 then drives it with the outcome \
        [@oreilly2021; @guillery2002]: eight places on a ring, a direction that turns every 20 cycles. Rings show what \
        came. Circuit after the papers, numbers ours.";
    const FRONT: &'static [&'static str] = &["rule", "rate", "layer-six", "layer-five", "cut", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "oreilly-2021", label: "Both pathways", cite: "oreilly2021", values: &[] },
        Preset {
            name: "no-layer-six",
            label: "Layer 6 cut at cycle 1,500",
            cite: "",
            values: &[("layer-six", "0")],
        },
        Preset {
            name: "no-layer-five",
            label: "Layer 5 cut at cycle 1,500",
            cite: "",
            values: &[("layer-five", "0")],
        },
        Preset { name: "generec", label: "GeneRec", cite: "oreilly1996", values: &[("rule", "gene-rec")] },
    ];
    const MODELS: &'static [&'static str] = &["pulvinar-ring", "error-network"];

    fn idle(params: &Params) -> Vec<&'static str> {
        match params.ring.layer_five == 1.0 && params.ring.layer_six == 1.0 {
            true => vec!["cut"],
            false => vec![],
        }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params.ring), params }
    }

    fn advance(&mut self) -> Progress {
        match self.record.advance() {
            share if share < 1.0 => Progress::More(share),
            _ => Progress::Done,
        }
    }

    fn span(&self) -> Option<Span> {
        Some(Span {
            unit: Unit::Cycle,
            start: 0.0,
            end: CYCLES as f64,
            events: (0..=CYCLES / record::BLOCK).map(|i| (i * record::BLOCK) as f64).collect(),
            pace: CYCLES as f64 / 15.0,
        })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params.ring, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        readouts(&READOUTS, &self.values(), self.record.done())
    }

    fn summary(&self) -> String {
        let values = self.values();
        let mut words = format!("{} cycles.", self.record.cycles());
        for (value, before) in values.iter().zip(WORDS) {
            if value.is_finite() {
                words += before;
                words += &fixed(*value, 3);
            }
        }
        words += if values[5].is_finite() { " where it is fulfilled." } else { "." };
        words
    }
}

impl PulvinarLoop {
    /// In the order of the readouts.
    fn values(&self) -> [f64; 6] {
        let record = &self.record;
        let [violated, fulfilled] = record.surprise();
        let remap = self.params.ring.remap as usize;
        [
            record.mean(0, 20),
            record.mean(remap.saturating_sub(400), remap),
            record.mean(remap, remap + 20),
            record.mean(CYCLES - 400, CYCLES),
            violated,
            fulfilled,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::value;

    fn finished(values: PulvinarRing) -> PulvinarLoop {
        let mut widget = PulvinarLoop::new(Params { ring: values });
        while widget.advance() != Progress::Done {}
        widget
    }

    #[test]
    fn it_learns_relearns_and_is_surprised() {
        let widget = finished(PulvinarRing::default());
        assert!(value(&widget, "first-error") > 0.8 && value(&widget, "before-error") < 0.02);
        assert!(value(&widget, "after-error") > 1.0 && value(&widget, "last-error") < 0.1);
        assert!(value(&widget, "violated") > 3.0 * value(&widget, "fulfilled"));
    }

    #[test]
    fn without_layer_five_the_new_order_is_never_learned() {
        let widget = finished(PulvinarRing { layer_five: 0.0, ..PulvinarRing::default() });
        assert!(value(&widget, "last-error") > 1.0);
    }

    #[test]
    fn a_half_run_is_drawn_and_says_how_far_it_is() {
        let mut widget = PulvinarLoop::new(Params::default());
        widget.advance();
        assert!(widget.summary().starts_with("20 cycles."));
        assert_eq!(widget.figure(3000.0).panels.len(), 3);
    }
}
