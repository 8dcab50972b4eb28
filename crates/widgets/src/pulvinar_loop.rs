//! `pulvinar-loop`: a prediction every 200 ms, then the outcome.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::pulvinar_ring::PulvinarRing;
use plasticity::{Unit, quantities};

use record::{CYCLES, Record};

use crate::print::fixed;
use crate::readout::known;
use crate::{Preset, Progress, Readout, Span, Widget};

quantities! {
    /// The ring and what is done to it.
    pub struct Params {
        /// Ring, net and lesions.
        ring: part(PulvinarRing),
    }
}

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
        came. Circuit after the papers, numbers ours. \
        Drawn: each cell of the pulvinar in two halves, what it predicts and then what came.";
    const FRONT: &'static [&'static str] = &["rule", "rate", "layer-six", "layer-five", "cut", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset { name: "oreilly-2021", label: "Both pathways are whole", cite: "oreilly2021", values: &[] },
        Preset {
            name: "no-layer-six",
            label: "Layer 6 is cut at cycle 1,500",
            cite: "",
            values: &[("layer-six", "0")],
        },
        Preset {
            name: "no-layer-five",
            label: "Layer 5 is cut at cycle 1,500",
            cite: "",
            values: &[("layer-five", "0")],
        },
        Preset {
            name: "generec",
            label: "Learned by GeneRec",
            cite: "oreilly1996",
            values: &[("rule", "gene-rec")],
        },
    ];
    const MODELS: &'static [&'static str] = &["pulvinar-ring", "error-network"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.ring.layer_five == 1.0 && params.ring.layer_six == 1.0 {
            true => vec!["cut"],
            false => vec![],
        }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params.ring), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance())
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
        let [first, before, after, last] = self.errors();
        let [violated, fulfilled] = self.record.surprise();
        let readout = |name, label, value| Readout::new(name, label, value, Unit::One).digits(3);
        let readouts = vec![
            readout("first-error", "Error per cycle, first 20", first),
            readout("before-error", "Error per cycle, 400 before the new order", before),
            readout("after-error", "Error per cycle, 20 after it", after),
            readout("last-error", "Error per cycle, last 400", last),
            readout("violated", "Change of a hidden unit, prediction violated", violated),
            readout("fulfilled", "Change of a hidden unit, prediction fulfilled", fulfilled),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let mut words = format!("{} cycles.", self.record.cycles());
        let times =
            ["in the first 20", "in the 400 before the new order", "in the 20 after it", "in the last 400"];
        let known: Vec<_> = times
            .into_iter()
            .zip(self.errors())
            .filter(|(_, error)| error.is_finite())
            .map(|(when, error)| format!("{when}: {}", fixed(error, 3)))
            .collect();
        if !known.is_empty() {
            words += &format!(" Error per cycle {}.", known.join("; "));
        }
        let [violated, fulfilled] = self.record.surprise();
        if violated.is_finite() {
            words +=
                &format!(" A hidden unit changes by {} where the prediction is violated", fixed(violated, 3));
            if fulfilled.is_finite() {
                words += &format!(" and by {} where it is fulfilled", fixed(fulfilled, 3));
            }
            words.push('.');
        }
        words
    }
}

impl PulvinarLoop {
    /// Errors per cycle at the beginning, before the new order, after it, and at the end; NaN where not known.
    fn errors(&self) -> [f64; 4] {
        let remap = self.params.ring.remap as usize;
        [
            self.record.mean(0, 20),
            self.record.mean(remap.saturating_sub(400), remap),
            self.record.mean(remap, remap + 20),
            self.record.mean(CYCLES - 400, CYCLES),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{finished, value};

    #[test]
    fn it_learns_relearns_and_is_surprised() {
        let widget = finished::<PulvinarLoop>(Params::default());
        assert!(value(&widget, "first-error") > 0.8 && value(&widget, "before-error") < 0.02);
        assert!(value(&widget, "after-error") > 1.0 && value(&widget, "last-error") < 0.1);
        assert!(value(&widget, "violated") > 3.0 * value(&widget, "fulfilled"));
    }

    #[test]
    fn without_layer_five_the_new_order_is_never_learned() {
        let ring = PulvinarRing { layer_five: 0.0, ..PulvinarRing::default() };
        let widget = finished::<PulvinarLoop>(Params { ring });
        assert!(value(&widget, "last-error") > 1.0);
    }

    #[test]
    fn a_half_run_is_drawn_and_says_how_far_it_is() {
        let mut widget = PulvinarLoop::new(Params::default());
        widget.advance();
        assert!(widget.summary().starts_with("20 cycles."));
        assert_eq!(widget.figure(3000.0).panels.len(), 4);
    }
}
