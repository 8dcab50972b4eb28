//! `event-cost`: a layer of synapses computed spike by spike, and by a clock: operations and energy over the rate.

mod params;
mod picture;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::Unit;
use plasticity::networks::event_cost::{EventCost, Learns};

pub use params::Params;

use crate::print::{fixed, number_text};
use crate::readout::known;
use crate::{Predict, Preset, Readout, Widget};

/// The widget.
pub struct EventCostWidget {
    params: Params,
}

/// Three digits, more or less.
fn short(x: f64) -> String {
    match x.abs() {
        x if x >= 100.0 => fixed(x, 0),
        x if x >= 10.0 => fixed(x, 1),
        x if x >= 1.0 => fixed(x, 2),
        _ => fixed(x, 4),
    }
}

impl EventCostWidget {
    fn cost(&self) -> &EventCost {
        &self.params.cost
    }

    /// Where the advantage ends; NaN where there is none.
    fn ends(&self) -> f64 {
        let end = self.cost().ends();
        if end > 0.0 { end } else { f64::NAN }
    }
}

impl Widget for EventCostWidget {
    type Params = Params;
    const TITLE: &'static str = "Rare spikes save operations, and energy by a factor of its own";
    const CAPTION: &'static str = "Prices are published, at least 23.6 pJ an event at 14 nm, from simulated circuits [@davies2018], and 4.6 pJ a \
        multiply-add at 45 nm [@horowitz2014]; we read both as others copy them. Layer, steps and clock are our choice. Drag the end of \
        the advantage: the multiply-add’s price follows.";
    const FRONT: &'static [&'static str] = &["rate", "event", "product", "pass", "learns"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "davies-2018",
            label: "After Davies and others 2018: one spike a second",
            cite: "davies2018",
            values: &[],
        },
        Preset {
            name: "ten-hertz",
            label: "Ten spikes a second",
            cite: "davies2018",
            values: &[("rate", "10")],
        },
        Preset {
            name: "learning",
            label: "After Davies and others 2018: events also learn",
            cite: "davies2018",
            values: &[("rate", "10"), ("learns", "yes")],
        },
        Preset {
            name: "merolla-2014",
            label: "After Merolla and others 2014: 26 pJ for all",
            cite: "merolla2014",
            values: &[("rate", "20"), ("inputs", "128"), ("event", "26"), ("update", "0")],
        },
        Preset {
            name: "merolla-2014-apart",
            label: "The same chip, what it takes at rest apart",
            cite: "merolla2014",
            values: &[("rate", "20"), ("inputs", "128"), ("event", "2.3"), ("update", "61.4")],
        },
        Preset {
            name: "horowitz-2014",
            label: "After Horowitz 2014: 45 nm, both fetch weights",
            cite: "horowitz2014",
            values: &[("rate", "10"), ("event", "5.9"), ("update", "15.5"), ("fetch", "5")],
        },
        Preset {
            name: "frames",
            label: "The same, 30 frames a second, 64 at a time",
            cite: "horowitz2014",
            values: &[
                ("rate", "10"),
                ("event", "5.9"),
                ("update", "15.5"),
                ("fetch", "5"),
                ("pass", "33"),
                ("batch", "64"),
            ],
        },
        Preset {
            name: "silent",
            label: "A clock that leaves silent inputs out",
            cite: "",
            values: &[("rate", "10"), ("skips", "silent")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Value {
        ask: "Each input fires once a second. Spike by spike there is a thousandth of the operations of a clock with a tick of 1 ms. How many times \
            less energy?",
        readout: "saved",
    });
    const NEUTRAL: &'static str = "What is saved where only spikes are computed?";
    const WHY: &'static str = "At the first setting an event takes as much as five multiply-adds. And neurons are updated in each step, with or without \
        spikes: at one spike a second that is more than two thirds of the bill.";
    const MODELS: &'static [&'static str] = &["event-cost"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        let mut none = vec![];
        if params.cost.learns == Learns::No {
            none.push("pair");
        }
        if params.cost.fetch == 0.0 {
            none.push("batch");
        }
        if params.cost.update == 0.0 {
            none.push("tick");
        }
        none
    }

    fn new(params: Params) -> Self {
        Self { params }
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self.cost()) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let cost = self.cost();
        let events = cost.events(cost.rate);
        let power =
            |name, label, milliwatts| Readout::new(name, label, milliwatts, Unit::new("mW")).digits(3);
        let readouts = vec![
            Readout::new("fewer", "Times fewer operations", cost.fewer(), Unit::One),
            Readout::new("saved", "Times less energy", cost.saved(), Unit::One).digits(1),
            Readout::new("ends", "The advantage ends at", self.ends(), Unit::Hz).digits(1),
            power("events", "Power, spike by spike", events),
            power("clocked", "Power of the clock", cost.clocked(cost.rate)),
            Readout::new(
                "updates",
                "Of it updates of neurons",
                100.0 * cost.updates() / events,
                Unit::Percent,
            ),
            Readout::new("each", "All in, for each event", cost.each(), Unit::new("pJ")).digits(1),
        ];
        known(readouts, true)
    }

    fn summary(&self) -> String {
        let cost = self.cost();
        let end = match self.ends() {
            end if end.is_finite() => format!("The advantage of events ends at {} Hz.", short(end)),
            _ => "Events have no advantage at any rate.".into(),
        };
        format!(
            "At {} Hz a clock does {} times the operations of events and takes {} times their energy, {} mW against {} mW. {end}",
            number_text(cost.rate),
            short(cost.fewer()),
            short(cost.saved()),
            short(cost.clocked(cost.rate)),
            short(cost.events(cost.rate)),
        )
    }
}
