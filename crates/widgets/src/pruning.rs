//! `pruning`: grow too many synapses and keep what is used: what deletion costs a memory, and when edges of a network must go.

mod params;
mod picture;
mod record;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::Unit;
use plasticity::networks::pruned_routes::INTERVALS;

pub use params::{Params, Pruned};
use record::Record;

use crate::print::fixed;
use crate::readout::known;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

/// The widget.
pub struct Pruning {
    params: Params,
    record: Record,
}

impl Pruning {
    fn routes(&self) -> bool {
        self.params.pruned == Pruned::Routes
    }

    /// What is left after the deletion, per cent.
    fn signal(&self) -> f64 {
        100.0 * self.params.deletion.signal()
    }

    fn deleted(&self) -> String {
        let kept = params::KEEPS[self.params.deletion.keeps as usize];
        format!(
            "{} % of the synapses are deleted; kept are {}. {} % of the signal over its noise is left; by chance it would be {} %. It is {} \
             times that of a network that never had more synapses than are left.",
            fixed(100.0 * self.params.deletion.deleted, 0),
            kept.0,
            fixed(self.signal(), 1),
            fixed(100.0 * plasticity::math::sqrt(1.0 - self.params.deletion.deleted), 1),
            fixed(self.params.deletion.per_budget(), 2)
        )
    }

    fn routed(&self) -> String {
        let mut words = format!("{} networks: ", self.params.networks);
        let parts = params::SCHEDULES.iter().enumerate().map(|(place, name)| {
            let of = &self.record.ends[place];
            format!(
                "{name} {} steps, {} % without a route",
                fixed(of.length().0, 2),
                fixed(100.0 * of.missing(), 1)
            )
        });
        words += &parts.collect::<Vec<_>>().join("; ");
        words + "."
    }
}

impl Widget for Pruning {
    type Params = Params;
    const TITLE: &'static str = "Grow too many, then keep the strong and the used";
    const CAPTION: &'static str = "Deletion in a memory of many weights, after [@chechik1998]; the equations are recalled and worked out \
        anew, the curves exact; a weight far from zero is strong, whatever its sign. Routes, after [@navlakha2015]: messages from one half to the other, the edges used least go. Falling rates \
        give the shortest routes there and here. There pruning is ahead of growing; here growing is, through hubs: our rule for growth \
        may not be theirs. Pairs without a route are counted beside the lengths. In human cortex synapses are densest near the age of two, and half \
        or more of them go [@navlakha2015].";
    const FRONT: &'static [&'static str] =
        &["pruned", "deleted", "keeps", "routes-schedule", "routes-edges", "networks"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "chechik-1998",
            label: "After Chechik and others 1998: weakest 80 % go",
            cite: "chechik1998",
            values: &[],
        },
        Preset {
            name: "by-chance",
            label: "As many go, by chance",
            cite: "",
            values: &[("keeps", "chance")],
        },
        Preset {
            name: "signs",
            label: "Of the strong ones only the sign is kept",
            cite: "",
            values: &[("keeps", "sign")],
        },
        Preset {
            name: "navlakha-2015",
            label: "After Navlakha and others 2015: most go at first",
            cite: "navlakha2015",
            values: &[("pruned", "routes")],
        },
        Preset {
            name: "at-the-end",
            label: "All edges go at the end",
            cite: "navlakha2015",
            values: &[("pruned", "routes"), ("routes-schedule", "at-the-end")],
        },
        Preset {
            name: "growing",
            label: "The foil: grow from a tree what routes ask for",
            cite: "",
            values: &[("pruned", "routes"), ("routes-schedule", "growing")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "Eighty of a hundred synapses are deleted, the weakest first. How much is left of the signal over its noise, in per cent?",
        readout: "signal",
    });
    const NEUTRAL: &'static str = "What is lost with the weak synapses?";
    const WHY: &'static str = "A synapse counts with the square of its strength, and the strongest fifth holds two thirds of all \
        squares; the signal over its noise goes with the root of that.";
    const MODELS: &'static [&'static str] = &["deletion", "pruned-routes"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.pruned {
            Pruned::Deletion => vec![
                "networks",
                "routes-schedule",
                "routes-edges",
                "routes-nodes",
                "routes-dense",
                "routes-pairs",
                "routes-seed",
            ],
            Pruned::Routes => vec!["keeps", "deleted", "weights", "seed"],
        }
    }

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        match self.params.pruned {
            Pruned::Deletion => Progress::Done,
            Pruned::Routes => Progress::of(self.record.advance(&self.params)),
        }
    }

    fn span(&self) -> Option<Span> {
        let end = f64::from(INTERVALS);
        let events = (0..=INTERVALS).map(f64::from).collect();
        self.routes().then(|| Span { unit: Unit::new("intervals"), start: 0.0, end, events, pace: end / 8.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        let panels = match self.params.pruned {
            Pruned::Deletion => picture::deletion(self),
            Pruned::Routes => picture::routes(self, at),
        };
        Figure { alt: self.summary(), panels }
    }

    fn readouts(&self) -> Vec<Readout> {
        let percent = |name, label, value| Readout::new(name, label, value, Unit::Percent).digits(1);
        let number = |name, label, value| Readout::new(name, label, value, Unit::One).digits(2);
        if !self.routes() {
            let rule = &self.params.deletion;
            return vec![
                percent("signal", "Signal over noise that is left", self.signal()),
                percent("drawn", "In the weights that are drawn", 100.0 * rule.drawn()),
                number("threshold", "Weights below it go", rule.threshold()),
                number("gain", "Over never growing too many", rule.per_budget()),
            ];
        }
        let own = &self.record.ends[self.params.routes.schedule as usize];
        let readouts = vec![
            number("length", "Mean length of its routes", own.length().0),
            percent("missing", "Pairs without a route", 100.0 * own.missing()),
            number("hub", "Most edges of one node", own.hub()),
            number("falling", "Length if most edges go first", self.record.ends[0].length().0),
            number("growing", "Length if it grows instead", self.record.ends[4].length().0),
        ];
        known(readouts, self.record.done())
    }

    fn summary(&self) -> String {
        match self.params.pruned {
            Pruned::Deletion => self.deleted(),
            Pruned::Routes if self.record.done() => self.routed(),
            Pruned::Routes => {
                let (done, all) = (self.record.networks(), self.params.networks);
                format!("Messages are being sent: {done} of {all} networks are done.")
            }
        }
    }
}
