//! `nmda-gate`: glutamate and depolarisation, apart and together.

mod picture;
mod record;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::fixed;
use crate::{Predict, Preset, Readout, Span, Widget, number_text};

quantities! {
    /// Pulses of glutamate, and a step of the potential.
    pub struct Params {
        /// Potential during the depolarisation.
        voltage: real("V", "potential when depolarised", Mv, -20.0, -80.0..=60.0),
        /// Magnesium outside the cell.
        magnesium: real("[Mg²⁺]", "magnesium outside", Mm, 1.0, 0.0..=5.0),
        /// How long after the first glutamate the depolarisation begins.
        lag: real("Δt", "lag of depolarisation", Ms, 10.0, -100.0..=200.0),
        /// How long the depolarisation lasts.
        duration: real("d", "length of depolarisation", Ms, 40.0, 1.0..=100.0),
        /// Pulses of glutamate.
        pulses: count("n", "pulses of glutamate", 1, 1..=10),
        /// Pulses per second.
        rate: real("ρ", "pulses per second", Hz, 100.0, 50.0..=200.0),
    }
}

/// The widget.
pub struct NmdaGate {
    params: Params,
    record: Record,
}

impl Widget for NmdaGate {
    type Params = Params;
    const TITLE: &'static str = "The NMDA receptor opens its pore to two signals at once";
    const CAPTION: &'static str = "Two-state receptors [@destexhe1994] and the magnesium block of [@jahr1990]. \
        Calcium is in per cent of what the receptors would let in at rest, all open and unblocked. Dashed below: without magnesium. \
        Drawn: the synapse at the cursor, and at the end of the run when most calcium flowed in; receptors fill as they open, and a dot in a \
        pore is magnesium.";
    const FRONT: &'static [&'static str] = &["voltage", "magnesium", "lag", "duration", "pulses", "rate"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "jahr-stevens-1990",
            label: "Jahr & Stevens 1990: 1 mM magnesium",
            cite: "jahr1990",
            values: &[],
        },
        Preset {
            name: "no-magnesium",
            label: "Without magnesium",
            cite: "jahr1990",
            values: &[("magnesium", "0")],
        },
        Preset {
            name: "late",
            label: "The depolarisation comes 150 ms later",
            cite: "destexhe1994",
            values: &[("lag", "150")],
        },
        Preset {
            name: "tetanus",
            label: "Ten pulses at 100 Hz",
            cite: "destexhe1994",
            values: &[("pulses", "10"), ("duration", "100"), ("lag", "0")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "How many times as much calcium enters when the cell is depolarised just after the glutamate, \
              compared with glutamate alone?",
        readout: "gain",
    });
    const NEUTRAL: &'static str = "How much does the NMDA receptor let in?";
    const WHY: &'static str = "At rest a magnesium ion blocks the pore. Depolarisation drives it out \
        [@jahr1990], and while glutamate is still bound, calcium enters.";
    const MODELS: &'static [&'static str] = &["magnesium-block", "glutamate-receptors"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn without_effect(params: &Params) -> Vec<&'static str> {
        if params.pulses == 1 { vec!["rate"] } else { vec![] }
    }

    fn span(&self) -> Option<Span> {
        let (start, end) = record::SPAN;
        let mut events = self.params.glutamate();
        events.extend([start, self.params.lag, self.params.lag + self.params.duration, end]);
        events.sort_by(f64::total_cmp);
        Some(Span { unit: Unit::Ms, start, end, events, pace: 40.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let r = &self.record;
        vec![
            Readout::new("gain", "Calcium of both over that of glutamate alone", r.gain(), Unit::One)
                .digits(1),
            Readout::new("peak", "Largest flow with both", r.peak[0], Unit::Percent).digits(2),
            Readout::new("peak-alone", "Largest flow with glutamate alone", r.peak[1], Unit::Percent)
                .digits(2),
            Readout::new("unblocked", "Unblocked at this potential", 100.0 * r.unblocked, Unit::Percent)
                .digits(1),
        ]
    }

    fn summary(&self) -> String {
        let (p, r) = (&self.params, &self.record);
        format!(
            "At {} mV and {} mM magnesium {} % of open NMDA receptors conduct, at rest {} %. Both signals let in {} times \
             the calcium of glutamate alone; depolarisation alone lets in none.",
            number_text(p.voltage),
            number_text(p.magnesium),
            fixed(100.0 * r.unblocked, 1),
            fixed(100.0 * r.at_rest, 1),
            fixed(r.gain(), 1),
        )
    }
}
