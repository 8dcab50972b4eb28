//! `stdp-competition`: a thousand synapses on one neuron, and who wins.

mod params;
mod picture;
mod record;
mod reference;

use figure::Figure;
use plasticity::Unit;

pub use params::Params;
use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

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
            label: "Song & Abbott 2001: a correlated group",
            cite: "songabbott2001",
            values: &[("group", "200")],
        },
        Preset {
            name: "gutig-2003",
            label: "Gütig and others 2003: weak weight dependence",
            cite: "gutig2003",
            values: &[("mu", "0.02")],
        },
        Preset {
            name: "gutig-2003-group",
            label: "Gütig and others 2003: a correlated group",
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
    const NEUTRAL: &'static str = "What becomes of a thousand synapses left to themselves?";
    const WHY: &'static str = "Over the whole window depression wins slightly, so a random input loses on \
        average. One that often comes just before the neuron’s spike gains, and each gain makes that more likely \
        [@song2000].";
    const MODELS: &'static [&'static str] = &["conductance-population", "conductance-neuron"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        // Inputs are correlated within the group.
        if params.group() == 0 { vec!["correlation", "correlation-time"] } else { vec![] }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
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
        let mut readouts = vec![
            Readout::new(
                "below-tenth",
                "Synapses below a tenth of the largest weight",
                100.0 * now.below,
                Unit::Percent,
            ),
            Readout::new(
                "above-nine-tenths",
                "Synapses above nine tenths of it",
                100.0 * now.above,
                Unit::Percent,
            ),
            Readout::new("mean-weight", "Mean weight", now.mean, Unit::One).digits(2),
            Readout::new("output-rate", "Output rate, last tenth of the run", now.late_rate, Unit::Hz)
                .digits(1),
            Readout::new(
                "irregularity",
                "Irregularity of the output (CV), last tenth",
                now.irregularity,
                Unit::One,
            )
            .digits(2),
        ];
        if self.params.group() > 0 {
            let (group, rest) = (now.group_mean, now.rest_mean);
            readouts.push(
                Readout::new("group-mean", "Mean weight of the correlated group", group, Unit::One).digits(2),
            );
            readouts.push(Readout::new("rest-mean", "Mean weight of the rest", rest, Unit::One).digits(2));
        }
        // A silent neuron has no irregularity.
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let now = self.record.last();
        let mut words = format!(
            "After {} s with inputs at {} Hz: {} % of the synapses below a tenth of the largest weight, {} % above \
             nine tenths",
            number_text(now.time),
            number_text(self.params.population.inputs.rate),
            fixed(100.0 * now.below, 0),
            fixed(100.0 * now.above, 0),
        );
        if now.late_rate.is_finite() {
            words += &format!("; output at {} Hz", fixed(now.late_rate, 1));
        }
        if now.irregularity.is_finite() {
            words += &format!(", CV {}", fixed(now.irregularity, 2));
        }
        words.push('.');
        if self.params.group() > 0 {
            // The group may be everybody.
            words += &format!(" Mean weight of the correlated group {}", fixed(now.group_mean, 2));
            if now.rest_mean.is_finite() {
                words += &format!(", of the rest {}", fixed(now.rest_mean, 2));
            }
            words.push('.');
        }
        if let Some(reference) = reference::of(&self.params) {
            words += &reference.words();
        }
        words
    }
}

#[cfg(test)]
mod tests;
