//! `spine-size`: a spine found large or small, and what is expected of it; all spines together stay as they were.

mod looks;
mod picture;
#[cfg(test)]
mod tests;

use figure::Figure;
use plasticity::models::spine_size::SpineSize as Model;
use plasticity::{Unit, choices, quantities};

use looks::Looks;

use crate::print::{fixed, signed};
use crate::{Predict, Preset, Readout, Widget, number_text};

choices! {
    /// What is shown below.
    pub enum Shown {
        /// The mean change, by the size at the first look.
        Change,
        /// How alike the sizes of two looks are, by the time between them.
        Memory,
        /// The distribution of all sizes at both looks.
        Sizes,
    }
}

quantities! {
    /// One spine, and two looks at it.
    pub struct Params {
        /// Size at the first look; the median of all is 1.
        first: log("V₀", "size at the first look", One, 3.0, 0.1..=10.0),
        /// Days from the first look to the second.
        days: real("t", "days between the looks", Day, 14.0, 0.0..=60.0),
        /// What is shown below.
        shown: choice("shown", "what is shown below", Shown, Change),
        /// The wanderings.
        rule: part(Model),
        /// Chooses what happens to the spines that are drawn.
        seed: seed("seed", "random seed", 1),
    }
}

/// The widget.
pub struct SpineSize {
    params: Params,
    looks: Looks,
}

impl SpineSize {
    /// Mean change of a spine of the first size, of the median.
    fn change(&self) -> f64 {
        let Params { first, days, .. } = self.params;
        self.params.rule.later(first, days).mean - first
    }

    /// Whether the changes of a day in a dish stand beside the model's.
    fn is_a_day(&self) -> bool {
        (self.params.days - 1.0).abs() < 1e-9
    }
}

impl Widget for SpineSize {
    type Params = Params;
    const TITLE: &'static str = "Large spines shrink on average, and no rule makes them";
    const CAPTION: &'static str = "Sizes are log-normal and wander on two time scales, as in the mouse [@loewenstein2011]; the constants \
        are an illustration of ours. Points: synapses of cortical cells in a dish, their fluorescence every half hour for a day \
        [@kaufman2012], sorted and averaged by us. They forget faster than this illustration; their changes are shown where the looks \
        lie one day apart. Drawn: ten spines that stand for all, the area of a head is its size; grey, at the first look.";
    const FRONT: &'static [&'static str] = &["first", "days", "shown", "quick", "spread"];
    const PRESETS: &'static [Preset] = &[
        Preset {
            name: "loewenstein-2011",
            label: "After Loewenstein and others 2011: a large spine",
            cite: "loewenstein2011",
            values: &[],
        },
        Preset { name: "small", label: "A small spine, two weeks on", cite: "", values: &[("first", "0.3")] },
        Preset {
            name: "memory",
            label: "How long a spine remembers its size",
            cite: "",
            values: &[("shown", "memory"), ("days", "30")],
        },
        Preset {
            name: "sizes",
            label: "All sizes together, two months on",
            cite: "",
            values: &[("shown", "sizes"), ("days", "60")],
        },
        Preset {
            name: "kaufman-2012",
            label: "After Kaufman and others 2012: one day in a dish",
            cite: "kaufman2012",
            // The spread of all samples, and one time through the correlation of a day: −1/ln 0.756.
            values: &[
                ("first", "2"),
                ("days", "1"),
                ("spread", "0.488"),
                ("quick", "1"),
                ("tau-fast", "3.58"),
            ],
        },
    ];
    const PREDICT: Option<Predict> = Some(Predict::Sign {
        ask: "A spine is found at three times the median size. Two weeks later, what is it in the mean?",
        readout: "change",
        within: 0.05,
    });
    const NEUTRAL: &'static str = "What becomes of a large spine?";
    const MEASURED: &'static str = "Of 1,087 synapses in a dish the largest fifth shrank in a day by 0.25 of the median, and the smallest \
        grew by 0.19: our sorting of the data of [@kaufman2012].";
    const WHY: &'static str = "Whoever is found far from the middle is there partly by chance, and chance does not last. \
        No rule brings the spine back.";
    const MODELS: &'static [&'static str] = &["spine-size"];

    fn without_effect(params: &Params) -> Vec<&'static str> {
        match params.rule.quick {
            0.0 => vec!["tau-fast"],
            1.0 => vec!["tau-slow"],
            _ => vec![],
        }
    }

    fn new(params: Params) -> Self {
        Self { looks: Looks::new(&params), params }
    }

    fn figure(&self, _at: f64) -> Figure {
        Figure { alt: self.summary(), panels: picture::panels(self) }
    }

    fn readouts(&self) -> Vec<Readout> {
        let Params { first, days, rule, .. } = &self.params;
        let number = |name, label, value| Readout::new(name, label, value, Unit::One).digits(2);
        let fifth = |fifth| rule.change_in_fifth(fifth, *days).mean;
        vec![
            number("later", "Mean size at the second look", rule.later(*first, *days).mean),
            number("change", "Mean change of this spine", self.change()),
            number("largest", "Mean change of the largest fifth", fifth(4)),
            number("smallest", "Mean change of the smallest fifth", fifth(0)),
            number("correlation", "Correlation of ln sizes", rule.correlation(*days)).digits(3),
            number("unchanged", "Size that keeps its mean", rule.unchanged(*days)),
            number("skewness", "Skewness of the sizes", rule.skewness()),
            number("log-skewness", "Of their logarithms, a thousand drawn", self.looks.shape(true).2),
        ]
    }

    fn summary(&self) -> String {
        let Params { first, days, rule, .. } = &self.params;
        let [smallest, largest] = [0, 4].map(|fifth| signed_two(rule.change_in_fifth(fifth, *days).mean));
        let mut words = format!(
            "A spine found at {} times the median is expected at {} after {} d. The largest fifth changes by {largest} in the mean, the \
             smallest by {smallest}. The logarithms of sizes correlate by {}; over all spines nothing has changed.",
            number_text(*first),
            fixed(rule.later(*first, *days).mean, 2),
            number_text(*days),
            fixed(rule.correlation(*days), 3)
        );
        if self.is_a_day() && self.params.shown == Shown::Change {
            let [small, large] = picture::measured_ends().map(signed_two);
            words += &format!(" In a dish they changed by {large} and {small}.");
        }
        words
    }
}

/// With its sign, in two digits after the point.
fn signed_two(x: f64) -> String {
    signed((100.0 * x).round() / 100.0)
}
