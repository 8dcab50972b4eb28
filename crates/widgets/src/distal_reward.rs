//! `distal-reward`: a thousand cells fire at random, one pair of them is rewarded seconds later, and its synapse is found.

mod picture;
mod record;

use figure::Figure;
use plasticity::networks::distal_reward::DistalReward;
use plasticity::time::{MINUTE, SECOND};
use plasticity::{Unit, quantities};

use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget, number_text};

quantities! {
    /// A network and how long it runs.
    pub struct Params {
        /// The network.
        network: part(DistalReward),
        /// Model time; the paper's experiment has an hour.
        duration: log("T", "model time", S, 1200.0, 60.0..=3600.0),
    }
}

impl Params {
    /// Model time, min.
    pub fn minutes(&self) -> f64 {
        self.duration / (MINUTE / SECOND)
    }
}

/// The widget.
pub struct DistalRewardWidget {
    params: Params,
    record: Record,
}

impl Widget for DistalRewardWidget {
    type Params = Params;
    const TITLE: &'static str = "A late reward finds one synapse among all, if traces outlast the wait";
    const CAPTION: &'static str = "A thousand cells fire at random. Whenever those of the chosen synapse fire in order within 20 ms, dopamine comes to all synapses later: \
        network, rule and constants of the author's program [@izhikevich2007]; the run is ours. Shaded: nine of ten of the other excitatory synapses. Below: the chosen synapse \
        around the last reward before the cursor.";
    const FRONT: &'static [&'static str] = &["earliest", "latest", "tau-trace", "pulse", "duration", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "izhikevich-2007",
            label: "Izhikevich 2007: rewards come 1 to 3 s late",
            cite: "izhikevich2007",
            values: &[],
        },
        Preset {
            name: "too-late",
            label: "After Izhikevich 2007: half a minute late",
            cite: "izhikevich2007",
            values: &[("earliest", "30"), ("latest", "33"), ("duration", "600")],
        },
        Preset {
            name: "short-trace",
            label: "After Izhikevich 2007: a trace of 0.2 s",
            cite: "izhikevich2007",
            values: &[("tau-trace", "0.2"), ("duration", "600")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Curve {
        ask: "One synapse starts at 0, all others at 1 mV. Whenever its two cells fire one after the other, all synapses get dopamine 1 to 3 s later. Draw how strong it becomes.",
        panel: 0,
        line: "chosen synapse",
    });
    const NEUTRAL: &'static str = "Can a reward find a synapse that it comes seconds too late for?";
    const WHY: &'static str = "When dopamine comes, most synapses have a trace by chance, of growth at one time and of loss at another. At the first setting its own pair stands \
        before every reward, so that the chosen one has a trace more often of growth than of loss [@izhikevich2007].";
    const MODELS: &'static [&'static str] = &["distal-reward", "reward-stdp"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        // Without a reward it does not matter when there is none.
        match params.network.pulse == 0.0 {
            true => vec!["tau-dopamine"],
            false => vec![],
        }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance(&self.params))
    }

    fn span(&self) -> Option<Span> {
        let end = self.params.minutes();
        let rewards = self.record.rewards().map(|at| plasticity::math::min(at, end));
        let events = core::iter::once(0.0).chain(rewards).chain([end]).collect();
        Some(Span { unit: Unit::Min, start: 0.0, end, events, pace: end / 10.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let now = self.record.last();
        let quarter =
            |which| if self.record.done() { self.record.quarter(&self.params, which) } else { f64::NAN };
        let readouts = vec![
            Readout::new("chosen", "Strength of the chosen synapse", now.chosen, Unit::Mv).digits(2),
            Readout::new("others", "Mean strength of the others", now.mean, Unit::Mv).digits(2),
            Readout::new("stronger", "Others that are stronger", 100.0 * now.stronger, Unit::Percent)
                .digits(2),
            Readout::new("first-rewards", "Rewards in the first quarter", quarter(0), Unit::One),
            Readout::new("last-rewards", "Rewards in the last quarter", quarter(3), Unit::One),
            Readout::new("rate", "Mean rate of all cells", self.record.rate(), Unit::Hz).digits(2),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        let now = self.record.last();
        let network = &self.params.network;
        let at_most = now.chosen >= network.largest;
        let mut words = format!(
            "After {} min with rewards {} to {} s late the chosen synapse is at {} mV{}, the others at {} mV in the mean",
            fixed(now.time, 1),
            number_text(network.earliest),
            number_text(network.latest),
            fixed(now.chosen, 2),
            if at_most { ", the most that is possible" } else { "" },
            fixed(now.mean, 2),
        );
        // Than the most that is possible none can be stronger.
        if !at_most {
            words += &format!("; {} % of them are stronger", fixed(100.0 * now.stronger, 2));
        }
        if self.record.done() {
            words += &format!(
                ". {} rewards came in the first quarter, {} in the last",
                fixed(self.record.quarter(&self.params, 0), 0),
                fixed(self.record.quarter(&self.params, 3), 0),
            );
        }
        words + "."
    }
}

#[cfg(test)]
mod tests;
