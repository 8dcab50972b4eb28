//! `sprouting`: a third of a row of cells loses its input, and growth curves decide what becomes of it.

mod picture;
mod record;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::networks::sprouting::Sprouting;
use plasticity::{Unit, quantities, unit};

use record::{AFTER, BEFORE, EVERY, Moment, Record};

use crate::print::fixed;
use crate::{Predict, Preset, Progress, Readout, Span, Widget};

quantities! {
    /// Growth, cells and their lesion.
    pub struct Params {
        /// The cells.
        rule: part(Sprouting),
    }
}

/// The widget.
pub struct SproutingWidget {
    params: Params,
    record: Record,
}

impl Widget for SproutingWidget {
    type Params = Params;
    const TITLE: &'static str = "Who needs activity to grow decides which way repair goes";
    const CAPTION: &'static str = "Axons and dendrites grow between two levels of their cell's activity and shrink outside them \
        [@butz2013]. Drag both lower ends. The middle quarter of 120 cells loses its input; axons that need more activity than \
        dendrites are the paper's case. The row, its sizes and all constants but the growth curves' ends are ours.";
    const FRONT: &'static [&'static str] = &["eta-axon", "eta-dendrite", "target", "reach", "drive", "seed"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "butz-2013",
            label: "Butz & van Ooyen 2013: axons need more than dendrites",
            cite: "butz2013",
            values: &[],
        },
        Preset {
            name: "both-little",
            label: "Axons need as little as dendrites",
            cite: "",
            values: &[("eta-axon", "0.1")],
        },
        Preset {
            name: "dendrites-more",
            label: "Dendrites need more than axons",
            cite: "",
            values: &[("eta-axon", "0.1"), ("eta-dendrite", "0.4")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The zone falls almost silent, and its neighbours do not. 400 steps later, do more synapses reach it from outside, \
            fewer, or as many?",
        readout: "outside-change",
        within: 25.0,
    });
    const NEUTRAL: &'static str = "Which way does repair go?";
    const WHY: &'static str = "Silent cells are below what their axons need and above what their dendrites need: they offer \
        dendrites, and only their neighbours have axons for them [@butz2013]. Where axons need as little as dendrites, the zone's \
        own cells are first.";
    const MODELS: &'static [&'static str] = &["sprouting"];

    fn new(params: Params) -> Self {
        Self { record: Record::new(&params.rule), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.record.advance())
    }

    fn span(&self) -> Option<Span> {
        let (start, end) = (-f64::from(BEFORE), f64::from(AFTER));
        let events = (0..).map(|k| start + f64::from(k * EVERY)).take_while(|at| *at <= end).collect();
        Some(Span { unit: unit!("steps"), start, end, events, pace: (end - start) / 10.0 })
    }

    fn figure(&self, at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(&self.params.rule, &self.record, at) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let [before, lesion, hundred, end] = self.seen();
        let percent = |name, label, seen: Option<&Moment>| {
            Readout::new(name, label, seen.map_or(f64::NAN, |moment| 100.0 * moment.rate), Unit::Percent)
        };
        let synapses = |name, label, seen: Option<&Moment>, which: usize| {
            let count = seen.map_or(f64::NAN, |moment| moment.synapses[which] as f64);
            Readout::new(name, label, count, Unit::One)
        };
        vec![
            percent("rate-before", "Zone's rate before", before),
            percent("rate-lesion", "Right after the lesion", lesion),
            percent("rate-100", "100 steps later", hundred),
            percent("rate-400", "400 steps later", end),
            Readout::new("recovered", "Drive recovered", 100.0 * self.recovered(), Unit::Percent),
            synapses("outside-before", "Synapses from outside before", before, 0),
            synapses("outside-400", "From outside at the end", end, 0),
            synapses("within-before", "Synapses within before", before, 1),
            synapses("within-400", "Within at the end", end, 1),
            Readout::new("outside-change", "Gained from outside", self.gained(0), Unit::One),
            Readout::new("within-change", "Gained within", self.gained(1), Unit::One),
        ]
    }

    fn summary(&self) -> String {
        let [before, lesion, hundred, end] = self.seen();
        let rate = |moment: &Moment| fixed(100.0 * moment.rate, 0);
        let (Some(before), Some(lesion)) = (before, lesion) else {
            return "The cells find each other.".into();
        };
        let mut words = format!(
            "The zone's rate falls from {} to {} % of the highest as its input is cut",
            rate(before),
            rate(lesion)
        );
        if let Some(hundred) = hundred {
            words += &format!("; 100 steps later it is {} %", rate(hundred));
        }
        if let Some(end) = end {
            words += &format!(
                ", 400 steps later {} %. Synapses from outside the zone: {}, then {}; within it: {}, then {}",
                rate(end),
                before.synapses[0],
                end.synapses[0],
                before.synapses[1],
                end.synapses[1]
            );
        }
        words + "."
    }
}

impl SproutingWidget {
    /// Before the lesion, right after it, and 100 and 400 steps later.
    fn seen(&self) -> [Option<&Moment>; 4] {
        let last = self.record.before().len().checked_sub(1);
        [
            last.filter(|_| self.record.is_cut()).map(|last| &self.record.before()[last]),
            self.record.after().first(),
            self.record.after().get((100 / EVERY) as usize),
            self.record.after().get((AFTER / EVERY) as usize),
        ]
    }

    /// Part of the drive that the lesion takes from the zone and that is back at the end; NaN before.
    fn recovered(&self) -> f64 {
        let [before, lesion, _, end] = self.seen();
        let (Some(before), Some(lesion), Some(end)) = (before, lesion, end) else { return f64::NAN };
        // With no drive there is nothing to lose, and nothing to get back.
        let lost = before.rate - lesion.rate;
        if lost > 0.0 { (end.rate - lesion.rate) / lost } else { 0.0 }
    }

    /// Synapses that the zone gains from outside, or from within; NaN before the end.
    fn gained(&self, which: usize) -> f64 {
        let [before, .., end] = self.seen();
        let count = |moment: &Moment| moment.synapses[which] as f64;
        end.zip(before).map_or(f64::NAN, |(end, before)| count(end) - count(before))
    }
}
