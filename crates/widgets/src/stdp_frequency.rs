//! `stdp-frequency`: the same lag at different rates of pairing, under three rules.

mod params;
mod picture;
mod run;

use figure::Figure;
use plasticity::Unit;
use plasticity::models::pair_stdp::Dependence;

pub use params::{Data, Params, Protocol};
use run::Curves;

use crate::plot::{Row, fill, readouts};
use crate::print::fixed;
use crate::{Predict, Preset, Progress, Readout, Widget};

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
            label: "Triplet rule for visual cortex: all-to-all, minimal",
            cite: "pfister2006",
            values: &[],
        },
        Preset {
            name: "visual-all-full",
            label: "Triplet rule for visual cortex: all-to-all, full",
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
            label: "Triplet rule for visual cortex: nearest, minimal",
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
            label: "Triplet rule for visual cortex: nearest, full",
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
            label: "Triplet rule for hippocampal culture: all-to-all, minimal (τᵧ recalled)",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0053"),
                ("triplet-a3-plus", "0.008"),
                ("triplet-a2-minus", "0.0035"),
                ("triplet-tau-x", "946"),
                ("triplet-tau-y", "40"),
                ("data", "none"),
            ],
        },
        Preset {
            name: "hippocampus-all-full",
            label: "Triplet rule for hippocampal culture: all-to-all, full",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0061"),
                ("triplet-a3-plus", "0.0067"),
                ("triplet-a2-minus", "0.0016"),
                ("triplet-a3-minus", "0.0014"),
                ("triplet-tau-x", "946"),
                ("triplet-tau-y", "27"),
                ("data", "none"),
            ],
        },
        Preset {
            name: "hippocampus-nearest-minimal",
            label: "After the triplet rule for hippocampal culture: nearest, minimal (recalled)",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0046"),
                ("triplet-a3-plus", "0.0091"),
                ("triplet-a2-minus", "0.003"),
                ("triplet-tau-x", "575"),
                ("triplet-tau-y", "48"),
                ("triplet-scheme", "nearest"),
                ("data", "none"),
            ],
        },
        Preset {
            name: "hippocampus-nearest-full",
            label: "Triplet rule for hippocampal culture: nearest, full",
            cite: "pfister2006",
            values: &[
                ("triplet-a2-plus", "0.0046"),
                ("triplet-a3-plus", "0.0091"),
                ("triplet-a2-minus", "0.003"),
                ("triplet-a3-minus", "7.5e-9"),
                ("triplet-tau-x", "575"),
                ("triplet-tau-y", "47"),
                ("triplet-scheme", "nearest"),
                ("data", "none"),
            ],
        },
        Preset {
            name: "sjostrom-2001-bursts",
            label: "The experiment's own bursts: Sjöström and others 2001",
            cite: "sjostrom2001",
            values: &[("protocol", "as-done")],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "The postsynaptic spike comes 10 ms first, in every pair. At the marked rate, which way does the synapse change?",
        readout: "triplet-post-first",
        within: 5.0,
    });
    const MODELS: &'static [&'static str] = &["pair-stdp", "triplet-stdp", "voltage-stdp", "adex"];

    fn idle(params: &Params) -> Vec<&'static str> {
        match params.pair.dependence {
            Dependence::Power => vec![],
            _ => vec!["pair-mu"],
        }
    }

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
        let panel = |order| picture::panel(&self.params, &self.curves, order);
        Figure { alt: self.summary(), panels: vec![panel(0), panel(1)] }
    }

    fn readouts(&self) -> Vec<Readout> {
        const ROWS: [Row; 9] = [
            ("triplet-post-first", "Triplet rule, postsynaptic spike first", Unit::Percent, 0),
            ("triplet-pre-first", "Triplet rule, presynaptic spike first", Unit::Percent, 0),
            ("pair-post-first", "Pair rule, postsynaptic spike first", Unit::Percent, 0),
            ("pair-pre-first", "Pair rule, presynaptic spike first", Unit::Percent, 0),
            ("voltage-post-first", "Voltage rule, postsynaptic spike first", Unit::Percent, 0),
            ("voltage-pre-first", "Voltage rule, presynaptic spike first", Unit::Percent, 0),
            ("pair-error", "Pair rule, error E over the ten measured points", Unit::One, 2),
            ("triplet-error", "Triplet rule, error E over the ten measured points", Unit::One, 2),
            ("voltage-error", "Voltage rule, error E over the ten measured points", Unit::One, 2),
        ];
        let here = &self.curves.here;
        let [pair, triplet, voltage] = self.errors();
        let mut values = vec![];
        for changes in [here.triplet, here.pair, here.voltage] {
            values.push(100.0 * changes[1]);
            values.push(100.0 * changes[0]);
        }
        values.extend_from_slice(&[pair, triplet, voltage]);
        readouts(&ROWS, &values)
    }

    fn summary(&self) -> String {
        let here = &self.curves.here;
        let mut words = fill("At {} Hz, presynaptic and postsynaptic spike first", &[self.params.rate]);
        for (rule, changes) in [
            (": pair rule ", here.pair),
            (", triplet rule ", here.triplet),
            (", voltage rule ", here.voltage),
        ] {
            words += rule;
            let known = !changes[0].is_nan() && !changes[1].is_nan();
            words += &if known { fill("{%} and {%}", &changes) } else { "…".into() };
        }
        words.push('.');
        if let Some(row) = self.params.published_row() {
            words += " Triplet constants: ";
            words += row.title;
            words.push('.');
        }
        if self.params.data == Data::Sjostrom_2001 {
            words += " Mean squared error over the ten measured points, in units of their standard errors:";
            let rules = [" pair ", ", triplet ", ", voltage "];
            for (rule, error) in rules.into_iter().zip(self.errors()) {
                words += rule;
                words += &if error.is_nan() { "…".into() } else { fixed(error, 2) };
            }
            words.push('.');
        }
        words
    }
}

#[cfg(test)]
mod tests;
