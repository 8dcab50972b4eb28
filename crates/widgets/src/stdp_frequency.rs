//! `stdp-frequency`: the same lag at different rates of pairing, under three rules.

mod params;
mod picture;
mod run;

use figure::Figure;
use plasticity::Unit;
use plasticity::models::pair_stdp::Dependence;
use plasticity::published::sjostrom_2001::POST_FIRST;

pub use params::{Data, Params, Protocol};
use run::Curves;

use crate::picture::means;
use crate::print::{fixed, signed_percent};
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
        amplitudes that come closest (our fit). The triplet rule was fitted with 60 pairs in a row, the experiment gave 15 bursts of 5. \
        E: mean squared distance of a rule from the ten points, in units of their standard errors.";
    const FRONT: &'static [&'static str] =
        &["rate", "protocol", "triplet-a3-plus", "triplet-a2-minus", "pair-a-plus", "pair-a-minus"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "visual-all-minimal",
            label: "Visual cortex: all-to-all, minimal",
            cite: "pfister2006",
            values: &[],
        },
        Preset {
            name: "visual-all-full",
            label: "Visual cortex: all-to-all, full",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "5e-10"),
                ("triplet-a3-plus", "0.0062"),
                ("triplet-a2-minus", "0.007"),
                ("triplet-a3-minus", "0.00023"),
                ("triplet-tau-y", "125"),
            ],
        },
        Preset {
            name: "visual-nearest-minimal",
            label: "Visual cortex: nearest, minimal",
            cite: "pfister2006",
            values: &[
                ("triplet-a3-plus", "0.05"),
                ("triplet-a2-minus", "0.008"),
                ("triplet-tau-x", "714"),
                ("triplet-tau-y", "40"),
                ("triplet-scheme", "nearest"),
            ],
        },
        Preset {
            name: "visual-nearest-full",
            label: "Visual cortex: nearest, full",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "8.8e-11"),
                ("triplet-a3-plus", "0.053"),
                ("triplet-a2-minus", "0.0066"),
                ("triplet-a3-minus", "0.0031"),
                ("triplet-tau-x", "714"),
                ("triplet-tau-y", "40"),
                ("triplet-scheme", "nearest"),
            ],
        },
        Preset {
            name: "hippocampus-all-minimal",
            label: "Hippocampus: all-to-all, minimal (τᵧ recalled)",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0053"),
                ("triplet-a3-plus", "0.008"),
                ("triplet-a2-minus", "0.0035"),
                ("triplet-tau-x", "946"),
                ("triplet-tau-y", "40"),
                ("measured", "none"),
            ],
        },
        Preset {
            name: "hippocampus-all-full",
            label: "Hippocampus: all-to-all, full",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0061"),
                ("triplet-a3-plus", "0.0067"),
                ("triplet-a2-minus", "0.0016"),
                ("triplet-a3-minus", "0.0014"),
                ("triplet-tau-x", "946"),
                ("triplet-tau-y", "27"),
                ("measured", "none"),
            ],
        },
        Preset {
            name: "hippocampus-nearest-minimal",
            label: "After hippocampus: nearest, minimal (recalled)",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0046"),
                ("triplet-a3-plus", "0.0091"),
                ("triplet-a2-minus", "0.003"),
                ("triplet-tau-x", "575"),
                ("triplet-tau-y", "48"),
                ("triplet-scheme", "nearest"),
                ("measured", "none"),
            ],
        },
        Preset {
            name: "hippocampus-nearest-full",
            label: "Hippocampus: nearest, full",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0046"),
                ("triplet-a3-plus", "0.0091"),
                ("triplet-a2-minus", "0.003"),
                ("triplet-a3-minus", "7.5e-9"),
                ("triplet-tau-x", "575"),
                ("triplet-tau-y", "47"),
                ("triplet-scheme", "nearest"),
                ("measured", "none"),
            ],
        },
        Preset {
            name: "sjostrom-2001-bursts",
            label: "Sjöström and others 2001: bursts of five pairs",
            cite: "sjostrom2001",
            values: &[("protocol", "as-done")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The postsynaptic spike comes 10 ms first, in every pair. At the marked rate, which way does the synapse change?",
        readout: "triplet-post-first",
        within: 5.0,
    });
    const NEUTRAL: &'static str = "What does the rate of pairing change?";
    const MEASURED: &'static str = "Layer 5 of rat visual cortex, the postsynaptic spike 10 ms first: −29 ± 8 % \
        at 0.1 Hz, +56 ± 32 % at 40 Hz, mean ± SEM [@sjostrom2001].";
    const WHY: &'static str = "Growth needs a presynaptic spike between two postsynaptic ones, not far apart. \
        Slow pairs have no such triplet, fast ones have one in every pair but the first [@pfister2006]. The experiment's bursts of five have fewer: \
        there the constants of the first setting, fitted to one train of sixty pairs, predict depression.";
    const MODELS: &'static [&'static str] = &["pair-stdp", "triplet-stdp", "voltage-stdp", "adex"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.pair.dependence {
            Dependence::Power => vec![],
            _ => vec!["pair-mu"],
        }
    }

    fn new(params: Params) -> Self {
        Self { curves: Curves::new(&params), params }
    }

    fn advance(&mut self) -> Progress {
        Progress::of(self.curves.advance(&self.params))
    }

    fn figure(&self, _at: f64) -> Figure {
        let panel = |order| picture::panel(&self.params, &self.curves, order);
        Figure { alt: self.summary(), panels: vec![panel(0), panel(1)] }
    }

    fn readouts(&self) -> Vec<Readout> {
        let here = &self.curves.here;
        let [pair, triplet, voltage] = self.errors();
        let change = |name, label, x: f64| Readout::new(name, label, 100.0 * x, Unit::Percent);
        let error = |name, label, x: f64| Readout::new(name, label, x, Unit::One).digits(2);
        vec![
            change("triplet-post-first", "Triplet rule, postsynaptic spike first", here.triplet[1]),
            change("triplet-pre-first", "Triplet rule, presynaptic spike first", here.triplet[0]),
            change("pair-post-first", "Pair rule, postsynaptic spike first", here.pair[1]),
            change("pair-pre-first", "Pair rule, presynaptic spike first", here.pair[0]),
            change("voltage-post-first", "Voltage rule, postsynaptic spike first", here.voltage[1]),
            change("voltage-pre-first", "Voltage rule, presynaptic spike first", here.voltage[0]),
            error("pair-error", "Pair rule, error E over the ten measured points", pair),
            error("triplet-error", "Triplet rule, error E over the ten measured points", triplet),
            error("voltage-error", "Voltage rule, error E over the ten measured points", voltage),
        ]
    }

    fn summary(&self) -> String {
        let here = &self.curves.here;
        let both = |changes: [f64; 2]| match changes.iter().any(|change| change.is_nan()) {
            true => "…".into(),
            false => format!("{} and {}", signed_percent(changes[0]), signed_percent(changes[1])),
        };
        let mut words = format!(
            "At {} Hz, presynaptic and postsynaptic spike first: pair rule {}, triplet rule {}, voltage rule {}.",
            number_text(self.params.rate),
            both(here.pair),
            both(here.triplet),
            both(here.voltage),
        );
        // The published fits have no bounds, and rates beyond those that were measured are extrapolation.
        if [here.pair, here.triplet, here.voltage].as_flattened().iter().any(|change| *change < -1.0) {
            words += " Below −100 % a fit is used beyond where it holds: no synapse can lose more than all of itself.";
        }
        if let Some(row) = self.params.published_row() {
            words += &format!(" Triplet constants: {}.", row.title);
        }
        if self.params.measured == Data::Sjostrom_2001 {
            let [pair, triplet, voltage] =
                self.errors().map(|error| if error.is_nan() { "…".into() } else { fixed(error, 2) });
            words += &format!(
                " Mean squared error over the ten measured points, in units of their standard errors: \
                 pair {pair}, triplet {triplet}, voltage {voltage}."
            );
        }
        words
    }

    fn measured(&self) -> Vec<(f64, f64)> {
        let here = |point: &(f64, f64)| point.0 == self.params.rate;
        match self.params.measured {
            Data::Sjostrom_2001 => means(&POST_FIRST, 100.0).into_iter().filter(here).collect(),
            Data::None => vec![],
        }
    }
}

#[cfg(test)]
mod tests;
