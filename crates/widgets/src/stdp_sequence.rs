//! `stdp-sequence`: what comes again and again is answered earlier and earlier.

mod params;
mod place;
mod volley;

use figure::Figure;
use plasticity::Unit;

pub use params::{Case, Params};

use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

/// The widget.
pub struct StdpSequence {
    case: Record,
}

enum Record {
    Volley(volley::Record),
    PlaceField(place::Record),
}

impl Widget for StdpSequence {
    type Params = Params;
    const TITLE: &'static str = "What comes again in the same order is answered earlier each time";
    const CAPTION: &'static str = "A volley of 200 input spikes, always the same, drives one neuron; its first spike moves forward \
        [@gerstner1996; @songabbott2001]. Or a rat runs laps: the field of a cell driven by place cells moves back, against the \
        direction of running [@blum1996; @mehta2000]. The numbers are ours; the volley is one of many, and other seeds shift by 5 to 12 ms.";
    const FRONT: &'static [&'static str] =
        &["case", "a-plus", "spread", "seed", "place-ratio", "place-speed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "song-abbott-2001",
            label: "A repeated volley, after Song & Abbott 2001",
            cite: "songabbott2001",
            values: &[],
        },
        Preset {
            name: "mehta-2000",
            label: "A place field, after Mehta, Quirk & Wilson 2000",
            cite: "mehta2000",
            values: &[("case", "place-field")],
        },
        Preset {
            name: "potentiation-wins",
            label: "A place field where potentiation wins",
            cite: "",
            values: &[("case", "place-field"), ("place-ratio", "0.8")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The volley always brings the same spikes at the same times. How does the time of the neuron's first spike change?",
        readout: "shift",
        within: 0.5,
    });
    const NEUTRAL: &'static str = "What does a neuron make of what comes again and again?";
    const MEASURED: &'static str = "Place fields did expand against the direction of running [@mehta2000]; \
        whether this rule is the cause is disputed [@madar2025].";
    const WHY: &'static str = "Inputs that come just before the first spike are strengthened and bring it on \
        earlier; then it is the turn of those before them [@gerstner1996; @songabbott2001].";
    const MODELS: &'static [&'static str] = &["volley", "place-shift"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let other: &[&str] = match params.case {
            Case::Volley => &[
                "laps",
                "place-speed",
                "place-field-width",
                "place-input-rate",
                "place-start-width",
                "place-start-weight",
                "place-output-rate",
                "place-a-plus",
                "place-ratio",
                "place-tau-plus",
                "place-tau-minus",
            ],
            Case::PlaceField => &[
                "presentations",
                "inputs",
                "spread",
                "drive",
                "depolarisation",
                "tau-m",
                "tau-s",
                "start-weight",
                "a-plus",
                "a-minus",
                "tau-plus",
                "tau-minus",
                "seed",
            ],
        };
        other.to_vec()
    }

    fn new(params: Params) -> Self {
        let case = match params.case {
            Case::Volley => Record::Volley(volley::Record::new(&params)),
            Case::PlaceField => Record::PlaceField(place::Record::new(&params)),
        };
        Self { case }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(match &mut self.case {
            Record::Volley(record) => record.advance(),
            Record::PlaceField(record) => record.advance(),
        })
    }

    fn span(&self) -> Option<Span> {
        let (unit, end) = match &self.case {
            Record::Volley(record) => (Unit::Trial, record.end()),
            Record::PlaceField(record) => (Unit::Lap, record.end()),
        };
        Some(Span { unit, pace: end as f64 / 10.0, ..Span::trials(end as u64) })
    }

    fn figure(&self, at: f64) -> Figure {
        let at = if at > 0.0 { at as usize } else { 0 };
        let panels = match &self.case {
            Record::Volley(record) => record.panels(at),
            Record::PlaceField(record) => record.panels(at),
        };
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let readouts = match &self.case {
            Record::Volley(record) => record.readouts(),
            Record::PlaceField(record) => record.readouts(),
        };
        // A neuron that never fires has no latency, and a silent field no centre.
        known(readouts, true)
    }

    fn summary(&self) -> String {
        match &self.case {
            Record::Volley(record) => record.summary(),
            Record::PlaceField(record) => record.summary(),
        }
    }
}

/// Rounded to one decimal: `6.6`, `7`.
fn tenth(x: f64) -> String {
    number_text((10.0 * x).round() / 10.0)
}

#[cfg(test)]
mod tests;
