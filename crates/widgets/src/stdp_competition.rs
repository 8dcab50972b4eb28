//! `stdp-competition`: a thousand synapses on one neuron, and who wins.

mod params;
mod picture;
mod record;
mod reference;

use figure::Figure;
use plasticity::Unit;

pub use params::Params;
use record::Record;

use crate::frame::{Row, readouts};
use crate::plot::fill;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

const READOUTS: [Row; 7] = [
    ("below-tenth", "Synapses below a tenth of the largest weight", Unit::Percent, 0),
    ("above-nine-tenths", "Synapses above nine tenths of it", Unit::Percent, 0),
    ("mean-weight", "Mean weight", Unit::One, 2),
    ("output-rate", "Output rate, last tenth of the run", Unit::Hz, 1),
    ("irregularity", "Irregularity of the output (CV), last tenth", Unit::One, 2),
    ("group-mean", "Mean weight of the correlated group", Unit::One, 2),
    ("rest-mean", "Mean weight of the rest", Unit::One, 2),
];

/// The widget.
pub struct StdpCompetition {
    params: Params,
    record: Record,
}

impl Widget for StdpCompetition {
    type Params = Params;
    const TITLE: &'static str = "Left to themselves, a thousand synapses divide into winners and losers";
    const CAPTION: &'static str = "One neuron with 1,000 plastic and 200 inhibitory inputs, all firing at random \
        [@song2000]; weight dependence μ after [@gutig2003]. The run is ours: the paper shows a U-shaped distribution, an \
        output rate that hardly follows the input rate, and irregular firing, as figures. How a group's rates rise and fall \
        together follows [@songabbott2001] in form; its numbers are ours.";
    const FRONT: &'static [&'static str] = &["rate", "mu", "ratio", "group", "correlation", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "song-2000",
            label: "Song, Miller & Abbott 2000: inputs at 10 Hz",
            cite: "song2000",
            values: &[],
        },
        Preset {
            name: "song-2000-40-hz",
            label: "Song, Miller & Abbott 2000: inputs at 40 Hz",
            cite: "song2000",
            values: &[("rate", "40")],
        },
        Preset {
            name: "song-abbott-2001",
            label: "Song & Abbott 2001: a correlated group wins",
            cite: "songabbott2001",
            values: &[("group", "200")],
        },
        Preset {
            name: "gutig-2003",
            label: "Gütig and others 2003: a trace of weight dependence",
            cite: "gutig2003",
            values: &[("mu", "0.02")],
        },
        Preset {
            name: "gutig-2003-group",
            label: "Gütig and others 2003: a correlated group, gently",
            cite: "gutig2003",
            values: &[("mu", "0.1"), ("group", "200")],
        },
        Preset {
            name: "rubin-2001",
            label: "Rubin, Lee & Sompolinsky 2001: multiplicative",
            cite: "rubin2001",
            values: &[("mu", "1")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "All synapses start equal, at the largest weight, and hear only noise. Draw how the weights are spread after \
              1,000 s.",
        panel: 1,
        line: "weights",
    });
    const MODELS: &'static [&'static str] = &["conductance-population", "conductance-neuron"];

    fn idle(params: &Params) -> Vec<&'static str> {
        // Inputs are correlated within the group.
        if params.group() == 0 { vec!["correlation", "correlation-time"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        match self.record.advance(&self.params) {
            share if share < 1.0 => Progress::More(share),
            _ => Progress::Done,
        }
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.duration;
        Some(Span { unit: Unit::S, start: 0.0, end, events: record::times(end).collect(), pace: end / 10.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let now = self.record.last();
        let values = [
            100.0 * now.below,
            100.0 * now.above,
            now.mean,
            now.late_rate,
            now.irregularity,
            now.group_mean,
            now.rest_mean,
        ];
        let known = if self.params.group() > 0 { 7 } else { 5 };
        // A silent neuron has no irregularity.
        readouts(&READOUTS[..known], &values, self.record.done())
    }

    fn summary(&self) -> String {
        let now = self.record.last();
        let mut words = fill(
            "After {} s with inputs at {} Hz: {0} % of the synapses below a tenth of the largest weight, {0} % above \
             nine tenths",
            &[now.time, self.params.population.inputs.rate, 100.0 * now.below, 100.0 * now.above],
        );
        // The group may be nobody, or everybody.
        let grouped = self.params.group() > 0;
        let parts = [
            (true, "; output at {1} Hz", now.late_rate),
            (true, ", CV {2}", now.irregularity),
            (true, ".", 0.0),
            (grouped, " Mean weight of the correlated group {2}", now.group_mean),
            (grouped, ", of the rest {2}", now.rest_mean),
            (grouped, ".", 0.0),
        ];
        for (said, template, value) in parts {
            if said && value.is_finite() {
                words += &fill(template, &[value]);
            }
        }
        if let Some(reference) = reference::of(&self.params) {
            words += &reference.words();
        }
        words
    }
}

#[cfg(test)]
mod tests;
