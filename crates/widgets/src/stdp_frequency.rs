//! `stdp-frequency`: the same lag at different rates of pairing, under three rules.

mod params;
mod picture;
mod run;

use figure::Figure;
use plasticity::Unit;

pub use params::{Constants, Data, Params, Protocol};
use run::Curves;

use crate::print::signed_percent;
use crate::{Predict, Preset, Progress, Readout, Widget, number_text};

/// The widget.
pub struct StdpFrequency {
    params: Params,
    curves: Curves,
}

impl StdpFrequency {
    fn errors(&self) -> [f64; 3] {
        [
            self.curves.error(|changes| changes.pair),
            self.curves.error(|changes| changes.triplet),
            self.curves.error(|changes| changes.voltage),
        ]
    }
}

impl Widget for StdpFrequency {
    type Params = Params;
    const TITLE: &'static str = "Pair by pair is not enough: the rate of pairing decides too";
    const CAPTION: &'static str = "Circles: mean ± SEM of [@sjostrom2001]. Triplet rule [@pfister2006] and voltage rule \
        [@clopath2010] with the constants of their fits to these points; pair rule with τ of the triplet rule and the two \
        amplitudes that come closest (our fit). The triplet rule was fitted with 60 pairs in a row, the experiment gave 15 bursts of 5.";
    const FRONT: &'static [&'static str] = &["rate", "row", "protocol", "pair-a-plus", "pair-a-minus", "data"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "sjostrom-2001",
            label: "Sjöström and others 2001: rules as fitted",
            cite: "sjostrom2001",
            values: &[],
        },
        Preset {
            name: "sjostrom-2001-bursts",
            label: "Sjöström and others 2001: the experiment's own bursts",
            cite: "sjostrom2001",
            values: &[("protocol", "as-done")],
        },
        Preset {
            name: "pfister-2006",
            label: "Pfister & Gerstner 2006: best fit, nearest spikes",
            cite: "pfister2006",
            values: &[("row", "visual-nearest-full")],
        },
        Preset {
            name: "pfister-2006-hippocampus",
            label: "Pfister & Gerstner 2006: hippocampal culture",
            cite: "pfister2006",
            values: &[("row", "hippocampus-all-full"), ("data", "none")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The postsynaptic spike comes 10 ms first, in every pair. At the marked rate, which way does the synapse change?",
        readout: "triplet-post-first",
        within: 5.0,
    });
    const MODELS: &'static [&'static str] = &["pair-stdp", "triplet-stdp", "voltage-stdp", "adex"];

    fn new(params: Params) -> Self {
        Self { curves: Curves::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        match self.curves.advance(&self.params) {
            share if share < 1.0 => Progress::More(share),
            _ => Progress::Done,
        }
    }

    fn figure(&self, _at: f64) -> Figure {
        let panels = [0, 1].map(|order| picture::panel(&self.params, &self.curves, order));
        Figure { alt: self.summary(), panels: panels.into() }
    }

    fn readouts(&self) -> Vec<Readout> {
        let percent = |name, label, value: f64| Readout {
            name,
            label,
            value: 100.0 * value,
            unit: Unit::Percent,
            digits: 0,
        };
        let error = |name, label, value| Readout { name, label, value, unit: Unit::One, digits: 2 };
        let here = &self.curves.here;
        let [pair, triplet, voltage] = self.errors();
        vec![
            percent("triplet-post-first", "Triplet rule, postsynaptic spike first", here.triplet[1]),
            percent("triplet-pre-first", "Triplet rule, presynaptic spike first", here.triplet[0]),
            percent("pair-post-first", "Pair rule, postsynaptic spike first", here.pair[1]),
            percent("pair-pre-first", "Pair rule, presynaptic spike first", here.pair[0]),
            percent("voltage-post-first", "Voltage rule, postsynaptic spike first", here.voltage[1]),
            percent("voltage-pre-first", "Voltage rule, presynaptic spike first", here.voltage[0]),
            error("pair-error", "Pair rule, error E over the ten points", pair),
            error("triplet-error", "Triplet rule, error E over the ten points", triplet),
            error("voltage-error", "Voltage rule, error E over the ten points", voltage),
        ]
    }

    fn summary(&self) -> String {
        let here = &self.curves.here;
        let both = |changes: [f64; 2]| match changes.map(f64::is_nan) {
            [false, false] => format!("{} and {}", signed_percent(changes[0]), signed_percent(changes[1])),
            _ => "…".into(),
        };
        let mut words = format!(
            "At {} Hz, presynaptic and postsynaptic spike first: pair rule {}, triplet rule {}, voltage rule {}.",
            number_text(self.params.rate),
            both(here.pair),
            both(here.triplet),
            both(here.voltage),
        );
        if let Some(row) = self.params.published_row().filter(|row| row.recalled) {
            words += &format!(" Triplet constants: {}.", row.standing);
        }
        if self.params.data == Data::Sjostrom_2001 {
            let [pair, triplet, voltage] =
                self.errors().map(|error| if error.is_nan() { "…".into() } else { format!("{error:.2}") });
            words += &format!(
                " Mean squared error over the ten measured points, in units of their standard errors: \
                 pair {pair}, triplet {triplet}, voltage {voltage}."
            );
        }
        words
    }
}

#[cfg(test)]
mod tests;
